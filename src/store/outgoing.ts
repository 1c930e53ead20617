import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { NoticeWhat } from '../domain/notices/notice.ts';
import { prepared, type Tx } from './connection.ts';
import { eachOnce } from './each-once.ts';

/** All that a message says of one occasion. No title and no name of a project or company: messages leave the house. */
export interface Said {
  readonly what: NoticeWhat;
  readonly kind: MatterKind;
  readonly unit: string | null;
  readonly due: Day | null;
  readonly urgent: boolean;
  /** The page that shows it, from the root of the site. */
  readonly place: string;
}

/** What is said of one subject, whatever the occasion. */
export interface SaidOf extends Omit<Said, 'what'> {
  readonly subject: string;
}

/** Something to send, once, to one person's mail or one robot's chat. */
export interface NewOutgoing {
  readonly id: string;
  readonly personId: string | null;
  readonly robotId: string | null;
  readonly key: string;
  readonly noticeId: string | null;
  readonly what: NoticeWhat;
  readonly about: SaidOf;
  readonly notBefore: Date;
}

const BATCH = 2000;

/** Puts them in the queue: a person's with their new notices, a chat's unless it has been told already. */
export async function addOutgoing(tx: Tx, tenantId: number, all: readonly NewOutgoing[], now: Date): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) {
    const some = all.slice(start, start + BATCH);
    const { once, nths } = eachOnce(some.map(({ about }) => about));
    await prepared(
      tx,
      'add outgoing',
      sql`
      insert into outgoing (tenant_id, id, person_id, robot_id, key, notice_id, subject, what, body, not_before, made_at)
      select ${tenantId}::int, it.id, it.person_id, it.robot_id, it.key, it.notice_id, a.subject, it.what,
        jsonb_build_object('what', it.what, 'kind', a.kind, 'unit', a.unit, 'due', a.due, 'urgent', a.urgent, 'place', a.place),
        it.not_before, ${now}::timestamptz
      from unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ personId }) => personId)}::uuid[],
        ${some.map(({ robotId }) => robotId)}::uuid[], ${some.map(({ key }) => key)}::text[],
        ${some.map(({ noticeId }) => noticeId)}::uuid[], ${some.map(({ what }) => what)}::text[],
        ${some.map(({ notBefore }) => notBefore.toISOString())}::timestamptz[], ${nths}::int[])
        as it (id, person_id, robot_id, key, notice_id, what, not_before, nth)
      join jsonb_to_recordset(${JSON.stringify(once)}::jsonb)
        as a (nth int, subject text, kind text, unit text, due text, urgent boolean, place text) on a.nth = it.nth
      where it.robot_id is null or not exists (select from outgoing o where o.tenant_id = ${tenantId}::int
        and o.subject = a.subject and o.key = it.key and o.person_id is null and o.robot_id = it.robot_id)`,
    );
  }
}

/** What waits about these subjects and stands no longer is not sent any more; what was done stays news. */
export async function dropOutgoing(
  tx: Tx,
  tenantId: number,
  subjects: readonly string[],
  standing: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  // Each subject by itself, as in settleNotices; `ended_at`, because indexes of what waits are in the order of sending.
  const rows = await prepared(
    tx,
    'waiting of subjects',
    sql<{ id: string; key: string }>`
    select found.* from unnest(${subjects}::text[]) as of (subject), lateral (
      select id, key from outgoing where tenant_id = ${tenantId}::int and subject = of.subject and ended_at is null
        and what not in ('escalated', 'decided', 'moved', 'mentioned') offset 0) as found`,
  );
  const over = rows.filter(({ key }) => !standing.has(key)).map(({ id }) => id);
  if (over.length > 0)
    await sql`update outgoing o set state = 'dropped', ended_at = ${now} from unnest(${over}::uuid[]) as it (id)
      where o.tenant_id = ${tenantId} and o.id = it.id and o.state = 'waiting'`.execute(tx);
}

/** One that was taken to be sent, by whoever holds this fence. */
export interface Taken {
  readonly id: string;
  readonly fence: number;
  readonly key: string;
  readonly body: Said;
  readonly tries: number;
}

export interface Target {
  readonly personId: string | null;
  readonly robotId: string | null;
}

const READY = (now: Date) =>
  sql`o.state = 'waiting' and o.not_before <= ${now} and (o.leased_until is null or o.leased_until <= ${now})`;

/** Locks of this program in the space of one-number advisory locks begin so. */
const TARGET_LOCK = 'luodi outgoing ';

