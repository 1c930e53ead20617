import { type Cell, cellText, isBlank, type Merge, type Sheet } from './grid.ts';
import { halfWidth } from '../text.ts';
import { totalKind } from './label.ts';
import type { HeaderMatch } from './match-header.ts';
import { matchPath } from './match-path.ts';
import { isPlainSerial, serialStyle } from './numbering.ts';

/** Where the header stands (rows from 0) and what it says above each column, from the top down. */
export interface HeaderBlock {
  readonly from: number;
  readonly to: number;
  readonly paths: readonly (readonly string[])[];
  readonly matches: readonly (HeaderMatch | undefined)[];
  readonly score: number;
  /** The columns it is limited to, `to` not included, where tables stand side by side. */
  readonly panel?: { readonly from: number; readonly to: number };
}

const SEARCHED_ROWS = 60;
const DEEPEST = 4;
const WEIGHT = { exact: 3, corrected: 3, alias: 2.5, guess: 0.8 } as const;
const ENOUGH = 5;

/**
 * The header of a sheet, looked for among its first rows: the first that names projects, taken as deep as it reads best, else the best
 * without names; undefined when no row reads like a header.
 */
export function findHeader(
  sheet: Sheet,
  corrected: (header: string) => boolean = () => false,
): HeaderBlock | undefined {
  let best: HeaderBlock | undefined;
  let named: HeaderBlock | undefined;
  const merges = mergesAbove(sheet, SEARCHED_ROWS + DEEPEST);
  for (let from = 0; from < Math.min(sheet.rows.length, SEARCHED_ROWS); from += 1) {
    // another table's header further down does not compete with the first
    if (named && from > named.to) break;
    const block = startsHeader(sheet.rows[from]) ? bestFrom(sheet, merges, from, corrected) : undefined;
    if (!block) continue;
    if (block.score > (best?.score ?? 0)) best = block;
    const names = block.matches.some((m) => m?.field === 'name' && m.confidence !== 'guess');
    if (names && block.score > (named?.score ?? 0)) named = block;
  }
  return named ?? best;
}

/** The header at exactly this row, for tables that follow below the first. */
export const headerAt = (sheet: Sheet, merges: readonly Merge[], from: number): HeaderBlock | undefined =>
  bestFrom(sheet, merges, from, () => false);

function bestFrom(
  sheet: Sheet,
  merges: readonly Merge[],
  from: number,
  corrected: (header: string) => boolean,
): HeaderBlock | undefined {
  let best: HeaderBlock | undefined;
  // 序号 merged down over two rows says how deep the header is
  const down = merges.filter((m) => m.r1 === from && m.r2 > from && m.r2 < from + DEEPEST && m.c1 <= 20);
  const least = Math.max(from, ...down.map((m) => m.r2));
  for (let to = from; to < Math.min(from + DEEPEST, sheet.rows.length); to += 1) {
    if (!readsLikeHeader(sheet.rows[to], to > from)) break;
    if (to < least) continue;
    const block = blockOf(sheet, merges, from, to, corrected);
    if (block.score >= ENOUGH && block.score > (best?.score ?? 0)) best = block;
  }
  return best;
}

/** A title stands alone in its row; a header has several texts, or is the one word 项目名称. */
function startsHeader(row: readonly Cell[] | undefined): boolean {
  const texts = (row ?? []).filter((c) => !isBlank(c));
  if (texts.length > 1) return true;
  const only = texts[0];
  return only !== undefined && matchPath([cellText(only)])?.field === 'name' && cellText(only).length <= 8;
}

/** Header cells are short words. A number, a date, a serial number or a 合计 at the start makes a row of data. */
function readsLikeHeader(row: readonly Cell[] | undefined, below: boolean): boolean {
  let texts = 0;
  for (const [i, cell] of (row ?? []).entries()) {
    if (isBlank(cell)) continue;
    if (typeof cell === 'number') {
      const year = cell >= 1990 && cell <= 2100 && Number.isInteger(cell);
      if (!year) return false;
      texts += 1;
      continue;
    }
    if (typeof cell !== 'string') return false;
    const text = cell.trim();
    if (text.length > 150) return false;
    if (/^[-−]?\d+([.,]\d+)?$/.test(halfWidth(text)) && !/^(19|20)\d\d$/.test(text)) return false;
    if (i <= 1 && below && (isPlainSerial(text) || serialStyle(text) || totalKind(text))) return false;
    texts += 1;
  }
  return texts > 0;
}

