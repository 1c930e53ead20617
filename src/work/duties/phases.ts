import { addDays, type Day } from '../../domain/day.ts';
import { plannedDues } from '../../domain/duties/dues.ts';
import { owingUnits } from '../../domain/duties/rule.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Tx } from '../../store/connection.ts';
import { countSettled } from '../../store/duties.ts';
import { unitsWithPosts } from '../../store/posts.ts';
import { calendarFor } from '../calendar-for.ts';

/** Rest days carry the last day of a phase so far at most. */
const MOVED_AT_MOST = 40;

/** How far each phase of an activity is on the day (XC-5): of the units that owe what it asks, how many have done it. */
export async function phasesOf(tx: Tx, tenantId: number, regime: Regime, { asOf, today }: { asOf: Day; today: Day }) {
  const list = regime.phases?.list ?? [];
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return [];
  const units = await unitsWithPosts(tx, tenantId);
  const book = { runs: [{ regime, from: first.from, until: null }], calendar: await calendarFor(tx, tenantId) };
  const span = { from: addDays(first.from, -MOVED_AT_MOST), to: addDays(last.to, MOVED_AT_MOST) };
  const dues = plannedDues(book, span).map(({ rule, period, due }, at) => {
    const unitIds = owingUnits(rule, units).map(({ id }) => id);
    return { at, regime: regime.id, rule: rule.id, zh: rule.zh, en: rule.en, period, due, unitIds };
  });
  const settled = new Map(
    (await countSettled(tx, tenantId, dues, asOf < today ? asOf : undefined)).map((it) => [it.at, it]),
  );
  return list.map((phase) => ({
    id: phase.id,
    state: asOf < phase.from ? ('ahead' as const) : asOf <= phase.to ? ('running' as const) : ('over' as const),
    duties: (phase.duties ?? []).flatMap((duty) => {
      const due = dues.find(({ rule }) => rule === `${phase.id}.${duty.id}`);
      if (!due) return [];
      const { done = 0, lateDone = 0, excused = 0 } = settled.get(due.at) ?? {};
      const { zh, en } = duty;
      return [
        { id: duty.id, zh, en, due: due.due, done: done + lateDone, late: lateDone, excused, of: due.unitIds.length },
      ];
    }),
  }));
}
