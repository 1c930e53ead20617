import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

export interface Brought {
  readonly unitId: string;
  readonly facts: readonly { readonly kind: string; readonly n: number }[];
}

/**
 * Recognised facts of these kinds that happened after the one day and until the other, by unit: of its projects and of those it
 * brought in as host, each fact once for a unit.
 */
export async function broughtBetween(
  tx: Tx,
  {
    tenantId,
    after,
    until,
    kinds,
    unitIds,
  }: { tenantId: number; after: Day; until: Day; kinds: readonly string[]; unitIds: readonly string[] },
): Promise<ReadonlyMap<string, Brought['facts']>> {
  const { rows } = await sql<Brought>`
    with counted as (
      select of.unit_id, f.kind, count(*)::int as n
      from fact f join project p on p.tenant_id = f.tenant_id and p.id = f.project_id and p.withdrawn_seq is null,
        lateral (select distinct one as unit_id from unnest(array[p.unit_id, p.host_unit_id]) as one where one is not null) as of
      where f.tenant_id = ${tenantId} and f.verdict = 'recognised' and f.superseded_seq is null and f.withdrawn_seq is null
        and f.kind = any(${kinds}::text[]) and f.happened_on > ${after} and f.happened_on <= ${until}
        and of.unit_id = any(${unitIds}::uuid[])
      group by 1, 2
    )
    select unit_id as "unitId", jsonb_agg(jsonb_build_object('kind', kind, 'n', n) order by kind) as facts
    from counted group by 1`.execute(tx);
  return new Map(rows.map(({ unitId, facts }) => [unitId, facts]));
}

/** What the rule has asked of units for the meeting, by unit. */
export async function askedFor(
  tx: Tx,
  { tenantId, regime, rule, period }: { tenantId: number; regime: string; rule: string; period: string },
): Promise<ReadonlyMap<string, { readonly id: string; readonly state: string }>> {
  const { rows } = await sql<{ id: string; state: string; unitId: string }>`
    select id, state, unit_id as "unitId" from matter where tenant_id = ${tenantId} and kind = 'decision' and regime = ${regime}
      and rule = ${rule} and period = ${period} and withdrawn_seq is null`.execute(tx);
  return new Map(rows.map(({ unitId, ...it }) => [unitId, it]));
}
