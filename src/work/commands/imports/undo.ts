import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { builtOnImport, projectsOfImport, withdrawImport } from '../../../store/import-undo.ts';
import { type ImportLine, lockImport, moveImport } from '../../../store/imports.ts';
import { command } from '../../command.ts';

interface Undoable {
  readonly line: ImportLine;
  readonly built: readonly { readonly what: string; readonly n: number }[];
  readonly projectIds: readonly string[];
}

/** Takes a whole import back, as long as nothing was built on it. What was known in between can still be produced. */
export const undoOneImport = command({
  noun: 'import',
  load: async (tx, input: { id: string }, { tenantId }): Promise<Undoable | undefined> => {
    const line = await lockImport(tx, tenantId, input.id);
    if (!line) return undefined;
    const built = await builtOnImport(tx, tenantId, input.id);
    return { line, built, projectIds: await projectsOfImport(tx, tenantId, input.id) };
  },
  sees: (actor) => may(actor, 'import.make'),
  allows: (actor) => may(actor, 'import.make'),
  decide: ({ line, built, projectIds }: Undoable, _input, { now }) => {
    if (line.state !== 'committed') return refuse('conflict', 'import-not-committed', { state: line.state });
    if (built.length > 0) return refuse('conflict', 'built-on-import', { built });
    return { id: line.id, fileName: line.fileName, projectIds, now };
  },
  save: async (tx, { id, now }, { tenantId, seq }) => {
    await withdrawImport(tx, { tenantId, importId: id, seq, at: now });
    await moveImport(tx, tenantId, id, { state: 'undone', undoneSeq: seq });
  },
  touches: ({ projectIds }) => projectIds,
  entry: ({ id, fileName, projectIds }) => ({
    act: 'import.undo',
    subjectId: id,
    body: { fileName, projects: projectIds.length },
  }),
  reply: () => ({}),
});
