import type { MatterKind, MoveAct } from '../../../domain/matter/kinds.ts';
import { lifeOf } from '../../../domain/matter/kinds.ts';
import type { Said } from '../../../domain/matter/given.ts';
import { type Given as Deciding, forbids, move } from '../../../domain/matter/matter.ts';
import { mentionsIn, type Nameable } from '../../../domain/matter/mentions.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { type KnownMatter, lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { staffBy } from '../../../store/staff.ts';
import { command } from '../../command.ts';
import type { Scene } from '../../scene.ts';
import { movedEntry } from './entry.ts';

/** What a person sends to take a matter one step on. */
export interface MoveInput extends Said {
  readonly id: string;
  readonly act: string;
  readonly mentions?: readonly string[] | undefined;
}

/** What a kind reckons for itself when a matter moves: a deadline from a rule, and what it keeps of how it came out. */
export interface Reckoned {
  readonly due?: Deciding['due'];
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * The act of moving a matter of the kind, whichever move it is. `reckon` is asked before the decision, with the matter
 * locked; a kind whose moves have effects elsewhere has an act of its own instead.
 */
export const movesOf = <K extends MatterKind, I extends MoveInput = MoveInput>(
  kind: K,
  reckon: (tx: Tx, matter: KnownMatter<K>, input: I, scene: Scene) => Promise<Reckoned | Refusal> = async () => ({}),
) =>
  command({
    noun: 'matter',
    load: async (tx, input: I, scene) => {
      const matter = await lockMatter(tx, scene.tenantId, kind, input.id);
      if (!matter) return undefined;
      const named: readonly Nameable[] = input.mentions?.length
        ? await staffBy(tx, scene.tenantId, { ids: input.mentions })
        : [];
      return { matter, reckoned: await reckon(tx, matter, input, scene), named };
    },
    sees: (actor, { matter }) => may(actor, lifeOf(kind).reads, matter),
    allows: (actor, { matter }, { act }) =>
      isMoveOf(kind, act)
        ? (forbids(matter, act, actor) ?? true)
        : refuse('invalid', 'no-such-move', { field: 'act', act }),
    version: ({ matter: { version, trail } }) => {
      const last = trail.at(-1);
      return { version, values: { ...last?.body, act: last?.act, reason: last?.reason ?? null } };
    },
    decide: ({ matter, reckoned, named }, { id: _, act, mentions = [], ...said }, { actor, today }) => {
      if (isRefusal(reckoned)) return reckoned;
      const mentioned = mentionsIn([said.note, said.reason].join('\n'), mentions, named, matter);
      if (isRefusal(mentioned)) return mentioned;
      const { due } = reckoned;
      const moved = move(matter, act as MoveAct<K>, said, { actor, today, ...(due === undefined ? {} : { due }) });
      if (isRefusal(moved)) return moved;
      const whole = Object.keys(mentioned).length > 0 ? { ...moved, mentions: mentioned } : moved;
      return { matter, moved: whole, body: reckoned.body ?? {} };
    },
    save: (tx, { matter, moved, body }, acting) => moveMatter(tx, matter, moved, acting, body),
    entry: ({ matter, moved }) => movedEntry(matter, moved),
    reply: ({ matter, moved }) => ({ id: matter.id, state: moved.to as string, version: matter.version + 1 }),
  });

const isMoveOf = <K extends MatterKind>(kind: K, act: string): act is MoveAct<K> =>
  lifeOf(kind).moves.some((it) => it.act === act);
