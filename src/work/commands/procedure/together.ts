import type { MoveAct } from '../../../domain/matter/kinds.ts';
import type { Said } from '../../../domain/matter/given.ts';
import { move, type Moved } from '../../../domain/matter/matter.ts';
import type { Given } from '../../command.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/connection.ts';
import { type KnownMatter, lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import type { Acting } from '../../command.ts';

export type KnownProcedure = KnownMatter<'procedure'>;

/** These procedures, each held until the transaction ends. */
export async function heldAll(tx: Tx, tenantId: number, ids: readonly string[]): Promise<KnownProcedure[]> {
  const held: KnownProcedure[] = [];
  for (const id of ids) {
    const one = await lockMatter(tx, tenantId, 'procedure', id);
    if (one) held.push(one);
  }
  return held;
}

export interface Together {
  readonly matter: KnownProcedure;
  readonly moved: Moved<'procedure'>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The same move of several procedures in one act: all of them, or the first reason why not. */
export function movedTogether(
  all: readonly KnownProcedure[],
  act: MoveAct<'procedure'>,
  said: Said,
  { actor, today }: Pick<Given, 'actor' | 'today'>,
  keeps: (one: KnownProcedure) => Readonly<Record<string, unknown>> = () => ({}),
): Together[] | Refusal {
  const moves: Together[] = [];
  for (const matter of all) {
    const moved = move(matter, act, said, { actor, today });
    if (isRefusal(moved)) return moved;
    moves.push({ matter, moved, body: keeps(matter) });
  }
  return moves;
}

export async function saveTogether(tx: Tx, moves: readonly Together[], acting: Acting): Promise<void> {
  for (const { matter, moved, body } of moves) await moveMatter(tx, matter, moved, acting, body);
}
