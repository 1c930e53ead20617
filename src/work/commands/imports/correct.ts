import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { normaliseName } from '../../../domain/text.ts';
import { type ImportLine, lockImport, moveImport, rememberColumn } from '../../../store/imports.ts';
import { command } from '../../command.ts';

export interface Correction {
  readonly id: string;
  readonly sheet?: string | undefined;
  readonly columns: readonly { readonly column: string; readonly field: string }[];
  readonly remember: boolean;
}

/** Corrects the sheet or what columns mean. The file is read again with the correction. */
export const correctColumns = command({
  noun: 'import',
  load: (tx, input: Correction, scene) => lockImport(tx, scene.tenantId, input.id),
  sees: (actor) => may(actor, 'import.make'),
  allows: (actor) => may(actor, 'import.make'),
  version: ({ version, options }) => ({
    version,
    values: { columns: options.columns ?? [], sheet: options.sheet ?? null },
  }),
  decide: (subject: ImportLine, input: Correction, given) => {
    if (subject.state !== 'understood' && subject.state !== 'refused')
      return refuse('conflict', 'import-not-open', { state: subject.state });
    const corrected = new Map(
      [...(subject.options.columns ?? []), ...input.columns].map((it) => [it.column, it.field]),
    );
    const sheet = input.sheet ?? subject.options.sheet;
    const read = subject.options.sheet ?? (subject.summary as { sheet?: string } | null)?.sheet;
    const otherSheet = input.sheet !== undefined && input.sheet !== read;
    const columns = otherSheet ? [] : [...corrected].map(([column, field]) => ({ column, field }));
    return {
      id: subject.id,
      version: subject.version + 1,
      personId: given.actor.id,
      options: { ...subject.options, ...(sheet === undefined ? {} : { sheet }), columns },
      remembered: input.remember ? headersOf(subject, input.columns) : [],
    };
  },
  save: async (tx, outcome, { tenantId }) => {
    await moveImport(tx, tenantId, outcome.id, { state: 'reading', options: outcome.options });
    for (const { header, field } of outcome.remembered)
      await rememberColumn(tx, tenantId, header, field, outcome.personId);
  },
  entry: ({ id, options, remembered }) => ({ act: 'import.correct', subjectId: id, body: { ...options, remembered } }),
  reply: ({ id, version }) => ({ id, version }),
});

/** The header words over the corrected columns, as they stood in what was understood. */
function headersOf(subject: ImportLine, corrected: Correction['columns']): { header: string; field: string }[] {
  const read = (subject.summary as { columns?: { column: string; header: string }[] } | null)?.columns ?? [];
  return corrected.flatMap(({ column, field }) => {
    const header = normaliseName(read.find((it) => it.column === column)?.header ?? '');
    return header === '' ? [] : [{ header, field }];
  });
}
