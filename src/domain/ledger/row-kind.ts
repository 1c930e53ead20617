import type { Sheet } from './grid.ts';
import { compact, headerAgain, type HeaderAround } from './header-again.ts';
import { headingTopic, readLabel, totalKind, type TotalKind } from './label.ts';
import type { Layout } from './layout.ts';
import { HEADING_STYLES, numberingOf, serialStyle } from './numbering.ts';
import { isNote } from './note-row.ts';
import type { FilledCells, RowShape } from './row-shape.ts';

/** What a row of the table is. `style` tells headings of one level from those of another. */
export type RowKind =
  | { readonly kind: 'project' }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'continuation' }
  | { readonly kind: 'numbered-blank' }
  | { readonly kind: 'note' }
  /** The header again, as on every printed page; `other` when it heads another table. */
  | { readonly kind: 'header'; readonly other: boolean }
  | { readonly kind: 'total'; readonly total: TotalKind; readonly label: string }
  | {
      readonly kind: 'heading';
      readonly label: string;
      readonly style: string;
      readonly rank: number | undefined;
      readonly guessed: boolean;
    };

interface Habits {
  /** Share of the likely projects that carry a serial number. */
  readonly numbered: number;
  /** Share that say more than a name and figures. */
  readonly detailed: number;
  /** How many cells of such a row are usually filled. */
  readonly filled: number;
}

/** Says of every row below the header what it is; blank rows have no shape and stay undefined. */
export function kindsOf(
  sheet: Sheet,
  layout: Layout,
  shapes: readonly (RowShape | undefined)[],
  merged: FilledCells,
): (RowKind | undefined)[] {
  const habits = habitsOf(shapes);
  const headers = layout.columns.map((c) => new Set(c.header.split('/').map(compact)));
  const kinds: (RowKind | undefined)[] = [];
  let last: RowKind | undefined;
  for (const [i, shape] of shapes.entries()) {
    const kind = shape && kindOf(shape, i, { shapes, habits, merged, last, sheet, headers });
    kinds.push(kind);
    if (kind) last = kind;
  }
  return withoutEmptyHeadings(kinds, shapes);
}

interface Surroundings extends HeaderAround {
  readonly shapes: readonly (RowShape | undefined)[];
  readonly habits: Habits;
  readonly merged: FilledCells;
  readonly last: RowKind | undefined;
}

function kindOf(s: RowShape, i: number, around: Surroundings): RowKind {
  const header = headerAgain(s, around);
  if (header) return { kind: 'header', other: header === 'other' };
  if (around.merged.continued.has(s.index) && s.serial === '') return { kind: 'continuation' };
  const label = s.name !== '' ? s.name : s.numbered ? '' : s.serial !== '' ? s.serial : s.details <= 1 ? s.first : '';
  if (isNote(s, label)) return { kind: 'note' };
  const sum = s.details <= 1 && [label, s.serial, s.first].find((text) => totalKind(text) !== undefined);
  if (sum) return { kind: 'total', total: totalKind(sum) ?? 'total', label: sum };
  // 本月新签 | 1个: a number of projects stands where their names do
  if (s.details <= 1 && !s.numbered && /^\(?共?\d+(个|项|家|件)\)?$/.test(compact(s.name)))
    return { kind: 'total', total: 'of-which', label: s.serial || s.first };
  const heading = headingOf(s, i, label, around);
  if (heading) return heading;
  return s.name === '' ? namelessKind(s, i, around) : { kind: 'project' };
}

function namelessKind(s: RowShape, i: number, { habits, last, shapes }: Surroundings): RowKind {
  const only = s.filled === (s.serial === '' ? 0 : 1);
  if (only) return { kind: s.serial === '' || s.numbered ? 'numbered-blank' : 'note' };
  const onlyFigures = s.serial === '' && s.numbers === s.filled;
  if (onlyFigures && (last === undefined || nextShape(shapes, i) === undefined))
    return { kind: 'total', total: 'total', label: '' };
  const follows = last?.kind === 'project' || last?.kind === 'continuation' || last?.kind === 'nameless';
  if (s.serial === '' && follows && s.filled < habits.filled * 0.6) return { kind: 'continuation' };
  return { kind: 'nameless' };
}

