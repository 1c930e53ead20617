import { z } from 'zod';
import { type Day, isDay, parseDuration } from '../day.ts';
import { parseThreshold } from './threshold.ts';

/** What the right form of a scalar looks like, by the word of the problem it gives; shown to whoever mends the file. */
export const FORMS = {
  clause: ['WH-2.1', '[WH-2.3, WH-2.4]'],
  cites: ['cites: WH-2.1'],
  date: ['23', 'last'],
  day: ['YYYY-MM-DD'],
  duration: ['P3M', 'P30D', 'P1Y6M'],
  id: ['new-start'],
  'month-day': ['12-31'],
  number: ['1', '3'],
  rate: ['6.6'],
  share: ['2/3', '80%'],
  text: ['…'],
  threshold: ['5 亿元', '3000 万元', '300 万美元'],
  version: ['1', '1.2'],
} as const;
export type Form = keyof typeof FORMS;

export const Text = z.string({ error: 'text' }).min(1, { error: 'text' });
/** Every rule has its name in both languages; Chinese is the regime's own word. */
export const Words = { zh: Text, en: Text };
export const Id = z.string({ error: 'id' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id' });

const CLAUSE = /^[A-Z]{2,3}-\d+(\.\d+)?$/;
export const isClause = (text: unknown): boolean => typeof text === 'string' && CLAUSE.test(text);
/** Clause ids that a rule rests on: WH-2.1, or several. */
const Clause = z.string({ error: 'clause' }).regex(CLAUSE, { error: 'clause' });
export const Cites = z.union([Clause, z.array(Clause).min(1)]);

export const DayValue = z
  .string({ error: 'day' })
  .refine((text): text is Day => isDay(text), { error: 'day', abort: true });

const LONGEST_YEARS = 99;

/** An ISO 8601 duration of less than a hundred years. */
export const DurationText = z.string({ error: 'duration' }).refine(
  (text) => {
    const found = parseDuration(text);
    return found !== undefined && found.months / 12 + found.days / 365 <= LONGEST_YEARS;
  },
  { error: 'duration' },
);

/** An amount in the currency and unit the text writes it in: "5 亿元", "300 万美元". */
export const Threshold = z
  .string({ error: 'threshold' })
  .refine((text) => parseThreshold(text) !== undefined, { error: 'threshold' });

/** A part of the whole, from nothing to all: 2/3, 80%. */
export const Share = z.string({ error: 'share' }).refine((text) => shareOf(text) !== undefined, { error: 'share' });

/** Reads a share as two whole numbers, so that a third stays a third; undefined when it is none or is more than all. */
export function shareOf(text: string): { over: number; under: number } | undefined {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? /^(\d{1,3})(?:\.(\d{1,3}))?%$/.exec(text);
  if (!found) return undefined;
  const [, first = '', second = ''] = found;
  const share = text.endsWith('%')
    ? { over: Number(first + second), under: 100 * 10 ** second.length }
    : { over: Number(first), under: Number(second) };
  return share.under > 0 && share.over <= share.under ? share : undefined;
}
