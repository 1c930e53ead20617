import { createHash } from 'node:crypto';
import type { Day } from '../domain/day.ts';
import { isOfUnits } from '../domain/figures/group.ts';
import type { Tx } from '../store/connection.ts';
import { enteredUntil } from '../store/entries.ts';
import { type KeptRows, keptTallies } from '../store/figure-tallies.ts';
import { tally, type TallyRow } from '../store/figures.ts';
import { figuresMark } from '../store/rules-mark.ts';
import { liveSet, type StandingSet } from '../store/standings.ts';
import { projectsStanding, touchedSince } from '../store/touched-units.ts';
import { lastVisitAct } from '../store/visits.ts';
import { counted } from './read-figures.ts';

export type Counted = Omit<TallyRow, 'day'>;
type ByDay = ReadonlyMap<Day, readonly Counted[]>;
export type Asked = Pick<Parameters<typeof tally>[1], 'scope' | 'parts' | 'rated' | 'by' | 'tiers' | 'only' | 'among'>;

/** Above so many projects in the units that were touched, all are counted again. */
const MOST_AGAIN = 5000;

/**
 * What was found of every part on each of the days. What is known from earlier is not counted again, but for the units whose
 * projects an act has touched since. Visits touch no project, so they have no part in that: where they are counted by unit
 * they are few, and counted every time.
 */
export async function tallyRows(
  tx: Tx,
  tenantId: number,
  asked: Asked,
  days: readonly Day[],
): Promise<(readonly Counted[])[]> {
  const distinct = [...new Set(days)];
  const ofVisits = asked.parts.some(({ of }) => of === 'gatherings');
  const apart = ofVisits && isOfUnits(asked.by);
  const mark = ofVisits && !apart ? await lastVisitAct(tx, tenantId) : 0;
  const kept = await keptOrCounted(tx, tenantId, apart ? { ...asked, only: 'projects' } : asked, distinct, mark);
  const visits = apart ? await countOn(tx, tenantId, { ...asked, only: 'gatherings' }, distinct) : undefined;
  return days.map((day) => [...(kept.get(day) ?? []), ...(visits?.get(day) ?? [])]);
}

async function keptOrCounted(
  tx: Tx,
  tenantId: number,
  asked: Asked,
  days: readonly Day[],
  mark: number,
): Promise<ByDay> {
  const set = await liveSet(tx, tenantId);
  if (!set) return countOn(tx, tenantId, asked, days);
  const question = questionOf(asked, mark);
  const kept = await keptTallies(tx, tenantId, question, days, set.id);
  const found = new Map([...kept].filter(([, { known }]) => known === set.known).map(([day, { rows }]) => [day, rows]));
  const behind = [...kept].filter(([day]) => !found.has(day));
  const fill = (those: ByDay): void => {
    for (const [day, rows] of those) {
      found.set(day, rows);
      counted(tx, { question, asOf: day, set, rows });
    }
  };
  if (behind.length > 0) fill(await caughtUp(tx, tenantId, asked, behind, set));
  const missing = days.filter((day) => !found.has(day));
  if (missing.length > 0) fill(await countOn(tx, tenantId, asked, missing));
  return found;
}

/** Counts only the units again that were touched since; nothing where it is not known which, or where they are too many. */
async function caughtUp(
  tx: Tx,
  tenantId: number,
  asked: Asked,
  behind: readonly (readonly [Day, KeptRows])[],
  set: StandingSet,
): Promise<ByDay> {
  const from = Math.min(...behind.map(([, { known }]) => known));
  const touched = isOfUnits(asked.by) ? await touchedSince(tx, tenantId, from, set.known) : undefined;
  if (!touched) return new Map();
  const among = await projectsStanding(tx, tenantId, set.id, [...touched]);
  if (among.length > MOST_AGAIN) return new Map();
  const days = behind.map(([day]) => day);
  const again = await countOn(tx, tenantId, { ...asked, among }, days);
  return new Map(
    behind.map(([day, { rows }]) => [
      day,
      [...rows.filter(({ key }) => key === null || !touched.has(key)), ...(again.get(day) ?? [])],
    ]),
  );
}

async function countOn(tx: Tx, tenantId: number, asked: Asked, days: readonly Day[]): Promise<ByDay> {
  const until = await enteredUntil(tx, tenantId);
  const allKnown = until === undefined || days.every((day) => until <= day);
  const rows = await tally(tx, { tenantId, days, allKnown, ...asked });
  return new Map(
    days.map((day, at) => [
      day,
      rows.filter((row) => row.day === at).map(({ key, currency, found }) => ({ key, currency, found })),
    ]),
  );
}

const questionOf = (asked: Asked, mark: number): string =>
  createHash('sha256')
    .update(figuresMark())
    .update(JSON.stringify([asked, mark]))
    .digest('base64url')
    .slice(0, 24);
