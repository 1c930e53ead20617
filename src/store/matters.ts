import { sql } from 'kysely';
import type { Moved } from '../domain/matter/matter.ts';
import type { Tx } from './connection.ts';
import type { KnownMatter } from './known-matters.ts';
import { insertManyMatters } from './many-matters.ts';
import { type Acting, dayOf, type Entering, NOBODY_ELSE, postOf, type Raising, withDue } from './raising.ts';

/** Up to so many go in one statement. */
const FEW = 200;

/** Keeps the matters and the moves that raised them. A rule that has asked already breaks the key `matter_once`. */
export async function insertMatters(tx: Tx, all: readonly Raising[], entering: Entering) {
  const { tenantId, seq, actor, now } = entering;
  if (all.length > FEW) {
    await insertManyMatters(tx, all, entering);
  } else if (all.length > 0) {
    const rows = all.map(({ moved: { kind, act, to, due, closedOn, reason, body, clock }, ...it }) => ({
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
      ${postOf(tenantId, actor.id)}, ${now}, ${moved.reason}, ${JSON.stringify({ ...said, ...body, mentions: moved.mentions })}::jsonb, ${seq}
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
