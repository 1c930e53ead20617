import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { NoticeWhat } from '../domain/notices/notice.ts';
import { prepared, type Tx } from './connection.ts';
import { eachOnce } from './each-once.ts';

/** What notices tell of: many people are told of the same. */
export interface NoticeAbout {
  readonly subject: string;
  readonly matterId: string | null;
  readonly kind: MatterKind;
  readonly due: Day | null;
  readonly urgent: boolean;
  readonly body: NoticeBody;
}

/** A notice as it is made. */
export interface NewNotice {
  readonly id: string;
  readonly personId: string;
  readonly what: NoticeWhat;
  readonly mark: string;
  readonly about: NoticeAbout;
}

/** What it was about, for the page; nothing of it goes out of the house. */
export interface NoticeBody {
  readonly title: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly unit: string | null;
  readonly project: string | null;
  readonly state: string | null;
}

const BATCH = 2000;

/** Keeps them. None has been told before: whoever makes notices has the round, and knows from {@link settleNotices} what was told. */
export async function addNotices(tx: Tx, tenantId: number, all: readonly NewNotice[], now: Date): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) {
    const some = all.slice(start, start + BATCH);
    const { once, nths } = eachOnce(some.map(({ about }) => about));
    // `on conflict` would be a third of the price of a row.
    await prepared(
      tx,
      'add notices',
      sql`
      insert into notice (tenant_id, id, person_id, matter_id, subject, what, mark, kind, due, urgent, body, made_at)
      select ${tenantId}::int, it.id, it.person_id, a."matterId", a.subject, it.what, it.mark, a.kind, a.due, a.urgent, a.body,
        ${now}::timestamptz
      from unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ personId }) => personId)}::uuid[],
        ${some.map(({ what }) => what)}::text[], ${some.map(({ mark }) => mark)}::text[], ${nths}::int[])
        as it (id, person_id, what, mark, nth)
      join jsonb_to_recordset(${JSON.stringify(once)}::jsonb) as a (nth int, "matterId" uuid, subject text, kind text,
        due date, urgent boolean, body jsonb) on a.nth = it.nth`,
    );
  }
}

/** What stands no longer once the matter has gone on: whose turn it is, who handles it beside, its days. The rest stays news. */
const PASSING = sql`('turn', 'returned', 'due-soon', 'due-today', 'late', 'joined')`;

/** One thing that somebody should be told now. */
export interface Standing {
  readonly personId: string;
  readonly subject: string;
  readonly what: NoticeWhat;
  readonly mark: string;
}

/**
 * Notices about these subjects that no longer stand are settled: nobody needs to read them. Answers all that was ever told of
 * the subjects.
 */
export async function settleNotices(
  tx: Tx,
  tenantId: number,
  subjects: readonly string[],
  standing: readonly Standing[],
  now: Date,
): Promise<Set<string>> {
  // Each subject looked up by itself (`offset 0` keeps it so): of a table that is just being filled the planner knows nothing, and
  // would read what stands of the whole government for every few matters.
  const rows = await prepared(
    tx,
    'told of subjects',
    sql<Standing & { id: string; passing: boolean }>`
    select found.* from unnest(${subjects}::text[]) as of (subject), lateral (
      select id, person_id as "personId", subject, what, mark, settled_at is null and what in ${PASSING} as passing
      from notice where tenant_id = ${tenantId}::int and subject = of.subject offset 0) as found`,
  );
  const stands = new Set(standing.map(nameOf));
  const over = rows.filter((row) => row.passing && !stands.has(nameOf(row))).map(({ id }) => id);
  if (over.length > 0)
    await sql`update notice n set settled_at = ${now} from unnest(${over}::uuid[]) as it (id)
      where n.tenant_id = ${tenantId} and n.id = it.id`.execute(tx);
  return new Set(rows.map(nameOf));
}

export const nameOf = ({ personId, subject, what, mark }: Standing): string => `${personId} ${subject} ${what} ${mark}`;

/** Dues that people are still told about. */
export async function openDueSubjects(tx: Tx, tenantId: number): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select distinct subject from notice
    where tenant_id = ${tenantId} and settled_at is null and matter_id is null`.execute(tx);
  return rows.map(({ subject }) => subject);
}

export interface NoticeLine {
  readonly id: string;
  readonly matterId: string | null;
  readonly what: NoticeWhat;
  readonly kind: MatterKind;
  readonly due: Day | null;
  readonly urgent: boolean;
  readonly body: NoticeBody;
  readonly madeAt: Date;
  readonly read: boolean;
  readonly settled: boolean;
  /** How the matter stands now, by which its page is opened in the right place. */
  readonly state: string | null;
}

/** A person's notices, the newest first; only those not read yet when asked so. */
export async function noticesOf(
  tx: Tx,
  tenantId: number,
  personId: string,
  { unread, offset, limit }: { unread: boolean; offset: number; limit: number },
): Promise<NoticeLine[]> {
  const { rows } = await sql<NoticeLine>`
    select n.id, n.matter_id as "matterId", n.what, n.kind, n.due, n.urgent, n.body, n.made_at as "madeAt",
      n.read_at is not null as read, n.settled_at is not null as settled, m.state
    from notice n left join matter m on m.tenant_id = n.tenant_id and m.id = n.matter_id
    where n.tenant_id = ${tenantId} and n.person_id = ${personId}
      ${unread ? sql`and n.read_at is null and n.settled_at is null` : sql``}
    order by n.made_at desc, n.id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

/** How many there are to read, counted no further than anybody cares. */
export async function unreadNotices(tx: Tx, tenantId: number, personId: string, most: number): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (select from notice where tenant_id = ${tenantId}
    and person_id = ${personId} and read_at is null and settled_at is null limit ${most}) as first`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Notes that the person has read these of their own notices, or all. */
export async function readNotices(
  tx: Tx,
  it: { tenantId: number; personId: string; ids: readonly string[] | undefined; now: Date },
): Promise<void> {
  await sql`update notice set read_at = ${it.now} where tenant_id = ${it.tenantId} and person_id = ${it.personId}
    and read_at is null ${it.ids ? sql`and id = any(${it.ids}::uuid[])` : sql``}`.execute(tx);
}
