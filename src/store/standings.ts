import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Standing } from '../domain/standing.ts';
import { type Bulk, insertMany } from './bulk.ts';
import type { KnownCase } from './cases.ts';
import { prepared, type Tx } from './connection.ts';

/** A whole tenant as of one day. The live one is kept current; others are made when somebody asks and thrown away later. */
export interface StandingSet {
  readonly id: string;
  readonly asOf: Day;
  /** The last journal entry that touched a project and is included. */
  readonly known: number;
  readonly live: boolean;
  /** Fingerprint of the rules it was judged by. */
  readonly rules: string;
}

export interface Stood {
  readonly known: KnownCase;
  readonly standing: Standing;
}

const SET = sql`id, as_of as "asOf", known_seq as known, live, rules`;

/** Held while a day is worked out, so that it is worked out once. */
export async function lockSets(tx: Tx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(20181, ${tenantId})`.execute(tx);
}

export async function liveSet(tx: Tx, tenantId: number): Promise<StandingSet | undefined> {
  const found = await prepared(
    tx,
    'live-set',
    sql<StandingSet>`select ${SET} from standing_set where tenant_id = ${tenantId} and live`,
  );
  return found[0];
}

/** The kept set of a day, if nothing has changed since it was made: no project, and no rule. */
export async function setOfDay(
  tx: Tx,
  tenantId: number,
  asOf: Day,
  live: StandingSet,
): Promise<StandingSet | undefined> {
  const found = await sql<StandingSet>`
    select ${SET} from standing_set
    where tenant_id = ${tenantId} and not live and as_of = ${asOf} and known_seq = ${live.known} and rules = ${live.rules}`.execute(
    tx,
  );
  return found.rows[0];
}

export async function addSet(tx: Tx, tenantId: number, set: StandingSet): Promise<void> {
  await sql`insert into standing_set (tenant_id, id, as_of, known_seq, live, rules)
    values (${tenantId}, ${set.id}, ${set.asOf}, ${set.known}, ${set.live}, ${set.rules})`.execute(tx);
}

/** The live set now stands as of this day and includes this journal entry. */
export async function moveLiveSet(tx: Tx, tenantId: number, asOf: Day, known: number): Promise<void> {
  await sql`update standing_set set as_of = ${asOf}, known_seq = ${known}, used_at = now()
    where tenant_id = ${tenantId} and live`.execute(tx);
}

export async function dropSet(tx: Tx, tenantId: number, set: StandingSet): Promise<void> {
  await sql`delete from standing_set where tenant_id = ${tenantId} and id = ${set.id}`.execute(tx);
}

/** Keeps the days most recently asked for and drops the rest; what is dropped can always be made again. */
export async function dropOldSets(tx: Tx, tenantId: number, keep: number): Promise<void> {
  await sql`delete from standing_set where tenant_id = ${tenantId} and not live and id not in (
    select id from standing_set where tenant_id = ${tenantId} and not live order by used_at desc limit ${keep})`.execute(
    tx,
  );
}

/** How many projects stand in the live set. */
export async function projectsStandingNow(tx: Tx, tenantId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from standing
    where tenant_id = ${tenantId} and set_id = (select id from standing_set where tenant_id = ${tenantId} and live)`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Projects of the live set whose standing may change by itself on or before the day. */
export async function dueProjects(tx: Tx, tenantId: number, setId: string, asOf: Day): Promise<string[]> {
  const due = await sql<{ project_id: string }>`
    select project_id from standing
    where tenant_id = ${tenantId} and set_id = ${setId} and next_change <= ${asOf}`.execute(tx);
  return due.rows.map((row) => row.project_id);
}

const COLUMNS: Bulk<Stood>['columns'] = {
  project_id: ['uuid', (r) => r.known.of.project.id],
  unit_id: ['uuid', (r) => r.known.unitId],
  host_unit_id: ['uuid', (r) => r.known.keys.hostUnitId],
  district: ['text', (r) => r.known.keys.district],
  industry: ['text', (r) => r.known.keys.industry],
  origin: ['text', (r) => r.known.of.project.origin ?? null],
  amount: ['numeric', (r) => r.known.keys.amount],
  currency: ['text', (r) => r.known.keys.currency],
  sort_key: ['text', (r) => r.known.keys.sortKey],
  import_id: ['uuid', (r) => r.known.keys.importId],
  stage: ['text', (r) => r.standing.stage],
  table_id: ['text', (r) => r.standing.table ?? null],
  tier: ['text', (r) => r.standing.tier ?? null],
  light: ['text', (r) => r.standing.light],
  exit_state: ['text', (r) => r.standing.exit],
  exit_rule: ['text', (r) => r.standing.exitRule ?? null],
  signed_on: ['date', (r) => r.standing.signedOn ?? null],
  next_step: ['text', (r) => r.standing.nextStep?.name ?? null],
  next_due: ['date', (r) => r.standing.nextStep?.due ?? null],
  late_since: ['date', (r) => r.standing.lateSince ?? null],
  missing: ['text[]', (r) => r.standing.missing],
  targets: ['text[]', (r) => r.standing.targets],
  next_change: ['date', (r) => r.standing.nextChange ?? null],
};
const KEY = ['tenant_id', 'set_id', 'project_id'];
const OVER = sql`on conflict (${sql.join(KEY.map((name) => sql.ref(name)))}) do update set ${sql.join(
  Object.keys(COLUMNS)
    .filter((name) => !KEY.includes(name))
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
)}`;

type Put = (
  tx: Tx,
  tenantId: number,
  setId: string,
  stood: Iterable<Stood>,
  done?: (n: number) => void,
) => Promise<void>;

const writing =
  (onConflict: Bulk<Stood>['onConflict']): Put =>
  (tx, tenantId, setId, stood, done) =>
    insertMany(
      tx,
      { table: 'standing', shared: { tenant_id: tenantId, set_id: setId }, columns: COLUMNS, onConflict },
      stood,
      done,
    );

/** Writes these standings over whatever the set held for the same projects. */
export const putStandings = writing(OVER);

/** Writes standings of projects the set does not hold yet. */
export const addStandings = writing(undefined);

/** Takes projects out of a set: they were withdrawn with their import. */
export async function dropStandings(
  tx: Tx,
  tenantId: number,
  setId: string,
  projectIds: readonly string[],
): Promise<void> {
  await sql`delete from standing where tenant_id = ${tenantId} and set_id = ${setId} and project_id = any(${projectIds}::uuid[])`.execute(
    tx,
  );
}
