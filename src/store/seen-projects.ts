import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { FACT_KINDS, type FactKind } from '../domain/fact.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import { withProofs } from './fact-kinds.ts';
import { conditionSql, type Seen, type Sql } from './regime-sql.ts';
import { dayClause, enteredClauses, firstsClause, investedClause, isKnown, stepClauses } from './seen-clauses.ts';

/**
 * Every project in the scope of a regime as it is seen on each of the days: a list of `with` clauses that ends in `seen`, with
 * one row for a project and a day. The day on which something first happened does not depend on the day one looks, so it is
 * found once, and every condition is a comparison of it with the days.
 */
export interface Sight {
  /** Whether the condition holds, as a column of `seen`. */
  holds(condition: Predicate): Sql;
  /** The first day of these facts or of what proves them, as a column of `seen`; it may lie after the day one looks. */
  firstOn(kinds: readonly FactKind[]): Sql;
  /** The clauses themselves, once everything has been asked for. `more` are further columns of `seen` by name, over p, f and d. */
  clauses(more?: Readonly<Record<string, Sql>>): Sql;
}

export interface Looking {
  readonly tenantId: number;
  readonly days: readonly Day[];
  readonly scope: Predicate | undefined;
  /** Everything had been entered by the first of the days, so that no project is unknown on one of them. */
  readonly allKnown: boolean;
}

export function sight({ tenantId, days, scope, allKnown }: Looking): Sight {
  const firsts = columns('f');
  const flags = columns('s');
  const conditions = columns('c');
  let [halts, invested] = [false, false];
  const first = (kinds: readonly FactKind[]): Sql =>
    sql.ref(`f.${firsts.of(kinds.join(' '), sql`min(happened_on) filter (where kind = any(${kinds}::text[]))`)}`);
  const seen: Seen = {
    first,
    anyStep: (holds) => sql`coalesce(${sql.ref(`sf.${flags.of(undefined, sql`bool_or(${holds})`)}`)}, false)`,
    suspended: () => {
      halts = true;
      return SUSPENDED;
    },
    invested: () => {
      invested = true;
      return sql`coalesce(i.done, 0)`;
    },
  };
  const everHappened = allKnown ? undefined : first(FACT_KINDS);
  const within = scope === undefined ? sql`true` : conditionSql(scope, seen);

  return {
    holds: (condition) => sql.ref(`seen.${conditions.of(JSON.stringify(condition), conditionSql(condition, seen))}`),
    firstOn: (kinds) => sql.ref(`seen.${conditions.of(`on ${kinds.join(' ')}`, first(withProofs(kinds)))}`),
    clauses: (more = {}) => {
      const steps = stepClauses(tenantId, first, flags.all());
      return sql`with ${dayClause(days)}, ${firstsClause(tenantId, firsts.all(), halts)}, ${steps}
        ${invested ? sql`, ${investedClause(tenantId)}` : sql``} ${everHappened ? sql`, ${enteredClauses(tenantId)}` : sql``},
        seen as materialized (
          select d.n, d.as_of, p.id, p.unit_id, p.amount, p.currency${conditions.all()}${listed(Object.entries(more))}
          from days d cross join project p
          left join firsts f on f.project_id = p.id
          ${flags.any() ? sql`left join step_flags sf on sf.n = d.n and sf.project_id = p.id` : sql``}
          ${invested ? sql`left join invested i on i.n = d.n and i.project_id = p.id` : sql``}
          ${everHappened ? sql`left join entered e on e.id = p.id left join planned fp on fp.project_id = p.id` : sql``}
          where p.tenant_id = ${tenantId} and p.withdrawn_seq is null and ${within}
          ${everHappened ? sql`and ${isKnown(everHappened)}` : sql``})`;
    },
  };
}

/** Columns that are asked for one by one; what is asked for under the same key is one column. */
function columns(letter: string) {
  const known = new Map<string, [string, Sql]>();
  return {
    of(key: string | undefined, expression: Sql): string {
      const found = known.get(key ?? '');
      if (key !== undefined && found) return found[0];
      const name = `${letter}${known.size}`;
      known.set(key ?? `#${name}`, [name, expression]);
      return name;
    },
    any: () => known.size > 0,
    all: (): Sql => listed([...known.values()]),
  };
}

const listed = (named: readonly (readonly [string, Sql])[]): Sql =>
  named.length === 0
    ? sql``
    : sql`, ${sql.join(named.map(([name, expression]) => sql`${expression} as ${sql.ref(name)}`))}`;

/** Stopped and not taken up again; one taken up on the same day has not stood still. */
const SUSPENDED = sql`(f.suspended is not null and coalesce(
  (select max(on_day) from unnest(f.suspended) on_day where on_day <= d.as_of)
  > coalesce((select max(on_day) from unnest(f.resumed) on_day where on_day <= d.as_of), '-infinity'), false))`;
