import type { Day } from '../../../domain/day.ts';
import type { MatterKind, MoveAct } from '../../../domain/matter/kinds.ts';
import type { Said } from '../../../domain/matter/given.ts';
import { type Matter, move, type Moved } from '../../../domain/matter/matter.ts';
import type { Actor } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import type { Reckoned } from '../../commands/matter/move.ts';
import { actingOn, laterBy, type Part, type Stage } from './stage.ts';

/** One move of a script: who, how many days after the one before, what, and with which words. */
export type Cue<K extends MatterKind> = readonly [part: Part, days: number, act: MoveAct<K>, said?: Said];

interface Played<K extends MatterKind> {
  readonly kind: K;
  readonly id: string;
  /** The path of the unit whose head acts: that owes it, or that raised it. */
  readonly path: readonly string[];
  /** The path of the unit that owes it, where another raised it. */
  readonly owner?: readonly string[];
  readonly from: Day;
  readonly script: readonly Cue<K>[];
  readonly reckon?: (act: MoveAct<K>, on: Day) => Reckoned;
  /** How the office raised it; only units that a move changes have to be read again. */
  readonly raised?: Moved<K>;
}

/** Plays a script from a day on, by the same decisions as everybody's acts; what would lie in the future is left out. */
export async function play<K extends MatterKind>(stage: Stage, it: Played<K>): Promise<void> {
  const { kind, id, path, owner, from, script, reckon } = it;
  let known = it.raised && begun(stage, it.raised, path);
  let day = from;
  for (const [part, days, act, said = {}] of script) {
    day = laterBy(day, days);
    const actor = actorOf(stage, part, part === 'owner' && owner ? owner : path);
    if (day > stage.today || !actor) return;
    const matter = known ?? (await lockMatter(stage.tx, stage.tenantId, kind, id));
    if (!matter) throw new Error(`${kind} ${id} is not there`);
    const { due, body } = reckon?.(act, day) ?? {};
    const moved = move(matter, act, said, { actor, today: day, ...(due === undefined ? {} : { due }) });
    if (isRefusal(moved)) throw new Error(`${act} on ${day}: ${moved.reason}`);
    await moveMatter(stage.tx, { id, due: matter.due }, moved, actingOn(stage, actor, day), body);
    known = known && { ...known, state: moved.to, due: moved.due, trail: [...known.trail, { act, by: actor.id }] };
  }
}

const begun = <K extends MatterKind>(
  { cast }: Stage,
  { kind, act, to, due }: Moved<K>,
  path: readonly string[],
): Matter<K> => ({
  kind,
  state: to,
  due,
  units: [path],
  trail: [{ act, by: cast.office.id }],
});

const actorOf = ({ cast }: Stage, part: Part, path: readonly string[]): Actor | undefined =>
  part === 'head' || part === 'owner' ? cast.headOf(path) : cast[part];
