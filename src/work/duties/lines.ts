import type { Day } from '../../domain/day.ts';
import { dueState, type DueState, lateness } from '../../domain/duties/state.ts';
import { type Actor, may } from '../../domain/may.ts';
import { dueWords } from '../../domain/regime/explain-reports.ts';
import type { Tx } from '../../store/connection.ts';
import { type SettledLine, settledLines } from '../../store/duties.ts';
import { type TrailLine, trailOf } from '../../store/matter-lists.ts';
import type { PostedUnit } from '../../store/posts.ts';
import type { CountedDue, FoundDues, OwedDue } from './asked.ts';

/** What one unit owes, before anything is said about it. */
interface Owed {
  readonly of: CountedDue;
  readonly unit: PostedUnit;
  readonly settled: SettledLine | undefined;
  readonly state: DueState;
}

export interface Window {
  readonly states: readonly DueState[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

const wanted = ({ counts }: CountedDue, states: readonly DueState[] | undefined): number =>
  Object.entries(counts).reduce((n, [state, of]) => (!states || states.includes(state as DueState) ? n + of : n), 0);

/** How many dues stand so. */
export const countWanted = (dues: readonly CountedDue[], states: readonly DueState[] | undefined): number =>
  dues.reduce((n, it) => n + wanted(it, states), 0);

/** The dues of a page, unit by unit: only those the counts say lie on it are looked at one by one. */
async function owedOn(
  tx: Tx,
  tenantId: number,
  found: FoundDues<CountedDue>,
  { states, offset, limit }: Window,
): Promise<Owed[]> {
  const touched: CountedDue[] = [];
  let before = 0;
  let skipped: number | undefined;
  for (const it of found.dues) {
    const n = wanted(it, states);
    if (n > 0 && before < offset + limit && before + n > offset) {
      skipped ??= before;
      touched.push(it);
    }
    before += n;
  }
  const lines = await settledLines(
    tx,
    tenantId,
    touched.map(({ asked }) => asked),
    found.past,
  );
  const of = new Map(lines.map((line) => [`${line.at} ${line.unitId}`, line]));
  const start = offset - (skipped ?? 0);
  return touched
    .flatMap((it) =>
      it.units.map((unit): Owed => {
        const settled = of.get(`${it.asked.at} ${unit.id}`);
        return { of: it, unit, settled, state: stateOf(it, settled, found.asOf) };
      }),
    )
    .filter(({ state }) => !states || states.includes(state))
    .slice(start, start + limit);
}

/** What was settled keeps the day it was due then. */
export const stateOf = ({ planned }: OwedDue, settled: SettledLine | undefined, asOf: Day): DueState =>
  dueState(
    planned,
    settled && settled.how !== 'reopened' && settled.on !== null
      ? { how: settled.how, on: settled.on, due: settled.due }
      : undefined,
    asOf,
  );

/** The lines of a page with all that explains them. */
export async function dueLines(
  tx: Tx,
  tenantId: number,
  found: FoundDues<CountedDue>,
  window: Window,
  reader: Reading,
) {
  const owed = await owedOn(tx, tenantId, found, window);
  const ids = owed.flatMap(({ settled }) => (settled ? [settled.matterId] : []));
  const trails = Map.groupBy(ids.length > 0 ? await trailOf(tx, tenantId, ids) : [], ({ matterId }) => matterId);
  return owed.map((it) => {
    const trail = it.settled ? (trails.get(it.settled.matterId) ?? []) : [];
    return lineOf(
      it,
      trail.filter(({ at }) => found.past === undefined || reader.dayOf(at) <= found.past).at(-1),
      found,
      reader,
    );
  });
}

export interface Reading {
  readonly actor: Actor;
  readonly today: Day;
  /** The day of a moment in Asia/Shanghai. */
  readonly dayOf: (at: Date) => Day;
}

export type DueLine = ReturnType<typeof lineOf>;

function lineOf(
  { of: { planned }, unit, settled, state }: Owed,
  last: TrailLine | undefined,
  found: FoundDues<CountedDue>,
  reader: Reading,
) {
  const { regime, rule, period, about, opens, asWritten, reason } = planned;
  const isSettled = settled !== undefined && settled.how !== 'reopened';
  const due = isSettled ? settled.due : planned.due;
  const lateOn = state === 'late' ? found.asOf : state === 'late-done' ? (settled?.on ?? due) : due;
  const late = lateness(found.book.calendar, due, lateOn);
  return {
    regime: { id: regime.id, ...regime.title },
    duty: { id: rule.id, zh: rule.zh, en: rule.en },
    unit: { id: unit.id, name: unit.name },
    period,
    about,
    opens,
    due,
    asWritten,
    rule: { zh: dueWords(rule.due, 'zh'), en: dueWords(rule.due, 'en') },
    clause: rule.clause,
    reason,
    state,
    lateDays: late.days,
    lateWorkdays: late.workdays,
    settled: isSettled && last ? said(last, settled.on) : null,
    reopened: settled?.how === 'reopened' && last ? { by: last.name, reason: last.reason ?? '' } : null,
    acts: found.asOf === reader.today ? actsOn(reader.actor, unit, isSettled, reader.today >= opens) : [],
  };
}

const textIn = (body: TrailLine['body'], name: string): string | null =>
  typeof body[name] === 'string' ? body[name] : null;

const said = ({ name, post, reason, body }: TrailLine, on: Day | null) => ({
  on,
  by: name,
  post,
  note: textIn(body, 'note'),
  nothing: body['nothing'] === 'yes',
  reason,
  agreedBy: textIn(body, 'agreedBy'),
});

function actsOn(actor: Actor, { id, path }: PostedUnit, isSettled: boolean, isOpen: boolean) {
  const units = { units: [path] };
  const mayExcuse = may(actor, 'duty.excuse', units);
  if (isSettled) return mayExcuse ? (['reopen'] as const) : [];
  return [
    ...(isOpen && may(actor, 'duty.fulfil', units) ? (['fulfil'] as const) : []),
    ...(mayExcuse && actor.unitId !== id ? (['excuse'] as const) : []),
  ];
}
