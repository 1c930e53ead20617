import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { NoticeWhat } from '../domain/notices/notice.ts';
import type { Tx } from './connection.ts';

export const CHANNELS = ['page', 'mail', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];
export const TOLD_STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

export interface ToldAsked {
  readonly tenantId: number;
  /** How it stood just before this moment. */
  readonly before: Date;
  readonly channel: Channel | undefined;
  readonly state: ToldState | undefined;
  readonly who: string | undefined;
  /** What stands for the name of whoever complained. */
  readonly nobody: string;
}

/** How many messages went to a person or a chat by a channel, and why the last that has not gone through has not. */
export interface ToldCount {
  readonly channel: Channel;
  readonly who: string;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  readonly dropped: number;
  readonly problem: string | null;
}

export interface ToldLine {
  readonly id: string;
  readonly channel: Channel;
  readonly who: string;
  readonly what: NoticeWhat;
  readonly kind: MatterKind;
  readonly unit: string | null;
  readonly due: Day | null;
  readonly state: ToldState;
  readonly at: Date;
  readonly notBefore: Date | null;
  readonly endedAt: Date | null;
  readonly tries: number;
  readonly problem: string | null;
}

/** The name of a person `p` who was told; whoever complained has none here. */
export const nameTold = (kind: RawBuilder<unknown>, nobody: string): RawBuilder<unknown> =>
  sql`case when ${kind} = 'complaint' and p.unit_id is null then ${nobody} else p.name end`;

/** Everything told, a row each: in the page it waits until it is read or no longer owed. */
const told = ({ tenantId, before, channel, state, who, nobody }: ToldAsked): RawBuilder<unknown> => {
  const ended = (at: string) => sql`case when ${sql.ref(at)} < ${before} then ${sql.ref(at)} end`;
  const name = (kind: RawBuilder<unknown>) => nameTold(kind, nobody);
  return sql`select * from (
    select n.id, 'page' as channel, ${name(sql`n.kind`)} as who, n.what, n.kind, n.body ->> 'unit' as unit, n.due,
      case when least(n.read_at, n.settled_at) < ${before} then 'sent' else 'waiting' end as state, n.made_at as at,
      null::timestamptz as "notBefore", case when least(n.read_at, n.settled_at) < ${before}
        then least(n.read_at, n.settled_at) end as "endedAt", 0 as tries, null as problem
    from notice n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
    where n.tenant_id = ${tenantId} and n.made_at < ${before}
    union all
    select o.id, case when o.person_id is null then 'chat' else 'mail' end,
      case when o.person_id is null then r.name else ${name(sql`o.body ->> 'kind'`)} end, o.what, o.body ->> 'kind',
      o.body ->> 'unit', (o.body ->> 'due')::date, case when o.ended_at < ${before} then o.state else 'waiting' end, o.made_at,
      o.not_before, ${ended('o.ended_at')}, o.tries, o.problem
    from outgoing o left join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
      left join robot r on r.tenant_id = o.tenant_id and r.id = o.robot_id
    where o.tenant_id = ${tenantId} and o.made_at < ${before}
  ) as told where ${sql.join(
    [
      sql`true`,
      ...(channel ? [sql`channel = ${channel}`] : []),
      ...(state ? [sql`state = ${state}`] : []),
      ...(who ? [sql`who = ${who}`] : []),
    ],
    sql` and `,
  )}`;
};

export async function toldCounts(tx: Tx, asked: ToldAsked): Promise<ToldCount[]> {
  const n = (state: ToldState) => sql`(count(*) filter (where state = ${state}))::int`;
  const { rows } = await sql<ToldCount>`select channel, who, ${n('waiting')} as waiting, ${n('sent')} as sent,
      ${n('failed')} as failed, ${n('dropped')} as dropped,
      (array_agg(problem order by at desc) filter (where problem is not null))[1] as problem
    from (${told(asked)}) as all_told group by channel, who order by channel, who`.execute(tx);
  return rows;
}

/** The newest first. */
export async function toldLines(tx: Tx, asked: ToldAsked, most: number): Promise<ToldLine[]> {
  const { rows } = await sql<ToldLine>`${told(asked)} order by at desc, id limit ${most}`.execute(tx);
  return rows;
}
