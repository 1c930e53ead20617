import type { Ranking } from '../regime/ranking-shape.ts';

export type RankOutcome = NonNullable<Ranking['first']>;

/** Where a unit stands in its list, as far as what follows depends on it. */
export interface Standing {
  readonly place: number;
  /** The last place of the list. */
  readonly lastPlace: number;
  /** In how many periods running it has been low, this one included. */
  readonly run: number;
}

/**
 * What comes of a place (TQ-9, WH-4.3, XC-6, DT-2): of the first, of the last, of having been low for so long. Where all share
 * one place, or there is only one unit, nobody is first or last of anybody.
 */
export function outcomesOf({ first, last, streak }: Ranking, { place, lastPlace, run }: Standing): RankOutcome[] {
  const parted = lastPlace > 1;
  return [
    ...(first && parted && place === 1 ? [first] : []),
    ...(last && parted && place === lastPlace ? [last] : []),
    ...(streak && run >= streak.periods ? [streak.then] : []),
  ];
}
