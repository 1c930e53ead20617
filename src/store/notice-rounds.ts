import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** How far the looking for notices has come in a government. */
export interface Round {
  readonly seenSeq: number;
  /** The last matter of that act, in the order of ids. */
  readonly seenId: string;
  readonly seenPartiesSeq: number;
  readonly seenPeopleSeq: number;
  readonly dutiesOn: Day | null;
  readonly dutiesSeq: number;
}

const JOURNAL_SEQ = (tenantId: number) =>
  sql`(select coalesce(max(seq), 0) from journal where tenant_id = ${tenantId})`;

/**
 * Takes the round of this government until the transaction ends; undefined while another server has it. The first look there
 * ever is sees everything, and nobody has changed their post since.
 */
export async function takeRound(tx: Tx, tenantId: number): Promise<(Round & { journalSeq: number }) | undefined> {
  await sql`insert into notice_round (tenant_id, seen_seq, seen_people_seq, parties_seq)
    values (${tenantId}, -1, ${JOURNAL_SEQ(tenantId)}, ${JOURNAL_SEQ(tenantId)}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<
    Round & { journalSeq: number }
  >`select ${JOURNAL_SEQ(tenantId)}::float8 as "journalSeq", seen_seq::float8 as "seenSeq", seen_id as "seenId",
      seen_people_seq::float8 as "seenPeopleSeq", parties_seq::float8 as "seenPartiesSeq", duties_on as "dutiesOn", duties_seq::float8 as "dutiesSeq"
    from notice_round where tenant_id = ${tenantId} for update skip locked`.execute(tx);
  return rows[0];
}

export async function keepRound(tx: Tx, tenantId: number, it: Round): Promise<void> {
  await sql`update notice_round set seen_seq = ${it.seenSeq}, seen_id = ${it.seenId},
    seen_people_seq = ${it.seenPeopleSeq}, parties_seq = ${it.seenPartiesSeq}, duties_on = ${it.dutiesOn}, duties_seq = ${it.dutiesSeq} where tenant_id = ${tenantId}`.execute(
    tx,
  );
}

/** The next matters that acts have touched after this one, in the order of the acts and of ids. */
export async function touchedMatters(
  tx: Tx,
  tenantId: number,
  { seenSeq, seenId }: Pick<Round, 'seenSeq' | 'seenId'>,
  most: number,
): Promise<{ ids: string[] } & Pick<Round, 'seenSeq' | 'seenId'>> {
  const { rows } = await sql<{ id: string; seq: number }>`select id, recorded_seq::float8 as seq from matter
    where tenant_id = ${tenantId} and (recorded_seq, id) > (${seenSeq}::bigint, ${seenId}::uuid)
    order by recorded_seq, id limit ${most}`.execute(tx);
  const last = rows.at(-1);
  return { ids: rows.map(({ id }) => id), seenSeq: last?.seq ?? seenSeq, seenId: last?.id ?? seenId };
}

/** Matters that somebody has joined, followed or left since. */
export async function joinedMatters(tx: Tx, tenantId: number, sinceSeq: number) {
  const { rows } = await sql<{ id: string; seq: number }>`select matter_id as id,
      greatest(recorded_seq, coalesce(withdrawn_seq, 0))::float8 as seq from matter_party
    where tenant_id = ${tenantId} and greatest(recorded_seq, coalesce(withdrawn_seq, 0)) > ${sinceSeq} order by 2`.execute(
    tx,
  );
  return { ids: rows.map(({ id }) => id), seq: rows.at(-1)?.seq ?? sinceSeq };
}

/** Matters whose day has come. */
export async function mattersOfDay(tx: Tx, tenantId: number, today: Day, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select matter_id as id from notice_watch
    where tenant_id = ${tenantId} and next_on <= ${today} order by next_on, matter_id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Says for each matter when to look again, or that no day will change anything. */
export async function watchMatters(
  tx: Tx,
  tenantId: number,
  all: readonly { readonly id: string; readonly nextOn: Day | undefined }[],
): Promise<void> {
  await sql`delete from notice_watch where tenant_id = ${tenantId}
    and matter_id = any(${all.filter(({ nextOn }) => nextOn === undefined).map(({ id }) => id)}::uuid[])`.execute(tx);
  const watched = all.filter(({ nextOn }) => nextOn !== undefined);
  await sql`insert into notice_watch (tenant_id, matter_id, next_on)
    select ${tenantId}, id, next_on from unnest(${watched.map(({ id }) => id)}::uuid[],
      ${watched.map(({ nextOn }) => nextOn)}::date[]) as it (id, next_on)
    on conflict (tenant_id, matter_id) do update set next_on = excluded.next_on
      where notice_watch.next_on <> excluded.next_on`.execute(tx);
}

/** Looks at everything once more whose deadline is no further away: somebody wants to be reminded on other days. */
export async function watchAgain(tx: Tx, tenantId: number, today: Day, until: Day): Promise<void> {
  await sql`update notice_watch w set next_on = ${today} from matter m where w.tenant_id = ${tenantId}
    and m.tenant_id = w.tenant_id and m.id = w.matter_id and m.due <= ${until} and w.next_on > ${today}`.execute(tx);
}

/** The last act that may have changed which dues are open, or who hears of them. */
export async function lastDutySeq(tx: Tx, tenantId: number, sinceSeq: number): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`select max(seq)::float8 as seq from journal
    where tenant_id = ${tenantId} and seq > ${sinceSeq}
      and (act like 'duty.%' or act like 'calendar.%' or act in ('regime.adopt', 'unit.set-post', 'notice.set',
        'person.create', 'person.revise'))`.execute(tx);
  return rows[0]?.seq ?? sinceSeq;
}

/** People whose account has been made or changed since. */
export async function touchedPeople(tx: Tx, tenantId: number, sinceSeq: number) {
  const { rows } = await sql<{ id: string; seq: number }>`select id, recorded_seq::float8 as seq from person
    where tenant_id = ${tenantId} and recorded_seq > ${sinceSeq} order by recorded_seq`.execute(tx);
  return { ids: rows.map(({ id }) => id), seq: rows.at(-1)?.seq ?? sinceSeq };
}

/** Open matters about these units or projects, or about any where neither are named; what is due first. */
export async function openMattersNear(
  tx: Tx,
  tenantId: number,
  { unitIds, projectIds }: { unitIds?: readonly string[] | undefined; projectIds?: readonly string[] | undefined },
  most: number,
): Promise<string[]> {
  const near = projectIds
    ? sql`and project_id = any(${projectIds}::uuid[])`
    : unitIds
      ? sql`and (unit_id = any(${unitIds}::uuid[]) or raised_unit_id = any(${unitIds}::uuid[]))`
      : sql``;
  const { rows } = await sql<{ id: string }>`select id from matter where tenant_id = ${tenantId} and closed_on is null
    and withdrawn_seq is null ${near} order by due nulls last, id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}
