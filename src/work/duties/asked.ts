import { addDays, type Day, yearOf } from '../../domain/day.ts';
import { type DutyBook, type PlannedDue, plannedDues } from '../../domain/duties/dues.ts';
import type { Span } from '../../domain/duties/period.ts';
import { type DutyRule, owingUnits } from '../../domain/duties/rule.ts';
import { dueState, type DueState } from '../../domain/duties/state.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store/connection.ts';
import { type AskedDue, countSettled } from '../../store/duties.ts';
import { type PostedUnit, unitsWithPosts } from '../../store/posts.ts';
import type { Scene } from '../scene.ts';
import { dutyBookOf } from '../duty-book.ts';

export interface DutiesAsked {
  readonly whose: 'unit' | 'mine' | 'all';
  readonly unit?: string | undefined;
  readonly regime?: string | undefined;
  readonly duty?: string | undefined;
  readonly state?: readonly DueState[] | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly asOf?: Day | undefined;
}

const YEAR = 366;
const MONTH = 31;
const MOST_DAYS = 3 * YEAR;

/** The span of due days one asks about: a year back and a month ahead, unless it is said. */
export function spanAsked({ from, to }: Pick<DutiesAsked, 'from' | 'to'>, asOf: Day): Span | Refusal {
  if ([from, to, asOf].some((day) => day !== undefined && (yearOf(day) < 1950 || yearOf(day) > 2999)))
    return refuse('invalid', 'span-too-long', { field: 'from' });
  const span = {
    from: from ?? addDays(to !== undefined && to < asOf ? to : asOf, -YEAR),
    to: to ?? addDays(asOf, MONTH),
  };
  return addDays(span.from, MOST_DAYS) < span.to ? refuse('invalid', 'span-too-long', { field: 'from' }) : span;
}

/** The units one asks about, of those one sees; in the order of the tree. */
export function unitsAsked({ actor }: Scene, units: readonly PostedUnit[], { whose, unit }: DutiesAsked): PostedUnit[] {
  const act = whose === 'mine' ? 'duty.fulfil' : 'duty.read';
  return units.filter(
    ({ id, path }) =>
      may(actor, act, { units: [path] }) &&
      (whose !== 'unit' || id === actor.unitId) &&
      (unit === undefined || path.includes(unit)),
  );
}

/** A due with the units that owe it, and how many of them stand how. */
export interface CountedDue {
  readonly planned: PlannedDue;
  readonly asked: AskedDue;
  readonly units: readonly PostedUnit[];
  readonly counts: Readonly<Record<DueState, number>>;
}

export interface FoundDues {
  readonly book: DutyBook;
  /** All units of the government. */
  readonly all: readonly PostedUnit[];
  readonly dues: readonly CountedDue[];
  readonly asOf: Day;
  readonly span: Span;
  /** The day whose evening is asked about, where that is not now. */
  readonly past: Day | undefined;
}

/** Everything that falls due in the span of the units one asks about, counted in one look at what was settled. */
export async function duesAsked(tx: Tx, scene: Scene, asked: DutiesAsked, span: Span): Promise<FoundDues> {
  const { tenantId, today } = scene;
  const asOf = asked.asOf ?? today;
  const past = asOf < today ? asOf : undefined;
  const book = await dutyBookOf(tx, tenantId);
  const all = await unitsWithPosts(tx, tenantId);
  const seen = unitsAsked(scene, all, asked);
  const owing = new Map<DutyRule, readonly PostedUnit[]>();
  const idsOf = new Map<DutyRule, readonly string[]>();
  const found = plannedDues(book, span).flatMap((planned) => {
    const { regime, rule } = planned;
    if (asked.regime !== undefined && regime.id !== asked.regime) return [];
    if (asked.duty !== undefined && rule.id !== asked.duty) return [];
    const units = owing.get(rule) ?? owingUnits(rule, seen);
    owing.set(rule, units);
    const unitIds = idsOf.get(rule) ?? units.map(({ id }) => id);
    idsOf.set(rule, unitIds);
    return units.length > 0 ? [{ planned, units, unitIds }] : [];
  });
  const dues = found.map(({ planned, unitIds }, at): AskedDue => {
    const { regime, rule, period, due } = planned;
    return { at, regime: regime.id, rule: rule.id, period, due, unitIds };
  });
  const settled = new Map((await countSettled(tx, tenantId, dues, past)).map((it) => [it.at, it]));
  return {
    book,
    all,
    asOf,
    span,
    past,
    dues: found.flatMap(({ planned, units }, at) => {
      const it = dues[at];
      const { done = 0, lateDone = 0, excused = 0 } = settled.get(at) ?? {};
      const open = { [dueState(planned, undefined, asOf)]: units.length - done - lateDone - excused };
      const counts = { late: 0, 'due-soon': 0, owed: 0, ...open, 'late-done': lateDone, done, excused };
      return it ? [{ planned, units, asked: it, counts }] : [];
    }),
  };
}
