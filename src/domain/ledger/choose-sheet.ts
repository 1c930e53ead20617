import { isBlank, type Sheet } from './grid.ts';
import { findHeader, type HeaderBlock } from './header-block.ts';

/** A sheet with the header found in it. */
export interface Candidate {
  readonly sheet: Sheet;
  readonly block: HeaderBlock | undefined;
  readonly score: number;
}

const ROWS_COUNTED = 2_000;

/** Sheets in the order in which they look like ledgers: a header with a name column and many rows below it; hidden ones last. */
export function rankSheets(sheets: readonly Sheet[], corrected: (header: string) => boolean): Candidate[] {
  return sheets
    .map((sheet) => {
      const block = findHeader(sheet, corrected);
      return { sheet, block, score: scoreOf(sheet, block) };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(sheet: Sheet, block: HeaderBlock | undefined): number {
  if (!block) return sheet.rows.length > 0 ? 0 : -1;
  const name = block.matches.findIndex((m) => m?.field === 'name');
  const column = name < 0 ? 0 : name;
  const named = sheet.rows
    .slice(block.to + 1, block.to + 1 + ROWS_COUNTED)
    .filter((row) => !isBlank(row[column])).length;
  const score = block.score * Math.log2(2 + named) * (name < 0 ? 0.3 : 1);
  return sheet.hidden ? score / 10 : score;
}

export const looksLikeLedger = ({ block, score }: Candidate): boolean =>
  score > 10 && block?.matches.some((m) => m?.field === 'name') === true;

/** How many rows hold something, below the header where there is one. */
export const rowsOf = ({ sheet, block }: Candidate): number =>
  sheet.rows.slice(block ? block.to + 1 : 0).filter((row) => row.some((cell) => !isBlank(cell))).length;
