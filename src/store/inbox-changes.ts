import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { InboxAsked } from './inbox.ts';

export interface ChangeLine {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly title: string;
  readonly project: { id: string; name: string } | null;
  readonly act: string;
  readonly by: string;
  readonly at: Date;
  readonly said: string | null;
}

const MOST = 50;

/** Steps that others took since the moment with what the reader watches or their unit supervises, the latest of each matter. */
export async function changesSince(
  tx: Tx,
  { tenantId, personId, unitIds }: InboxAsked,
  since: Date,
): Promise<ChangeLine[]> {
  const { rows } = await sql<ChangeLine>`
    with watched as (
      select y.matter_id as id from matter_party y where y.tenant_id = ${tenantId} and y.part = 'watching'
        and y.withdrawn_seq is null and (y.person_id = ${personId} or y.unit_id = any(${unitIds}::uuid[]))
      union select id from matter where tenant_id = ${tenantId} and watch_unit_id = any(${unitIds}::uuid[]) and withdrawn_seq is null
    ), latest as (
      select v.* from watched w, lateral (
        select v.tenant_id, v.matter_id, v.act, v.person_name, v.at, coalesce(v.body ->> 'note', v.reason) as said
        from matter_move v where v.tenant_id = ${tenantId} and v.matter_id = w.id and v.at > ${since}
          and v.person_id is distinct from ${personId} order by v.n desc limit 1) as v
      order by v.at desc limit ${MOST}
    )
    select m.id, m.kind, m.state, m.title, l.act, l.person_name as by, l.at, l.said,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as project
    from latest l join matter m on m.tenant_id = l.tenant_id and m.id = l.matter_id
      left join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
    order by l.at desc`.execute(tx);
  return rows;
}
