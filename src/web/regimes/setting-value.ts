import { isDay, parseDuration } from '../../domain/day.ts';
import { shareOf } from '../../domain/regime/scalars.ts';
import { parseThreshold } from '../../domain/regime/threshold.ts';

/** A number or a measure inside the value of a setting, which a form can change without touching the rest. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: string | number;
  readonly kind: LeafKind;
}

export const UNITS = ['D', 'M', 'Y'] as const;
export type DurationUnit = (typeof UNITS)[number];
export type LeafKind = 'number' | 'percent' | 'share' | 'duration' | 'amount' | 'day' | 'date';

/** The parts of a value that can be typed: numbers, shares, durations, amounts, dates of a month. Ids and words stay. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const kind = DATES.has(path.at(-1) ?? '') ? 'date' : kindOf(value);
  return kind ? [{ path, value, kind }] : [];
}

/** Words of a due day whose value is a date of the month, or its last day. */
const DATES: ReadonlySet<string> = new Set(['monthly', 'quarterly', 'half-yearly']);

function kindOf(value: string | number): LeafKind | undefined {
  if (typeof value === 'number') return 'number';
  if (/^\d+(\.\d+)?%$/.test(value)) return 'percent';
  if (shareOf(value)) return 'share';
  if (parseDuration(value)) return durationOf(value) ? 'duration' : undefined;
  if (parseThreshold(value)) return 'amount';
  return isDay(value) ? 'day' : undefined;
}

/** The value with one part of it changed. */
export function withLeaf(value: unknown, path: readonly string[], next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value))
    return value.map((item, place) => (String(place) === key ? withLeaf(item, rest, next) : item));
  const of = (value ?? {}) as Record<string, unknown>;
  return { ...of, [key]: withLeaf(of[key], rest, next) };
}

/** A duration of one unit as a number and its unit: P30D, P3M, P2Y. */
export function durationOf(text: string): { readonly n: number; readonly unit: DurationUnit } | undefined {
  const found = /^P(\d+)([DMY])$/.exec(text);
  return found ? { n: Number(found[1]), unit: found[2] as DurationUnit } : undefined;
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
