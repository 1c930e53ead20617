import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { TallyRow } from './figures.ts';
import type { StandingSet } from './standings.ts';

/** What was counted for a question on a day, while nothing had touched a project since. */
export interface KeptTally {
  readonly question: string;
  readonly asOf: Day;
  readonly set: Pick<StandingSet, 'id' | 'known'>;
  readonly rows: readonly Counted[];
}
type Counted = Omit<TallyRow, 'day'>;
type Written = [key: string | null, currency: string | null, found: (string | null)[]];

/** What is kept of the days and still holds. */
export async function keptTallies(
  tx: Tx,
  tenantId: number,
  question: string,
  days: readonly Day[],
  set: KeptTally['set'],
): Promise<Map<Day, readonly Counted[]>> {
  const found = await sql<{ asOf: Day; rows: Written[] }>`
    select as_of as "asOf", rows from figure_tally
    where tenant_id = ${tenantId} and question = ${question} and as_of = any(${days}::date[])
      and set_id = ${set.id} and known_seq = ${set.known}`.execute(tx);
  return new Map(
    found.rows.map(({ asOf, rows }) => [
      asOf,
      rows.map(([key, currency, sums]) => ({
        key,
        currency,
        found: sums.map((sum) => (sum === null ? null : BigInt(sum))),
      })),
    ]),
  );
}

/** Keeps what was counted and throws away what no longer holds. Of two who counted the same, it does not matter whose stays. */
export async function keepTallies(tx: Tx, tenantId: number, tallies: readonly KeptTally[]): Promise<void> {
  for (const { question, asOf, set, rows } of tallies) {
    const written = rows.map(({ key, currency, found }) => [
      key,
      currency,
      found.map((sum) => sum?.toString() ?? null),
    ]);
    await sql`delete from figure_tally where tenant_id = ${tenantId} and (set_id, known_seq) is distinct from (${set.id}::uuid, ${set.known}::bigint)`.execute(
      tx,
    );
    await sql`insert into figure_tally (tenant_id, question, as_of, set_id, known_seq, rows)
      values (${tenantId}, ${question}, ${asOf}, ${set.id}, ${set.known}, ${JSON.stringify(written)}::jsonb)
      on conflict (tenant_id, question, as_of) do update
        set set_id = excluded.set_id, known_seq = excluded.known_seq, rows = excluded.rows`.execute(tx);
  }
}