/**
 * Whose turn it is to be written to: the one who has waited longest, robots only if they may speak now. The target is this
 * sender's until the transaction ends; those that other senders hold are passed over.
 */
export async function takeTarget(
  tx: Tx,
  tenantId: number,
  { now, mail, passed }: { now: Date; mail: boolean; passed: readonly string[] },
): Promise<Target | undefined> {
  const busy: string[] = [...passed];
  for (;;) {
    const { rows } = await sql<Target>`
      select o.person_id as "personId", o.robot_id as "robotId" from outgoing o
      left join robot r on r.tenant_id = o.tenant_id and r.id = o.robot_id
      where o.tenant_id = ${tenantId} and ${READY(now)} and coalesce(o.person_id, o.robot_id) <> all(${busy}::uuid[])
        and (o.person_id is null or ${mail})
        and (o.robot_id is null or (not r.paused and r.withdrawn_seq is null and (r.free_at is null or r.free_at <= ${now})))
      order by o.not_before, o.id limit 1`.execute(tx);
    const [found] = rows;
    const id = found?.personId ?? found?.robotId;
    if (!found || !id) return undefined;
    const name = `${TARGET_LOCK}${tenantId} ${id}`;
    const held = await sql<{
      held: boolean;
    }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`.execute(tx);
    if (held.rows[0]?.held) return found;
    busy.push(id);
  }
}

const OF = ({ personId, robotId }: Target): RawBuilder<unknown> =>
  personId === null ? sql`o.robot_id = ${robotId}` : sql`o.person_id = ${personId}`;

/** How much is ready for this target. */
export async function readyFor(tx: Tx, tenantId: number, target: Target, now: Date, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from outgoing o
    where o.tenant_id = ${tenantId} and ${OF(target)} and ${READY(now)} limit ${most}) as first`.execute(tx);
  return rows[0]?.n ?? 0;
}

/**
 * Takes what is ready for the target until the lease is over, each under a new fence. Whoever is killed with it has it taken
 * from them when the lease is over; whoever was only slow finds that the fence is no longer theirs.
 */
export async function takeOutgoing(
  tx: Tx,
  tenantId: number,
  target: Target,
  { now, leaseMs, most }: { now: Date; leaseMs: number; most: number },
): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      select o.tenant_id, o.id from outgoing o where o.tenant_id = ${tenantId} and ${OF(target)} and ${READY(now)}
      order by o.not_before, o.id limit ${most} for update skip locked
    )
    update outgoing o set leased_until = ${new Date(now.getTime() + leaseMs)}, fence = o.fence + 1, tries = o.tries + 1
    from taken where o.tenant_id = taken.tenant_id and o.id = taken.id
    returning o.id, o.fence::float8 as fence, o.key, o.body, o.tries`.execute(tx);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives back what was taken and not tried. */
export async function giveBack(tx: Tx, tenantId: number, all: readonly Taken[]): Promise<void> {
  await sql`update outgoing o set leased_until = null, tries = greatest(o.tries - 1, 0) from ${fences(all)}
    where o.tenant_id = ${tenantId} and o.id = it.id and o.fence = it.fence and o.state = 'waiting'`.execute(tx);
}

const fences = (all: readonly Taken[]) =>
  sql`unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ fence }) => fence)}::bigint[]) as it (id, fence)`;

/** Notes that these were sent. Answers how many of them were still this sender's to say so of; the others' fence is stale. */
export async function noteSent(tx: Tx, tenantId: number, all: readonly Taken[], now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update outgoing o set state = 'sent', ended_at = ${now}, leased_until = null, problem = null from ${fences(all)}
    where o.tenant_id = ${tenantId} and o.id = it.id and o.fence = it.fence and o.state = 'waiting'`.execute(tx);
  return Number(numAffectedRows);
}

/** Notes why these could not be sent, and when to try again; never again when no moment is given. */
export async function noteFailed(
  tx: Tx,
  tenantId: number,
  all: readonly Taken[],
  it: { problem: string; again: Date | undefined; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update outgoing o set problem = ${it.problem}, leased_until = null, state = ${it.again ? 'waiting' : 'failed'},
      not_before = coalesce(${it.again ?? null}, o.not_before), ended_at = ${it.again ? null : it.now}
    from ${fences(all)}
    where o.tenant_id = ${tenantId} and o.id = it.id and o.fence = it.fence and o.state = 'waiting'`.execute(tx);
  return Number(numAffectedRows);
}
