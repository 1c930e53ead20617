import { expect } from 'vitest';
import { type Day, day } from '../../../src/domain/day.ts';
import type { Cell, Grid, Merge, Sheet } from '../../../src/domain/ledger/grid.ts';
import { understandLedger } from '../../../src/domain/ledger/understand.ts';
import type { LedgerOptions, LedgerRow, Understanding } from '../../../src/domain/ledger/understanding.ts';

/** The day these ledgers are read on. */
export const TODAY: Day = day('2022-06-30');

export const sheetOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet1',
  rows,
  merges: [],
  ...more,
});

const gridOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Grid => ({
  sheets: [sheetOf(rows, more)],
});

export const understand = (
  rows: readonly (readonly Cell[])[],
  more: Partial<Sheet> = {},
  options: Partial<LedgerOptions> = {},
): Understanding => {
  const settled: LedgerRow[] = [];
  const understanding = understandLedger(gridOf(rows, more), { asOf: TODAY, ...options }, (row) => settled.push(row));
  // Whatever a test is about: rows that were told while reading are the rows that were read.
  expect(settled).toEqual(understanding.rows);
  return understanding;
};

/** A merged range as Excel writes it: A1:C1. */
export function merge(range: string): Merge {
  const [a = '', b = a] = range.split(':');
  const at = (ref: string): [number, number] => {
    const letters = ref.replace(/\d/g, '');
    const column = [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
    return [Number(ref.replace(/\D/g, '')) - 1, column];
  };
  const [[r1, c1], [r2, c2]] = [at(a), at(b)];
  return { r1, c1, r2, c2 };
}

export const named = (u: Understanding, name: string): LedgerRow => {
  const row = u.rows.find((r) => r.name === name);
  if (!row) throw new Error(`no project ${name} among ${u.rows.map((r) => r.name).join(', ')}`);
  return row;
};

export const names = (u: Understanding): string[] => u.rows.map((r) => r.name);
export const kinds = (u: Understanding): string[] => u.findings.map((f) => `${f.row}${f.column} ${f.kind}`);
export const fields = (u: Understanding): string[] => u.columns.map((c) => `${c.column} ${c.field ?? '—'}`);
export const skipped = (u: Understanding): string[] => u.skipped.map((s) => `${s.row} ${s.why}`);
export const amount = (row: LedgerRow): string | undefined => row.amount && `${row.amount.value} ${row.amount.unit}`;
export const steps = (row: LedgerRow): string[] => row.steps.map((s) => `${s.name ?? s.kind} ${s.due} ${s.precision}`);
export const facts = (row: LedgerRow): string[] => row.facts.map((f) => `${f.kind} ${f.on} ${f.precision}`);
