import { sql } from 'kysely';
import { type Day, yearOf } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import { type Calends, calends } from '../domain/regime/calends.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import type { RecordField } from '../domain/regime/quality-shape.ts';
import { withProofs } from './fact-kinds.ts';
import { type Among, amongSql, firstColumns } from './first-columns.ts';
import { hasAll } from './record-sql.ts';
import { conditionSql, type Seen, type Sql } from './regime-sql.ts';
import { enteredClause, investedClause, isKnown, plannedClause, stepsClause } from './seen-clauses.ts';

/** Every project as it is seen on one of the days; what is asked for becomes a column of the one table `seen`. */
export interface Sight {
  readonly when: Calends;
  /** What a further column may ask. */
  readonly seen: Seen;
  /** Whether the project is in the regime's scope and was known by the day; none where no other project is in the table. */
  readonly within: readonly Sql[];
  holds(condition: Predicate): Sql;
  /** The first day of these facts or of what proves them; it may lie after the day. */
  firstOn(kinds: readonly FactKind[]): Sql;
  /** Whether the record of the project has every one of these fields. */
  recorded(fields: readonly RecordField[]): Sql;
  /** How many planned steps (s) of the project this holds of. */
  steps(key: string, holds: Sql): Sql;
  /** What the ledgers plan for the year of the day. */
  plan(): { readonly amount: Sql; readonly currency: Sql };
}

export interface Looking {
  readonly tenantId: number;
  readonly days: readonly Day[];
  readonly scope: Predicate | undefined;
  /** Everything had been entered by the first of the days, so that no project is unknown on one of them. */
  readonly allKnown: boolean;
  readonly among?: Among;
}

/** The table of projects, one row for each however many days are looked at, because going through them is what takes time. */
export interface Sights {
  readonly each: readonly Sight[];
  /** A column that is the same on every day, over p and f; the same key is the same column. */
  column(key: string, expression: Sql): Sql;
  /** The `with` list that ends in the table, once every column has been asked for. */
  clauses(): Sql;
}

/**
 * The day on which something first happened does not depend on the day one looks, so it is found once, and every condition
 * on a day is a comparison with it.
 */
export function sights({ tenantId, days, scope, allKnown, among }: Looking): Sights {
  const firsts = firstColumns();
  const [ofSteps, ofMoney, asked] = [columns('s'), columns('i'), columns('c')];
  /** What is asked of planned steps, and whether any of it is when they were reached. */
  const askedOfSteps = new Map<string, Sql>();
  let reached = false;
  const joins = new Map<string, Sql>([['f', sql`left join firsts f on f.project_id = p.id`]]);
  const column = (key: string, expression: Sql): Sql => sql.ref(`seen.${asked.of(key, expression)}`);
  const step = (key: string, holds: Sql, sum: (holds: Sql) => Sql, otherwise: Sql): Sql => {
    askedOfSteps.set(key, holds);
    joins.set('sf', sql`left join step_sums sf on sf.project_id = p.id`);
    return sql`coalesce(${sql.ref(`sf.${ofSteps.of(key, sum(holds))}`)}, ${otherwise})`;
  };
  if (!allKnown) joins.set('e', sql`left join entered e on e.id = p.id left join planned fp on fp.project_id = p.id`);

  const sightOn = (when: Calends, n: number): Sight & { readonly inTable: readonly Sql[] } => {
    const seen: Seen = {
      when,
      first: (kinds) => firsts.first(kinds),
      suspended: () => firsts.suspended(when.asOf),
      reachedOn: () => {
        reached = true;
        return sql`s.actual`;
      },
      anyStep: (key, holds) => step(`${n} any ${key}`, holds, (it) => sql`bool_or(${it})`, sql`false`),
      invested: () => {
        joins.set('i', sql`left join invested i on i.project_id = p.id`);
        const by = sql`sum(m.amount) filter (where m.happened_on <= ${when.asOf}::date)`;
        return sql`coalesce(${sql.ref(`i.${ofMoney.of(String(n), by)}`)}, 0)`;
      },
    };
    const inTable = [
      ...(scope === undefined ? [] : [conditionSql(scope, seen)]),
      ...(allKnown ? [] : [isKnown(firsts.ever(), when.asOf)]),
    ];
    const alone = days.length === 1 || inTable.length === 0;
    return {
      when,
      seen,
      inTable,
      within: alone ? [] : [column(`${n} within`, sql.join(inTable, sql` and `))],
      holds: (condition) => column(`${n} ${JSON.stringify(condition)}`, conditionSql(condition, seen)),
      firstOn: (kinds) => column(`on ${kinds.join(' ')}`, firsts.first(withProofs(kinds))),
      recorded: (fields) => column(`has ${fields.join(' ')}`, hasAll(fields)),
      steps: (key, holds) =>
        column(
          `${n} ${key}`,
          step(`${n} count ${key}`, holds, (it) => sql`count(*) filter (where ${it})`, sql`0`),
        ),
      plan: () => {
        const year = yearOf(when.asOf);
        const plan = (name: string): Sql => sql.ref(`ap${year}.${name}`);
        joins.set(
          `ap${year}`,
          sql`left join annual_plan ${sql.table(`ap${year}`)} on ${plan('tenant_id')} = ${tenantId}
            and ${plan('project_id')} = p.id and ${plan('year')} = ${year}::int ${amongSql(`ap${year}.project_id`, among)}`,
        );
        return {
          amount: column(`plan ${year}`, plan('amount')),
          currency: column(`of plan ${year}`, plan('currency')),
        };
      },
    };
  };
  const each = days.map((asOf, n) => sightOn(calends(asOf), n));

  const clauses = (): Sql => {
    const only = days.length === 1 ? (each[0]?.inTable ?? []) : [];
    // It may ask for first days of its own.
    const steps = stepsClause(tenantId, reached ? firsts : undefined, among);
    const conditions = [sql`p.tenant_id = ${tenantId} and p.withdrawn_seq is null`, ...only];
    return sql`with ${sql.join([
      firsts.clause(tenantId, among),
      steps,
      ...(allKnown ? [] : [enteredClause(tenantId, among), plannedClause]),
      ...(joins.has('sf')
        ? // Steps of which nothing is asked add nothing: most are left out before they are gathered by project.
          [
            sql`step_sums as (select s.project_id, ${ofSteps.all()}
              from (select * from steps s where ${sql.join([...askedOfSteps.values()], sql` or `)} offset 0) s group by s.project_id)`,
          ]
        : []),
      ...(joins.has('i') ? [investedClause(tenantId, ofMoney.all(), among)] : []),
      sql`seen as (
        select p.id, p.unit_id, p.amount, p.currency${asked.any() ? sql`, ${asked.all()}` : sql``}
        from project p ${sql.join([...joins.values()], sql` `)}
        where ${sql.join(conditions, sql` and `)}${amongSql('p.id', among)})`,
    ])}`;
  };
  return { each, column, clauses };
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