/** Merged ranges that begin among the first rows, for looking up what covers a header cell. */
const mergesAbove = (sheet: Sheet, rows: number): Merge[] => sheet.merges.filter((m) => m.r1 < rows);

function blockOf(
  sheet: Sheet,
  merges: readonly Merge[],
  from: number,
  to: number,
  corrected: (header: string) => boolean,
): HeaderBlock {
  const width = widthOf(sheet, from, to);
  const within = merges.filter((m) => m.r1 >= from && m.r1 <= to);
  const grid = textsOf(sheet, within, from, to, width);
  const paths = Array.from({ length: width }, (_, c) => pathOf(grid, c));
  const matches = paths.map((path) => (path.length === 0 ? undefined : matchPath(path)));
  const seen = new Set<string>();
  const fills = to > from && fillsGaps(sheet, from, to, matches);
  const only = fills && onlyFillsGaps(sheet.rows[from], sheet.rows[to] ?? []);
  let score = fills ? (only ? 1 : 0.5) : -0.4 * (to - from);
  for (const [c, match] of matches.entries()) {
    if (corrected((paths[c] ?? []).join('/'))) score += WEIGHT.corrected;
    if (!match) continue;
    const again = seen.has(match.field);
    seen.add(match.field);
    score += WEIGHT[match.confidence] * (again ? 0.2 : 1);
    if (match.field === 'name' && match.confidence !== 'guess' && !again) score += 3;
  }
  return { from, to, paths, matches, score };
}

/** Words below blanks beside a parent, with nothing below the name, are sub-headers even if none of them is known. */
function fillsGaps(sheet: Sheet, from: number, to: number, matches: readonly (HeaderMatch | undefined)[]): boolean {
  const lower = sheet.rows[to] ?? [];
  const name = matches.findIndex((m) => m?.field === 'name');
  if (name < 0 || !isBlank(lower[name])) return false;
  return lower.some((cell, c) => !isBlank(cell) && startsGap(sheet.rows[from], c));
}

/** A blank beside the parent it belongs to. */
const startsGap = (upper: readonly Cell[] | undefined, c: number): boolean =>
  c > 0 && isBlank(upper?.[c]) && !isBlank(upper?.[c - 1]);

/** Nothing but words below such a blank and below its parent: no row of data is filled like that. */
const onlyFillsGaps = (upper: readonly Cell[] | undefined, lower: readonly Cell[]): boolean =>
  lower.every((cell, c) => isBlank(cell) || isBlank(upper?.[c]) || startsGap(upper, c + 1));

function widthOf(sheet: Sheet, from: number, to: number): number {
  let width = 0;
  for (let r = from; r <= Math.min(to + 20, sheet.rows.length - 1); r += 1)
    width = Math.max(width, sheet.rows[r]?.length ?? 0);
  return width;
}

/** The texts of the header's cells with merged ranges filled, and unmerged parents drawn out over their children. */
function textsOf(sheet: Sheet, merges: readonly Merge[], from: number, to: number, width: number): string[][] {
  const grid: string[][] = [];
  for (let r = from; r <= to; r += 1) grid.push(Array.from({ length: width }, (_, c) => cellText(sheet.rows[r]?.[c])));
  const covered = new Set<number>();
  for (const m of merges) {
    const text = grid[m.r1 - from]?.[m.c1] ?? '';
    for (let r = m.r1; r <= Math.min(m.r2, to); r += 1) {
      for (let c = m.c1; c <= Math.min(m.c2, width - 1); c += 1) {
        covered.add((r - from) * width + c);
        (grid[r - from] as string[])[c] = text;
      }
    }
  }
  for (let r = 0; r < grid.length - 1; r += 1) drawOut(grid, r, width, covered);
  return grid;
}

/** Where nothing is merged (CSV), a parent stands over its first child only: the blanks right of it with children below are its. */
function drawOut(grid: string[][], r: number, width: number, covered: ReadonlySet<number>): void {
  const row = grid[r] as string[];
  const below = (c: number): boolean => grid.slice(r + 1).some((lower) => (lower[c] ?? '') !== '');
  for (let c = 1; c < width; c += 1) {
    if (row[c] !== '' || covered.has(r * width + c) || !below(c)) continue;
    if (row[c - 1] !== '' && below(c - 1) && !covered.has(r * width + c - 1)) row[c] = row[c - 1] ?? '';
  }
}

function pathOf(grid: readonly (readonly string[])[], column: number): string[] {
  const path: string[] = [];
  for (const row of grid) {
    const text = row[column] ?? '';
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}
