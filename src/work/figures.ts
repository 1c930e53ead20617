import { type Day, yearOf } from '../domain/day.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { gathered } from '../domain/figures/gathered.ts';
import { figureOf } from '../domain/figures/made.ts';
import { type Part, type Recipe, recipeOf } from '../domain/figures/parts.ts';
import { taskOf } from '../domain/figures/task.ts';
import { money } from '../domain/money.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { enteredUntil } from '../store/entries.ts';
import { BY_UNIT, tally } from '../store/figures.ts';
import { type Task, tasksOf } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';

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
  const indicators = (regime.indicators ?? []).filter(({ id }) => wanted?.includes(id) ?? true);
  const recipes = indicators.map((indicator) => ({ id: indicator.id, recipe: recipeOf(indicator) }));
  const parts = recipes.flatMap(({ recipe }) => partsOf(recipe));
  const places = new Map(parts.map((part, place) => [part, place]));
  const units = await listUnits(tx, tenantId);
  const until = await enteredUntil(tx, tenantId);
  const tallies = await tally(tx, {
    tenantId,
    days: [asOf],
    scope: regime.scope?.when,
    allKnown: until === undefined || until <= asOf,
    parts,
    rated: ['CNY', ...Object.keys(regime.rates ?? {})],
    group: BY_UNIT,
  });
  const paths = new Map(units.map(({ id, path }) => [id, [null, ...path]]));
  const groups = gathered(tallies, (unitId) => paths.get(unitId ?? '') ?? [null]);
  const tasks = await tasksOf(tx, tenantId, regime.id, [yearOf(asOf)]);
  const root = units.find(({ parentId }) => parentId === null)?.id ?? '';
  const taskBy = recipes.map(({ id, recipe }) => taskOf(units, amountsOf(tasks, `${regime.id}/${id}`, recipe)));
  return [null, ...units.map(({ id }) => id)].map((unitId) => ({
    unitId,
    figures: recipes.map(({ id, recipe }, at) =>
      figureOf(id, recipe, (part) => groups.of(unitId, places.get(part) ?? -1), {
        rates: regime.rates ?? {},
        task: taskBy[at]?.(unitId ?? root),
        oneUnit: unitId !== null,
      }),
    ),
  }));
}

const partsOf = ({ numerator, denominator, apart }: Recipe): Part[] =>
  [numerator, denominator, apart].filter(
    (part): part is Part => part !== null && part !== undefined && typeof part === 'object' && 'of' in part,
  );

/** Tasks of one indicator by unit, in what the figure counts: ten-thousandths where it is money. */
function amountsOf(tasks: readonly Task[], indicator: string, { unit }: Recipe): Map<string, bigint> {
  const parts = (amount: string): bigint => money(amount, 'CNY')?.parts ?? 0n;
  return new Map(
    tasks
      .filter((task) => task.indicator === indicator)
      .map(({ unitId, amount }) => [unitId, unit === 'money' ? parts(amount) : parts(amount) / 10_000n]),
  );
}
