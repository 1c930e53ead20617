import type { Ranking } from '../regime/ranking-shape.ts';
import { compareFigures, type Figure, isNone } from './figure.ts';
import { dividedBy, type Fraction, fractionOf, NOTHING, plus, times, whole } from './fraction.ts';
import type { Entrant, RankedList } from './rank.ts';

export type Overall = Extract<Ranking, { of: unknown }>;

/** What one unit brings into an overall ranking: a part for each count by which it can be measured. */
export interface Score {
  readonly unit: string;
  /** In the order of the ranking's counts; undefined where the count does not measure this unit. */
  readonly parts: readonly (Fraction | undefined)[];
  readonly without: readonly string[];
  /** Weighted sum of the parts, the weights of those parts, and the weights of all counts that measure anybody. */
  readonly sum: Fraction;
  readonly weight: Fraction;
  readonly ofAll: Fraction;
}

export interface Scored {
  readonly scored: readonly Score[];
  readonly apart: readonly string[];
}

/**
 * The points of a unit: its weighted sum, or, where a count is wanting, what the sum would be if it stood there as it does
 * on average elsewhere. Order by these is order by the weighted mean.
 */
export const pointsOf = ({ sum, weight, ofAll }: Pick<Score, 'sum' | 'weight' | 'ofAll'>): Fraction =>
  weight.over === 0n || (weight.over === ofAll.over && weight.under === ofAll.under)
    ? sum
    : dividedBy(times(sum, ofAll), weight);

/** A count by which nobody has anything (the best is nothing) is left out of `best`: there is nothing to be a share of. */
export function scoresOf(
  { of, added }: Overall,
  entrants: readonly Entrant[],
  counts: readonly (RankedList & { readonly indicator: string })[],
): Scored {
  const weights = Object.values(of).map(fractionOf);
  const columns = counts.map((count) =>
    added === 'places' ? placesIn(count) : added === 'best' ? sharesOfBest(count.indicator, entrants) : valuesOf(count),
  );
  const ofAll = sumOf(weights.filter((_, n) => (columns[n]?.size ?? 0) > 0));
  const anything = new Set(counts.flatMap(({ placed }) => placed.map(({ unit }) => unit)));
  const scored: Score[] = [];
  const apart: string[] = [];
  for (const { unit } of entrants) {
    const parts = columns.map((column) => column.get(unit));
    const known = parts.flatMap((part, n) => (part ? [{ part, weight: weights[n] ?? NOTHING }] : []));
    // Where no count measures anybody but figures are there, all of them are nothing, and all units equal.
    const equals = ofAll.over === 0n && anything.has(unit);
    if (known.length === 0 && !equals) {
      apart.push(unit);
      continue;
    }
    const without = counts.flatMap(({ indicator, apart: not }) => (not.includes(unit) ? [indicator] : []));
    const sum = sumOf(known.map(({ part, weight }) => times(part, weight)));
    scored.push({ unit, parts, without, sum, weight: sumOf(known.map(({ weight }) => weight)), ofAll });
  }
  return { scored, apart };
}

const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, NOTHING);

type Column = ReadonlyMap<string, Fraction>;

const placesIn = ({ placed }: RankedList): Column => new Map(placed.map(({ unit, place }) => [unit, whole(place)]));
const valuesOf = ({ placed }: RankedList): Column => new Map(placed.map(({ unit, points }) => [unit, points]));

function sharesOfBest(indicator: string, entrants: readonly Entrant[]): Column {
  const known = entrants.flatMap(({ unit, figures }) => {
    const figure = figures.find((it) => it.indicator === indicator);
    return figure && !isNone(figure) ? [{ unit, figure }] : [];
  });
  const best = known.reduce<Figure | undefined>(
    (found, { figure }) => (found && compareFigures(found, figure) >= 0 ? found : figure),
    undefined,
  );
  if (!best || best.numerator <= 0n) return new Map();
  return new Map(known.map(({ unit, figure }) => [unit, dividedBy(fractionOfFigure(figure), fractionOfFigure(best))]));
}

const fractionOfFigure = ({ numerator, denominator }: Figure): Fraction => ({
  over: numerator,
  under: denominator ?? 1n,
});
