import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Moved } from '../domain/matter/matter.ts';
import type { Actor } from '../domain/may.ts';
import type { Tx } from './connection.ts';
import type { KnownMatter, Once } from './known-matters.ts';

/** What a matter between units is beside its life: what it is about, who stands on which side, which clock it runs by. */
export interface Between {
  readonly title: string;
  readonly class: string | null;
  readonly urgent: boolean;
  readonly level: string | null;
  readonly personId: string | null;
  readonly raisedBy: string | null;
  readonly raisedUnitId: string | null;
  readonly watchUnitId: string | null;
  readonly watchPersonId: string | null;
  /** Workdays from the start of its clock. */
  readonly limitDays: number | null;
  readonly partOf: string | null;
  /** Matters that must be done first. */
  readonly after: readonly string[];
}

/** A matter that is raised, with the move that raises it. */
export interface Raising extends Omit<Once, 'kind'>, Partial<Between> {
  readonly id: string;
  readonly moved: Moved;
  readonly regimeVersion: string | null;
  readonly raisedOn: Day;
  /** The inputs of the verdict, kept as they were. */
  readonly body: Readonly<Record<string, unknown>>;
}

interface Acting {
  readonly tenantId: number;
  readonly seq: number;
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly now: Date;
}

const BATCH = 2000;

/** Keeps the matters and the moves that raised them. A rule that has asked already breaks the key `matter_once`. */
export async function insertMatters(tx: Tx, all: readonly Raising[], { tenantId, seq, actor, now }: Acting) {
  for (let start = 0; start < all.length; start += BATCH) {
    const rows = all
      .slice(start, start + BATCH)
      .map(({ moved: { kind, act, to, due, closedOn, reason, body, clock }, ...it }) => ({
        ...NOBODY_ELSE,
        ...it,
        clock: clock ? [clock] : [],
        kind,
        act,
        state: to,
        due,
        closedOn,
        reason,
        said: withDue(body, due),
      }));
    await sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as it (id uuid, kind text, act text, state text,
          "unitId" uuid, "projectId" uuid, regime text, "regimeVersion" text, rule text, period text, "raisedOn" date,
          due date, "closedOn" date, body jsonb, reason text, said jsonb, title text, class text, urgent boolean, level text,
          "personId" uuid, "raisedBy" uuid, "raisedUnitId" uuid, "watchUnitId" uuid, "watchPersonId" uuid, "limitDays" integer,
          "partOf" uuid, "after" uuid[], clock jsonb)
      ), raised as (
        insert into matter (tenant_id, id, kind, state, unit_id, project_id, regime, regime_version, rule, period, raised_on,
          due, closed_on, body, recorded_seq, title, class, urgent, level, person_id, raised_by, raised_unit_id, watch_unit_id,
          watch_person_id, limit_days, part_of, after, clock, moved_on)
        select ${tenantId}, id, kind, state, "unitId", "projectId", regime, "regimeVersion", rule, period, "raisedOn", due,
          "closedOn", body, ${seq}, title, class, urgent, level, "personId", "raisedBy", "raisedUnitId", "watchUnitId",
          "watchPersonId", "limitDays", "partOf", "after", clock, ${dayOf(now)} from given
      )
      insert into matter_move (tenant_id, matter_id, n, act, to_state, person_id, person_name, post, at, reason, body,
        recorded_seq)
      select ${tenantId}, id, 1, act, state, ${actor.id}, ${actor.name}, ${postOf(tenantId, actor.id)}, ${now}, reason, said,
        ${seq} from given`.execute(tx);
  }
}

/** A matter that a rule raised stands between nobody. */
const NOBODY_ELSE: Between = {
  title: '',
  class: null,
  urgent: false,
  level: null,
  personId: null,
  raisedBy: null,
  raisedUnitId: null,
  watchUnitId: null,
  watchPersonId: null,
  limitDays: null,
  partOf: null,
  after: [],
};

const postOf = (tenantId: number, personId: string | null) =>
  sql`coalesce((select post from person where tenant_id = ${tenantId} and id = ${personId}), '')`;

/** The day of a moment, where everybody here lives. */
const dayOf = (now: Date) => sql`(${now}::timestamptz at time zone 'Asia/Shanghai')::date`;

const withDue = (body: Moved['body'], due: Day | null) => (due === null ? body : { ...body, due });

/** Appends the move to the trail and brings the matter where it leads; `body` is added to what the matter keeps. */
export async function moveMatter(
  tx: Tx,
  matter: Pick<KnownMatter, 'id' | 'due'>,
  moved: Moved,
  { tenantId, seq, actor, now }: Acting,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { cause, outcome, unit = null, person, leader, level = null } = moved.body;
  const kept = { ...given({ cause, outcome, person, leader }), ...body };
  const said = moved.due === matter.due ? moved.body : withDue(moved.body, moved.due);
  await sql`
    insert into matter_move (tenant_id, matter_id, n, act, from_state, to_state, person_id, person_name, post, at, reason,
      body, recorded_seq)
    select ${tenantId}, ${matter.id}, max(n) + 1, ${moved.act}, ${moved.from}, ${moved.to}, ${actor.id}, ${actor.name},
      ${postOf(tenantId, actor.id)}, ${now}, ${moved.reason}, ${JSON.stringify({ ...said, ...body })}::jsonb, ${seq}
    from matter_move where tenant_id = ${tenantId} and matter_id = ${matter.id}`.execute(tx);
  await sql`
    update matter set state = ${moved.to}, due = ${moved.due}, closed_on = ${moved.closedOn},
      body = body || ${JSON.stringify(kept)}::jsonb, version = version + 1, recorded_seq = ${seq},
      unit_id = coalesce(${unit}::uuid, unit_id), level = coalesce(${level}, level),
      clock = clock || ${JSON.stringify(moved.clock ?? [])}::jsonb, moved_on = ${dayOf(now)}
    where tenant_id = ${tenantId} and id = ${matter.id}`.execute(tx);
}

/** Who supervises a matter, as a unit and a name. */
export async function setWatch(
  tx: Tx,
  it: { tenantId: number; id: string; watchUnitId: string; watchPerson: string; leader?: string | null; seq: number },
): Promise<void> {
  await sql`update matter set watch_unit_id = ${it.watchUnitId}, version = version + 1, recorded_seq = ${it.seq},
      body = body || ${JSON.stringify(given({ watchPerson: it.watchPerson, leader: it.leader ?? undefined }))}::jsonb
    where tenant_id = ${it.tenantId} and id = ${it.id}`.execute(tx);
}

const given = (all: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
