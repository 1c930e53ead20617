import { sql } from 'kysely';
import type { ClockEvent } from '../domain/clock/clock.ts';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Tx } from './connection.ts';

/** What asks for a matter: a rule of a regime, about one unit or project, once in a period. */
export interface Once {
  readonly kind: MatterKind;
  readonly regime: string | null;
  readonly rule: string | null;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly period: string;
}

export interface KnownMatter<K extends MatterKind = MatterKind> extends Matter<K>, Omit<Once, 'kind'> {
  readonly id: string;
  readonly projectId: string | null;
  readonly regimeVersion: string | null;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly trail: readonly PastMove[];
  readonly title: string;
  readonly class: string | null;
  readonly level: string | null;
  readonly limitDays: number | null;
  readonly clock: readonly ClockEvent[];
}

interface PastMove {
  readonly act: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

const PATH_OF = (column: string) =>
  sql`(select u.path from unit u where u.tenant_id = m.tenant_id and u.id = ${sql.ref(column)})`;
const KNOWN = sql`m.id, m.kind, m.state, m.unit_id as "unitId", m.project_id as "projectId", m.regime,
  m.regime_version as "regimeVersion", m.rule, m.period, m.raised_on as "raisedOn", m.due, m.closed_on as "closedOn", m.body,
  m.version, m.title, m.class, m.level, m.limit_days as "limitDays", m.clock, coalesce(m.body -> 'marks', '[]') as marks, m.body @> '{"byCompany": true}' as "byCompany",
  jsonb_strip_nulls(jsonb_build_object('owner', ${PATH_OF('m.unit_id')}, 'raiser', ${PATH_OF('m.raised_unit_id')})) as sides,
  (select coalesce(jsonb_agg(u.path), '[]') from unit u where u.tenant_id = m.tenant_id and u.id = any(array[m.unit_id,
    m.raised_unit_id, m.watch_unit_id] || array(select y.unit_id from matter_party y where y.tenant_id = m.tenant_id
      and y.matter_id = m.id and y.withdrawn_seq is null))) as units,
  (select jsonb_agg(jsonb_build_object('act', v.act, 'by', v.person_id, 'reason', v.reason, 'body', v.body) order by v.n) from matter_move v
    where v.tenant_id = m.tenant_id and v.matter_id = m.id) as trail`;
const FROM = sql`from matter m`;

/** The matter and who has done what with it, held until the transaction ends so that two people do not move it at once. */
export async function lockMatter<K extends MatterKind>(
  tx: Tx,
  tenantId: number,
  kind: K,
  id: string,
): Promise<KnownMatter<K> | undefined> {
  await sql`select from matter where tenant_id = ${tenantId} and id = ${id} for no key update`.execute(tx);
  const { rows } = await sql<KnownMatter<K>>`select ${KNOWN} ${FROM}
    where m.tenant_id = ${tenantId} and m.id = ${id} and m.kind = ${kind} and m.withdrawn_seq is null`.execute(tx);
  return rows[0];
}

/** These matters with their trails, by id; none of them is held. */
export async function mattersById(
  tx: Tx,
  tenantId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownMatter>> {
  const { rows } = await sql<KnownMatter>`select ${KNOWN} ${FROM}
    where m.tenant_id = ${tenantId} and m.id = any(${ids}::uuid[]) and m.withdrawn_seq is null`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What this rule has already asked for in the period, held as by {@link lockMatter}; undefined when it has not asked yet. */
export async function lockAsked<K extends MatterKind>(
  tx: Tx,
  tenantId: number,
  { kind, regime, rule, unitId, projectId, period }: Once & { readonly kind: K },
): Promise<KnownMatter<K> | undefined> {
  const { rows } = await sql<{ id: string }>`select id from matter
    where tenant_id = ${tenantId} and kind = ${kind} and regime = ${regime} and rule = ${rule} and period = ${period}
      and unit_id is not distinct from ${unitId}::uuid and project_id is not distinct from ${projectId}::uuid
      and withdrawn_seq is null`.execute(tx);
  return rows[0] && lockMatter(tx, tenantId, kind, rows[0].id);
}
