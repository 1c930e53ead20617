import type { wallChart } from '../../contract/overview.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { type Day, addDays, day, daysBetween, endOf, monthOf, startOf, yearOf } from '../../domain/day.ts';

export type WallRow = ReplyOf<typeof wallChart>['rows'][number];
export type WallStep = WallRow['steps'][number];

export const SPANS = ['this-year', 'three-years', 'all'] as const;
export type Span = (typeof SPANS)[number];
export const ZOOMS = ['month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The days the chart shows, both included. */
export interface Frame {
  readonly from: Day;
  readonly to: Day;
}

/** Fractions of the frame's width, so that one layout serves the screen, which scrolls, and paper, which must fit. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

export interface Tick extends Stretch {
  readonly from: Day;
  readonly year: number;
  /** Month 1–12, quarter 1–4, or the year itself. */
  readonly index: number;
  readonly startsYear: boolean;
}

/** Whole years around the day, or everything there is; the as-of day is always inside. */
export function frameOf(span: Span, asOf: Day, first: Day, last: Day): Frame {
  if (span === 'all') {
    const from = first < asOf ? first : asOf;
    const to = last > asOf ? last : asOf;
    return { from: startOf('month', from), to: endOf('month', to) };
  }
  const year = yearOf(asOf);
  const reach = span === 'this-year' ? 0 : 1;
  return { from: day(`${year - reach}-01-01`), to: day(`${year + reach}-12-31`) };
}

const daysIn = (frame: Frame): number => daysBetween(frame.from, frame.to) + 1;

/** Where the middle of a day lies in the frame; below 0 or above 1 when it lies outside. */
export const at = (frame: Frame, d: Day): number => (daysBetween(frame.from, d) + 0.5) / daysIn(frame);

/** The part of [from, to] that the frame shows; undefined when it shows nothing of it. */
export function stretch(frame: Frame, from: Day, to: Day): Stretch | undefined {
  if (to < from || to < frame.from || from > frame.to) return undefined;
  const start = from < frame.from ? frame.from : from;
  const end = to > frame.to ? frame.to : to;
  const total = daysIn(frame);
  return { left: daysBetween(frame.from, start) / total, width: (daysBetween(start, end) + 1) / total };
}

const INDEX: Record<Zoom, (d: Day) => number> = {
  month: monthOf,
  quarter: (d) => Math.ceil(monthOf(d) / 3),
  year: yearOf,
};

/** The columns of the head: months, quarters or years, cut off at the frame. */
export function ticks(frame: Frame, zoom: Zoom): Tick[] {
  const found: Tick[] = [];
  for (let from = frame.from; from <= frame.to; from = addDays(endOf(zoom, from), 1)) {
    const part = stretch(frame, from, endOf(zoom, from));
    if (part)
      found.push({ ...part, from, year: yearOf(from), index: INDEX[zoom](from), startsYear: monthOf(from) === 1 });
  }
  return found;
}

/** The finest columns that stay readable when the whole frame must fit one sheet. */
export function zoomThatFits(frame: Frame): Zoom {
  const months = ticks(frame, 'month').length;
  return months <= 48 ? 'month' : months <= 144 ? 'quarter' : 'year';
}

const PIXELS_PER_DAY: Record<Zoom, number> = { month: 1.9, quarter: 0.8, year: 0.3 };

/** How wide the track is on the screen, in pixels. */
export const trackWidth = (frame: Frame, zoom: Zoom): number => Math.round(daysIn(frame) * PIXELS_PER_DAY[zoom]);
