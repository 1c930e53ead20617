import { addDays, type Day, weekday } from '../../domain/day.ts';
import { lifeOf, type MatterKind, type StateOf } from '../../domain/matter/kinds.ts';
import { type Matter, openMoves } from '../../domain/matter/matter.ts';
import { ALL_TURNS, type NamedTurn } from '../../domain/matter/owed.ts';
import { type Actor, may, reachOf } from '../../domain/may.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { type InboxLine, inboxCounts, inboxLines, type Scope, type Waiting } from '../../store/inbox.ts';
import { mattersById } from '../../store/known-matters.ts';
import { unitIdsBelow } from '../../store/units.ts';
import type { Scene } from '../scene.ts';

/** What waits for this person today, of whatever kind, each with what they can do about it. */
export const inboxOf = (scene: Scene, asked: { scope: Scope; page: number; size: number }) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { tenantId, actor, today } = scene;
    const turns = await turnsOf(tx, tenantId, actor);
    const reader = { tenantId, personId: actor.id, unitIds: actor.unitId ? [actor.unitId] : [], today };
    const window = { offset: (asked.page - 1) * asked.size, limit: asked.size };
    const counts = await inboxCounts(tx, reader, asked.scope, turns, endOfWeek(today));
    const lines = await inboxLines(tx, reader, asked.scope, turns, window);
    return { today, counts, rows: await withMoves(tx, scene, lines) };
  });

const endOfWeek = (today: Day): Day => addDays(today, 7 - weekday(today));

/** Which kinds and states wait for this person. A unit's turn is the turn of the person's own unit, however far they see. */
export async function turnsOf(tx: Tx, tenantId: number, actor: Actor): Promise<Waiting[]> {
  const below = actor.unitId === null ? [] : await unitIdsBelow(tx, tenantId, actor.unitId);
  return ALL_TURNS.flatMap((turn) => {
    const reach = reachOf(actor, turn.right);
    if (!reach) return [];
    const own = reach === 'below' ? below : actor.unitId === null ? [] : [actor.unitId];
    const unitIds = turn.side || reach !== 'all' ? own : undefined;
    if (unitIds?.length === 0) return [];
    return [
      {
        kind: turn.kind,
        state: turn.state,
        level: turn.level,
        notLevels: otherRungs(turn),
        side: turn.side,
        mark: turn.mark,
        unitIds,
      },
    ];
  });
}

/** On a rung that somebody else's turn takes, it is not this one's. */
const otherRungs = ({ kind, state, level }: NamedTurn): string[] =>
  level === undefined
    ? ALL_TURNS.flatMap((it) => (it.kind === kind && it.state === state && it.level !== undefined ? [it.level] : []))
    : [];

async function withMoves(tx: Tx, { tenantId, actor, today }: Scene, lines: readonly InboxLine[]) {
  const known = await mattersById(
    tx,
    tenantId,
    lines.map(({ id }) => id),
  );
  return lines.flatMap(({ body, rule: _, ...line }) => {
    const matter = known.get(line.id);
    if (!matter || !may(actor, lifeOf(matter.kind).reads, matter)) return [];
    const { zh, en, promise, marks } = body as { zh?: string; en?: string; promise?: Day; marks?: string[] };
    const promised = promise && marks?.includes('short') ? { promise } : {};
    const moves = openMoves(matter as Matter<MatterKind> & { state: StateOf<MatterKind> }, actor, today);
    return [{ ...line, kind: matter.kind, ...(zh && en ? { zh, en } : {}), ...promised, moves }];
  });
}
