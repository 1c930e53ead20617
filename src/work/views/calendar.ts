import type { z } from 'zod';
import type { previewCalendarYear } from '../../contract/calendar.ts';
import type { NamedDays } from '../../domain/calendar-table.ts';
import { type HolidayYear, yearFaults, yearFrom } from '../../domain/holidays/holiday-year.ts';
import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { stateCouncilTable } from '../../domain/state-council.ts';
import { readTenant } from '../../store/connection.ts';
import { ownYear, ownYears } from '../../store/holiday-years.ts';
import { calendarIf, movedByYear } from '../duties/calendar-change.ts';
import type { Scene } from '../scene.ts';

interface Tables {
  readonly holidays: NamedDays;
  readonly makeUp: NamedDays;
}
const NOTHING: Tables = { holidays: {}, makeUp: {} };

/** A year of the calendar as it holds for this government, and where it comes from. */
export const calendarYearOf = ({ db, tenantId }: Scene, year: number) =>
  readTenant(db, tenantId, async (tx) => {
    const own = await ownYears(tx, tenantId);
    const kept = await ownYear(tx, tenantId, year);
    const entered = own.find((it) => it.year === year);
    const shipped: Tables | undefined = stateCouncilTable.years[String(year)];
    const { holidays, makeUp } = yearFrom(year, entered ?? shipped ?? NOTHING);
    const loaded = new Set([...Object.keys(stateCouncilTable.years).map(Number), ...own.map((it) => it.year)]);
    return {
      year,
      from: entered ? ('own' as const) : shipped ? ('shipped' as const) : ('nobody' as const),
      source: entered?.source ?? (shipped ? stateCouncilTable.source : ''),
      holidays,
      makeUp,
      shipped: shipped !== undefined,
      loaded: [...loaded].sort((a, b) => a - b),
      own: own.map((it) => it.year),
      version: kept?.version ?? 0,
    };
  });

/** What entering or giving up a year would move; nothing is saved. */
export async function previewOfYear(scene: Scene, asked: z.output<(typeof previewCalendarYear)['input']>) {
  if (!may(scene.actor, 'calendar.edit')) return refuse('not-allowed', 'no-permission');
  const { year, giveUp, holidays = [], makeUp = [] } = asked;
  const entered = giveUp ? null : ({ year, holidays, makeUp } as HolidayYear);
  const [fault] = entered ? yearFaults(entered) : [];
  if (fault) return refuse('invalid', fault.reason, { field: fault.field, ...fault.values });
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const calendar = await calendarIf(tx, scene.tenantId, year, entered);
    const moved = await movedByYear(tx, scene.tenantId, year, calendar);
    return {
      moved: moved.flatMap(({ period, before, after, open, units }) => {
        const planned = before ?? after;
        if (!planned) return [];
        const { regime, rule, asWritten } = planned;
        return [
          {
            regime: { id: regime.id, ...regime.title },
            duty: { id: rule.id, zh: rule.zh, en: rule.en },
            period,
            asWritten,
            before: before?.due ?? null,
            after: after?.due ?? null,
            open,
            units,
          },
        ];
      }),
    };
  });
}
