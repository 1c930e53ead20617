import { sql } from 'kysely';
import type { NamedDays } from '../domain/calendar-table.ts';
import type { Tx } from './connection.ts';

/** A year of holidays that a government entered itself, in place of the one that ships with the program. */
export interface OwnYear {
  readonly year: number;
  readonly holidays: NamedDays;
  readonly makeUp: NamedDays;
  readonly source: string;
  /** Counts on when the year is given up and entered again. */
  readonly version: number;
  readonly givenUp: boolean;
}

const COLUMNS = sql`year, holidays, make_up as "makeUp", source, version, withdrawn_seq is not null as "givenUp"`;

/** The years that hold in place of the shipped ones. */
export async function ownYears(tx: Tx, tenantId: number): Promise<OwnYear[]> {
  const { rows } = await sql<OwnYear>`
    select ${COLUMNS} from holiday_year where tenant_id = ${tenantId} and withdrawn_seq is null order by year`.execute(
    tx,
  );
  return rows;
}

/** What was entered for the year, given up or not. */
export async function ownYear(tx: Tx, tenantId: number, year: number): Promise<OwnYear | undefined> {
  const { rows } = await sql<OwnYear>`
    select ${COLUMNS} from holiday_year where tenant_id = ${tenantId} and year = ${year}`.execute(tx);
  return rows[0];
}

/** Held while somebody edits the calendar: one at a time, also of a year that has no row yet. */
export async function lockCalendar(tx: Tx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(20183, ${tenantId})`.execute(tx);
}

export async function putYear(
  tx: Tx,
  it: Pick<OwnYear, 'year' | 'holidays' | 'makeUp' | 'source'> & { readonly tenantId: number; readonly seq: number },
): Promise<void> {
  await sql`
    insert into holiday_year (tenant_id, year, holidays, make_up, source, recorded_seq)
    values (${it.tenantId}, ${it.year}, ${JSON.stringify(it.holidays)}::jsonb, ${JSON.stringify(it.makeUp)}::jsonb,
      ${it.source}, ${it.seq})
    on conflict (tenant_id, year) do update set holidays = excluded.holidays, make_up = excluded.make_up,
      source = excluded.source, version = holiday_year.version + 1, recorded_seq = excluded.recorded_seq,
      withdrawn_seq = null`.execute(tx);
}

export async function giveUpYear(tx: Tx, tenantId: number, year: number, seq: number): Promise<void> {
  await sql`update holiday_year set withdrawn_seq = ${seq}, version = version + 1
    where tenant_id = ${tenantId} and year = ${year}`.execute(tx);
}
