import type { Day } from '../domain/day.ts';
import type { DutyBook, RegimeRun } from '../domain/duties/dues.ts';
import { type AdoptionRecord, allAdoptions } from '../store/adoptions.ts';
import type { Tx } from '../store/connection.ts';
import { regimeOf } from '../store/regime-files.ts';
import { calendarFor } from './calendar-for.ts';

/** What a government asks of its units and when: every regime it ever ran, each for its own days, and its calendar. */
export async function dutyBookOf(tx: Tx, tenantId: number): Promise<DutyBook> {
  const calendar = await calendarFor(tx, tenantId);
  return { runs: runsOf(await allAdoptions(tx, tenantId)), calendar };
}

/** Adoptions as runs; one that was replaced before its first day never ran. */
export const runsOf = (adoptions: readonly AdoptionRecord[]): RegimeRun[] =>
  adoptions
    .filter(({ replaced }) => !replaced)
    .map((it) => ({ regime: regimeOf(it), from: later(it.from, it.dutiesFrom), until: it.until }));

const later = (from: Day, dutiesFrom: Day | null): Day =>
  dutiesFrom !== null && dutiesFrom > from ? dutiesFrom : from;
