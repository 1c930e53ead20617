import type { Low, Ranking } from '../regime/ranking-shape.ts';
import { shareOf } from '../regime/scalars.ts';

/** A place (名次) in a list that is in order already, the first first. */
export interface Standing<T> {
  readonly of: T;
  readonly place: number;
}

/**
 * Gives places to what can be compared. Equals share a place; after two firsts comes the third (`shared`) or the second
 * (`dense`). Equals stay in the order they were given in.
 */
export function inPlaces<T>(
  list: readonly T[],
  compare: (a: T, b: T) => number,
  ties: Ranking['ties'],
): readonly Standing<T>[] {
  const standings: Standing<T>[] = [];
  for (const [index, of] of list.toSorted(compare).entries()) {
    const before = standings.at(-1);
    const level = before !== undefined && compare(before.of, of) === 0;
    const next = ties === 'shared' ? index + 1 : (before?.place ?? 0) + 1;
    standings.push({ of, place: level ? before.place : next });
  }
  return standings;
}

/**
 * The place from which on a list is low (靠后), undefined when nobody is. Of so many units a part is rounded down, but is one
 * unit at least. A tie at the border is decided against all who share the place: the rule names places and not units, and to
 * draw a line between equals would be arbitrary. But the first place is never low, so that nobody is where all are equal.
 */
export function lowFrom(places: readonly number[], low: Low | undefined): number | undefined {
  const first = places[0];
  if (low === undefined || first === undefined) return undefined;
  const border = places[Math.max(0, places.length - lowCount(places.length, low))];
  return border === undefined ? undefined : places.find((place) => place > first && place >= border);
}

function lowCount(units: number, low: Low): number {
  if ('last' in low) return low.last;
  const { over, under } = shareOf(low.lastPart) ?? { over: 0, under: 1 };
  return over === 0 ? 0 : Math.max(1, Math.floor((units * over) / under));
}
