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

/** The turns of the matter as it stands: those of its rung of the ladder until that has answered, else those of no rung. */
function turnsOf({ kind, state, level, marks, answered, partOf }: Waiting): readonly NamedTurn[] {
  const here = ALL_TURNS.filter((turn) => turn.kind === kind && turn.state === state);
  const isRung = level !== null && here.some((turn) => turn.level === level);
  const waitsOnRung = isRung && answered !== level;
  return here.filter((turn) => {
    if (turn.mark !== undefined && !marks.includes(turn.mark)) return false;
    return turn.level === undefined ? !waitsOnRung : turn.level === level && waitsOnRung && partOf === null;
  });
}

/**
 * Whether the matter waits for this person: as the inbox (今天要办什么) answers it, for one matter instead of one person. A
 * unit's turn is the turn of its own people and of those whose right reaches down to it; an open matter is always the turn of
 * the person named in it. Nobody has a turn with what they may not see.
 */
export function isTurnOf(actor: Actor, matter: Waiting): boolean {
  if (!may(actor, lifeOf(matter.kind).reads, { units: matter.units })) return false;
  if (matter.personId !== null && matter.personId === actor.id) return true;
  return turnsOf(matter).some((turn) => holds(actor, turn, matter));
}

function holds(actor: Actor, { right, side }: NamedTurn, matter: Waiting): boolean {
  const reach = reachOf(actor, right);
  if (reach === 'all' && side === undefined) return true;
  const path = matter[side ?? 'owner'];
  if (path === null || actor.unitId === null) return false;
  if (reach === 'below') return path.includes(actor.unitId);
  return (reach === 'own' || reach === 'all') && path.at(-1) === actor.unitId;
}
