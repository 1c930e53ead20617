import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { TrailMove } from '../domain/notices/notice.ts';
import type { Waiting } from '../domain/notices/whose-turn.ts';
import type { Tx } from './connection.ts';

/** How far the looking for notices has come in a government. */
export interface Round {
  readonly seenSeq: number;
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
export async function takeRound(tx: Tx, tenantId: number): Promise<Round | undefined> {
  await sql`insert into notice_round (tenant_id, seen_seq, seen_people_seq)
    values (${tenantId}, -1, ${JOURNAL_SEQ(tenantId)}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<Round>`select seen_seq::float8 as "seenSeq", seen_people_seq::float8 as "seenPeopleSeq",
      duties_on as "dutiesOn", duties_seq::float8 as "dutiesSeq"
    from notice_round where tenant_id = ${tenantId} for update skip locked`.execute(tx);
  return rows[0];
}

export async function keepRound(tx: Tx, tenantId: number, it: Round): Promise<void> {
  await sql`update notice_round set seen_seq = ${it.seenSeq}, seen_people_seq = ${it.seenPeopleSeq},
    duties_on = ${it.dutiesOn}, duties_seq = ${it.dutiesSeq} where tenant_id = ${tenantId}`.execute(tx);
}

/** Matters that acts have touched since, in the order of the acts; all those of the last act named, or none. */
export async function touchedMatters(tx: Tx, tenantId: number, sinceSeq: number, most: number) {
  const { rows } = await sql<{ id: string; seq: number }>`
    with first as (select recorded_seq from matter where tenant_id = ${tenantId} and recorded_seq > ${sinceSeq}
      order by recorded_seq, id limit ${most})
    select m.id, m.recorded_seq::float8 as seq from matter m where m.tenant_id = ${tenantId} and m.recorded_seq > ${sinceSeq}
      and m.recorded_seq <= (select max(recorded_seq) from first) order by m.recorded_seq, m.id`.execute(tx);
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

/** Open matters about these units, or about any where none are named; what is due first. */
export async function openMattersNear(
  tx: Tx,
  tenantId: number,
  unitIds: readonly string[] | undefined,
  most: number,
): Promise<string[]> {
  const near = unitIds
    ? sql`and (unit_id = any(${unitIds}::uuid[]) or raised_unit_id = any(${unitIds}::uuid[]))`
    : sql``;
  const { rows } = await sql<{ id: string }>`select id from matter where tenant_id = ${tenantId} and closed_on is null
    and withdrawn_seq is null ${near} order by due nulls last, id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface LookedAt extends Waiting {
  readonly id: string;
  readonly kind: MatterKind;
  readonly title: string;
  readonly due: Day | null;
  readonly urgent: boolean;
  /** Something is still owed. */
  readonly open: boolean;
  readonly zh: string | null;
  readonly en: string | null;
  readonly unit: string | null;
  readonly project: string | null;
  readonly trail: readonly TrailMove[];
}

const PATH_OF = (column: string) =>
  sql`(select to_jsonb(u.path) from unit u where u.tenant_id = m.tenant_id and u.id = ${sql.ref(column)})`;

/** These matters with all that decides whom to tell what. */
export async function mattersLookedAt(tx: Tx, tenantId: number, ids: readonly string[]): Promise<LookedAt[]> {
  const { rows } = await sql<LookedAt>`
    select m.id, m.kind, m.state, m.level, m.person_id as "personId", m.title, m.due, m.urgent,
      coalesce(m.body -> 'marks', '[]') as marks, m.body ->> 'answered' as answered, m.part_of as "partOf",
      m.closed_on is null and m.withdrawn_seq is null as open, m.body ->> 'zh' as zh, m.body ->> 'en' as en,
      ${PATH_OF('m.unit_id')} as owner, ${PATH_OF('m.raised_unit_id')} as raiser,
      (select coalesce(jsonb_agg(u.path), '[]') from unit u where u.tenant_id = m.tenant_id and u.id = any(array[m.unit_id,
        m.raised_unit_id, m.watch_unit_id] || array(select y.unit_id from matter_party y where y.tenant_id = m.tenant_id
          and y.matter_id = m.id and y.withdrawn_seq is null))) as units,
      (select u.name from unit u where u.tenant_id = m.tenant_id and u.id = m.unit_id) as unit,
      (select p.name from project p where p.tenant_id = m.tenant_id and p.id = m.project_id) as project,
      (select coalesce(jsonb_agg(jsonb_build_object('n', v.n, 'act', v.act, 'from', v.from_state, 'to', v.to_state,
          'by', v.person_id, 'on', to_char(v.at, 'YYYY-MM-DD'), 'level', v.body ->> 'level') order by v.n), '[]')
        from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id) as trail
    from matter m where m.tenant_id = ${tenantId} and m.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
