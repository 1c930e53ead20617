import { type RawBuilder, sql } from 'kysely';
import type { ComplaintClass, ComplaintLimits } from '../domain/complaint.ts';
import type { ClockEvent } from '../domain/clock/clock.ts';
import type { Day } from '../domain/day.ts';
import type { StateOf } from '../domain/matter/kinds.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

/** What would tell who complained; read by nobody but those who handle complaints. */
export interface Complainant {
  readonly name: string | null;
  readonly creditCode: string | null;
  readonly contact: string | null;
  readonly project: { readonly id: string; readonly name: string } | null;
  /** Complained signed in. */
  readonly account: boolean;
}

export interface ComplaintMade extends Omit<Complainant, 'project' | 'account'> {
  readonly tenantId: number;
  readonly id: string;
  readonly number: string;
  readonly tokenHash: Buffer | null;
  readonly personId: string | null;
  readonly words: string;
  readonly about: string | null;
  readonly projectId: string | null;
  readonly seq: number;
}

export async function insertComplaint(tx: Tx, it: ComplaintMade): Promise<void> {
  await sql`insert into complaint (tenant_id, matter_id, number, token_hash, person_id, words, about, name, credit_code, contact,
      project_id, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.number}, ${it.tokenHash}, ${it.personId}, ${it.words}, ${it.about}, ${it.name},
      ${it.creditCode}, ${it.contact}, ${it.projectId}, ${it.seq})`.execute(tx);
}

/** The complaint of this secret. */
export async function complaintOfToken(tx: Tx, tenantId: number, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select matter_id as id from complaint
    where tenant_id = ${tenantId} and token_hash = ${hash}`.execute(tx);
  return rows[0]?.id;
}

/** Whether this person made the complaint, signed in. */
export async function isComplaintOf(tx: Tx, tenantId: number, id: string, personId: string): Promise<boolean> {
  const { rows } = await sql`select from complaint
    where tenant_id = ${tenantId} and matter_id = ${id} and person_id = ${personId}`.execute(tx);
  return rows.length > 0;
}

export interface ComplaintWord {
  readonly tenantId: number;
  readonly id: string;
  readonly side: 'complainant' | 'office' | 'unit';
  readonly act: string;
  readonly unitId: string | null;
  readonly words: string;
  readonly by: string;
  readonly at: Date;
  readonly seq: number;
}

export async function insertComplaintWord(tx: Tx, it: ComplaintWord): Promise<void> {
  await sql`insert into complaint_word (tenant_id, matter_id, n, side, act, unit_id, words, by_name, said_at, recorded_seq)
    select ${it.tenantId}, ${it.id}, coalesce(max(n), 0) + 1, ${it.side}, ${it.act}, ${it.unitId}, ${it.words}, ${it.by},
      ${it.at}, ${it.seq}
    from complaint_word where tenant_id = ${it.tenantId} and matter_id = ${it.id}`.execute(tx);
}

export interface ComplaintRow {
  readonly id: string;
  readonly number: string;
  readonly class: ComplaintClass;
  readonly state: StateOf<'complaint'>;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly units: readonly (readonly string[])[];
  readonly raisedOn: Day;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly clock: readonly ClockEvent[];
  readonly words: string;
  readonly about: string | null;
  readonly from: Complainant;
  readonly version: number;
  /** Those it was made under; none where it was made before they were kept. */
  readonly limits: ComplaintLimits | null;
  /** When the last day was set, and by which move. */
  readonly setOn: Day;
  readonly setBy: string;
}

export interface ComplaintsAsked {
  readonly tenantId: number;
  readonly reach: Reach;
  readonly id?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly class?: string | undefined;
  readonly personId?: string | undefined;
  readonly lateOn?: Day | undefined;
}

function where({ tenantId, reach, id, state, class: kind, personId, lateOn }: ComplaintsAsked): RawBuilder<unknown> {
  const parts = [sql`m.tenant_id = ${tenantId} and m.kind = 'complaint' and m.withdrawn_seq is null`];
  // A unit has what was passed on to it, and nothing before.
  if (!reach.all) parts.push(sql`m.unit_id = any(${reach.unitIds}::uuid[])`);
  if (id) parts.push(sql`m.id = ${id}`);
  if (state?.length) parts.push(sql`m.state = any(${state}::text[])`);
  if (kind) parts.push(sql`m.class = ${kind}`);
  if (personId) parts.push(sql`c.person_id = ${personId}`);
  if (lateOn) parts.push(sql`m.closed_on is null and m.due < ${lateOn}`);
  return sql.join(parts, sql` and `);
}

const FROM = sql`from matter m join complaint c on c.tenant_id = m.tenant_id and c.matter_id = m.id
  left join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
  left join project p on p.tenant_id = c.tenant_id and p.id = c.project_id`;

/** Complaints, what falls due first at the top, then the newest. */
export async function listComplaints(
  tx: Tx,
  asked: ComplaintsAsked,
  window: { offset: number; limit: number },
): Promise<ComplaintRow[]> {
  const { rows } = await sql<ComplaintRow>`
    select m.id, c.number, m.class, m.state, m.raised_on as "raisedOn", m.due, m.closed_on as "closedOn", m.clock, c.words,
      m.body -> 'limits' as limits,
      c.about, m.version, case when u.id is null then '[]'::jsonb else jsonb_build_array(u.path) end as units,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
      json_build_object('name', c.name, 'creditCode', c.credit_code, 'contact', c.contact, 'account', c.person_id is not null,
        'project', case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end) as "from",
      last.on as "setOn", last.act as "setBy"
    ${FROM} join lateral (select v.at::date as on, v.act from matter_move v where v.tenant_id = m.tenant_id
      and v.matter_id = m.id and (v.body ? 'due' or v.act in ('complaint.receive', 'complaint.accept', 'complaint.answer'))
      order by v.n desc limit 1) as last on true
    where ${where(asked)}
    order by m.closed_on desc nulls first, m.due nulls last, m.raised_on desc, m.id
    limit ${window.limit} offset ${window.offset}`.execute(tx);
  return rows;
}

/** How many stand in each state, and how many of those are late. */
export async function countComplaints(tx: Tx, asked: ComplaintsAsked, today: Day) {
  const { rows } = await sql<{ state: string; n: number; late: number }>`
    select m.state, count(*)::int as n, count(*) filter (where m.closed_on is null and m.due < ${today})::int as late
    ${FROM} where ${where(asked)} group by m.state`.execute(tx);
  return rows;
}

export interface SaidWord {
  readonly n: number;
  readonly side: ComplaintWord['side'];
  readonly act: string;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly words: string;
  readonly by: string;
  readonly on: Day;
}

/** Everything said about a complaint, in order. */
export async function wordsOfComplaint(tx: Tx, tenantId: number, id: string): Promise<SaidWord[]> {
  const { rows } = await sql<SaidWord>`
    select w.n, w.side, w.act, w.unit_id as "unitId", u.name as unit, w.words, w.by_name as by, w.said_at::date as "on"
    from complaint_word w left join unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id
    where w.tenant_id = ${tenantId} and w.matter_id = ${id} order by w.n`.execute(tx);
  return rows;
}
