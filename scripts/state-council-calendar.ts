/**
 * Writes src/domain/state-council-calendar.json from the development dependency chinese-days. To be run again, by hand, when
 * a release of chinese-days brings the notice of another year: node scripts/state-council-calendar.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import type { CalendarTable, NamedDays } from '../src/domain/calendar-table.ts';
import { addDays, type Day, day, yearOf } from '../src/domain/day.ts';

const FIRST = day('2004-01-01');
const LAST = day('2026-12-31');

interface Range {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** chinese-days names a holiday 'Spring Festival,春节,3' and an ordinary day by its weekday, without a comma. */
const chineseName = (name: string): string | undefined => name.split(',')[1];

export function stateCouncilTable(): CalendarTable {
  // chinese-days takes the weekday from local time, so that 90 days of a year are wrong in the Americas.
  process.env.TZ = 'Asia/Shanghai';
  const holidays: Range[] = [];
  const makeUp: Range[] = [];
  for (let d = FIRST; d <= LAST; d = addDays(d, 1)) {
    const { work, name } = chineseDays.getDayDetail(d);
    const chinese = chineseName(name);
    if (chinese !== undefined) append(work ? makeUp : holidays, chinese, d);
  }
  const years: Record<string, { holidays: NamedDays; makeUp: NamedDays }> = {};
  for (let year = yearOf(FIRST); year <= yearOf(LAST); year += 1) {
    years[year] = { holidays: ofYear(holidays, year), makeUp: ofYear(makeUp, year) };
  }
  return { source: `国务院办公厅关于部分节假日安排的通知, as collected by chinese-days ${version()} (MIT)`, years };
}

function append(ranges: Range[], name: string, d: Day): void {
  const last = ranges.at(-1);
  const continues = last && last.name === name && addDays(last.to, 1) === d && yearOf(last.to) === yearOf(d);
  if (continues) ranges[ranges.length - 1] = { ...last, to: d };
  else ranges.push({ name, from: d, to: d });
}

function ofYear(ranges: readonly Range[], year: number): NamedDays {
  const named: Record<string, string> = {};
  for (const { name, from, to } of ranges.filter((range) => yearOf(range.from) === year)) {
    const text = from === to ? from.slice(5) : `${from.slice(5)}/${to.slice(5)}`;
    named[name] = named[name] ? `${named[name]} ${text}` : text;
  }
  return named;
}

const version = (): string =>
  JSON.parse(readFileSync(new URL('../node_modules/chinese-days/package.json', import.meta.url), 'utf8')).version;

if (import.meta.main) {
  const target = new URL('../src/domain/state-council-calendar.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(stateCouncilTable(), null, 2)}\n`);
}
