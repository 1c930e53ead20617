import { type Day, dayOf, endOf } from '../day.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { halfWidth } from '../text.ts';
import { cellText, type Sheet } from './grid.ts';
import { unitStated } from './money-words.ts';
import { plainDate, readDate } from './read-date.ts';

/** What the lines above the table say of all of it. */
export interface Preamble {
  readonly title: string;
  readonly unit?: MoneyUnit;
  /** The last day the ledger can report on. */
  readonly reportsUntil?: Day;
  /** The year in the title. */
  readonly year?: number;
}

/** Reads the lines above the header; the names of sheet and file help where they say nothing. */
export function readPreamble(sheet: Sheet, headerFrom: number, fileName = ''): Preamble {
  const lines = sheet.rows.slice(0, headerFrom).map((row) => row.map((c) => cellText(c)).filter((t) => t !== ''));
  const texts = lines.flat();
  const title =
    texts.filter((t) => !/^附[件表]|单位[:：]|^(编制|填报|报送)/.test(t)).sort((a, b) => b.length - a.length)[0] ?? '';
  const unit = unitAbove(texts);
  const dated = [...texts, sheet.name, fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')];
  const year = yearOf(dated);
  const reportsUntil = explicitDay(dated) ?? endOfTitleYear(dated, year);
  return { title, ...(unit ? { unit } : {}), ...(reportsUntil ? { reportsUntil } : {}), ...(year ? { year } : {}) };
}

/** 单位：万元 beats 万元 anywhere else in the lines. */
function unitAbove(texts: readonly string[]): MoneyUnit | undefined {
  for (const text of texts) {
    const line = /单位\s*[:：]?\s*(.+)$/.exec(halfWidth(text));
    const unit = line && unitStated(line[1] ?? '');
    if (unit) return unit;
  }
  for (const text of texts) {
    const inBrackets = /[(（]([^()（）]*(?:元|yuan|rmb|cny|usd)[^()（）]*)[)）]/i.exec(text);
    const unit = inBrackets && unitStated(inBrackets[1] ?? '');
    if (unit) return unit;
  }
  return undefined;
}

function yearOf(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = /(?<!\d)(?:(?:19|20)\d\d年?-)?((?:19|20)\d\d)(?=年|[^\d.-]|$)/.exec(plainDate(text));
    if (found) return Number(found[1]);
  }
  return undefined;
}

const EXPLICIT =
  /(?:截至|截止|填报日期|填报时间|报送时间|报送日期|制表日期|日期|时间)[:到至]?(\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月?底?末?)?)/;
const SPAN = /(\d{4})年度?\d{1,2}(?:月份?)?-(\d{1,2})月/;

function explicitDay(texts: readonly string[]): Day | undefined {
  for (const text of texts) {
    const plain = plainDate(text);
    const found = EXPLICIT.exec(plain);
    const day = found && readDate(found[1] ?? '').stated?.day;
    if (day) return day;
    const span = SPAN.exec(plain);
    const first = span && dayOf(Number(span[1]), Number(span[2]), 1);
    if (first) return endOf('month', first);
  }
  return undefined;
}

/** A plan for a year is drawn up before it; a report of a year after it. */
function endOfTitleYear(texts: readonly string[], year: number | undefined): Day | undefined {
  if (year === undefined) return undefined;
  const plan = texts.some((t) => /计划|预备|前期|目标责任|储备|谋划|拟/.test(t));
  return dayOf(plan ? year - 1 : year, 12, 31);
}
