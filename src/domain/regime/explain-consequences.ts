import { conditionWords } from './condition-words.ts';
import type { Regime } from './format.ts';
import { type Explained, inBoth, listed, pick } from './sentence.ts';
import { ANSWERABLE, LAND_RESULT, MEASURE } from './terms-units.ts';

/** Sentences for the land clean-up and for being called to account. */
export function explainLand({ landReview }: Regime): Explained[] {
  if (!landReview) return [];
  const kinds = landReview.kinds.map((kind) =>
    inBoth('landReview', kind.id, landReview.cites, (lang) => {
      const when = kind.when ? conditionWords(kind.when, lang) : pick(lang, '由现场核查认定', 'found on the spot');
      return pick(lang, `${kind.zh}：${when}。`, `${kind.en}: ${when}.`);
    }),
  );
  const results = inBoth('landReview', 'results', landReview.cites, (lang) => {
    const named = listed(
      landReview.results.map((one) => LAND_RESULT[one][lang]),
      lang,
    );
    const every =
      landReview.every === 'year' ? pick(lang, '每年', 'Every year') : pick(lang, '每半年', 'Every half-year');
    return pick(
      lang,
      `${every}清理一次土地，逐宗写明结果：${named}。`,
      `${every} land is cleaned up; each parcel has its result: ${named}.`,
    );
  });
  return [...kinds, results];
}

export const explainAccountability = ({ accountability }: Regime): Explained[] =>
  (accountability?.degrees ?? []).map((degree) =>
    inBoth('accountability', degree.id, accountability?.cites, (lang) => {
      const measures = degree.measures.map(({ to, take }) => {
        const taken = listed(
          take.map((one) => MEASURE[one][lang]),
          lang,
        );
        return pick(lang, `对${ANSWERABLE[to].zh}${taken}`, `${ANSWERABLE[to].en}: ${taken}`);
      });
      return pick(lang, `${degree.zh}：${measures.join('；')}。`, `${degree.en}: ${measures.join('; ')}.`);
    }),
  );
