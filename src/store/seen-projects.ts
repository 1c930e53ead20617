import { sql } from 'kysely';
import { type Day, yearOf } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import { type Calends, calends } from '../domain/regime/calends.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import { withProofs } from './fact-kinds.ts';
import { amongSql, type FirstColumns, firstColumns } from './first-columns.ts';
import { conditionSql, type Seen, type Sql } from './regime-sql.ts';
import { enteredClause, investedClause, isKnown, plannedClause, stepsClause } from './seen-clauses.ts';

/** Every project in the scope of a regime that was known by the day, as it is seen on it: one row for each in `table`. */
export interface Sight {
  readonly when: Calends;
  readonly table: Sql;
  /** What a further column may ask. */
  readonly seen: Seen;
  /** Whether the condition holds, as a column of the table. */
  holds(condition: Predicate): Sql;
  /** The first day of these facts or of what proves them, as a column of the table; it may lie after the day. */
  firstOn(kinds: readonly FactKind[]): Sql;
  /** How many planned steps (s) of a project this holds of, as a column of the table. */
  steps(key: string, holds: Sql): Sql;
  /** What the ledgers plan for the year of the day, as columns of the table. */
  plan(): { readonly amount: Sql; readonly currency: Sql };
  /** Any other column of the table, over p and f; the same key is the same column. */
  column(key: string, expression: Sql): Sql;
}

export interface Looking {
  readonly tenantId: number;
  readonly days: readonly Day[];
  readonly scope: Predicate | undefined;
  /** Everything had been entered by the first of the days, so that no project is unknown on one of them. */
  readonly allKnown: boolean;
  /** Only these projects; all when left out. */
  readonly among?: readonly string[] | undefined;
}

/**
 * One table for each day, and the `with` list that makes them all once every column has been asked for. The day on which
 * something first happened does not depend on the day one looks, so it is found once for all of them.
 */
export function sights(looking: Looking): { readonly each: readonly Sight[]; readonly clauses: () => Sql } {
  const firsts = firstColumns();
  const made = looking.days.map((asOf, n) => sightOn(calends(asOf), n, looking, firsts));
  const { tenantId, allKnown, among } = looking;
  return {
    each: made.map(({ sight }) => sight),
    clauses: () => {
      const clauses = made.flatMap((it) => it.clauses());
      const entered = allKnown ? [] : [enteredClause(tenantId, among), plannedClause];
      const shared = [stepsClause(tenantId, firsts, among), ...entered];
      return sql`with ${sql.join([firsts.clause(tenantId, among), ...shared, ...clauses])}`;
    },
  };
}

function sightOn(when: Calends, n: number, { tenantId, scope, allKnown, among }: Looking, firsts: FirstColumns) {
  const [table, stepTable, moneyTable] = [`seen_${n}`, `steps_${n}`, `invested_${n}`];
  const ofSteps = columns('s');
  const asked = columns('c');
  const joins = new Map<string, Sql>([['f', sql`left join firsts f on f.project_id = p.id`]]);
  const clauses: (() => Sql)[] = [];
  const joined = (alias: string, join: Sql, clause?: () => Sql): void => {
    if (joins.has(alias)) return;
    joins.set(alias, join);
    if (clause) clauses.push(clause);
  };
  const step = (key: string, sum: Sql, otherwise: Sql): Sql => {
    const grouped = (): Sql =>
      sql`${sql.table(stepTable)} as (select s.project_id, ${ofSteps.all()} from steps s group by s.project_id)`;
    joined('sf', sql`left join ${sql.table(stepTable)} sf on sf.project_id = p.id`, grouped);
    return sql`coalesce(${sql.ref(`sf.${ofSteps.of(key, sum)}`)}, ${otherwise})`;
  };
  const seen: Seen = {
    when,
    first: (kinds) => firsts.first(kinds),
    suspended: () => firsts.suspended(when.asOf),
    anyStep: (key, holds) => step(`any ${key}`, sql`bool_or(${holds})`, sql`false`),
    invested: () => {
      const summed = (): Sql => sql`${sql.table(moneyTable)} as (${investedClause(tenantId, when.asOf, among)})`;
      joined('i', sql`left join ${sql.table(moneyTable)} i on i.project_id = p.id`, summed);
      return sql`coalesce(i.done, 0)`;
    },
  };
  const within: Sql[] = scope === undefined ? [] : [conditionSql(scope, seen)];
  if (!allKnown) {
    joined('e', sql`left join entered e on e.id = p.id left join planned fp on fp.project_id = p.id`);
    within.push(isKnown(firsts.ever(), when.asOf));
  }
  const column = (key: string, expression: Sql): Sql => sql.ref(`${table}.${asked.of(key, expression)}`);
  const sight: Sight = {
    when,
    table: sql.table(table),
    seen,
    holds: (condition) => column(JSON.stringify(condition), conditionSql(condition, seen)),
    firstOn: (kinds) => column(`on ${kinds.join(' ')}`, firsts.first(withProofs(kinds))),
    steps: (key, holds) => column(key, step(`n ${key}`, sql`count(*) filter (where ${holds})`, sql`0`)),
    plan: () => {
      const year = yearOf(when.asOf);
      joined(
        'ap',
        sql`left join annual_plan ap on ap.tenant_id = ${tenantId} and ap.project_id = p.id and ap.year = ${year}::int`,
      );
      return { amount: column('plan', sql`ap.amount`), currency: column('plan currency', sql`ap.currency`) };
    },
    column,
  };
  const rows = (): Sql => sql`${sql.table(table)} as (
    select p.id, p.unit_id, p.amount, p.currency${asked.any() ? sql`, ${asked.all()}` : sql``}
    from project p ${sql.join([...joins.values()], sql` `)}
    where ${sql.join([sql`p.tenant_id = ${tenantId} and p.withdrawn_seq is null`, ...within], sql` and `)}${amongSql('p.id', among)})`;
  return { sight, clauses: () => [...clauses.map((clause) => clause()), rows()] };
}

/** Columns that are asked for one by one; what is asked for under the same key is one column. */
function columns(letter: string) {
  const known = new Map<string, [string, Sql]>();
  return {
    of(key: string, expression: Sql): string {
      const [name] = known.get(key) ?? [`${letter}${known.size}`];
      known.set(key, [name, expression]);
      return name;
    },
    any: () => known.size > 0,
    all: (): Sql => sql.join([...known.values()].map(([name, expression]) => sql`${expression} as ${sql.ref(name)}`)),
  };
}
