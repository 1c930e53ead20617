import { conditionWords, windowWords } from './condition-words.ts';
import type { Indicator } from './figure-shape.ts';
import { listed, pick } from './sentence.ts';
import type { Lang } from './terms.ts';
import { ENTERING, RECORD_FIELD } from './terms-units.ts';
import { durationWords } from './wording.ts';

type Quality = Extract<Indicator, { complete: unknown } | { entered: unknown } | { confirmed: unknown }>;

export const isOfQuality = (it: Indicator): it is Quality => 'complete' in it || 'entered' in it || 'confirmed' in it;

/** What is divided by what to tell how well the ledgers are kept. */
export function qualityFormula(it: Quality, lang: Lang): string {
  if ('complete' in it) {
    const fields = listed(
      it.complete.map((field) => RECORD_FIELD[field][lang]),
      lang,
    );
    const of = conditionWords(it.of, lang);
    return pick(
      lang,
      `${of}的项目中，台账填全${fields}的所占比例`,
      `of the projects (${of}), the share whose record has ${fields}`,
    );
  }
  const of = it.among === undefined || it.among === 'always' ? '' : conditionWords(it.among, lang);
  const projects = of && pick(lang, `${of}的项目`, ` of projects (${of})`);
  if ('confirmed' in it)
    return pick(
      lang,
      `${projects}${windowWords(it.confirmed, 'zh')}判定的报送中，认定后未被更正的所占比例（退回的、更正过的不算）`,
      `of the reports${projects} judged${windowWords(it.confirmed, 'en')}, the share recognised and not corrected since`,
    );
  const { by = 'any', within } = it.entered;
  const limit = durationWords(within, lang);
  return pick(
    lang,
    `${projects}${windowWords(it.entered, 'zh')}发生的事项（${ENTERING[by].zh}）中，发生后${limit}内录入的所占比例`,
    `of the facts${projects}${windowWords(it.entered, 'en')} (${ENTERING[by].en}), the share entered within ${limit} of their day`,
  );
}
