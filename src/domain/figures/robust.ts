import { compareFractions, type Fraction, fractionOf, plus, times } from './fraction.ts';
import { inPlaces } from './place.ts';
import { type Overall, pointsOf, type Score, type Scored } from './points.ts';

/** What would change in the order if the weight of one count were a tenth more, or a tenth less. */
export interface Shift {
  readonly indicator: string;
  readonly weight: 'more' | 'less';
  /** How many pairs of units would stand otherwise to each other: one no longer ahead of the other, or no longer level. */
  readonly many: number;
  /** The foremost of them. */
  readonly pairs: readonly (readonly [string, string])[];
}

const TENTH: Readonly<Record<Shift['weight'], Fraction>> = {
  more: { over: 1n, under: 10n },
  less: { over: -1n, under: 10n },
};

/**
 * How much an overall ranking hangs on its weights, which no text proves: for each count, whether the order would be another
 * if its weight moved by 10 % while the others stay. None means that no such change moves anybody.
 */
export function shiftsOf(ranking: Overall, { scored }: Scored): Shift[] {
  if (scored.length < 2) return [];
  const now = placesBy(ranking, scored);
  return Object.entries(ranking.of).flatMap(([indicator, weight], n) =>
    (['more', 'less'] as const).flatMap((which) => {
      const change = times(fractionOf(weight), TENTH[which]);
      const then = placesBy(
        ranking,
        scored.map((score) => reweighed(score, n, change)),
      );
      const differing = pairsThatDiffer(scored, now, then);
      return differing.many > 0 ? [{ indicator, weight: which, ...differing }] : [];
    }),
  );
}

/** The weight of one part changed by so much; where the part is wanting, only the weight of all changes. */
function reweighed(score: Score, n: number, change: Fraction): Score {
  const part = score.parts[n];
  return {
    ...score,
    sum: part ? plus(score.sum, times(part, change)) : score.sum,
    weight: part ? plus(score.weight, change) : score.weight,
    ofAll: plus(score.ofAll, change),
  };
}

function placesBy({ added, ties }: Overall, scored: readonly Score[]): ReadonlyMap<string, number> {
  const least = added === 'places' ? 1 : -1;
  const known = scored.map((score) => ({ unit: score.unit, points: pointsOf(score) }));
  const standings = inPlaces(known, (a, b) => least * compareFractions(a.points, b.points), ties);
  return new Map(standings.map(({ of, place }) => [of.unit, place]));
}

/** So many are named; in a large group a small shift parts thousands. */
const NAMED = 5;

function pairsThatDiffer(
  scored: readonly Score[],
  now: ReadonlyMap<string, number>,
  then: ReadonlyMap<string, number>,
): Pick<Shift, 'many' | 'pairs'> {
  const units = scored.map(({ unit }) => ({ unit, now: now.get(unit) ?? 0, then: then.get(unit) ?? 0 }));
  const pairs: (readonly [string, string])[] = [];
  let many = 0;
  if (units.every((it) => it.now === it.then)) return { many, pairs };
  const ordered = units.toSorted((a, b) => a.now - b.now);
  for (const [place, a] of ordered.entries())
    for (let n = place + 1; n < ordered.length; n++) {
      const b = ordered[n];
      if (!b || Math.sign(a.now - b.now) === Math.sign(a.then - b.then)) continue;
      many += 1;
      if (pairs.length < NAMED) pairs.push([a.unit, b.unit]);
    }
  return { many, pairs };
}
