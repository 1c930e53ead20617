import type { Day } from '../../../domain/day.ts';
import type { MatterKind, MoveAct } from '../../../domain/matter/kinds.ts';
import { move, type Said } from '../../../domain/matter/matter.ts';
import type { Actor } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { lockMatter, moveMatter } from '../../../store/matters.ts';
import type { Reckoned } from '../../commands/matter/move.ts';
import { actingOn, laterBy, type Part, type Stage } from './stage.ts';

/** One move of a script: who, how many days after the one before, what, and with which words. */
export type Cue<K extends MatterKind> = readonly [part: Part, days: number, act: MoveAct<K>, said?: Said];

interface Played<K extends MatterKind> {
  readonly kind: K;
  readonly id: string;
  /** The path of the unit that owes it. */
  readonly path: readonly string[];
  readonly from: Day;
  readonly script: readonly Cue<K>[];
  readonly reckon?: (act: MoveAct<K>, on: Day) => Promise<Reckoned>;
}

/** Plays a script from a day on, by the same decisions as everybody's acts; what would lie in the future is left out. */
export async function play<K extends MatterKind>(stage: Stage, { kind, id, path, from, script, reckon }: Played<K>) {
  let day = from;
  for (const [part, days, act, said = {}] of script) {
    day = laterBy(day, days);
    const actor = actorOf(stage, part, path);
    if (day > stage.today || !actor) return;
    const matter = await lockMatter(stage.tx, stage.tenantId, kind, id);
    if (!matter) throw new Error(`${kind} ${id} is not there`);
    const { due, body } = (await reckon?.(act, day)) ?? {};
    const moved = move(matter, act, said, { actor, today: day, ...(due === undefined ? {} : { due }) });
    if (isRefusal(moved)) throw new Error(`${act} on ${day}: ${moved.reason}`);
    await moveMatter(stage.tx, matter, moved, actingOn(stage, actor, day), body);
  }
}

const actorOf = ({ cast }: Stage, part: Part, path: readonly string[]): Actor | undefined =>
  part === 'head' ? cast.headOf(path) : cast[part];
