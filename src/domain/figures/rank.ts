import type { Ranking } from '../regime/ranking-shape.ts';
import type { Each } from '../regime/who.ts';
import { compareFigures, type Figure, isNone } from './figure.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { inPlaces, lowFrom } from './place.ts';
import { pointsOf, type Scored, scoresOf } from './points.ts';
import { type Shift, shiftsOf } from './robust.ts';

/** A unit that enters a ranking, with its figures on one day. */
export interface Entrant {
  readonly unit: string;
  readonly figures: readonly Figure[];
}

export interface Placed {
  readonly unit: string;
  readonly place: number;
  /** What the place comes from: the figure itself, or the points of all counts together. */
  readonly points: Fraction;
  /** Counts by which this unit cannot be measured; it is ranked by the others. */
  readonly without: readonly string[];
  readonly low: boolean;
}

/** Places on one count, or on all together. */
export interface RankedList {
  readonly placed: readonly Placed[];
  /** Units with nothing that could be measured: no project to divide by, no task. They have no place, and are not last. */
  readonly apart: readonly string[];
}

/** Units that are ranked among each other, apart from all others. */
export interface RankedGroup {
  readonly kinds: readonly Each[];
  /** One list for each count of the ranking, in its order. */
  readonly counts: readonly (RankedList & { readonly indicator: string })[];
  /** All counts together; null where each is ranked by itself only. */
  readonly overall: RankedList | null;
  /** Where the order would be another if one weight were a tenth more or less; worked out when somebody asks. */
  readonly shifts: () => readonly Shift[];
}

/** The counts a ranking looks at, in its order. */
export const countsOf = (ranking: Ranking): readonly string[] =>
  'each' in ranking ? ranking.each : Object.keys(ranking.of);

/** The lists in which standing low is meant: those of an overall ranking, else each of the single counts. */
export const listsOf = ({ overall, counts }: RankedGroup): readonly RankedList[] => (overall ? [overall] : counts);

/**
 * Ranks one group of units (排名): on each count, most first, and by weight on all together. Exact: no figure is rounded
 * before it is compared. In an overall ranking a unit that one count cannot measure is ranked by the others, by the mean, so
 * that what cannot be measured neither helps nor harms; only a unit that no count can measure stands apart.
 */
export function rankGroup(ranking: Ranking, kinds: readonly Each[], entrants: readonly Entrant[]): RankedGroup {
  const counts = countsOf(ranking).map((indicator) => ({ indicator, ...onCount(ranking, indicator, entrants) }));
  if ('each' in ranking) return { kinds, counts, overall: null, shifts: () => [] };
  const scores = scoresOf(ranking, entrants, counts);
  return { kinds, counts, overall: overallOf(ranking, scores), shifts: () => shiftsOf(ranking, scores) };
}

function onCount(ranking: Ranking, indicator: string, entrants: readonly Entrant[]): RankedList {
  const measured: { unit: string; figure: Figure }[] = [];
  const apart: string[] = [];
  for (const { unit, figures } of entrants) {
    const figure = figures.find((it) => it.indicator === indicator);
    if (figure && !isNone(figure)) measured.push({ unit, figure });
    else apart.push(unit);
  }
  const standings = inPlaces(measured, (a, b) => compareFigures(b.figure, a.figure), ranking.ties);
  const from = 'each' in ranking ? lowFromOf(ranking, standings) : undefined;
  const placed = standings.map(({ of: { unit, figure }, place }) => ({
    unit,
    place,
    points: { over: figure.numerator, under: figure.denominator ?? 1n },
    without: [],
    low: from !== undefined && place >= from,
  }));
  return { placed, apart };
}

function overallOf(ranking: Extract<Ranking, { of: unknown }>, { scored, apart }: Scored): RankedList {
  const points = new Map(scored.map((it) => [it.unit, pointsOf(it)]));
  const least = ranking.added === 'places' ? 1 : -1;
  const of = (unit: string): Fraction => points.get(unit) ?? { over: 0n, under: 1n };
  const standings = inPlaces(scored, (a, b) => least * compareFractions(of(a.unit), of(b.unit)), ranking.ties);
  const from = lowFromOf(ranking, standings);
  const placed = standings.map(({ of: { unit, without }, place }) => ({
    unit,
    place,
    points: of(unit),
    without,
    low: from !== undefined && place >= from,
  }));
  return { placed, apart };
}

const lowFromOf = ({ low }: Ranking, standings: readonly { readonly place: number }[]): number | undefined =>
  lowFrom(
    standings.map(({ place }) => place),
    low,
  );
