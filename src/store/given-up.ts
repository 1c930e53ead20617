import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import { nameTold, type ToldAsked } from './told.ts';

/** A message that was tried as often as any and given up. */
export interface GivenUp {
  readonly id: string;
  readonly personId: string | null;
  readonly urgent: boolean;
  /** What it tells is still so, and its chat is still there. */
  readonly stands: boolean;
}

/**
 * Messages that were given up, by one channel or to one target when asked so; held until the transaction ends. A mail stands
 * with its notice; a chat's message with what people were told of the same.
 */
export async function lockGivenUp(
  tx: Tx,
  { tenantId, channel, who, nobody }: Pick<ToldAsked, 'tenantId' | 'channel' | 'who' | 'nobody'>,
): Promise<GivenUp[]> {
  const name = sql`case when o.person_id is null then r.name else ${nameTold(sql`o.body ->> 'kind'`, nobody)} end`;
  const { rows } = await sql<GivenUp>`
    select o.id, o.person_id as "personId", (o.body ->> 'urgent')::boolean as urgent,
      case when o.person_id is not null then exists (select from notice n
          where n.tenant_id = o.tenant_id and n.id = o.notice_id and n.settled_at is null)
        else r.withdrawn_seq is null and coalesce((select bool_or(n.settled_at is null) from notice n
          where n.tenant_id = o.tenant_id and n.subject = o.subject and n.what = o.what), true) end as stands
    from outgoing o left join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
      left join robot r on r.tenant_id = o.tenant_id and r.id = o.robot_id
    where o.tenant_id = ${tenantId} and o.state = 'failed'
      ${channel === undefined ? sql`` : sql`and (o.person_id is null) = ${channel === 'chat'}`}
      ${who === undefined ? sql`` : sql`and ${name} = ${who}`}
    order by o.id for update of o`.execute(tx);
  return rows;
}

/** Lets them wait again as if they had never been tried; why the last try failed stays until one goes through. */
export async function sendAgain(
  tx: Tx,
  tenantId: number,
  all: readonly { readonly id: string; readonly notBefore: Date }[],
): Promise<void> {
  await sql`update outgoing o set state = 'waiting', tries = 0, leased_until = null, ended_at = null, not_before = it.at
    from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ notBefore }) => notBefore.toISOString())}::timestamptz[])
      as it (id, at)
    where o.tenant_id = ${tenantId} and o.id = it.id and o.state = 'failed'`.execute(tx);
}
