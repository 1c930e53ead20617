import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { giveUpYear, lockCalendar, ownYear } from '../../../store/holiday-years.ts';
import { calendarIf, movedByYear } from '../../duties/calendar-change.ts';
import { command } from '../../command.ts';
import { movesTold } from './moves-told.ts';

/** Gives up a year that was entered: the shipped one holds again, or none where none is shipped. */
export const giveUpCalendarYear = command({
  noun: 'calendar',
  load: async (tx, { year }: { year: number }, { tenantId }) => {
    await lockCalendar(tx, tenantId);
    const before = await ownYear(tx, tenantId, year);
    const calendar = await calendarIf(tx, tenantId, year, null);
    return { before, moved: await movedByYear(tx, tenantId, year, calendar) };
  },
  sees: () => true,
  allows: (actor) => may(actor, 'calendar.edit'),
  version: ({ before }) => ({ version: before?.version ?? 0, values: {} }),
  decide: ({ before, moved }, { year }) =>
    !before || before.givenUp ? refuse('conflict', 'year-not-entered', { year }) : { year, before, moved },
  save: (tx, { year }, { tenantId, seq }) => giveUpYear(tx, tenantId, year, seq),
  entry: ({ year, before, moved }) => ({
    act: 'calendar.give-up-year',
    subjectId: null,
    body: { year, before: { holidays: before.holidays, makeUp: before.makeUp }, ...movesTold(moved) },
  }),
  reply: ({ year, before, moved }) => ({ year, version: before.version + 1, moved: moved.length }),
});
