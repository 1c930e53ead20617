import type { z } from 'zod';
import type { putCalendarYear as contract } from '../../../contract/calendar.ts';
import { type HolidayYear, tablesOf, yearFaults } from '../../../domain/holidays/holiday-year.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockCalendar, ownYear, putYear } from '../../../store/holiday-years.ts';
import { calendarIf, movedByYear } from '../../duties/calendar-change.ts';
import { command } from '../../command.ts';
import { movesTold } from './moves-told.ts';

/** Enters a year of holidays in place of the shipped one; the entry tells which open dues it moved. */
export const putCalendarYear = command({
  noun: 'calendar',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    await lockCalendar(tx, tenantId);
    const faults = yearFaults(input as HolidayYear);
    const calendar = faults.length > 0 ? undefined : await calendarIf(tx, tenantId, input.year, input as HolidayYear);
    return {
      before: await ownYear(tx, tenantId, input.year),
      faults,
      moved: calendar ? await movedByYear(tx, tenantId, input.year, calendar) : [],
    };
  },
  sees: () => true,
  allows: (actor) => may(actor, 'calendar.edit'),
  version: ({ before }) => ({ version: before?.version ?? 0, values: {} }),
  decide: ({ before, faults, moved }, { year, source, holidays, makeUp }) => {
    const [fault] = faults;
    if (fault) return refuse('invalid', fault.reason, { field: fault.field, ...fault.values });
    const tables = tablesOf({ year, holidays, makeUp } as HolidayYear);
    return { year, source, ...tables, before, moved, version: (before?.version ?? 0) + 1 };
  },
  save: (tx, { year, source, holidays, makeUp }, { tenantId, seq }) =>
    putYear(tx, { tenantId, year, source, holidays, makeUp, seq }),
  entry: ({ year, source, holidays, makeUp, before, moved }) => ({
    act: 'calendar.put-year',
    subjectId: null,
    body: {
      year,
      source,
      holidays,
      makeUp,
      before: before && !before.givenUp ? { holidays: before.holidays, makeUp: before.makeUp } : null,
      ...movesTold(moved),
    },
  }),
  reply: ({ year, version, moved }) => ({ year, version, moved: moved.length }),
});
