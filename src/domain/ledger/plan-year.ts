import { yearOf } from '../day.ts';
import { headerYear } from './header-text.ts';
import type { Preamble } from './preamble.ts';

/** The year a column of planned investment is for, by its header or else by the title of the ledger; undefined when nothing says. */
export function planYear(header: string, { year, reportsUntil }: Preamble): number | undefined {
  const stated = headerYear(header);
  if (stated !== undefined) return stated;
  const of = year ?? (reportsUntil && yearOf(reportsUntil));
  return of !== undefined && /明年|次年|下一?年/.test(header) ? of + 1 : of;
}
