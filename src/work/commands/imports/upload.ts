import { may } from '../../../domain/may.ts';
import { addImport } from '../../../store/imports.ts';
import { command } from '../../command.ts';

export interface GivenLedger {
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Takes a ledger file in. It is kept as given; what it says is read afterwards. */
export const uploadImport = command({
  noun: 'import',
  load: async (_tx, input: GivenLedger) => input,
  sees: () => true,
  allows: (actor) => may(actor, 'import.make'),
  decide: (_subject, input: GivenLedger, given) => ({ ...input, id: given.newId(), personId: given.actor.id }),
  save: (tx, outcome, { tenantId, seq }) => addImport(tx, tenantId, { ...outcome, seq }),
  entry: ({ id, fileName, sha256, sizeBytes }) => ({
    act: 'import.upload',
    subjectId: id,
    body: { fileName, sha256, sizeBytes },
  }),
  reply: ({ id }) => ({ id }),
});
