import type { Day } from '../../domain/day.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import { type GroupBy, isOfUnits } from '../../domain/figures/group.ts';
import { type Measure, measuresOf, type Pace, paceOf } from '../../domain/figures/measure.ts';
import { NOT_GIVEN } from '../../domain/not-given.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Tx } from '../../store/connection.ts';
import { listUnits } from '../../store/units.ts';
import { figuresBy } from '../figures-by.ts';
import { readFigures } from '../read-figures.ts';
import type { Scene } from '../scene.ts';
import { isRoot } from './figure-groups.ts';
import { measuringOn } from './figures.ts';

/** A target (WH-0) or an indicator of one group of projects on one day. */
export interface Indicator {
  readonly regime: Regime;
  readonly measure: Measure;
  readonly group: GroupBy | 'all';
  /** What the group is called; null for everything together. */
  readonly name: string | null;
  readonly figure: Figure;
  readonly pace: Pace | undefined;
  readonly asOf: Day;
}

/** Everything that running regimes measure, or the regime named, on each of the days: for everything together and by group. */
export const indicatorsOn = (
  { db, tenantId }: Scene,
  days: readonly Day[],
  groups: readonly GroupBy[],
  named?: Regime,
): Promise<Indicator[]> =>
  readFigures(db, tenantId, async (tx) => {
    const regimes = named ? [named] : await measuringOn(tx, tenantId, days.at(-1) as Day);
    const all: Indicator[] = [];
    for (const regime of regimes) all.push(...(await ofRegime(tx, tenantId, regime, days, groups)));
    return all;
  });

async function ofRegime(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  days: readonly Day[],
  groups: readonly GroupBy[],
): Promise<Indicator[]> {
  const measures = measuresOf(regime);
  const units = await listUnits(tx, tenantId);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const told: Indicator[][] = days.map(() => []);
  for (const by of groups) {
    const indicators = measures.map(({ indicator }) => indicator);
    const found = await figuresBy(tx, tenantId, regime, days, by, indicators);
    for (const [at, asOf] of days.entries()) {
      for (const { key, figures } of found[at] ?? []) {
        // Everything together is told once, and the root of the tree is that.
        if (isRoot(units, key) || key === NOT_GIVEN || (key === null && by !== groups[0])) continue;
        const name = key !== null && isOfUnits(by) ? (nameOf.get(key) ?? key) : key;
        const group = key === null ? 'all' : by;
        const of = measures.map((measure, place): Indicator => {
          const figure = figures[place] as Figure;
          return { regime, measure, group, name, figure, pace: paceOf(measure, figure, asOf), asOf };
        });
        told[at]?.push(...of);
      }
    }
  }
  return told.flat();
}
