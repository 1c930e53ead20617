import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

export const MEETINGS = ['dispatch', 'joint-meeting'] as const;
export type MeetingKind = (typeof MEETINGS)[number];

/** A dispatch meeting or a joint meeting (DS-5) that was held: its day, who came, what was said. */
export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly on: Day;
  readonly title: string;
  readonly where: string;
  readonly attended: readonly string[];
  readonly note: string;
  readonly decisions: number;
}

const LINE = sql`g.id, g.kind, g.happened_on as "on", coalesce(g.body ->> 'title', '') as title,
  coalesce(g.body ->> 'where', '') as "where", coalesce(g.body -> 'attended', '[]') as attended,
  coalesce(g.body ->> 'note', '') as note, (select count(*)::int from matter m where m.tenant_id = g.tenant_id
    and m.kind = 'decision' and m.period = g.happened_on::text and m.body ->> 'meeting' = g.id::text
    and m.withdrawn_seq is null) as decisions`;

export async function findMeeting(tx: Tx, tenantId: number, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`select ${LINE} from gathering g where g.tenant_id = ${tenantId} and g.id = ${id}
    and g.kind in ('dispatch', 'joint-meeting') and g.withdrawn_seq is null`.execute(tx);
  return rows[0];
}

/** Meetings of the span of days, the latest first. */
export async function meetingsIn(tx: Tx, tenantId: number, from: Day, to: Day): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`select ${LINE} from gathering g where g.tenant_id = ${tenantId}
    and g.kind = any(${MEETINGS}::text[]) and g.happened_on between ${from} and ${to} and g.withdrawn_seq is null
    order by g.happened_on desc, g.kind, g.recorded_seq desc limit 200`.execute(tx);
  return rows;
}

interface Held extends Pick<Meeting, 'id' | 'kind' | 'on' | 'title' | 'where' | 'attended' | 'note'> {
  readonly tenantId: number;
  readonly unitId: string;
  readonly projectId: string | null;
  readonly seq: number;
}

export async function insertMeeting(
  tx: Tx,
  { tenantId, id, kind, unitId, on, projectId, title, where, attended, note, seq }: Held,
): Promise<void> {
  await sql`insert into gathering (tenant_id, id, kind, unit_id, happened_on, project_id, body, recorded_seq)
    values (${tenantId}, ${id}, ${kind}, ${unitId}, ${on}, ${projectId},
      ${JSON.stringify({ title, where, attended, note })}::jsonb, ${seq})`.execute(tx);
}
