import type { HeaderBlock } from './header-block.ts';
import { type Cell, cellText, isBlank, type Sheet } from './grid.ts';
import type { HeaderMatch } from './match-header.ts';
import { isPlainSerial } from './numbering.ts';

const SAMPLE = 60;

/**
 * The columns of a list without a header: running numbers, and beside them the first column of words, which are the names. Undefined
 * when the sheet has no such list.
 */
export function guessHeader(sheet: Sheet): HeaderBlock | undefined {
  const rows = sheet.rows.slice(0, SAMPLE).filter((row) => row.some((c) => !isBlank(c)));
  const width = Math.min(8, Math.max(0, ...rows.map((row) => row.length)));
  for (let serial = 0; serial < width - 1; serial += 1) {
    const numbered = rows.filter((row) => isPlainSerial(cellText(row[serial])));
    if (numbered.length < 3 || numbered.length < rows.length * 0.5) continue;
    const name = nameColumn(numbered, serial + 1, width);
    if (name === undefined) continue;
    const match = (field: HeaderMatch['field']): HeaderMatch => ({ field, confidence: 'guess', priority: 0 });
    const matches = Array.from({ length: width }, (_, c) =>
      c === serial ? match('serial') : c === name ? match('name') : undefined,
    );
    const first = sheet.rows.findIndex((row) => isPlainSerial(cellText(row[serial])));
    return { from: first - 1, to: first - 1, paths: matches.map(() => []), matches, score: 0 };
  }
  return undefined;
}

function nameColumn(rows: readonly (readonly Cell[])[], from: number, width: number): number | undefined {
  for (let c = from; c < width; c += 1) {
    const words = new Set(rows.map((row) => cellText(row[c])).filter((t) => /\p{Script=Han}{2}|[a-z]{3}/iu.test(t)));
    if (words.size >= rows.length * 0.7) return c;
  }
  return undefined;
}
