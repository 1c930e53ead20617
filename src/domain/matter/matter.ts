import type { ClockEvent } from '../clock/clock.ts';
import type { Day } from '../day.ts';
import { type Actor, may } from '../may.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { givenFault, heard, outcomesOf, type Said } from './given.ts';
import { lifeOf, type MatterKind, type MoveAct, type StateOf } from './kinds.ts';
import { type GivenName, type Move, SAME, type Side } from './life.ts';
import type { Mentions } from './mentions.ts';

/** A matter before the next move: where it stands, whose it is, and who has done what so far. */
export interface Matter<K extends MatterKind = MatterKind> {
  readonly kind: K;
  /** Null where nothing has been raised yet. */
  readonly state: StateOf<K> | null;
  readonly due: Day | null;
  /** Paths of the units it concerns, for rights; none when it is the whole government's. */
  readonly units: readonly (readonly string[])[];
  /** Paths of the unit that owes it and of the one that raised it, where it stands between two. */
  readonly sides?: Partial<Readonly<Record<Side, readonly string[]>>>;
  readonly trail: readonly { readonly act: string; readonly by: string | null }[];
  /** What is special about it, where its kind knows marks. */
  readonly marks?: readonly string[];
  readonly id?: string;
  readonly projectId?: string | null;
  /** Raised by the company itself: no unit stands on that side. */
  readonly byCompany?: boolean;
}

export interface Given {
  readonly actor: Actor;
  readonly today: Day;
  /** A deadline that a rule reckons and nobody types. */
  readonly due?: Day | null;
}

/** A move as it is kept in the trail, and what the matter becomes by it. */
export interface Moved<K extends MatterKind = MatterKind> {
  readonly kind: K;
  readonly act: MoveAct<K>;
  readonly from: StateOf<K> | null;
  readonly to: StateOf<K>;
  readonly due: Day | null;
  readonly closedOn: Day | null;
  readonly reason: string | null;
  /** What the move does to the clock, where the kind has one. */
  readonly clock?: ClockEvent;
  /** What else was given: cause, outcome, note, deadline, who agreed, the unit and person that now answer for it. */
  readonly body: Readonly<Record<string, string>>;
  /** Whom its remark names. */
  readonly mentions?: Mentions;
}

/** A matter that is not there yet: for `raise`, and for asking whether it may be raised. */
export const unborn = <K extends MatterKind>(kind: K, units: Matter['units'] = []): Matter<K> => ({
  kind,
  state: null,
  due: null,
  units,
  trail: [],
});

/**
 * Raises a matter of the kind concerning these units, or says why not: `no-such-move`, `no-permission`, what is missing.
 * Everything {@link move} refuses, this refuses too.
 */
export const raise = <K extends MatterKind>(
  kind: K,
  act: MoveAct<K>,
  units: Matter['units'],
  said: Said,
  given: Given,
): Moved<K> | Refusal => move(unborn(kind, units), act, said, given);

/**
 * Takes a matter one step on in its life, or says why not: somebody who may not (`no-permission`, `same-person`,
 * `only-same-person`), a state it does not lead from (`wrong-state`), a second time (`only-once`), a deadline that is not
 * over (`deadline-not-over`) or not later (`deadline-not-later`), or something that is missing or not asked.
 */
export function move<K extends MatterKind>(
  matter: Matter<K>,
  act: MoveAct<K>,
  said: Said,
  given: Given,
): Moved<K> | Refusal {
  const found = moveOf(matter.kind, act);
  if (!found) return refuse('invalid', 'no-such-move', { field: 'act', act });
  const no =
    forbids(matter, act, given.actor) ??
    stateFault(matter, found) ??
    givenFault(found, said) ??
    dueFault(matter, found, said, given.today);
  if (no) return no;
  const { reason, ...others } = heard(said);
  return {
    kind: matter.kind,
    act,
    from: matter.state,
    to: (found.to === SAME ? matter.state : Array.isArray(found.to) ? others.outcome : found.to) as StateOf<K>,
    due: (others.due as Day | undefined) ?? (given.due === undefined ? matter.due : given.due),
    closedOn: found.ends ? given.today : null,
    reason: reason ?? null,
    ...(found.clock === undefined ? {} : { clock: { on: given.today, what: found.clock } }),
    body: others,
  };
}

