import { checkCreditCode } from '../credit-code.ts';
import { isRefusal } from '../refusal.ts';
import { halfWidth } from '../text.ts';
import { fieldSpec, type TextField } from './field.ts';
import type { Findings } from './findings.ts';
import { type Cell, cellText, columnKey, isBlank, isError } from './grid.ts';
import type { Layout, LayoutColumn } from './layout.ts';
import { isDash, isPlaceholder } from './placeholder.ts';

interface TextColumn {
  readonly column: LayoutColumn;
  /** Where the text goes; null for columns that are kept by their header only. */
  readonly field: TextField | null;
  /** Several columns may share the field. */
  readonly many: boolean;
  readonly key: string;
}

/** The columns of a table whose cells are kept as text. */
export class TextColumns {
  private readonly columns: readonly TextColumn[];
  private readonly findings: Findings;

  constructor(layout: Layout, findings: Findings) {
    this.columns = textColumns(layout);
    this.findings = findings;
  }

  /** Puts the texts of one row into `texts`, by field, and `extra`, by header. */
  read(
    cellOf: (column: LayoutColumn) => Cell,
    row: number,
    texts: Record<string, string>,
    extra: Record<string, string>,
  ): void {
    for (const { column, field, many, key } of this.columns) {
      const cell = cellOf(column);
      if (isBlank(cell) || isError(cell)) continue;
      const text = cellText(cell);
      if (isDash(text)) continue;
      if (field === null) extra[key] = text;
      else if (many && texts[field] !== undefined) texts[field] += `\n${text}`;
      else this.put(column, field, cell, text, row, texts);
    }
  }

  private put(
    column: LayoutColumn,
    field: TextField,
    cell: Cell,
    text: string,
    row: number,
    texts: Record<string, string>,
  ): void {
    const place = { row, column: column.letters, header: column.header };
    if (field === 'investor' && isPlaceholder(halfWidth(text))) {
      this.findings.add('placeholder', place, text);
      return;
    }
    if (typeof cell === 'number' && Math.abs(cell) >= 1e15) this.findings.add('number-too-long', place, text);
    if (field === 'creditCode' && isRefusal(checkCreditCode(text)))
      this.findings.add('credit-code-invalid', place, text);
    texts[field] = text;
  }
}

function textColumns(layout: Layout): TextColumn[] {
  const keys = new Set<string>();
  const columns: TextColumn[] = [];
  for (const column of layout.columns) {
    const spec = column.field === null ? undefined : fieldSpec(column.field);
    if (spec && !['text', 'many', 'timing', 'count', 'unit'].includes(spec.kind)) continue;
    if (column.field === 'name' || column.ignored || layout.otherNames.includes(column.index)) continue;
    const plain = columnKey(column.header, column.letters);
    const key = keys.has(plain) ? `${plain} (${column.letters})` : plain;
    const field = spec?.kind === 'count' || spec?.kind === 'unit' ? null : (column.field as TextField | null);
    if (field === null) keys.add(plain);
    columns.push({ column, field, many: spec?.kind === 'many', key });
  }
  return columns;
}
