import type { z } from 'zod';
import type { listDecisions as contract } from '../../contract/decisions.ts';
import { decision } from '../../domain/matter/lives/decision.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { countDecisions, type DecisionAsked, type DecisionRow, listDecisions } from '../../store/decisions.ts';
import { isWatching } from '../../store/parties.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';

type State = (typeof decision.states)[number];

/** A page of decisions, and how many stand in each state. */
export async function decisionsSeen(scene: Scene, { page, size, ...filter }: z.output<(typeof contract)['input']>) {
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: DecisionAsked = { tenantId: scene.tenantId, reach, today: scene.today, ...filter };
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const rows = await listDecisions(tx, asked, { offset: (page - 1) * size, limit: size });
    const all = await countDecisions(tx, { ...asked, state: undefined });
    const counts = decision.states.map((state) => ({ state, n: all.get(state) ?? 0 }));
    const wanted = (state: State): boolean => !filter.state?.length || filter.state.includes(state);
    const total = counts.reduce((sum, { state, n }) => sum + (wanted(state) ? n : 0), 0);
    return { today: scene.today, total, counts, rows: rows.map(decisionShown) };
  });
}

/** One decision with its trail and what this person may do with it. */
export async function oneDecision(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'decision', id);
  if (isRefusal(shown)) return shown;
  const { tenantId, today, actor } = scene;
  return readTenant(scene.db, tenantId, async (tx) => {
    const [row] = await listDecisions(tx, { tenantId, reach: { all: true }, today, id }, { offset: 0, limit: 1 });
    if (!row) return refuse('not-found', 'no-such-subject');
    const watching = await isWatching(tx, tenantId, id, actor.id);
    return { decision: decisionShown(row), watching, trail: shown.trail, moves: shown.moves };
  });
}

export const decisionShown = (row: DecisionRow) => ({ ...row, state: row.state as State });
