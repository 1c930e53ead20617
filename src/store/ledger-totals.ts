import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { Sum } from './ledger.ts';
import { type LedgerFilter, matching, type Reach } from './ledger-filter.ts';

export interface Slice {
  readonly key: string | null;
  readonly count: number;
  readonly amounts: Sum[];
}

const SLICED = {
  stage: sql`s.stage`,
  table: sql`s.table_id`,
  light: sql`s.light`,
  exit: sql`s.exit_state`,
  district: sql`s.district`,
  industry: sql`s.industry`,
  unit: sql`s.unit_id::text`,
} as const;
export type SliceBy = keyof typeof SLICED;

export interface LedgerTotals {
  readonly total: number;
  readonly late: number;
  readonly incomplete: number;
  readonly slices: Record<SliceBy, Slice[]>;
}

/** Counts and sums of what matches, cut seven ways by grouping sets in one pass. */
export async function ledgerTotals(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  filter: LedgerFilter,
): Promise<LedgerTotals> {
  const words = Object.keys(SLICED) as SliceBy[];
  const keys = words.map((word) => SLICED[word]);
  const sets = sql.join(words.map((word) => sql`(${SLICED[word]}, s.currency)`));
  const found = await sql<{
    cut: number;
    keys: (string | null)[];
    currency: string | null;
    n: number;
    late: number;
    incomplete: number;
    value: string | null;
  }>`
    select grouping(${sql.join(keys)}) as cut, array[${sql.join(keys)}] as keys, s.currency, count(*)::int as n,
      count(s.late_since)::int as late, (count(*) filter (where s.missing <> '{}'))::int as incomplete,
      trim_scale(sum(s.amount))::text as value
    from standing s where ${matching(tenantId, setId, reach, filter)}
    group by grouping sets (${sets})`.execute(tx);
  const slices = Object.fromEntries(words.map((word) => [word, new Map<string | null, Slice>()])) as Record<
    SliceBy,
    Map<string | null, Slice>
  >;
  let [total, late, incomplete] = [0, 0, 0];
  for (const row of found.rows) {
    const place = words.findIndex((_, index) => ((row.cut >> (words.length - 1 - index)) & 1) === 0);
    const word = words[place];
    if (word === undefined) continue;
    if (word === 'stage') [total, late, incomplete] = [total + row.n, late + row.late, incomplete + row.incomplete];
    const key = row.keys[place] ?? null;
    const slice = slices[word].get(key) ?? { key, count: 0, amounts: [] };
    const amounts =
      row.currency && row.value !== null
        ? [...slice.amounts, { currency: row.currency, value: row.value }]
        : slice.amounts;
    slices[word].set(key, { key, count: slice.count + row.n, amounts });
  }
  const listed = (word: SliceBy): Slice[] => [...slices[word].values()].sort((a, b) => b.count - a.count);
  return {
    total,
    late,
    incomplete,
    slices: Object.fromEntries(words.map((word) => [word, listed(word)])) as Record<SliceBy, Slice[]>,
  };
}

/** How often each target mark occurs among what matches. */
export async function targetMarks(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  filter: LedgerFilter,
): Promise<Map<string, number>> {
  const found = await sql<{ mark: string; n: number }>`
    select mark, count(*)::int as n from standing s, unnest(s.targets) as mark
    where ${matching(tenantId, setId, reach, filter)} group by mark`.execute(tx);
  return new Map(found.rows.map(({ mark, n }) => [mark, n]));
}
