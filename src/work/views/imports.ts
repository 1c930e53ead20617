import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { builtOnImport } from '../../store/import-undo.ts';
import { type ImportLine, importById, listImportLines } from '../../store/imports.ts';
import type { summarise } from '../imports/summary.ts';
import type { Scene } from '../scene.ts';

type Summary = ReturnType<typeof summarise>;

interface Refused {
  readonly reason: string;
  readonly values: Record<string, unknown>;
}

/** One import: how far it is, what was understood or why it was refused, and what may be done with it now. */
export const showOneImport = (scene: Scene, id: string) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const line = may(scene.actor, 'import.make') ? await importById(tx, scene.tenantId, id) : undefined;
    if (!line) return refuse('not-found', 'no-such-subject');
    return {
      ...lineShown(line),
      summary: line.state === 'refused' ? null : (line.summary as Summary | null),
      may: {
        commit: line.state === 'understood',
        undo: line.state === 'committed' && (await builtOnImport(tx, scene.tenantId, id)).length === 0,
      },
    };
  });

export const listAllImports = (scene: Scene) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    if (!may(scene.actor, 'import.make')) return refuse('not-allowed', 'no-permission');
    const lines = await listImportLines(tx, scene.tenantId);
    return { rows: lines.map((line) => ({ ...lineShown(line), projects: line.projects })) };
  });

const lineShown = (line: ImportLine) => ({
  id: line.id,
  fileName: line.fileName,
  sizeBytes: line.sizeBytes,
  state: line.state,
  progress: line.progress,
  refusal: line.state === 'refused' ? (line.summary as Refused) : null,
  madeBy: line.madeBy,
  madeAt: line.madeAt.toISOString(),
  version: line.version,
});
