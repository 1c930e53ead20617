import { type RawBuilder, sql } from 'kysely';
import { STUCK_AFTER } from '../domain/matter/problem.ts';
import type { Tx } from './connection.ts';
import { ofUnits, ORDER, type PackAsked, packOf, type PackRow, problemsOn } from './dispatch.ts';

export const SECTIONS = ['leaders', 'office', 'up', 'city'] as const;
export type SectionName = (typeof SECTIONS)[number];

const MOST = 200;

/** What a section holds. A part of something gathered stands with the whole. */
function holds(section: SectionName, { on }: PackAsked): RawBuilder<unknown> {
  const open = sql`o.state in ('in-hand', 'paused') and o.part_of is null`;
  const waits = sql`o.given ->> 'answered' is distinct from o.level`;
  switch (section) {
    case 'leaders':
      return sql`${open} and o.level = 'leaders' and ${waits}`;
    case 'office':
      return sql`${open} and o.level = 'office'`;
    case 'city':
      return sql`${open} and o.level = 'city'`;
    case 'up':
      return sql`o.state = 'in-hand' and o.part_of is null and o.level in ('unit', 'office')
        and (o.given ->> 'askedUp' = 'true' or o.due < ${on} or o.moved_on <= ${on}::date - ${STUCK_AFTER}::int)`;
  }
}

export interface LevelCount {
  readonly level: string;
  readonly open: number;
  readonly late: number;
}

export interface Packed {
  readonly sections: Readonly<Record<SectionName, { readonly total: number; readonly rows: readonly PackRow[] }>>;
  /** How many are open on each rung, and late. */
  readonly counts: readonly LevelCount[];
}

type InSections<T> = Readonly<Record<SectionName, T>>;

/**
 * The problems of every section, urgent ones first, then by day, with how many there are. How each stood is worked out once for
 * all sections, as narrow as they need it; only what is shown is read whole.
 */
export async function packSections(tx: Tx, asked: PackAsked): Promise<Packed> {
  const each = <T>(of: (name: SectionName, column: RawBuilder<unknown>) => RawBuilder<T>) =>
    sql.join(SECTIONS.map((name) => of(name, sql.ref(name))));
  const { rows } = await sql<{ counts: (LevelCount & { in: InSections<number> })[]; ids: InSections<string[]> }>`
    with o as materialized (
      select o.id, o.urgent, o.due, o.raised_on, coalesce(o.level, 'unit') as level,
        ${each((name, column) => sql`(${holds(name, asked)}) as ${column}`)}
      from (${problemsOn(asked)}) as o where ${ofUnits(asked.reach)}
    ), counted as (
      select level, count(*)::int as open, (count(*) filter (where due < ${asked.on}))::int as late,
        json_build_object(${each((name, column) => sql`${name}::text, count(*) filter (where ${column})`)}) as in
      from o group by level
    )
    select (select coalesce(json_agg(counted), '[]') from counted) as counts, json_build_object(${each(
      (name, column) => sql`${name}::text, array(select o.id from o where ${column} ${ORDER} limit ${MOST})`,
    )}) as ids`.execute(tx);
  const { counts = [], ids } = rows[0] ?? {};
  const shown = SECTIONS.flatMap((name) => ids?.[name] ?? []);
  const known = new Map((await packOf(tx, asked, shown)).map((row) => [row.id, row]));
  const sections = {} as Record<SectionName, { total: number; rows: PackRow[] }>;
  for (const name of SECTIONS) {
    sections[name] = {
      total: counts.reduce((sum, one) => sum + one.in[name], 0),
      rows: (ids?.[name] ?? []).flatMap((id) => known.get(id) ?? []),
    };
  }
  return { sections, counts };
}
