import type { Day } from '../day.ts';
import { type DueKey, type DutyBook, plannedDue, plannedDues, type PlannedDue } from './dues.ts';
import type { Span } from './period.ts';

/** A due that a change of the calendar or of a regime moves, asks anew (`before` is null) or asks no more (`after` is null). */
export interface MovedDue extends DueKey {
  readonly before: PlannedDue | null;
  readonly after: PlannedDue | null;
}

/**
 * What a change would do to the dues of a span of days: those that fall into it before or after and whose day differs, by
 * the day they have now. Nothing is said of units: every unit that owes a duty is moved alike.
 */
export function movedDues(before: DutyBook, after: DutyBook, span: Span): MovedDue[] {
  const keys = new Map<string, DueKey>();
  for (const it of [...plannedDues(before, span), ...plannedDues(after, span)]) {
    const key = { regime: it.regime.id, duty: it.rule.id, period: it.period };
    keys.set(`${key.regime} ${key.duty} ${key.period}`, key);
  }
  const dayOf = ({ before: was, after: will }: MovedDue): Day => (was ?? will)?.due ?? span.from;
  return [...keys.values()]
    .map(
      (key): MovedDue => ({
        ...key,
        before: plannedDue(before, key) ?? null,
        after: plannedDue(after, key) ?? null,
      }),
    )
    .filter(({ before: was, after: will }) => was?.due !== will?.due)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
