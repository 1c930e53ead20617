import { type Actor, may, reachOf } from '../may.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { lifeOf, type MoveAct } from './kinds.ts';
import { forbids, type Matter } from './matter.ts';

/** A matter as far as its papers need to know it. */
export type Papered = Pick<Matter, 'kind' | 'units' | 'sides' | 'trail' | 'id' | 'projectId' | 'byCompany'> & {
  readonly closedOn: string | null;
};

/**
 * Which files (材料) of a matter somebody sees: all, none, those that nobody has to be shielded from, or their own alone.
 * `open` is what the unit complained of sees: who complained is hidden from it (DS-12), and a letter, a name of a file or the place a
 * picture was taken would tell.
 */
export type Sight = 'all' | 'open' | 'own' | 'none';

export function sightOf(matter: Papered, actor: Actor): Sight {
  const { kind, units, id, projectId = null } = matter;
  const whose = { units, project: projectId, ...(id === undefined ? {} : { matter: id }) };
  if (may(actor, lifeOf(kind).reads, whose)) return isShielded(matter, actor) ? 'open' : 'all';
  return takesPart(matter, actor) ? 'own' : 'none';
}

/** Whether a file that this person adds has to be kept from the unit that the matter is about: everything that is not its own. */
export const isVeiled = (matter: Papered, actor: Actor): boolean =>
  matter.kind === 'complaint' && !isShielded(matter, actor);

/** Why this person may not add a file: whoever can make some move in the life of a matter can add to it, until it is closed. */
export function cannotAdd(matter: Papered, actor: Actor): Refusal | undefined {
  if (!takesPart(matter, actor)) return refuse('not-allowed', 'no-permission');
  return matter.closedOn === null ? undefined : refuse('conflict', 'matter-closed');
}

/** Moves that begin a life are not asked: they belong to no matter that is there. */
const takesPart = (matter: Papered, actor: Actor): boolean =>
  lifeOf(matter.kind).moves.some(({ act, from }) => from.some(Boolean) && !forbids(matter, act as MoveAct, actor));

/** Only who receives or supervises complaints of the whole government may know who complained; everybody else is taken for the unit complained of. */
const isShielded = ({ kind, units }: Papered, actor: Actor): boolean =>
  kind === 'complaint' && may(actor, 'matter.read', { units }) && reachOf(actor, 'complaint.read') !== 'all';
