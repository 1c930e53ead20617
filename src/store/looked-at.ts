import { sql } from 'kysely';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { Watched } from '../domain/notices/look.ts';
import { prepared, type Tx } from './connection.ts';

export interface LookedAt extends Watched {
  readonly id: string;
  readonly kind: MatterKind;
  readonly title: string;
  readonly urgent: boolean;
  readonly zh: string | null;
  readonly en: string | null;
  readonly unit: string | null;
  readonly project: string | null;
}

interface Row extends Omit<LookedAt, 'owner' | 'raiser' | 'units' | 'unit'> {
  readonly unitId: string | null;
  readonly raisedUnitId: string | null;
}

/** Many matters stand between few units, which are read once for all. */
export type UnitsById = ReadonlyMap<string, { readonly name: string; readonly path: string[] }>;

/** These matters with all that decides whom to tell what. */
export async function mattersLookedAt(
  tx: Tx,
  { tenantId, units, ids }: { tenantId: number; units: UnitsById; ids: readonly string[] },
): Promise<LookedAt[]> {
  const pathOf = (id: string | null): string[] | null => units.get(id ?? '')?.path ?? null;
  const rows = await prepared(
    tx,
    'matters looked at',
    sql<Row>`
    select m.id, m.kind, m.state, m.level, m.person_id as "personId", m.title, m.due, m.urgent,
      coalesce(m.body -> 'marks', '[]') as marks, m.body ->> 'answered' as answered, m.part_of as "partOf",
      m.closed_on is null and m.withdrawn_seq is null as open, m.body ->> 'zh' as zh, m.body ->> 'en' as en,
      m.project_id as "projectId", m.body @> '{"byCompany": true}' as "byCompany", m.unit_id as "unitId",
      m.raised_unit_id as "raisedUnitId", m.watch_unit_id as "watchUnitId", m.watch_person_id as "watchPersonId",
      case when m.kind = 'complaint' then (select c.person_id from complaint c
        where c.tenant_id = m.tenant_id and c.matter_id = m.id) end as complainant,
      (select coalesce(json_agg(json_build_object('part', y.part, 'unitId', y.unit_id, 'personId', y.person_id,
          'since', y.recorded_seq)), '[]')
        from matter_party y where y.tenant_id = m.tenant_id and y.matter_id = m.id and y.withdrawn_seq is null) as beside,
      (select p.name from project p where p.tenant_id = m.tenant_id and p.id = m.project_id) as project,
      (select coalesce(json_agg(json_build_object('n', v.n, 'act', v.act, 'from', v.from_state, 'to', v.to_state,
          'by', v.person_id, 'on', to_char(v.at, 'YYYY-MM-DD'), 'level', v.body ->> 'level', 'seq', v.recorded_seq,
          'mentions', v.body -> 'mentions') order by v.n), '[]')
        from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id) as trail
    from matter m where m.tenant_id = ${tenantId}::int and m.id = any(${ids}::uuid[])`,
  );
  return rows.map(({ unitId, raisedUnitId, ...row }) => ({
    ...row,
    owner: pathOf(unitId),
    raiser: pathOf(raisedUnitId),
    units: [unitId, raisedUnitId, row.watchUnitId, ...row.beside.map((one) => one.unitId)].flatMap((id) => {
      const path = pathOf(id);
      return path ? [path] : [];
    }),
    unit: units.get(unitId ?? '')?.name ?? null,
  }));
}

export async function unitsById(tx: Tx, tenantId: number): Promise<UnitsById> {
  const { rows } = await sql<{ id: string; name: string; path: string[] }>`select id, name, path from unit
    where tenant_id = ${tenantId}`.execute(tx);
  return new Map(rows.map((unit) => [unit.id, unit]));
}
