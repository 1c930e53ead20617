import type { z } from 'zod';
import type { MANY_KINDS, moveMany as contract } from '../contract/inbox.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Command } from './command.ts';
import { moveCard } from './commands/card/move.ts';
import { moveDecision } from './commands/decision/move.ts';
import { moveExit } from './commands/exit/move.ts';
import { moveLand } from './commands/land/move.ts';
import type { MoveInput } from './commands/matter/move.ts';
import { moveProblem } from './commands/problem/move.ts';
import { moveProcedure } from './commands/procedure/move.ts';
import { perform } from './perform.ts';
import type { Scene } from './scene.ts';

type Moving = (input: MoveInput, scene: Scene) => ReturnType<typeof perform>;
const by =
  <I extends MoveInput, S, O, R>(command: Command<I, S, O, R>): Moving =>
  (input, scene) =>
    perform(command, input as I, scene);

/** The act that moves a kind. */
const MOVES: Readonly<Record<(typeof MANY_KINDS)[number], Moving>> = {
  card: by(moveCard),
  exit: by(moveExit),
  land: by(moveLand),
  problem: by(moveProblem),
  procedure: by(moveProcedure),
  decision: by(moveDecision),
};

/** The same act on several matters, one after the other: each its own transaction and journal entry, and its own refusal. */
export async function moveMany(scene: Scene, { kind, items, ...said }: z.output<(typeof contract)['input']>) {
  const moving = MOVES[kind];
  const done: string[] = [];
  const refused: { at: number; reason: string; values: Record<string, unknown> }[] = [];
  for (const [at, { id, version }] of items.entries()) {
    const once = scene.once && { ...scene.once, key: `${scene.once.key}:${id}` };
    const reply = await moving({ id, ...said }, { ...scene, expected: version, once });
    if (isRefusal(reply)) refused.push({ at, reason: reply.reason, values: { ...reply.detail } });
    else done.push(id);
  }
  return { done, refused };
}
