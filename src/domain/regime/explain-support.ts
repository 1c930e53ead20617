import type { Regime } from './format.ts';
import { type Explained, inBoth, listed, pick } from './sentence.ts';
import { FACTOR, FULFILMENT } from './terms-support.ts';

/** Sentences for the working groups, and for what support with factors is tied to. */
export const explainGroups = ({ workingGroups = [] }: Regime): Explained[] =>
  workingGroups.map((group) =>
    inBoth('workingGroups', group.id, group.cites, (lang) => {
      const factors = (group.factors ?? []).map((one) => FACTOR[one][lang]);
      const named = listed(factors, lang);
      if (factors.length === 0) return pick(lang, `${group.zh}。`, `${group.en}.`);
      return pick(lang, `${group.zh}：办理${named}需求。`, `${group.en}: handles demand for ${named}.`);
    }),
  );

export const explainSupport = ({ factorSupport }: Regime): Explained[] =>
  factorSupport
    ? [
        inBoth('factorSupport', 'factor-support', factorSupport.cites, (lang) => {
          const tied = listed(
            factorSupport.tiedTo.map((one) => FULFILMENT[one][lang]),
            lang,
          );
          return pick(
            lang,
            `要素保障与绩效挂钩：次序相同的，按${tied}的履行情况先后安排。`,
            `Support with factors follows performance: of one class in the order, whoever is behind in ${tied} comes after.`,
          );
        }),
      ]
    : [];
