import { type Day, day, daysBetween, yearOf } from '../../domain/day.ts';
import type { DemoFact, DemoPlan, DemoTask, DemoUnit } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import type { Government } from './units.ts';

/** What was planned and asked of the running year and of the one before: a plan for each project at work, a task for each place. */
interface Around {
  readonly government: Government;
  readonly drafts: readonly Draft[];
  readonly facts: readonly DemoFact[];
  readonly span: Span;
}

/** Indicators that are measured over a task, and what they count. */
const TASKS = [
  ['wuhan-2018/starts-task', 'starts'],
  ['landing-year/started-task', 'starts'],
  ['landing-year/funds-task', 'funds'],
] as const;

/** Millions of 元 make a plan; nobody plans to the last ten thousand. */
const MILLION = 1_000_000;

/** The part of the year that has gone by when one looks. */
const gone = (year: number, last: Day): number =>
  yearOf(last) > year ? 1 : Math.max(0.05, daysBetween(day(`${year}-01-01`), last) / 365);

const yearsOf = ({ last }: Span): readonly number[] => [yearOf(last) - 1, yearOf(last)];
const counts = ({ verdict, superseded }: DemoFact): boolean => verdict === 'recognised' && !superseded;

/** The planned investment of a year (年度计划投资): of whoever invested in it, and of whoever was to start. */
export function makePlans(chance: Chance, { drafts, facts, span }: Around): DemoPlan[] {
  const invested = new Map<string, number>();
  for (const fact of facts.filter((it) => counts(it) && it.kind === 'investment-completed')) {
    const key = `${fact.projectId} ${yearOf(fact.on)}`;
    invested.set(key, (invested.get(key) ?? 0) + Number(fact.amount ?? 0));
  }
  return drafts.flatMap(({ id, key, intent, plan }) =>
    yearsOf(span).flatMap((year): DemoPlan[] => {
      const stream = chance.of(`${key} ${year}`);
      const done = invested.get(`${id} ${year}`) ?? 0;
      const starts = plan?.due.started !== undefined && yearOf(plan.due.started) === year;
      const hoped = done > 0 ? done / gone(year, span.last) : starts ? intent.tenThousands * 10_000 * 0.15 : 0;
      const amount = Math.round((hoped * stream.between(0.85, 1.3)) / MILLION) * MILLION;
      return amount > 0 ? [{ projectId: id, year, amount: String(amount), currency: intent.currency }] : [];
    }),
  );
}

/** The tasks of a year: every town and park has its own, a county a little more than its places together. */
export function makeTasks(chance: Chance, { government, drafts, facts, span }: Around): DemoTask[] {
  const unitOf = new Map(drafts.map(({ id, intent }) => [id, intent.place.unit.id]));
  return TASKS.flatMap(([indicator, what]) =>
    yearsOf(span).flatMap((year) => {
      const stream = chance.of(`${indicator} ${year}`);
      const reached = reachedIn(year, what, facts, unitOf);
      const own = government.places.map(({ unit }): DemoTask => {
        const hoped = ((reached.get(unit.id) ?? 0) / gone(year, span.last)) * stream.between(0.8, 1.25);
        return taskOf(
          stream,
          unit,
          indicator,
          year,
          what === 'funds' ? Math.max(1, Math.round(hoped / MILLION)) * MILLION : Math.max(1, Math.round(hoped)),
        );
      });
      const counties = government.counties.map(({ unit }): DemoTask => {
        const places = new Set(
          government.places.filter(({ countyUnit }) => countyUnit.id === unit.id).map((it) => it.unit.id),
        );
        const together = own.reduce((sum, task) => sum + (places.has(task.unitId) ? Number(task.amount) : 0), 0);
        return taskOf(stream, unit, indicator, year, what === 'funds' ? together : together + stream.whole(0, 3));
      });
      return [...own, ...counties];
    }),
  );
}

const taskOf = (chance: Chance, unit: DemoUnit, indicator: string, year: number, amount: number): DemoTask => ({
  id: chance.id(),
  unitId: unit.id,
  indicator,
  year,
  amount: String(amount),
});

/** What each place started, or got of home money, in a year. */
function reachedIn(
  year: number,
  what: 'starts' | 'funds',
  facts: readonly DemoFact[],
  unitOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const reached = new Map<string, number>();
  const begun = new Set<string>();
  for (const fact of facts) {
    if (!counts(fact) || yearOf(fact.on) !== year) continue;
    const unit = unitOf.get(fact.projectId) ?? '';
    const add = (n: number): void => void reached.set(unit, (reached.get(unit) ?? 0) + n);
    if (what === 'funds' && fact.kind === 'funds-arrived' && fact.currency === 'CNY') add(Number(fact.amount ?? 0));
    if (what === 'starts' && fact.kind === 'started' && !begun.has(fact.projectId)) {
      begun.add(fact.projectId);
      add(1);
    }
  }
  return reached;
}
