import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { TallyRow } from './figures.ts';
import type { StandingSet } from './standings.ts';
import { forgetTouched } from './touched-units.ts';

/** What was counted for a question on a day, when the set of standings included the acts up to one. */
export interface KeptTally {
  readonly question: string;
  readonly asOf: Day;
  readonly set: Pick<StandingSet, 'id' | 'known'>;
  readonly rows: readonly Counted[];
}
type Counted = Omit<TallyRow, 'day'>;
type Written = [key: string | null, currency: string | null, found: (string | null)[]];

/** What was counted for a day, and the act up to which it holds. */
export interface KeptRows {
  readonly known: number;
  readonly rows: readonly Counted[];
}

/** What is kept of the days, while the standings were not made anew since; it may be behind the last acts. */
export async function keptTallies(
  tx: Tx,
  tenantId: number,
  question: string,
  days: readonly Day[],
  setId: string,
): Promise<Map<Day, KeptRows>> {
  const found = await sql<{ asOf: Day; known: number; rows: Written[] }>`
    select as_of as "asOf", known_seq as known, rows from figure_tally
    where tenant_id = ${tenantId} and question = ${question} and as_of = any(${days}::date[]) and set_id = ${setId}`.execute(
    tx,
  );
  return new Map(
    found.rows.map(({ asOf, known, rows }) => [
      asOf,
      {
        known,
        rows: rows.map(([key, currency, sums]) => ({
          key,
          currency,
          found: sums.map((sum) => (sum === null ? null : BigInt(sum))),
        })),
      },
    ]),
  );
}

/** So many days of questions are kept, those that were counted last; and so many notes of what was touched since. */
const MOST = 500;

/** Keeps what was counted and throws away what nobody has asked for lately. Of two who counted the same, the later stays. */
export async function keepTallies(tx: Tx, tenantId: number, tallies: readonly KeptTally[]): Promise<void> {
  for (const { question, asOf, set, rows } of tallies) {
    const written = rows.map(({ key, currency, found }) => [
      key,
      currency,
      found.map((sum) => sum?.toString() ?? null),
    ]);
    await sql`insert into figure_tally (tenant_id, question, as_of, set_id, known_seq, rows)
      values (${tenantId}, ${question}, ${asOf}, ${set.id}, ${set.known}, ${JSON.stringify(written)}::jsonb)
      on conflict (tenant_id, question, as_of) do update
        set set_id = excluded.set_id, known_seq = excluded.known_seq, rows = excluded.rows
        where figure_tally.set_id <> excluded.set_id or figure_tally.known_seq < excluded.known_seq`.execute(tx);
  }
  const [last] = tallies;
  if (!last) return;
  await sql`delete from figure_tally where tenant_id = ${tenantId} and (set_id <> ${last.set.id} or (question, as_of) in (
    select question, as_of from figure_tally where tenant_id = ${tenantId}
    order by known_seq desc, as_of desc, question offset ${MOST}))`.execute(tx);
  await forgetTouched(tx, tenantId, MOST);
}
