import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { type Receipt, readingOf } from '../../domain/procedures/reading.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ProcedureRow } from '../../store/procedures.ts';

export type ProcedureShown = ReturnType<typeof procedureShown>;

/** A row as it is shown; a clock that reaches into a year without known holidays is not guessed at. */
export function procedureShown(row: ProcedureRow, calendar: Calendar, asOf: Day) {
  const { unit, project, state, receipt } = row;
  const nobody = { id: '', name: '' };
  const reading = readingOf(calendar, row, asOf);
  return {
    ...row,
    unit: unit ?? nobody,
    project: project ?? nobody,
    state: state as StateOf<'procedure'>,
    reading: isRefusal(reading) ? null : reading,
    receipt: receipt as (Receipt & { readonly no: string }) | null,
  };
}
