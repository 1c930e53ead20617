import { sql } from 'kysely';
import type { ClockEvent } from '../domain/clock/clock.ts';
import type { Day } from '../domain/day.ts';
import type { MatterKind } from '../domain/matter/kinds.ts';
import type { Matter, Moved } from '../domain/matter/matter.ts';
import type { Actor } from '../domain/may.ts';
import type { Tx } from './connection.ts';

/** What asks for a matter: a rule of a regime, about one unit or project, once in a period. */
export interface Once {
  readonly kind: MatterKind;
  readonly regime: string | null;
  readonly rule: string | null;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly period: string;
}

export interface KnownMatter<K extends MatterKind = MatterKind> extends Matter<K>, Omit<Once, 'kind'> {
  readonly id: string;
  readonly regimeVersion: string | null;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly trail: readonly PastMove[];
  readonly title: string;
  readonly level: string | null;
  readonly limitDays: number | null;
  readonly clock: readonly ClockEvent[];
}

interface PastMove {
  readonly act: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

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
          watch_person_id, limit_days, part_of, after, clock)
        select ${tenantId}, id, kind, state, "unitId", "projectId", regime, "regimeVersion", rule, period, "raisedOn", due,
          "closedOn", body, ${seq}, title, class, urgent, level, "personId", "raisedBy", "raisedUnitId", "watchUnitId",
          "watchPersonId", "limitDays", "partOf", "after", clock from given
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

const withDue = (body: Moved['body'], due: Day | null) => (due === null ? body : { ...body, due });

const PATH_OF = (column: string) =>
  sql`(select u.path from unit u where u.tenant_id = m.tenant_id and u.id = ${sql.ref(column)})`;
const KNOWN = sql`m.id, m.kind, m.state, m.unit_id as "unitId", m.project_id as "projectId", m.regime,
  m.regime_version as "regimeVersion", m.rule, m.period, m.raised_on as "raisedOn", m.due, m.closed_on as "closedOn", m.body,
  m.version, m.title, m.level, m.limit_days as "limitDays", m.clock,
  jsonb_strip_nulls(jsonb_build_object('owner', ${PATH_OF('m.unit_id')}, 'raiser', ${PATH_OF('m.raised_unit_id')})) as sides,
  (select coalesce(jsonb_agg(u.path), '[]') from unit u where u.tenant_id = m.tenant_id and u.id = any(array[m.unit_id,
    m.raised_unit_id, m.watch_unit_id] || array(select y.unit_id from matter_party y where y.tenant_id = m.tenant_id
      and y.matter_id = m.id and y.withdrawn_seq is null))) as units,
  (select jsonb_agg(jsonb_build_object('act', v.act, 'by', v.person_id, 'reason', v.reason, 'body', v.body) order by v.n) from matter_move v
    where v.tenant_id = m.tenant_id and v.matter_id = m.id) as trail`;
const FROM = sql`from matter m`;

/** The matter and who has done what with it, held until the transaction ends so that two people do not move it at once. */
export async function lockMatter<K extends MatterKind>(
  tx: Tx,
  tenantId: number,
  kind: K,
  id: string,
): Promise<KnownMatter<K> | undefined> {
  await sql`select from matter where tenant_id = ${tenantId} and id = ${id} for no key update`.execute(tx);
  const { rows } = await sql<KnownMatter<K>>`select ${KNOWN} ${FROM}
    where m.tenant_id = ${tenantId} and m.id = ${id} and m.kind = ${kind} and m.withdrawn_seq is null`.execute(tx);
  return rows[0];
}

/** These matters with their trails, by id; none of them is held. */
export async function mattersById(
  tx: Tx,
  tenantId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownMatter>> {
  const { rows } = await sql<KnownMatter>`select ${KNOWN} ${FROM}
    where m.tenant_id = ${tenantId} and m.id = any(${ids}::uuid[]) and m.withdrawn_seq is null`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What this rule has already asked for in the period, held as by {@link lockMatter}; undefined when it has not asked yet. */
export async function lockAsked<K extends MatterKind>(
  tx: Tx,
  tenantId: number,
  { kind, regime, rule, unitId, projectId, period }: Once & { readonly kind: K },
): Promise<KnownMatter<K> | undefined> {
  const { rows } = await sql<{ id: string }>`select id from matter
    where tenant_id = ${tenantId} and kind = ${kind} and regime = ${regime} and rule = ${rule} and period = ${period}
      and unit_id is not distinct from ${unitId}::uuid and project_id is not distinct from ${projectId}::uuid
      and withdrawn_seq is null`.execute(tx);
  return rows[0] && lockMatter(tx, tenantId, kind, rows[0].id);
}

/** Appends the move to the trail and brings the matter where it leads; `body` is added to what the matter keeps. */
export async function moveMatter(
  tx: Tx,
  matter: Pick<KnownMatter, 'id' | 'due'>,
  moved: Moved,
  { tenantId, seq, actor, now }: Acting,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { cause, outcome, unit = null, person, level = null } = moved.body;
  const kept = { ...given({ cause, outcome, person }), ...body };
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
      clock = clock || ${JSON.stringify(moved.clock ?? [])}::jsonb
    where tenant_id = ${tenantId} and id = ${matter.id}`.execute(tx);
}

/** Who supervises a matter, as a unit and a name. */
export async function setWatch(
  tx: Tx,
  it: { tenantId: number; id: string; watchUnitId: string; watchPerson: string; seq: number },
): Promise<void> {
  await sql`update matter set watch_unit_id = ${it.watchUnitId}, version = version + 1, recorded_seq = ${it.seq},
      body = body || jsonb_build_object('watchPerson', ${it.watchPerson}::text)
    where tenant_id = ${it.tenantId} and id = ${it.id}`.execute(tx);
}

const given = (all: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
