import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactKind, FactState } from '../domain/fact.ts';
import type { Report } from '../domain/report.ts';
import type { Tx } from './connection.ts';

/** In what state a fact is, from the columns that tell; `f` is the fact. */
const STATE = sql<FactState>`case
  when f.withdrawn_seq is not null then 'withdrawn'
  when f.superseded_seq is not null then 'superseded'
  else coalesce(f.verdict, 'reported') end`;

export interface KnownFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly state: FactState;
  readonly supersedes: string | null;
}

/** Everything ever said to have happened to the project, and the steps it has. */
export async function projectHistory(
  tx: Tx,
  tenantId: number,
  projectId: string,
): Promise<{ facts: KnownFact[]; stepIds: string[] }> {
  const { rows } = await sql<{ facts: KnownFact[] | null; stepIds: string[] | null }>`
    select
      (select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'on', f.happened_on, 'state', ${STATE}, 'supersedes', f.supersedes))
        from fact f where f.tenant_id = ${tenantId} and f.project_id = ${projectId}) as facts,
      (select json_agg(id) from step
        where tenant_id = ${tenantId} and project_id = ${projectId} and withdrawn_seq is null) as "stepIds"`.execute(
    tx,
  );
  return { facts: rows[0]?.facts ?? [], stepIds: rows[0]?.stepIds ?? [] };
}

export interface LockedFact extends KnownFact {
  readonly projectId: string;
  readonly by: string | null;
  /** Paths of the units of its project, for rights. */
  readonly units: readonly string[][];
  readonly corrects: { readonly id: string; readonly state: FactState } | null;
}

/** The fact and what it corrects, held until the transaction ends; its project first, as every act on a project does. */
export async function lockFact(tx: Tx, tenantId: number, id: string): Promise<LockedFact | undefined> {
  await sql`select from project p where p.tenant_id = ${tenantId} and p.id = (
      select project_id from fact where tenant_id = ${tenantId} and id = ${id}) for no key update`.execute(tx);
  const { rows } = await sql<LockedFact & { unitPath: string[]; hostPath: string[] | null }>`
    select f.id, f.kind, f.happened_on as "on", ${STATE} as state, f.supersedes, f.project_id as "projectId",
      f.reported_by as by, u.path as "unitPath", h.path as "hostPath",
      (select json_build_object('id', old.id, 'state', old.state) from (
        select f.id, ${STATE} as state from fact f where f.tenant_id = ${tenantId} and f.id = of.supersedes) as old) as corrects
    from fact f
    join fact of on of.tenant_id = f.tenant_id and of.id = f.id
    join project p on p.tenant_id = f.tenant_id and p.id = f.project_id and p.withdrawn_seq is null
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    left join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    where f.tenant_id = ${tenantId} and f.id = ${id}
    for no key update of f`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { unitPath, hostPath, ...rest } = row;
  return { ...rest, units: hostPath ? [unitPath, hostPath] : [unitPath] };
}

export interface FactWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly projectId: string;
  readonly report: Report;
  readonly by: string | null;
  readonly at: Date;
  readonly seq: number;
}

export async function insertFact(tx: Tx, { tenantId, id, projectId, report: r, by, at, seq }: FactWritten) {
  await sql`
    insert into fact (tenant_id, id, project_id, kind, happened_on, day_precision, amount, currency, step_id, remark, basis,
      reported_by, reported_at, recorded_seq, supersedes)
    values (${tenantId}, ${id}, ${projectId}, ${r.kind}, ${r.on}, ${r.precision}, ${r.amount?.value ?? null},
      ${r.amount?.currency ?? null}, ${r.stepId}, ${r.remark}, 'report', ${by}, ${at}, ${seq}, ${r.supersedes})`.execute(
    tx,
  );
}

export interface VerdictWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly verdict: 'recognised' | 'returned';
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly seq: number;
  /** The fact that this one replaces from now on. */
  readonly ends: string | null;
}

export async function writeVerdict(tx: Tx, v: VerdictWritten): Promise<void> {
  await sql`update fact set verdict = ${v.verdict}, verdict_reason = ${v.reason}, verdict_by = ${v.by}, verdict_at = ${v.at},
    verdict_seq = ${v.seq} where tenant_id = ${v.tenantId} and id = ${v.id}`.execute(tx);
  if (v.ends === null) return;
  await sql`update fact set superseded_seq = ${v.seq} where tenant_id = ${v.tenantId} and id = ${v.ends}`.execute(tx);
}

/** Taken back by who reported it: it stays, with the reason, and counts for nothing. */
export async function writeWithdrawal(
  tx: Tx,
  w: {
    readonly tenantId: number;
    readonly id: string;
    readonly reason: string;
    readonly at: Date;
    readonly seq: number;
  },
): Promise<void> {
  await sql`update fact set withdrawn_seq = ${w.seq}, withdrawn_at = ${w.at}, withdrawn_reason = ${w.reason}
    where tenant_id = ${w.tenantId} and id = ${w.id}`.execute(tx);
}
