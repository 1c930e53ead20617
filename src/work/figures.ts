import { type Day, yearOf } from '../domain/day.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { gathered } from '../domain/figures/gathered.ts';
import { groupsOfUnit } from '../domain/figures/group.ts';
import { figureOf } from '../domain/figures/made.ts';
import type { Recipe } from '../domain/figures/parts.ts';
import { taskOf } from '../domain/figures/task.ts';
import { money } from '../domain/money.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { type Task, tasksOf } from '../store/tasks.ts';
import { listUnits, type UnitLine } from '../store/units.ts';
import { tallied } from './tallied.ts';

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
  const units = await listUnits(tx, tenantId);
  const found = await tallied(tx, tenantId, regime, days, { by: 'unit', ids: wanted });
  const tasks = await tasksOf(tx, tenantId, regime.id, [...new Set(days.map(yearOf))]);
  return days.map((day, at) => {
    const groups = gathered(found.on[at] ?? [], groupsOfUnit(units, 'unit'));
    const taskBy = found.recipes.map(({ id, recipe }) =>
      tasksBy(units, tasks, `${regime.id}/${id}`, yearOf(day), recipe),
    );
    return [null, ...units.map(({ id }) => id)].map((unitId) => ({
      unitId,
      figures: found.recipes.map(({ id, recipe }, indicator) =>
        figureOf(id, recipe, (part) => groups.of(unitId, found.place(part)), {
          rates: regime.rates ?? {},
          task: taskBy[indicator]?.(unitId),
          oneUnit: unitId !== null,
        }),
      ),
    }));
  });
}

/** The task of each unit, null being the government as a whole, in what the figure counts: ten-thousandths where it is money. */
export function tasksBy(
  units: readonly UnitLine[],
  tasks: readonly Task[],
  indicator: string,
  year: number,
  { unit }: Recipe,
): (unitId: string | null) => bigint | undefined {
  const root = units.find(({ parentId }) => parentId === null)?.id ?? '';
  const parts = (amount: string): bigint => money(amount, 'CNY')?.parts ?? 0n;
  const own = new Map(
    tasks
      .filter((task) => task.indicator === indicator && task.year === year)
      .map(({ unitId, amount }) => [unitId, unit === 'money' ? parts(amount) : parts(amount) / 10_000n]),
  );
  const of = taskOf(units, own);
  return (unitId) => of(unitId ?? root);
}
