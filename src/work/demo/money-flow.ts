import { addDays, addMonths, type Day, daysBetween, monthOf, startOf } from '../../domain/day.ts';
import type { Chance } from './chance.ts';
import type { Draft } from './drafts.ts';
import { openBy, openSoon } from './office-days.ts';

interface Flow {
  readonly kind: 'funds-arrived' | 'investment-completed';
  readonly on: Day;
  readonly tenThousands: number;
}

/** Money that arrives and money that is built, each in parts that add up to about what was signed. */
export function moneyOf(chance: Chance, draft: Draft): Flow[] {
  const { course, plan, intent } = draft;
  const { registered, started, completed } = course.reached;
  if (!registered || !plan) return [];
  const flows: Flow[] = [];
  const arrive = (on: Day, share: number) =>
    flows.push({ kind: 'funds-arrived', on: openSoon(chance, on), tenThousands: stated(intent.tenThousands * share) });
  const first = chance.between(0.04, 0.15);
  if (started || chance.happens(0.45)) arrive(addDays(registered, chance.whole(6, 40)), first);
  if (!started) return flows;

  const end = completed ?? addDays(started, Math.round(plan.buildDays * 1.3));
  const days = Math.max(1, daysBetween(started, end));
  const parts = intent.worth > 50_000 ? 5 : intent.worth > 15_000 ? 4 : 2;
  const total = chance.between(0.72, 1);
  for (let part = 1; part <= parts; part++) {
    const on = addDays(started, Math.round((days * (part - chance.between(0.1, 0.9))) / parts));
    if (!course.suspended || on < course.suspended || (course.resumed && on > course.resumed))
      arrive(on, (total - first) / parts);
  }
  const spent = chance.between(0.93, 1.04);
  const everyMonths = intent.worth > 80_000 ? 1 : 3;
  let done = 0;
  for (const on of reportDays(started, addDays(end, 40), everyMonths)) {
    const share =
      curve(
        workedDays(started, on < end ? on : end, course.suspended, course.resumed) /
          workedDays(started, end, course.suspended, course.resumed),
      ) * spent;
    const tenThousands = stated(intent.tenThousands * (share - done));
    if (tenThousands < 10 || on <= started) continue;
    flows.push({ kind: 'investment-completed', on, tenThousands });
    done = share;
  }
  return flows;
}

/** Slow at first, fast in the middle, slow at the end. */
const curve = (t: number): number => (t >= 1 ? 1 : t <= 0 ? 0 : t * t * (3 - 2 * t));

const stated = (tenThousands: number): number =>
  tenThousands > 200 ? Math.round(tenThousands / 10) * 10 : Math.round(tenThousands);

function workedDays(from: Day, to: Day, suspended: Day | undefined, resumed: Day | undefined): number {
  const all = daysBetween(from, to);
  if (!suspended || suspended >= to) return all;
  return all - daysBetween(suspended, resumed && resumed < to ? resumed : to);
}

/** The 20th of the month, before units report by the 23rd. */
function* reportDays(from: Day, to: Day, everyMonths: number): Generator<Day> {
  for (let month = startOf('month', from); month <= to; month = addMonths(month, 1)) {
    const on = openBy(addDays(month, 19));
    if (monthOf(month) % everyMonths === 0 && on >= from && on <= to) yield on;
  }
}
