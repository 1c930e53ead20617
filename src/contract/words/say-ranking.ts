import type { Ranking } from '../../domain/regime/ranking-shape.ts';
import { OUTCOME } from '../../domain/regime/terms-units.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

interface InBoth {
  readonly zh: string;
  readonly en: string;
}
type RankOutcome = NonNullable<Ranking['first']>;

/** What a ranking says of itself beside its table, on the page as in the workbook. */
export interface Spoken {
  readonly clause: string;
  readonly period: Ranking['period'];
  readonly streak: Ranking['streak'] | null;
  readonly first: RankOutcome | null;
  readonly counts: readonly (InBoth & { readonly id: string })[];
}

interface Shift {
  readonly indicator: string;
  readonly weight: 'more' | 'less';
  readonly many: number;
  readonly pairs: readonly (readonly [string, string])[];
}

interface Done extends InBoth {
  readonly clause: string;
  readonly done: readonly string[];
  readonly open: readonly string[];
}

/** Sentences about one group; `unitName` gives the name of a unit by its id. */
export function sayRanking(ranking: Spoken, unitName: (id: string) => string, language: Language) {
  const { ranking: words, sheets } = WORDS[language];
  const { printed } = sheets;
  const pick = (it: InBoth): string => (language === 'en' ? it.en : it.zh);
  const listed = (units: readonly string[]): string => units.map(unitName).join(printed.and);
  return {
    /** Low, or low for so many periods running. */
    low: (run: number, longer: boolean): string =>
      run > 1 ? fill(longer ? words.longRun : words.run, { n: run, period: words.period[ranking.period] }) : words.low,
    /** What follows for the first, the last, and those low for long. */
    outcome: (outcome: RankOutcome, units: readonly string[]): string => {
      const said = { units: listed(units), what: pick(OUTCOME[outcome]), clause: ranking.clause };
      if (ranking.streak?.then === outcome)
        return fill(words.streak, { ...said, n: ranking.streak.periods, period: words.period[ranking.period] });
      return fill(ranking.first === outcome ? words.first : words.last, said);
    },
    /** Who has done what every unit alike is to do, and who has not. */
    task: (task: Done): string =>
      fill(words.task, {
        task: pick(task),
        clause: task.clause,
        done: listed(task.done) || words.nobody,
        open: listed(task.open) || words.nobody,
      }),
    /** Whose order would change with one weight. */
    shift: ({ indicator, weight, many, pairs }: Shift): string => {
      const count = ranking.counts.find(({ id }) => id === indicator);
      return fill(words.shift, {
        count: count ? pick(count) : indicator,
        way: weight === 'more' ? words.wayMore : words.wayLess,
        pairs: pairs.map(([a, b]) => fill(words.pair, { a: unitName(a), b: unitName(b) })).join(printed.and),
        more: many > pairs.length ? fill(words.many, { n: many }) : '',
      });
    },
  };
}
