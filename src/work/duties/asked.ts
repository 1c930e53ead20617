import { addDays, type Day, day, yearOf } from '../../domain/day.ts';
import { type DutyBook, type PlannedDue, plannedDues } from '../../domain/duties/dues.ts';
import type { Span } from '../../domain/duties/period.ts';
import { type DutyRule, owingUnits } from '../../domain/duties/rule.ts';
import { dueState, type DueState } from '../../domain/duties/state.ts';
import { may } from '../../domain/may.ts';
import type { Regime } from '../../domain/regime/format.ts';
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

const EARLIEST = day('1950-01-01');
const YEAR = 366;
const MONTH = 31;
const MOST_DAYS = 3 * YEAR;

/** The span of due days one asks about: a year back and a month ahead, unless it is said. */
export function spanAsked({ from, to }: Pick<DutiesAsked, 'from' | 'to'>, asOf: Day): Span | Refusal {
  if ([from, to, asOf].some((on) => on !== undefined && (on < EARLIEST || yearOf(on) > 2999)))
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

/** A due with those of the units one asks about that owe it. */
export interface OwedDue {
  readonly planned: PlannedDue;
  readonly asked: AskedDue;
  readonly units: readonly PostedUnit[];
}

/** Likewise, with how many of them stand how. */
export interface CountedDue extends OwedDue {
  readonly counts: Readonly<Record<DueState, number>>;
}

export interface FoundDues<D extends OwedDue = OwedDue> {
  readonly book: DutyBook;
  /** All units of the government. */
  readonly all: readonly PostedUnit[];
  readonly dues: readonly D[];
  readonly asOf: Day;
  readonly span: Span;
  /** The day whose evening is asked about, where that is not now. */
  readonly past: Day | undefined;
}

/** Everything that falls due in the span of the units one asks about, by what the government runs or by one regime alone. */
export async function duesAsked(
  tx: Tx,
  scene: Scene,
  asked: DutiesAsked,
  span: Span,
  alone?: Regime,
): Promise<FoundDues> {
  const { tenantId, today } = scene;
  const asOf = asked.asOf ?? today;
  const running = await dutyBookOf(tx, tenantId);
  const book = alone ? { ...running, runs: [{ regime: alone, from: EARLIEST, until: null }] } : running;
  const all = await unitsWithPosts(tx, tenantId);
  const seen = unitsAsked(scene, all, asked);
  const owing = new Map<DutyRule, { units: PostedUnit[]; unitIds: string[] }>();
  const whoOwes = (rule: DutyRule) => {
    const known = owing.get(rule);
    if (known) return known;
    const units = owingUnits(rule, seen);
    const found = { units, unitIds: units.map(({ id }) => id) };
    owing.set(rule, found);
    return found;
  };
  const dues = plannedDues(book, span)
    .filter(({ regime, rule }) => (asked.regime ?? regime.id) === regime.id && (asked.duty ?? rule.id) === rule.id)
    .filter(({ rule }) => whoOwes(rule).units.length > 0)
    .map((planned, at): OwedDue => {
      const { regime, rule, period, due } = planned;
      const { units, unitIds } = whoOwes(rule);
      return { planned, units, asked: { at, regime: regime.id, rule: rule.id, period, due, unitIds } };
    });
  return { book, all, dues, asOf, span, past: asOf < today ? asOf : undefined };
}

/** Counts how the units stand with each due, in one look at what was settled. */
export async function counted(tx: Tx, { tenantId }: Scene, found: FoundDues): Promise<FoundDues<CountedDue>> {
  const { dues, asOf, past } = found;
  const lines = await countSettled(
    tx,
    tenantId,
    dues.map(({ asked }) => asked),
    past,
  );
  const settled = new Map(lines.map((it) => [it.at, it]));
  return {
    ...found,
    dues: dues.map((it, at): CountedDue => {
      const { done = 0, lateDone = 0, excused = 0 } = settled.get(at) ?? {};
      const open = { [dueState(it.planned, undefined, asOf)]: it.units.length - done - lateDone - excused };
      return { ...it, counts: { late: 0, 'due-soon': 0, owed: 0, ...open, 'late-done': lateDone, done, excused } };
    }),
  };
}
