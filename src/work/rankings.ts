import type { Day } from '../domain/day.ts';
import { periodDays } from '../domain/figures/periods.ts';
import { countsOf, listsOf, type RankedGroup, rankGroup } from '../domain/figures/rank.ts';
import type { Indicator } from '../domain/regime/figure-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Ranking } from '../domain/regime/ranking-shape.ts';
import { unitKindOf } from '../domain/regime/who.ts';
import type { Tx } from '../store/connection.ts';
import { listUnits, type UnitLine } from '../store/units.ts';
import { figuresOn, figuresOver, type UnitFigures } from './figures.ts';

/** The ranking of this id; undefined when the regime has none. */
const rankingOf = ({ rankings }: Regime, id: string): Ranking | undefined =>
  rankings?.find((ranking) => ranking.id === id);

/** Indicators that ask one number of every unit alike (TQ-3): not ranked, but done or not. */
export const alikeIn = ({ indicators = [] }: Regime): readonly Indicator[] =>
  indicators.filter((it) => 'over' in it && typeof it.over === 'object');

/** What is counted when somebody looks at a ranking. */
export const askedFor = (regime: Regime, ranking: Ranking): string[] => [
  ...countsOf(ranking),
  ...alikeIn(regime).map(({ id }) => id),
];

/** The places of every group of a ranking on a day, over recognised facts only. */
export async function placesOn(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  rankingId: string,
  asOf: Day,
): Promise<RankedGroup[]> {
  const ranking = mustHave(regime, rankingId);
  const units = await listUnits(tx, tenantId);
  return groupsOf(ranking, units, await figuresOn(tx, tenantId, regime, asOf, countsOf(ranking)));
}

/**
 * Units that are low in each of so many periods running, the current one as of the day; in a ranking on single counts, low
 * on one and the same count. A period that was over before the regime was in force is none, so no run reaches behind it.
 */
export async function lowRun(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  rankingId: string,
  asOf: Day,
  periods: number,
): Promise<ReadonlySet<string>> {
  const ranking = mustHave(regime, rankingId);
  const days = periodDays(ranking.period, asOf, periods, regime.inForce?.from as Day | undefined);
  if (days.length < periods) return new Set();
  const units = await listUnits(tx, tenantId);
  const figures = await figuresOver(tx, tenantId, regime, days, countsOf(ranking));
  const low = figures.map((ofDay) => lowIn(groupsOf(ranking, units, ofDay)));
  const running = low.reduce((those, these) => those.intersection(these));
  return new Set([...running].map((key) => key.slice(key.indexOf(' ') + 1)));
}

/** Which unit is low in which list of its group. */
const lowIn = (groups: readonly RankedGroup[]): ReadonlySet<string> =>
  new Set(
    groups.flatMap((group) =>
      listsOf(group).flatMap(({ placed }, list) =>
        placed.filter(({ low }) => low).map(({ unit }) => `${list} ${unit}`),
      ),
    ),
  );

/** The units of each group with their figures, ranked; units in the order of the tree. */
export function groupsOf(ranking: Ranking, units: readonly UnitLine[], figures: readonly UnitFigures[]): RankedGroup[] {
  const of = new Map(figures.map(({ unitId, figures: its }) => [unitId, its]));
  return ranking.groups.map((kinds) => {
    const wanted = new Set(kinds.map(unitKindOf));
    const entrants = units
      .filter(({ kind }) => wanted.has(kind))
      .map(({ id }) => ({ unit: id, figures: of.get(id) ?? [] }));
    return rankGroup(ranking, kinds, entrants);
  });
}

function mustHave(regime: Regime, rankingId: string): Ranking {
  const ranking = rankingOf(regime, rankingId);
  if (!ranking) throw new Error(`${regime.id} has no ranking ${rankingId}`);
  return ranking;
}
