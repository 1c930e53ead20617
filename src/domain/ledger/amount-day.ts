import { type Day, dayOf, endOf } from '../day.ts';
import type { Preamble } from './preamble.ts';
import { plainDate } from './read-date.ts';

/** As of which day a column of cumulated amounts speaks, by its header: 至2009年底累计完成投资, 2010年1-7月完成投资. Undefined when it does not say. */
export function amountDay(header: string, preamble: Preamble, asOf: Day): Day | undefined {
  const day = statedDay(plainDate(header), preamble);
  return day !== undefined && day <= asOf ? day : undefined;
}

function statedDay(header: string, { year, reportsUntil }: Preamble): Day | undefined {
  const span = /((?:19|20)\d\d)年?度?(?:\d{1,2}月?-)?(\d{1,2})月/.exec(header);
  if (span) return endOfMonth(Number(span[1]), Number(span[2]));
  const whole = /((?:19|20)\d\d)/.exec(header);
  if (whole) return dayOf(Number(whole[1]), 12, 31);
  if (/上(一)?年度?/.test(header)) return year === undefined ? undefined : dayOf(year - 1, 12, 31);
  const months = /(?:\d{1,2}月?-)(\d{1,2})月/.exec(header);
  if (months) return year === undefined ? undefined : endOfMonth(year, Number(months[1]));
  return /累计|已|至今|目前|到位|实际/.test(header) ? reportsUntil : undefined;
}

function endOfMonth(year: number, month: number): Day | undefined {
  const first = dayOf(year, month, 1);
  return first && endOf('month', first);
}