function headingOf(s: RowShape, i: number, label: string, around: Surroundings): RowKind | undefined {
  if (label === '' || s.details >= 2) return undefined;
  const { habits } = around;
  const own = s.numbered ? undefined : (serialStyle(s.serial) ?? numberingOf(label));
  const { text, count } = readLabel(label);
  const heading = (style: string, rank?: number, guessed = false): RowKind => ({
    kind: 'heading',
    label,
    style,
    rank,
    guessed,
  });
  if (own && HEADING_STYLES.has(own.style)) return heading(own.style, own.rank);
  const topic = headingTopic(text);
  // the district or the unit alone, in a column of its own
  const alone = s.name === '' && s.serial === '' && s.details === 1;
  if (alone && text.length <= 20 && (topic || count !== undefined)) return heading(topic ?? 'plain');
  if (s.details > 0) return undefined;
  const next = nextShape(around.shapes, i);
  const restarts = next !== undefined && next.details > 0 && /^[(（]?1[)）.、]?$/.test(next.serial);
  if (s.numbered) return (count !== undefined || habits.detailed > 0.8) && restarts ? heading('arabic', 3) : undefined;
  if (own?.style === 'cjk-spaced') return heading('cjk', own.rank);
  const titled = s.wide || (s.name === '' && label.length <= 20 && !/[。；;]/.test(label));
  if (own)
    return count !== undefined || titled || (habits.detailed > 0.8 && restarts)
      ? heading(own.style, own.rank)
      : undefined;
  if (s.wide || s.name === '' || (topic && count !== undefined)) return heading(topic ?? 'plain');
  if (topic === 'nature') return heading('nature');
  const orderly = habits.numbered > 0.6 || habits.detailed > 0.5;
  if (topic && (orderly || s.numbers > 0)) return heading(topic);
  if (count !== undefined && (orderly || s.numbers > 0)) return heading('plain');
  const unlike = habits.numbered > 0.8 && habits.detailed > 0.5 && next !== undefined;
  return unlike ? heading('plain', undefined, true) : undefined;
}

const nextShape = (shapes: readonly (RowShape | undefined)[], i: number): RowShape | undefined => {
  for (let j = i + 1; j < Math.min(shapes.length, i + 6); j += 1) if (shapes[j]) return shapes[j];
  return undefined;
};

function habitsOf(shapes: readonly (RowShape | undefined)[]): Habits {
  let [rows, numbered, detailed] = [0, 0, 0];
  const fills: number[] = [];
  for (const s of shapes) {
    if (!s || s.name === '' || totalKind(s.name)) continue;
    const own = s.numbered ? undefined : numberingOf(s.name);
    if (s.details === 0 && own && HEADING_STYLES.has(own.style)) continue;
    rows += 1;
    if (s.numbered) numbered += 1;
    if (s.details > 0) detailed += 1;
    fills.push(s.filled);
  }
  if (rows === 0) return { numbered: 0, detailed: 0, filled: 0 };
  fills.sort((a, b) => a - b);
  return { numbered: numbered / rows, detailed: detailed / rows, filled: fills[Math.floor(fills.length / 2)] ?? 0 };
}

/**
 * Projects that are themselves numbered 一、二、三 look like headings with nothing under them. Where most headings of a style
 * are empty and state no figures, the empty ones are projects.
 */
function withoutEmptyHeadings(
  kinds: (RowKind | undefined)[],
  shapes: readonly (RowShape | undefined)[],
): (RowKind | undefined)[] {
  const byStyle = new Map<string, { all: number; empty: number[] }>();
  for (const [i, kind] of kinds.entries()) {
    if (kind?.kind !== 'heading') continue;
    const group = byStyle.get(kind.style) ?? { all: 0, empty: [] };
    byStyle.set(kind.style, group);
    group.all += 1;
    const next = kinds.slice(i + 1, i + 8).find((k) => k && k.kind !== 'note');
    const empty = next === undefined || (next.kind === 'heading' && next.style === kind.style) || next.kind === 'total';
    if (empty && shapes[i]?.numbers === 0 && shapes[i]?.name !== '') group.empty.push(i);
  }
  for (const { all, empty } of byStyle.values()) {
    if (all < 2 || empty.length <= all / 2) continue;
    for (const i of empty) kinds[i] = { kind: 'project' };
  }
  return kinds;
}
