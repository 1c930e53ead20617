import { halfWidth } from '../text.ts';
import { type Cell, cellText, type Sheet } from './grid.ts';
import { matchPath } from './match-path.ts';
import type { RowShape } from './row-shape.ts';

/** A header text as it is compared. */
export const compact = (text: string): string => text.replace(/\s/g, '');

export interface HeaderAround {
  readonly sheet: Sheet;
  /** The texts of the header above each column. */
  readonly headers: readonly ReadonlySet<string>[];
  /** The kind of the row above; none right below the header. */
  readonly last: { readonly kind: string } | undefined;
}

/** Whether a row is the header again, as on every printed page, or the header of another table. */
export function headerAgain(s: RowShape, { sheet, headers, last }: HeaderAround): 'same' | 'other' | undefined {
  if (last === undefined && numbersColumns(sheet.rows[s.index] ?? [])) return 'same';
  if (s.numbered || s.numbers > 0) return undefined;
  const namesName = s.name.length <= 12 && s.name !== '' && isNameHeader(s.name);
  if (!namesName && last?.kind !== 'header') return undefined;
  let [same, filled] = [0, 0];
  for (const [c, cell] of (sheet.rows[s.index] ?? []).entries()) {
    if (typeof cell !== 'string') continue;
    filled += 1;
    if (headers[c]?.has(compact(cell))) same += 1;
  }
  if (same >= Math.max(namesName ? 1 : 2, filled * 0.6)) return 'same';
  return namesName && s.details >= 1 ? 'other' : undefined;
}

/** 甲 | 乙 | 1 | 2 | 3 below a header counts its columns, as forms of statistics do; so does 1 | 2 | 3=1+2. */
function numbersColumns(row: readonly Cell[]): boolean {
  const texts = row.map((cell) => compact(halfWidth(cellText(cell)))).filter((text) => text !== '');
  const letters = texts.findIndex((text) => !/^[甲乙丙丁戊己庚辛]$/.test(text));
  const figures = texts.slice(Math.max(letters, 0));
  const first = Number(/^\(?(\d{1,2})\)?/.exec(figures[0] ?? '')?.[1] ?? Number.NaN);
  return (
    letters >= 0 &&
    figures.length >= 3 &&
    first <= 1 + letters &&
    figures.every((text, i) => new RegExp(`^\\(?${first + i}\\)?(=[\\d()+*/%×÷-]+)?$`).test(text))
  );
}

function isNameHeader(text: string): boolean {
  const match = matchPath([text]);
  return match?.field === 'name' && match.confidence !== 'guess';
}
