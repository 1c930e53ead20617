import type { z } from 'zod';
import type { listDeclarations as contract } from '../../contract/declarations.ts';
import { declarableFrom } from '../../domain/declaration.ts';
import { declaration } from '../../domain/matter/lives/declaration.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { countDeclarations, listDeclarations } from '../../store/declarations.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';
import { runningRegimes } from './standings.ts';

/** Declared fees and inspections this person may see. */
export async function declarationsSeen(scene: Scene, asked: z.output<(typeof contract)['input']>) {
  const { page, size, ...filter } = asked;
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const rows = await listDeclarations(tx, { tenantId, reach, ...filter }, { offset: (page - 1) * size, limit: size });
    const all = await countDeclarations(tx, { tenantId, reach, ...filter, state: undefined });
    const counts = declaration.states.map((state) => ({ state, n: all.get(state) ?? 0 }));
    const wanted = counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    const from = declarableFrom(await runningRegimes(tx, tenantId, today), today);
    return { today, from, total: wanted.reduce((sum, { n }) => sum + n, 0), counts, rows };
  });
}

/** One of them with its trail and what this person may do with it. */
export async function oneDeclaration(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'declaration', id);
  if (isRefusal(shown)) return shown;
  const asked = { tenantId: scene.tenantId, reach: { all: true }, id } as const;
  const [row] = await readTenant(scene.db, scene.tenantId, (tx) =>
    listDeclarations(tx, asked, { offset: 0, limit: 1 }),
  );
  return row ? { declaration: row, trail: shown.trail, moves: shown.moves } : refuse('not-found', 'no-such-subject');
}
