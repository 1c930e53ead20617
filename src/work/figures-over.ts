import type { Day } from '../domain/day.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { figuresOn, type UnitFigures } from './figures.ts';

/** The figures of each of the days, in their order. */
export async function figuresOver(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  days: readonly Day[],
  wanted: readonly string[],
): Promise<UnitFigures[][]> {
  const all: UnitFigures[][] = [];
  for (const day of days) all.push(await figuresOn(tx, tenantId, regime, day, wanted));
  return all;
}
