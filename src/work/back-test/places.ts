import type { RankedGroup, RankedList } from '../../domain/figures/rank.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { UnitLine } from '../../store/units.ts';
import type { UnitFigures } from '../figures.ts';
import { groupsOf } from '../rankings.ts';
import { titled } from '../views/regime-shown.ts';

/** Where a unit stands in a list; null is a place apart, of a unit that nothing measures. */
export interface PlaceOf {
  readonly place: number | null;
  readonly low: boolean;
}

/** A unit that would stand in another place. */
export interface PlaceChange {
  readonly ranking: { readonly id: string; readonly zh: string; readonly en: string };
  /** The count the list is of; null for all counts together. */
  readonly count: { readonly id: string; readonly zh: string; readonly en: string } | null;
  readonly unitId: string;
  readonly before: PlaceOf | null;
  readonly after: PlaceOf | null;
}

interface Listed extends Pick<PlaceChange, 'ranking' | 'count'> {
  readonly places: ReadonlyMap<string, PlaceOf>;
}

export interface Rankable {
  readonly regime: Regime | null;
  readonly figures: readonly UnitFigures[];
}

/** Places that differ, by ranking, list and place. */
export function placesCompared(before: Rankable, after: Rankable, units: readonly UnitLine[]): PlaceChange[] {
  const [old, now] = [listsOf(before, units), listsOf(after, units)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, would] = [old.get(key), now.get(key)];
    const list = would ?? was;
    if (!list) return [];
    return [...new Set([...(would?.places.keys() ?? []), ...(was?.places.keys() ?? [])])].flatMap((unitId) => {
      const [stood, stands] = [was?.places.get(unitId) ?? null, would?.places.get(unitId) ?? null];
      if (stood?.place === stands?.place && stood?.low === stands?.low) return [];
      return [{ ranking: list.ranking, count: list.count, unitId, before: stood, after: stands }];
    });
  });
}

/** Every list of every ranking by a key of its own: the ranking, the group of units, and the count. */
function listsOf({ regime, figures }: Rankable, units: readonly UnitLine[]): Map<string, Listed> {
  const lists = new Map<string, Listed>();
  for (const rule of regime?.rankings ?? []) {
    const ranking = titled(rule.id, rule);
    for (const group of groupsOf(rule, units, figures)) {
      const keep = (list: RankedList, count: Listed['count']): void => {
        lists.set(keyOf(rule.id, group, count?.id), { ranking, count, places: placesIn(list) });
      };
      if (group.overall) keep(group.overall, null);
      for (const list of group.counts) {
        const named = regime?.indicators?.find(({ id }) => id === list.indicator);
        keep(list, named ? titled(named.id, named) : { id: list.indicator, zh: list.indicator, en: list.indicator });
      }
    }
  }
  return lists;
}

const keyOf = (ranking: string, { kinds }: RankedGroup, count: string | undefined): string =>
  [ranking, ...kinds, count ?? ''].join(' ');

const placesIn = ({ placed, apart }: RankedList): Map<string, PlaceOf> =>
  new Map([
    ...placed.map(({ unit, place, low }): [string, PlaceOf] => [unit, { place, low }]),
    ...apart.map((unit): [string, PlaceOf] => [unit, { place: null, low: false }]),
  ]);
