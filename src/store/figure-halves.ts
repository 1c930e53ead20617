import { sql } from 'kysely';
import { atOnce, type Tx } from './connection.ts';
import type { FiguresAsked, TallyRow } from './figures.ts';
import type { Among } from './first-columns.ts';

/** Fewer projects than these are counted before a second connection has begun. */
const MANY = 20_000;

/** Whether two processors are to share the work. Gatherings belong to no project, so there is no half of them. */
export async function worthHalving(tx: Tx, { tenantId, parts, only, among }: FiguresAsked): Promise<boolean> {
  if (among !== undefined || (only !== 'projects' && parts.some(({ of }) => of === 'gatherings'))) return false;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from (select from project where tenant_id = ${tenantId} limit ${MANY}) as enough`.execute(tx);
  return rows[0]?.n === MANY;
}

/** Counts one half of the projects and the other at the same time, and adds what was found. */
export async function inHalves(tx: Tx, count: (tx: Tx, among: Among) => Promise<TallyRow[]>): Promise<TallyRow[]> {
  const halves = await atOnce(
    tx,
    (one) => count(one, 'one half'),
    (other) => count(other, 'other half'),
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
