import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { FACT_KINDS, type FactKind } from '../domain/fact.ts';
import type { Sql } from './regime-sql.ts';

/** Facts that count: recognised, not corrected since, not withdrawn. */
export const RECOGNISED = sql`verdict = 'recognised' and superseded_seq is null and withdrawn_seq is null`;

/** Only these projects, or one half of them all; all when left out. */
export type Among = readonly string[] | Half | undefined;
/** The projects whose ids come before that of one in the middle, or the others: an index has each half together. */
export interface Half {
  readonly half: 'before' | 'from';
  readonly middle: string;
}

export function amongSql(column: string, among: Among): Sql {
  if (among === undefined) return sql``;
  if (!('half' in among)) return sql` and ${sql.ref(column)} = any(${among}::uuid[])`;
  const order = among.half === 'before' ? sql`<` : sql`>=`;
  return sql` and ${sql.ref(column)} ${order} ${among.middle}::uuid`;
}

/** The table `firsts` (f): one row for a project with any fact, with the first day of each kind that is asked for. */
export interface FirstColumns {
  /** The earliest day on which any of these kinds happened, as an expression over f. */
  first(kinds: readonly FactKind[]): Sql;
  /** The earliest day on which anything happened. */
  ever(): Sql;
  /** Stopped by the day and not taken up again; one taken up on the same day has not stood still. */
  suspended(asOf: Day): Sql;
  /** The clause itself, once every column has been asked for. */
  clause(tenantId: number, among: Among): Sql;
}

const columnOf = (kind: FactKind): string => `first_${FACT_KINDS.indexOf(kind)}`;

export function firstColumns(): FirstColumns {
  const kinds = new Set<FactKind>();
  let [ever, halts] = [false, false];
  const column = (kind: FactKind): Sql => {
    kinds.add(kind);
    return sql.ref(`f.${columnOf(kind)}`);
  };
  return {
    first: (wanted) => {
      const [only, ...others] = wanted.map(column);
      if (!only) throw new Error('no kind of fact to look for');
      return others.length === 0 ? only : sql`least(${sql.join([only, ...others])})`;
    },
    ever: () => {
      ever = true;
      return sql`f.ever`;
    },
    suspended: (asOf) => {
      halts = true;
      const last = (days: Sql): Sql =>
        sql`(select max(on_day) from unnest(${days}) on_day where on_day <= ${asOf}::date)`;
      return sql`(f.suspended is not null
        and coalesce(${last(sql`f.suspended`)} > coalesce(${last(sql`f.resumed`)}, '-infinity'), false))`;
    },
    clause: (tenantId, among) => {
      const columns = [
        ...[...kinds].map(
          (kind) => sql`min(happened_on) filter (where kind = ${sql.lit(kind)}) as ${sql.ref(columnOf(kind))}`,
        ),
        ...(ever ? [sql`min(happened_on) as ever`] : []),
        ...(halts ? HALTS : []),
      ];
      // Other kinds are not looked at; where any day counts, all are.
      const only = [...kinds, ...(halts ? (['suspended', 'resumed'] as const) : [])];
      return sql`firsts as (
        select ${sql.join([sql`project_id`, ...columns])} from fact
        where tenant_id = ${tenantId} and ${RECOGNISED}${ever ? sql`` : sql` and kind = any(${only}::text[])`}
          ${amongSql('project_id', among)} group by project_id)`;
    },
  };
}

const HALTS = [
  sql`array_agg(happened_on) filter (where kind = 'suspended') as suspended`,
  sql`array_agg(happened_on) filter (where kind = 'resumed') as resumed`,
];
