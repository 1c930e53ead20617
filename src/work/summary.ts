import type { Tx } from '../store/connection.ts';
import { ledgerTotals } from '../store/ledger-totals.ts';
import { liveSet } from '../store/standings.ts';
import { countWaiting } from '../store/waiting-facts.ts';

/** What a tenant holds today, in the few figures that are printed when the product starts. */
export interface Summary {
  readonly projects: number;
  readonly late: number;
  /** Projects near an exit limit, and past it. */
  readonly warned: number;
  readonly over: number;
  /** Facts reported and not yet recognised or returned. */
  readonly waiting: number;
}

export async function summaryOf(tx: Tx, tenantId: number): Promise<Summary> {
  const everything = { all: true } as const;
  const waiting = await countWaiting(tx, tenantId, everything, null);
  const set = await liveSet(tx, tenantId);
  if (!set) return { projects: 0, late: 0, warned: 0, over: 0, waiting };
  const { total, late, slices } = await ledgerTotals(tx, tenantId, set.id, everything, {});
  const inState = (state: string): number => slices.exit.find((slice) => slice.key === state)?.count ?? 0;
  return { projects: total, late, warned: inState('warning'), over: inState('over'), waiting };
}
