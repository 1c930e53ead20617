import type { CardCondition } from './card-shape.ts';
import type { Regime } from './format.ts';
import { whoWords } from './explain-reports.ts';
import { type Explained, inBoth, pick } from './sentence.ts';
import type { Lang } from './terms.ts';
import { RANK_PERIOD } from './terms-units.ts';

/** Sentences for cards. */
export const explainCards = (regime: Regime): Explained[] =>
  (regime.cards ?? []).map((card) =>
    inBoth('cards', card.id, card.cites, (lang) => {
      const when = cardWords(card.when, lang, regime);
      const mend =
        card.mendWithin === undefined
          ? ''
          : pick(lang, `；${card.mendWithin} 个工作日内整改`, `; to be mended within ${card.mendWithin} workdays`);
      return pick(
        lang,
        `${card.zh}：${RANK_PERIOD[card.period].zh}对${whoWords(card.to, 'zh')}，${when}的${mend}。`,
        `${card.en}: ${RANK_PERIOD[card.period].en}, for ${whoWords(card.to, 'en')}: ${when}${mend}.`,
      );
    }),
  );

type Names = Pick<Regime, 'indicators' | 'rankings' | 'cards'>;
type Limit = Extract<CardCondition, { figure: unknown }>['figure'];

const LIMITS = {
  atLeast: { zh: '不低于', en: 'at least' },
  moreThan: { zh: '超过', en: 'more than' },
  atMost: { zh: '不超过', en: 'at most' },
  below: { zh: '低于', en: 'below' },
} as const;

/** The condition of a card in one phrase. */
export function cardWords(condition: CardCondition, lang: Lang, names: Names): string {
  const say = (one: CardCondition): string => cardWords(one, lang, names);
  const name = (list: readonly { id: string; zh: string; en: string }[] | undefined, id: string): string =>
    list?.find((it) => it.id === id)?.[lang] ?? id;
  if ('all' in condition) return condition.all.map(say).join(pick(lang, '，且', ', and '));
  if ('any' in condition) return condition.any.map(say).join(pick(lang, '，或者', ', or '));
  if ('not' in condition) return pick(lang, `并非${say(condition.not)}`, `not ${say(condition.not)}`);
  if ('figure' in condition) {
    const figure = name(names.indicators, condition.figure.id);
    return `${figure}${pick(lang, '', ' ')}${limitWords(condition.figure, lang)}`;
  }
  if ('behind' in condition) {
    return behindWords(condition.behind, name(names.indicators, condition.behind.id), lang);
  }
  const running = (periods: number | undefined): string =>
    periods === undefined || periods === 1 ? '' : pick(lang, `连续 ${periods} 期`, ` ${periods} periods running`);
  if ('low' in condition) {
    const ranking = name(names.rankings, condition.low.ranking);
    const run = running(condition.low.periods);
    return pick(lang, `${ranking}${run}靠后`, `low in ${ranking}${run}`);
  }
  if ('carded' in condition) {
    const card = name(names.cards, condition.carded.card);
    const run = running(condition.carded.periods);
    return pick(lang, `此前${run}被亮${card}`, `given a ${card} before${run}`);
  }
  const card = name(names.cards, condition.unmended.card);
  return pick(lang, `${card}到期未整改`, `a ${card} not mended by its day`);
}

type Behind = Extract<CardCondition, { behind: unknown }>['behind'];

function behindWords({ points, moreThanPoints, part, moreThanPart }: Behind, figure: string, lang: Lang): string {
  if (moreThanPart === '0%') return pick(lang, `${figure}低于序时`, `${figure} behind the pace of the year`);
  const inPoints = points ?? moreThanPoints;
  const more = moreThanPoints !== undefined || moreThanPart !== undefined;
  const by =
    inPoints === undefined
      ? (part ?? moreThanPart)
      : `${inPoints.replace('%', '')}${pick(lang, ' 个百分点', ' points')}`;
  return pick(
    lang,
    `${figure}低于序时${more ? '超过' : '达到'} ${by}`,
    `${figure} behind the pace of the year by ${more ? 'more than' : 'at least'} ${by}${inPoints === undefined ? ' of it' : ''}`,
  );
}

const limitWords = (limit: Limit, lang: Lang): string =>
  (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .flatMap((word) => (limit[word] === undefined ? [] : [`${LIMITS[word][lang]} ${limit[word]}`]))
    .join(pick(lang, '、', ' and '));
