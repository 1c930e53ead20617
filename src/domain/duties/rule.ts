import type { RestDayRule } from '../calendar.ts';
import type { Day } from '../day.ts';
import { clauseOf } from '../regime/part.ts';
import type { Duty, Due } from '../regime/duty-shape.ts';
import type { Regime } from '../regime/format.ts';
import { type Each, UNIT_POSTS, type UnitPost, unitKindOf, type Who } from '../regime/who.ts';
import { type About, type Occurrence, occurrencesIn, onOneDay } from './occurrence.ts';
import type { Span } from './period.ts';

/** A duty of a regime, or what a phase asks by its last day: one form for both. */
export interface DutyRule {
  /** Of a duty its own id; of a phase both: `prepare.ledger-compiled`. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly by: readonly Who[];
  readonly to: readonly Who[];
  readonly due: Due;
  readonly restDay: RestDayRule;
  readonly about: About;
  /** The days as written on which the duty holds, both included. */
  readonly from?: Day;
  readonly until?: Day;
  /** The day from which it can be done, where that is not the start of its period. */
  readonly opens?: Day;
  readonly remindBefore: string;
  readonly clause: string;
}

/** How long before its day a due is said to be near, where the regime names no time. */
const NEAR = 'P3D';

const listOf = <T>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];

/** Everything the regime wants handed in, in the order of the file: duties, then what each phase asks. */
export const dutyRules = (regime: Regime): DutyRule[] => [
  ...(regime.duties ?? []).map(ofDuty),
  ...(regime.phases?.list ?? []).flatMap((phase) =>
    (phase.duties ?? []).map(
      (duty): DutyRule => ({
        id: `${phase.id}.${duty.id}`,
        zh: `${phase.zh}：${duty.zh}`,
        en: `${phase.en}: ${duty.en}`,
        by: listOf(duty.by),
        to: [],
        due: { on: phase.to },
        opens: phase.from,
        restDay: regime.phases?.restDay ?? 'same',
        about: 'this-period',
        remindBefore: NEAR,
        clause: clauseOf(regime.phases?.cites),
      }),
    ),
  ),
];

const ofDuty = ({ id, zh, en, by, to, due, restDay, about, from, until, remindBefore, cites }: Duty): DutyRule => ({
  id,
  zh,
  en,
  by: listOf(by),
  to: listOf(to),
  due,
  restDay: restDay ?? 'same',
  about: about ?? 'this-period',
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
  remindBefore: remindBefore ?? NEAR,
  clause: clauseOf(cites),
});

/** Every time the rule falls due as written in the span of days. */
export function timesOf(rule: DutyRule, span: Span): Occurrence[] {
  const from = rule.from !== undefined && rule.from > span.from ? rule.from : span.from;
  const to = rule.until !== undefined && rule.until < span.to ? rule.until : span.to;
  if (from > to) return [];
  const times = occurrencesIn(rule.due, rule.about, { from, to });
  return rule.opens === undefined
    ? times
    : times.map(({ asWritten }) => ({ ...onOneDay(asWritten), opens: rule.opens ?? asWritten }));
}

/** A unit as far as duties need to know it: its kind, and the posts it holds. */
export interface DutyUnit {
  readonly id: string;
  readonly kind: string;
  readonly posts: readonly UnitPost[];
}

const isPost = (who: Who): who is UnitPost => (UNIT_POSTS as readonly string[]).includes(who);
const isNamed = (unit: DutyUnit, who: Who): boolean =>
  isPost(who) ? unit.posts.includes(who) : unit.kind === unitKindOf(who as Each);

/** The units that owe what the rule asks, in the order given. Nobody hands anything in to themselves. */
export const owingUnits = <U extends DutyUnit>({ by, to }: DutyRule, units: readonly U[]): U[] =>
  units.filter(
    (unit) =>
      by.some((who) => isNamed(unit, who)) &&
      !(to.length > 0 && to.every((who) => isPost(who) && unit.posts.includes(who))),
  );

/** Posts that owe something by these rules and that no unit holds. */
export const unheldPosts = (rules: readonly DutyRule[], units: readonly DutyUnit[]): UnitPost[] =>
  UNIT_POSTS.filter(
    (post) => rules.some(({ by }) => by.includes(post)) && !units.some(({ posts }) => posts.includes(post)),
  );
