import { sql } from 'kysely';
import { atOnce, type Tx } from './connection.ts';
import type { FiguresAsked, TallyRow } from './figures.ts';
import type { Among, Half } from './first-columns.ts';

/** Fewer projects than these are counted before a second connection has begun. */
const MANY = 20_000;

/**
 * The project in the middle, where two processors are to share the work. Ids begin with the time they were made, so the middle
 * is looked for; that of a sample is near enough. Gatherings belong to no project, so there is no half of them.
 */
export async function middleOf(tx: Tx, { tenantId, parts, only, among }: FiguresAsked): Promise<string | undefined> {
  if (among !== undefined || (only !== 'projects' && parts.some(({ of }) => of === 'gatherings'))) return undefined;
  const { rows } = await sql<{ many: boolean; middle: string | null }>`
    select (select count(*) from (select from project where tenant_id = ${tenantId} limit ${MANY}) as enough) = ${MANY} as many,
      (select percentile_disc(0.5) within group (order by id) from project tablesample system (10)
        where tenant_id = ${tenantId}) as middle`.execute(tx);
  const [found] = rows;
  return found?.many ? (found.middle ?? undefined) : undefined;
}

/** Counts one half of the projects and the other at the same time, and adds what was found. */
export async function inHalves(
  tx: Tx,
  middle: string,
  count: (tx: Tx, among: Among) => Promise<TallyRow[]>,
): Promise<TallyRow[]> {
  const alone = async (one: Tx, half: Half['half']): Promise<TallyRow[]> => {
    // Each half has a processor to itself; helpers would only take it from the other.
    await sql`set local max_parallel_workers_per_gather = 0`.execute(one);
    return count(one, { half, middle });
  };
  const halves = await atOnce(
    tx,
    (one) => alone(one, 'before'),
    (other) => alone(other, 'from'),
  );
  const sums = new Map<string, TallyRow>();
  for (const row of halves.flat()) {
    const place = JSON.stringify([row.day, row.key, row.currency]);
    const there = sums.get(place);
    sums.set(place, there ? { ...there, found: there.found.map((it, n) => added(it, row.found[n] ?? null)) } : row);
  }
  return [...sums.values()];
}

const added = (one: bigint | null, other: bigint | null): bigint | null =>
  one === null ? other : other === null ? one : one + other;
