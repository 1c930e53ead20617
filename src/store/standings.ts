import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Standing } from '../domain/standing.ts';
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

/** Projects of the live set whose standing may change by itself on or before the day. */
export async function dueProjects(tx: Tx, tenantId: number, setId: string, asOf: Day): Promise<string[]> {
  const due = await sql<{ project_id: string }>`
    select project_id from standing
    where tenant_id = ${tenantId} and set_id = ${setId} and next_change <= ${asOf}`.execute(tx);
  return due.rows.map((row) => row.project_id);
}

const BATCH = 2000;

/** Writes these standings over whatever the set held for the same projects. */
export async function putStandings(tx: Tx, tenantId: number, setId: string, stood: readonly Stood[]): Promise<void> {
  for (let start = 0; start < stood.length; start += BATCH) {
    const rows = stood.slice(start, start + BATCH);
    const column = <T>(read: (row: Stood) => T): T[] => rows.map(read);
    await sql`
      insert into standing (tenant_id, set_id, project_id, unit_id, host_unit_id, district, industry, origin, amount, currency,
        sort_key, import_id, stage, table_id, tier, light, exit_state, exit_rule, signed_on, next_step, next_due, late_since,
        missing, targets, next_change)
      select ${tenantId}, ${setId}::uuid, id, unit_id, host, district, industry, origin, amount, currency, sort_key, import_id,
        stage, table_id, tier, light, exit_state, exit_rule, signed_on, next_step, next_due, late_since,
        string_to_array(missing, ' '), string_to_array(targets, ' '), next_change
      from unnest(
        ${column((r) => r.known.of.project.id)}::uuid[], ${column((r) => r.known.unitId)}::uuid[],
        ${column((r) => r.known.keys.hostUnitId)}::uuid[], ${column((r) => r.known.keys.district)}::text[],
        ${column((r) => r.known.keys.industry)}::text[], ${column((r) => r.known.of.project.origin ?? null)}::text[],
        ${column((r) => r.known.keys.amount)}::numeric[], ${column((r) => r.known.keys.currency)}::text[],
        ${column((r) => r.known.keys.sortKey)}::text[], ${column((r) => r.known.keys.importId)}::uuid[],
        ${column((r) => r.standing.stage)}::text[], ${column((r) => r.standing.table ?? null)}::text[],
        ${column((r) => r.standing.tier ?? null)}::text[], ${column((r) => r.standing.light)}::text[],
        ${column((r) => r.standing.exit)}::text[], ${column((r) => r.standing.exitRule ?? null)}::text[],
        ${column((r) => r.standing.signedOn ?? null)}::date[], ${column((r) => r.standing.nextStep?.name ?? null)}::text[],
        ${column((r) => r.standing.nextStep?.due ?? null)}::date[], ${column((r) => r.standing.lateSince ?? null)}::date[],
        ${column((r) => r.standing.missing.join(' '))}::text[], ${column((r) => r.standing.targets.join(' '))}::text[],
        ${column((r) => r.standing.nextChange ?? null)}::date[]
      ) as given (id, unit_id, host, district, industry, origin, amount, currency, sort_key, import_id, stage, table_id, tier,
        light, exit_state, exit_rule, signed_on, next_step, next_due, late_since, missing, targets, next_change)
      on conflict (tenant_id, set_id, project_id) do update set
        unit_id = excluded.unit_id, host_unit_id = excluded.host_unit_id, district = excluded.district,
        industry = excluded.industry, origin = excluded.origin, amount = excluded.amount, currency = excluded.currency,
        sort_key = excluded.sort_key, stage = excluded.stage, table_id = excluded.table_id, tier = excluded.tier,
        light = excluded.light, exit_state = excluded.exit_state, exit_rule = excluded.exit_rule,
        signed_on = excluded.signed_on, next_step = excluded.next_step, next_due = excluded.next_due,
        late_since = excluded.late_since, missing = excluded.missing,
        targets = excluded.targets, next_change = excluded.next_change`.execute(tx);
  }
}

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
