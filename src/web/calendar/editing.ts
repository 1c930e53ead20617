import { type Day, isDay } from '../../domain/day.ts';
import { type HolidayYear, type YearFault, yearFaults } from '../../domain/holidays/holiday-year.ts';
import type { ReadNotice } from '../../domain/holidays/notice.ts';
import type { CalendarYear } from './CalendarPage.tsx';

/** A line of the editor; its number keeps it apart while its days are still being typed. */
export interface TypedHoliday {
  readonly no: number;
  readonly name: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}
export interface TypedMakeUp {
  readonly no: number;
  readonly name: string;
  readonly on: Day | undefined;
}
export interface TypedYear {
  readonly holidays: readonly TypedHoliday[];
  readonly makeUp: readonly TypedMakeUp[];
}

export const typedOf = ({ holidays, makeUp }: Pick<CalendarYear | ReadNotice, 'holidays' | 'makeUp'>): TypedYear => ({
  holidays: holidays.map((it, no) => ({ no, ...it })),
  makeUp: makeUp.map((it, no) => ({ no, ...it })),
});

export const nextNo = (rows: readonly { readonly no: number }[]): number =>
  Math.max(-1, ...rows.map(({ no }) => no)) + 1;

export interface PlaceFault {
  readonly field: string;
  readonly reason: YearFault['reason'] | 'required';
  readonly values: YearFault['values'];
}

/** The year as it would be saved, or what has to be mended first: the same check as the server's, place by place. */
export function checked(year: number, { holidays, makeUp }: TypedYear): { year?: HolidayYear; faults: PlaceFault[] } {
  const empty = (field: string): PlaceFault => ({ field, reason: 'required', values: {} });
  const missing = [
    ...holidays.flatMap(({ name, from, to }, at) => [
      ...(name.trim() ? [] : [empty(`holidays.${at}.name`)]),
      ...(from && isDay(from) ? [] : [empty(`holidays.${at}.from`)]),
      ...(to && isDay(to) ? [] : [empty(`holidays.${at}.to`)]),
    ]),
    ...makeUp.flatMap(({ name, on }, at) => [
      ...(name.trim() ? [] : [empty(`makeUp.${at}.name`)]),
      ...(on && isDay(on) ? [] : [empty(`makeUp.${at}.on`)]),
    ]),
  ];
  if (missing.length > 0) return { faults: missing };
  const whole: HolidayYear = {
    year,
    holidays: holidays.map(({ name, from, to }) => ({ name: name.trim(), from: from as Day, to: to as Day })),
    makeUp: makeUp.map(({ name, on }) => ({ name: name.trim(), on: on as Day })),
  };
  const faults = yearFaults(whole);
  return faults.length > 0 ? { faults } : { year: whole, faults: [] };
}
