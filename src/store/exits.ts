import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactState } from '../domain/fact.ts';
import type { Stage } from '../domain/project.ts';
import type { ExitState } from '../domain/standing.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';

export interface WarnedProject {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly path: string[];
  readonly stage: Stage;
  readonly exit: Exclude<ExitState, 'none'>;
  readonly signedOn: Day | null;
  /** The case that is open about it. */
  readonly case: { readonly id: string; readonly state: string } | null;
}

const seenBy = (reach: Reach) =>
  reach.all
    ? sql`true`
    : sql`(s.unit_id = any(${reach.unitIds}::uuid[]) or s.host_unit_id = any(${reach.unitIds}::uuid[]))`;

/** Of the two states both or one, as a list, so that the index is read from where that one starts: `= false` is no way into it. */
const oneOf = (states: readonly string[]) =>
  sql`(s.exit_state = 'over') = any(${states.map((state) => state === 'over')}::boolean[])`;

/** The projects of a set that a limit warns of or has passed, those past it first, the longest signed at the top. */
export async function warnedProjects(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  asked: { states: readonly string[]; offset: number; limit: number },
): Promise<WarnedProject[]> {
  const { rows } = await sql<WarnedProject>`
    select p.id, p.name, json_build_object('id', u.id, 'name', u.name) as unit, u.path, s.stage, s.exit_state as exit,
      s.signed_on as "signedOn", (
        select json_build_object('id', m.id, 'state', m.state) from matter m
        where m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.kind = 'exit' and m.closed_on is null
          and m.withdrawn_seq is null limit 1) as case
    from (
      select * from standing s where s.tenant_id = ${tenantId} and s.set_id = ${setId}
        and s.exit_state <> 'none' and ${oneOf(asked.states)} and ${seenBy(reach)}
      order by (s.exit_state = 'over') desc, s.signed_on nulls last, s.sort_key, s.project_id
      limit ${asked.limit} offset ${asked.offset}) s
    join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
    join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    order by (s.exit_state = 'over') desc, s.signed_on nulls last, s.sort_key, s.project_id`.execute(tx);
  return rows;
}

export async function countWarned(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
): Promise<{ warning: number; over: number }> {
  const { rows } = await sql<{ warning: number; over: number }>`
    select count(*) filter (where s.exit_state = 'warning')::int as warning,
      count(*) filter (where s.exit_state = 'over')::int as over
    from standing s
    where s.tenant_id = ${tenantId} and s.set_id = ${setId} and s.exit_state <> 'none' and ${seenBy(reach)}`.execute(
    tx,
  );
  return rows[0] ?? { warning: 0, over: 0 };
}

/** Whether a case about the project is open; its project is locked by whoever asks before opening one. */
export async function openExit(tx: Tx, tenantId: number, projectId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from matter
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'exit' and closed_on is null
      and withdrawn_seq is null`.execute(tx);
  return rows.length > 0;
}

/** The fact that the project left, as far as it was reported; the one that counts, else the last that waits. */
export async function exitFact(
  tx: Tx,
  tenantId: number,
  projectId: string,
): Promise<{ id: string; on: Day; state: Extract<FactState, 'reported' | 'recognised'> } | undefined> {
  const { rows } = await sql<{ id: string; on: Day; state: 'reported' | 'recognised' }>`
    select id, happened_on as "on", coalesce(verdict, 'reported') as state from fact
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'exited' and verdict is distinct from 'returned'
      and superseded_seq is null and withdrawn_seq is null
    order by verdict nulls last, reported_at desc limit 1`.execute(tx);
  return rows[0];
}
