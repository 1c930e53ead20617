import type { Day } from '../domain/day.ts';
import type { Figure } from '../domain/figures/figure.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { figuresBy } from './figures-by.ts';

export interface UnitFigures {
  /** Null for the whole government. */
  readonly unitId: string | null;
  readonly figures: readonly Figure[];
}

/**
 * The indicators of a regime on a day, for the whole government and every unit that is not withdrawn: of its own projects and
 * all below it. From recognised facts, of the projects in the regime's scope that were known by the day.
 */
export async function figuresOn(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  asOf: Day,
  wanted?: readonly string[],
): Promise<UnitFigures[]> {
  const [figures = []] = await figuresOver(tx, tenantId, regime, [asOf], wanted);
  return figures;
}

/** As {@link figuresOn}, of each of the days in their order, worked out together. */
export async function figuresOver(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  days: readonly Day[],
  wanted?: readonly string[],
): Promise<UnitFigures[][]> {
  const indicators = (regime.indicators ?? []).filter(({ id }) => wanted?.includes(id) ?? true);
  const found = await figuresBy(tx, tenantId, regime, days, 'unit', indicators);
  return found.map((groups) => groups.map(({ key, figures }) => ({ unitId: key, figures })));
}