/** Why this person may not do it, in whatever state it is; undefined when they may. */
export function forbids<K extends MatterKind>(
  matter: Pick<Matter<K>, 'kind' | 'units' | 'sides' | 'trail' | 'id' | 'projectId' | 'byCompany'>,
  act: MoveAct<K>,
  actor: Actor,
): Refusal | undefined {
  const { kind, trail } = matter;
  const found = moveOf(kind, act);
  if (!found || !holdsRight(matter, found, actor)) return refuse('not-allowed', 'no-permission');
  const did = (other: string): boolean => trail.some((past) => past.act === other && past.by === actor.id);
  const own = found.notBy?.find(did);
  if (own !== undefined) return refuse('not-allowed', 'same-person', { act, did: own });
  if (found.onlyBy !== undefined && !did(found.onlyBy))
    return refuse('not-allowed', 'only-same-person', { act, did: found.onlyBy });
  return undefined;
}

/** What the company raised is taken on in its name by nobody but those who act for the whole government. */
function holdsRight(
  { id, units, sides, projectId, byCompany }: Pick<Matter, 'units' | 'sides' | 'id' | 'projectId' | 'byCompany'>,
  { side, right, company }: Move,
  actor: Actor,
): boolean {
  const project = projectId ?? null;
  if (company && may(actor, 'company.speak', { project })) return true;
  const own = side && sides?.[side];
  const among = own ? [own] : side === 'raiser' && byCompany ? [] : units;
  return may(actor, right, { units: among, project, ...(id === undefined ? {} : { matter: id }) });
}

/** The moves this person may make now; pages offer these and no others. */
export const openMoves = <K extends MatterKind>(matter: Matter<K>, actor: Actor, today: Day): OpenMove[] =>
  lifeOf(matter.kind)
    .moves.filter(
      (it) =>
        !forbids(matter, it.act as MoveAct<K>, actor) &&
        !stateFault(matter, it) &&
        !(it.afterDue === true && isRunning(matter, today)),
    )
    .map((it) => ({
      act: it.act,
      needs: it.needs ?? [],
      takes: it.takes ?? [],
      causes: it.causes ?? [],
      outcomes: outcomesOf(it).filter((outcome) => !(waitsFor(it, outcome) && isRunning(matter, today))),
    }));

export interface OpenMove {
  readonly act: string;
  readonly needs: readonly GivenName[];
  readonly takes: readonly GivenName[];
  readonly causes: readonly string[];
  readonly outcomes: readonly string[];
}

const moveOf = (kind: MatterKind, act: string): Move | undefined => lifeOf(kind).moves.find((it) => it.act === act);
const isRunning = ({ due }: Matter, today: Day): boolean => due !== null && today <= due;
const waitsFor = ({ afterDue }: Move, outcome: string): boolean =>
  afterDue === true || (afterDue?.includes(outcome) ?? false);

function stateFault({ state, trail, marks = [] }: Matter, it: Move): Refusal | undefined {
  const { act, from, once } = it;
  if (!from.includes(state)) return refuse('conflict', state === null ? 'not-raised' : 'wrong-state', { act, state });
  if ((it.with && !marks.includes(it.with)) || (it.without && marks.includes(it.without)))
    return refuse('conflict', 'not-of-this-one', { act });
  return once && trail.some((past) => past.act === act) ? refuse('conflict', 'only-once', { act }) : undefined;
}

function dueFault(matter: Matter, found: Move, said: Said, today: Day): Refusal | undefined {
  const { due, outcome } = heard(said);
  if (due !== undefined) {
    if (due <= today) return refuse('invalid', 'deadline-past', { field: 'due', today });
    if (found.postpones && matter.due !== null && due <= matter.due)
      return refuse('invalid', 'deadline-not-later', { field: 'due', due: matter.due });
  }
  const waits = found.afterDue === true || (outcome !== undefined && waitsFor(found, outcome));
  return waits && isRunning(matter, today)
    ? refuse('conflict', 'deadline-not-over', { act: found.act, due: matter.due })
    : undefined;
}
