import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { ProceduresAsked } from './procedures.ts';

/** What the company said of how a procedure was handled. */
export interface RatingGiven {
  readonly stars: number;
  readonly words: string | null;
  readonly on: Day;
}

const BY = (day: Day) => sql`r.rated_at < (${day}::date + 1)::timestamptz`;

/** The rating of a procedure (m) that was given by the end of the day; as a column. */
export const RATING = ({ asOf, today }: Pick<ProceduresAsked, 'asOf' | 'today'>) => sql`(
  select json_build_object('stars', r.stars, 'words', r.words, 'on', to_char(r.rated_at, 'YYYY-MM-DD')) from rating r
  where r.tenant_id = m.tenant_id and r.matter_id = m.id and ${BY(asOf ?? today)}) as rating`;

export interface RatingCount {
  /** The department. */
  readonly id: string;
  readonly rated: number;
  /** All stars together. */
  readonly stars: number;
}

/** What companies had given each department by the end of the day, of the procedures this reader may see. */
export async function countRatings(
  tx: Tx,
  { tenantId, reach, unit, project, asOf, today }: ProceduresAsked,
): Promise<RatingCount[]> {
  const parts = [
    sql`r.tenant_id = ${tenantId} and m.kind = 'procedure' and m.withdrawn_seq is null`,
    BY(asOf ?? today),
  ];
  if (!reach.all)
    parts.push(sql`(m.unit_id = any(${reach.unitIds}::uuid[]) or m.raised_unit_id = any(${reach.unitIds}::uuid[]))`);
  if (unit) parts.push(sql`m.unit_id = ${unit}`);
  if (project) parts.push(sql`m.project_id = ${project}`);
  const { rows } = await sql<RatingCount>`
    select m.unit_id as id, count(*)::int as rated, sum(r.stars)::int as stars
    from rating r join matter m on m.tenant_id = r.tenant_id and m.id = r.matter_id
    where ${sql.join(parts, sql` and `)} group by m.unit_id`.execute(tx);
  return rows;
}
