import type { Day } from '../../../domain/day.ts';
import { may } from '../../../domain/may.ts';
import { command } from '../../command.ts';

/** What left the house: which figures, as of which day and entry, narrowed by what, in how many rows. */
export interface Exported {
  readonly what:
    | 'ledger'
    | 'four-tables'
    | 'visits'
    | 'duties'
    | 'dispatch'
    | 'ranking'
    | 'figures'
    | 'cards'
    | 'exits'
    | 'land'
    | 'commitments'
    | 'factors'
    | 'complaints'
    | 'declarations'
    | 'teams'
    | 'reviews'
    | 'procedures'
    | 'back-test';
  readonly format: 'xlsx' | 'csv' | 'docx';
  readonly asOf: Day;
  readonly known: number;
  readonly rows: number;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sha256: string;
}

/** An export changes nothing, but who took what out of the house is an act like any other. */
export const recordExport = command({
  noun: 'export',
  load: async (_tx, _input: Exported) => ({}),
  sees: (actor) => may(actor, 'export.make'),
  allows: (actor) => may(actor, 'export.make'),
  decide: (_subject, input) => input,
  save: async () => {},
  entry: (body) => ({ act: 'export.make', subjectId: null, body: { ...body } }),
  reply: () => ({}),
});
