import { type Day, yearOf } from '../domain/day.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { gathered } from '../domain/figures/gathered.ts';
import { type GroupBy, groupsOfUnit, isOfUnits } from '../domain/figures/group.ts';
import { figureOf } from '../domain/figures/made.ts';
import type { Recipe } from '../domain/figures/parts.ts';
import { taskOf } from '../domain/figures/task.ts';
import { money } from '../domain/money.ts';
import { NOT_GIVEN } from '../domain/not-given.ts';
import type { Indicator } from '../domain/regime/figure-shape.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from '../store/connection.ts';
import { type Task, tasksOf } from '../store/tasks.ts';
import { listUnits, type UnitLine } from '../store/units.ts';
import { tallied } from './tallied.ts';

/** The figures of one group: a unit, an industry, a year of signing … */
export interface GroupFigures {
  /** Null for everything together; a unit's id; `-` for what is not given. */
  readonly key: string | null;
  readonly figures: readonly Figure[];
}

/** Indicators, those of the regime unless others are named, on each of the days, for everything together and for each group. */
export async function figuresBy(
  tx: Tx,
  tenantId: number,
  regime: Regime,
  days: readonly Day[],
  by: GroupBy,
  indicators: readonly Indicator[] = regime.indicators ?? [],
): Promise<GroupFigures[][]> {
  const units = await listUnits(tx, tenantId);
  const found = await tallied(tx, tenantId, regime, indicators, days, by);
  const tasks = await tasksOf(tx, tenantId, regime.id, [...new Set(days.map(yearOf))]);
  const groupsOf = isOfUnits(by)
    ? groupsOfUnit(units, by)
    : (key: string | null): (string | null)[] => [null, key ?? NOT_GIVEN];
  const root = units.find(({ parentId }) => parentId === null)?.id ?? null;
  return days.map((day, at) => {
    const groups = gathered(found.on[at] ?? [], groupsOf);
    const keys = isOfUnits(by) ? unitsOf(units, by) : inOrder(groups.keys, by, regime);
    const taskBy = found.recipes.map(({ id, recipe }) =>
      taskOf(units, amountsOf(tasks, `${regime.id}/${id}`, yearOf(day), recipe)),
    );
    return [null, ...keys].map((key) => {
      const unitId = key === null ? root : isOfUnits(by) ? key : null;
      return {
        key,
        figures: found.recipes.map(({ id, recipe }, indicator) =>
          figureOf(id, recipe, (part) => groups.of(key, found.place(part)), {
            rates: regime.rates ?? {},
            task: unitId === null ? undefined : taskBy[indicator]?.(unitId),
            oneUnit: key !== null && unitId !== null,
          }),
        ),
      };
    });
  });
}

const unitsOf = (units: readonly UnitLine[], by: GroupBy): string[] =>
  units.filter(({ kind }) => by === 'unit' || kind === by).map(({ id }) => id);

/** Tiers as the regime lists them, everything else by name; what is not given comes last. */
function inOrder(keys: readonly (string | null)[], by: GroupBy, { tiers = [] }: Regime): string[] {
  const places = new Map(by === 'tier' ? tiers.map(({ id }, place) => [id, place]) : []);
  const place = (key: string): number => (key === NOT_GIVEN ? places.size + 1 : (places.get(key) ?? places.size));
  return keys.filter((key) => key !== null).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Tasks of one indicator by unit, in what the figure counts: ten-thousandths where it is money. */
function amountsOf(tasks: readonly Task[], indicator: string, year: number, { unit }: Recipe): Map<string, bigint> {
  const parts = (amount: string): bigint => money(amount, 'CNY')?.parts ?? 0n;
  return new Map(
    tasks
      .filter((task) => task.indicator === indicator && task.year === year)
      .map(({ unitId, amount }) => [unitId, unit === 'money' ? parts(amount) : parts(amount) / 10_000n]),
  );
}
