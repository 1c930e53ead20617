import type { Day } from '../domain/day.ts';
import { isKnownBy } from '../domain/known.ts';
import { currentCases, type KnownCase } from '../store/cases.ts';
import type { Tx } from '../store/connection.ts';
import { enteredAfter } from '../store/entries.ts';

/** The projects of a day: those that were known by then, with all that is known of them now. */
export async function casesOfDay(tx: Tx, tenantId: number, asOf: Day): Promise<KnownCase[]> {
  const later = await enteredAfter(tx, tenantId, asOf);
  const cases = await currentCases(tx, tenantId);
  if (later.size === 0) return cases;
  return cases.filter(({ of }) => {
    const entry = later.get(of.project.id);
    return entry === undefined || isKnownBy(of, entry, asOf);
  });
}
