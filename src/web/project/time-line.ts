import { type Day, addDays, daysBetween } from '../../domain/day.ts';

/** What is planned stands above the axis, what happened below it. */
export interface Item {
  readonly key: string;
  readonly side: 'planned' | 'happened';
  readonly day: Day;
  readonly label: string;
  /** What colours and shapes the mark; words of the page, not of this layout. */
  readonly tone: string;
}

export interface Placed extends Item {
  /** Centre of the mark, in pixels. */
  readonly x: number;
  /** Left edge of the label, in pixels, kept inside the drawing. */
  readonly labelX: number;
  /** 0 is next to the axis; undefined when every lane is taken and only the mark is drawn. */
  readonly lane: number | undefined;
}

export interface Canvas {
  readonly width: number;
  readonly margin: number;
  readonly lanes: number;
  readonly widthOf: (label: string) => number;
}

const GAP = 10;

/** The days from first to last with some air on both sides, the as-of day included; half a year when there is but one. */
export function reachOf(days: readonly Day[], asOf: Day): { from: Day; to: Day } {
  const sorted = [...days, asOf].toSorted();
  const [first = asOf, last = asOf] = [sorted[0], sorted.at(-1)];
  const air = Math.max(15, Math.round(daysBetween(first, last) * 0.04));
  const short = daysBetween(first, last) < 60;
  return { from: addDays(first, short ? -60 : -air), to: addDays(last, short ? 90 : air) };
}

/** Pixels from the left edge to the middle of the day. */
export function xOf(reach: { from: Day; to: Day }, d: Day, canvas: Pick<Canvas, 'width' | 'margin'>): number {
  const share = daysBetween(reach.from, d) / Math.max(1, daysBetween(reach.from, reach.to));
  return canvas.margin + share * (canvas.width - 2 * canvas.margin);
}

/** Gives each label the lane nearest to the axis in which it touches no other; what finds none keeps its mark alone. */
export function place(items: readonly Item[], reach: { from: Day; to: Day }, canvas: Canvas): Placed[] {
  const ends = { planned: [] as number[], happened: [] as number[] };
  const byDay = items.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return byDay.map((item) => {
    const x = xOf(reach, item.day, canvas);
    const wide = canvas.widthOf(item.label);
    const labelX = Math.max(0, Math.min(canvas.width - wide, x - wide / 2));
    const taken = ends[item.side];
    const lane = Array.from({ length: canvas.lanes }, (_, n) => n).find((n) => (taken[n] ?? -GAP) + GAP <= labelX);
    if (lane !== undefined) taken[lane] = labelX + wide;
    return { ...item, x, labelX, lane };
  });
}

/** Roughly how wide a label is at 12 px: Chinese characters are square, others a little over half. */
export const roughWidth = (label: string): number =>
  [...label].reduce((sum, character) => sum + (character > '\u2e7f' ? 12 : 6.8), 4);
