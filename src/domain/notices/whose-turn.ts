import type { MatterKind } from '../matter/kinds.ts';
import { lifeOf } from '../matter/kinds.ts';
import { ALL_TURNS, type NamedTurn } from '../matter/owed.ts';
import { type Actor, may, reachOf } from '../may.ts';

/** A matter as far as one needs to know it to say whose turn it is. Paths run from the root of the tree to the unit itself. */
export interface Waiting {
  readonly kind: MatterKind;
  readonly state: string;
  readonly level: string | null;
  readonly owner: readonly string[] | null;
  readonly raiser: readonly string[] | null;
  /** Paths of all units it concerns, for the right to see it at all. */
  readonly units: readonly (readonly string[])[];
  /** The one person who answers for it, where one is named. */
  readonly personId: string | null;
  readonly marks: readonly string[];
  /** The rung whose answer it already has. */
  readonly answered: string | null;
  /** It waits with the whole it is part of. */
  readonly partOf: string | null;
}

const BY_STATE = Map.groupBy(ALL_TURNS, ({ kind, state }) => `${kind} ${state}`);

/** The turns of the matter as it stands: those of its rung of the ladder until that has answered, else those of no rung. */
function turnsOf({ kind, state, level, marks, answered, partOf }: Waiting): readonly NamedTurn[] {
  const here = BY_STATE.get(`${kind} ${state}`) ?? [];
  const isRung = level !== null && here.some((turn) => turn.level === level);
  const waitsOnRung = isRung && answered !== level;
  return here.filter((turn) => {
    if (turn.mark !== undefined && !marks.includes(turn.mark)) return false;
    return turn.level === undefined ? !waitsOnRung : turn.level === level && waitsOnRung && partOf === null;
  });
}

/**
 * Says of a person whether the matter waits for them: as the inbox (今天要办什么) answers it, for one matter instead of one
 * person. A unit's turn is the turn of its own people and of those whose right reaches down to it; an open matter is always the
 * turn of the person named in it. Nobody has a turn with what they may not see.
 */
export function whoseTurn(matter: Waiting): (actor: Actor) => boolean {
  const turns = turnsOf(matter);
  const { reads } = lifeOf(matter.kind);
  return (actor) => {
    const named = matter.personId !== null && matter.personId === actor.id;
    return (named || turns.some((turn) => holds(actor, turn, matter))) && may(actor, reads, { units: matter.units });
  };
}

function holds(actor: Actor, { right, side }: NamedTurn, matter: Waiting): boolean {
  const reach = reachOf(actor, right);
  if (reach === 'all' && side === undefined) return true;
  const path = matter[side ?? 'owner'];
  if (path === null || actor.unitId === null) return false;
  if (reach === 'below') return path.includes(actor.unitId);
  return (reach === 'own' || reach === 'all') && path.at(-1) === actor.unitId;
}
