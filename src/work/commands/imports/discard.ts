import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type ImportLine, lockImport, moveImport } from '../../../store/imports.ts';
import { command } from '../../command.ts';

/** Drops an import that was never committed. The file stays in the journal's word only. */
export const discardOneImport = command({
  noun: 'import',
  load: (tx, input: { id: string }, scene) => lockImport(tx, scene.tenantId, input.id),
  sees: (actor) => may(actor, 'import.make'),
  allows: (actor) => may(actor, 'import.make'),
  decide: (subject: ImportLine) =>
    ['reading', 'understood', 'refused'].includes(subject.state)
      ? { id: subject.id, fileName: subject.fileName }
      : refuse('conflict', 'import-not-open', { state: subject.state }),
  save: (tx, { id }, { tenantId }) => moveImport(tx, tenantId, id, { state: 'discarded' }),
  entry: ({ id, fileName }) => ({ act: 'import.discard', subjectId: id, body: { fileName } }),
  reply: () => ({}),
});
