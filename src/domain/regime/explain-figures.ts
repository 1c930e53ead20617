import { conditionWords, windowWords } from './condition-words.ts';
import { isOfQuality, qualityFormula } from './explain-quality.ts';
import type { Indicator } from './figure-shape.ts';
import type { Regime } from './format.ts';
import type { Low, Ranking } from './ranking-shape.ts';
import { type Explained, inBoth, listed, pick } from './sentence.ts';
import { type Lang, STEP } from './terms.ts';
import { ADDING, BASIS, GATHERING, OUTCOME, PUBLISHED, RANK_PERIOD, SUM, TIE } from './terms-units.ts';
import { whoWords } from './explain-reports.ts';

/** Sentences for indicators and rankings. */
export const explainIndicators = ({ indicators = [] }: Regime): Explained[] =>
  indicators.map((it) =>
    inBoth('indicators', it.id, it.cites, (lang) => {
      const says = `${formula(it, lang)}${pick(lang, '；', '; ')}${BASIS[it.basis][lang]}`;
      return pick(lang, `${it.zh}：${says}。`, `${it.en}: ${says}.`);
    }),
  );

/** What an indicator divides by what, or counts. */
export function formula(it: Indicator, lang: Lang): string {
  if (isOfQuality(it)) return qualityFormula(it, lang);
  if ('share' in it) {
    const [of, share] = [conditionWords(it.of, lang), conditionWords(it.share, lang)];
    return pick(lang, `${of}的项目中，${share}的所占比例`, `of the projects (${of}), the share (${share})`);
  }
  if ('count' in it) {
    const counted = conditionWords(it.count, lang);
    return overWords(pick(lang, `${counted}的项目数`, `the number of projects (${counted})`), it.over, lang);
  }
  if ('sum' in it) {
    const among = it.among === undefined ? '' : conditionWords(it.among, lang);
    const summed =
      it.sum === 'contract'
        ? pick(lang, '合同投资额', 'the contract amount')
        : pick(
            lang,
            `${windowWords(it.sum, 'zh')}${SUM[it.sum.fact].zh}`,
            `${SUM[it.sum.fact].en}${windowWords(it.sum, 'en')}`,
          );
    return overWords(
      pick(lang, `${among && `${among}的项目的`}${summed}`, `${summed}${among && ` of projects (${among})`}`),
      it.over,
      lang,
    );
  }
  if ('nodes' in it) {
    const { nodes } = it;
    const kind = nodes.step === undefined ? pick(lang, '节点', 'nodes') : STEP[nodes.step][lang] + pick(lang, '', 's');
    const window = windowWords(nodes, lang);
    return nodes.reached === 'in-time'
      ? pick(
          lang,
          `${window}已到期的${kind}中，按时完成的所占比例`,
          `of the ${kind} due${window} by the day, the share reached in time`,
        )
      : pick(
          lang,
          `${window}已到期的${kind}中，已完成的所占比例`,
          `of the ${kind} due${window} by the day, the share reached`,
        );
  }
  const held = GATHERING[it.held.gathering][lang];
  return overWords(
    pick(lang, `${windowWords(it.held, lang)}${held}次数`, `the number of ${held}${windowWords(it.held, lang)}`),
    it.over,
    lang,
  );
}

function overWords(measured: string, over: string | { each: number } | undefined, lang: Lang): string {
  if (over === undefined) return measured;
  const by =
    typeof over !== 'string'
      ? pick(lang, `每个单位 ${over.each} 个`, `${over.each} for each unit`)
      : over === 'task'
        ? pick(lang, '本单位的年度任务', 'the task of the unit for the year')
        : over === 'contract'
          ? pick(lang, '这些项目的合同投资额', 'the contract amount of the same projects')
          : pick(lang, '这些项目的年度计划投资', 'the planned investment of the same projects for the year');
  return pick(lang, `${measured}，除以${by}`, `${measured}, over ${by}`);
}

export const explainRates = ({ rates }: Regime): Explained[] =>
  rates === undefined || Object.keys(rates).length === 0
    ? []
    : [
        inBoth('rates', 'rates', undefined, (lang) =>
          listed(
            Object.entries(rates).map(([currency, rate]) => `1 ${currency} = ${rate} ${pick(lang, '元', 'CNY')}`),
            lang,
          ),
        ),
      ];

export const explainRankings = ({ rankings = [], indicators = [] }: Regime): Explained[] => {
  const nameOf = (id: string, lang: Lang): string => indicators.find((it) => it.id === id)?.[lang] ?? id;
  return rankings.map((ranking) =>
    inBoth('rankings', ranking.id, ranking.cites, (lang) => {
      const groups = ranking.groups.map((group) => whoWords(group, lang)).join(pick(lang, ' | ', ' | '));
      const parts = [
        pick(
          lang,
          `${RANK_PERIOD[ranking.period].zh}${measured(ranking, lang, nameOf)}`,
          `${RANK_PERIOD[ranking.period].en} ${measured(ranking, lang, nameOf)}`,
        ),
        ranking.groups.length > 1
          ? pick(lang, `分组排名：${groups}`, `ranked apart: ${groups}`)
          : pick(lang, `参加：${groups}`, `among ${groups}`),
        TIE[ranking.ties][lang],
        ranking.low && pick(lang, `靠后指${lowWords(ranking.low, 'zh')}`, `low means ${lowWords(ranking.low, 'en')}`),
        ranking.streak &&
          pick(
            lang,
            `连续 ${ranking.streak.periods} 期靠后的${OUTCOME[ranking.streak.then].zh}`,
            `whoever is low ${ranking.streak.periods} periods running ${OUTCOME[ranking.streak.then].en}`,
          ),
        ranking.first && pick(lang, `第一名${OUTCOME[ranking.first].zh}`, `the first ${OUTCOME[ranking.first].en}`),
        ranking.last && pick(lang, `末位${OUTCOME[ranking.last].zh}`, `the last ${OUTCOME[ranking.last].en}`),
        ranking.published && PUBLISHED[lang],
      ].filter((part) => part !== undefined);
      return pick(lang, `${ranking.zh}：${parts.join('；')}。`, `${ranking.en}: ${parts.join('; ')}.`);
    }),
  );
};

function measured(ranking: Ranking, lang: Lang, nameOf: (id: string, lang: Lang) => string): string {
  if ('each' in ranking) {
    const names = listed(
      ranking.each.map((id) => nameOf(id, lang)),
      lang,
    );
    return pick(lang, `分别按${names}排名`, `by each of ${names}`);
  }
  const weights = Object.entries(ranking.of);
  const equal = new Set(weights.map(([, weight]) => weight)).size === 1;
  const names = listed(
    weights.map(([id, weight]) => (equal ? nameOf(id, lang) : `${nameOf(id, lang)}（${weight}）`)),
    lang,
  );
  return pick(
    lang,
    `按${names}综合排名，${ADDING[ranking.added].zh}`,
    `by ${names} together: ${ADDING[ranking.added].en}`,
  );
}

/** Which places are low, in a phrase. */
export const lowWords = (low: Low, lang: Lang): string =>
  'last' in low
    ? pick(
        lang,
        low.last === 1 ? '最后一名' : `最后 ${low.last} 名`,
        low.last === 1 ? 'the last' : `the last ${low.last}`,
      )
    : pick(lang, `最后 ${low.lastPart}`, `the last ${low.lastPart}`);
