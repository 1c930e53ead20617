import type { Finding } from '../../domain/ledger/finding.ts';
import type { LedgerRow, Subtotal, Understanding } from '../../domain/ledger/understanding.ts';
import type { ImportPlan, PlannedRow } from './plan.ts';
import { stepNameOf } from './row-parts.ts';

const FINDINGS_SHOWN = 500;
const SKIPPED_SHOWN = 500;
const ROWS_SHOWN = 200;

/** What was understood and what committing would do, bounded in size; the counts are exact whatever is shown. */
export function summarise(understood: Understanding, plan: ImportPlan) {
  const outcomes = Map.groupBy(plan.rows, (row) => row.outcome);
  const count = (outcome: PlannedRow['outcome']): number => outcomes.get(outcome)?.length ?? 0;
  return {
    sheet: understood.sheet,
    sheets: [
      { name: understood.sheet, rows: understood.rows.length, chosen: true },
      ...understood.otherSheets.map(({ name, rows }) => ({ name, rows, chosen: false })),
    ],
    headerRows: headerRows(understood),
    projects: understood.rows.length,
    fresh: plan.projects.length,
    same: count('same'),
    duplicates: count('duplicate'),
    errors: count('error'),
    columns: understood.columns.map((column) => ({
      column: column.column,
      header: column.header,
      field: column.field ?? 'extra',
      unit: column.unit ?? null,
      confidence: column.confidence ?? ('none' as const),
      samples: [...column.samples],
    })),
    skipped: understood.skipped.slice(0, SKIPPED_SHOWN).map(({ row, why }) => ({ row, why })),
    skippedCount: understood.skipped.length,
    findings: understood.findings.slice(0, FINDINGS_SHOWN).map(findingShown),
    findingsCount: understood.findings.length,
    subtotals: understood.subtotals.map(subtotalShown),
    newUnits: plan.units.map((unit) => unit.name),
    newInvestors: plan.investors.length,
    facts: plan.facts,
    steps: plan.steps,
    preview: plan.rows.slice(0, ROWS_SHOWN).map(rowShown),
  };
}

const headerRows = ({ header }: Understanding): number[] =>
  header ? Array.from({ length: header.to - header.from + 1 }, (_, index) => header.from + index) : [];

const findingShown = ({ row, column, kind, severity, found, understood, count }: Finding) => ({
  row,
  column,
  kind,
  severity,
  found,
  understood,
  count: count ?? 1,
});

export const subtotalShown = (it: Subtotal) => ({
  row: it.row,
  label: it.label,
  unit: it.unit,
  stated: it.stated,
  computed: it.computed,
  agrees: it.agrees,
  statedCount: it.statedCount ?? null,
  computedCount: it.computedCount ?? null,
  countAgrees: it.countAgrees ?? null,
  why: it.why ?? null,
});

/** A ledger row as the preview and the command line show it. */
export function ledgerRowShown(row: LedgerRow) {
  return {
    row: row.row,
    name: row.name,
    investor: row.investor ?? null,
    unit: row.unit ?? null,
    district: row.district ?? null,
    industry: row.industry ?? null,
    category: [...row.category],
    marks: [...row.marks],
    amount: row.amount
      ? { value: Number(row.amount.value), currency: row.amount.currency, unit: row.amount.unit }
      : null,
    facts: row.facts.map(({ kind, on, precision }) => ({ kind, on, precision })),
    steps: row.steps.map((step) => ({
      kind: step.kind,
      name: stepNameOf(step),
      due: step.due,
      precision: step.precision,
    })),
  };
}

const rowShown = ({ row, outcome, matches }: PlannedRow) => ({ ...ledgerRowShown(row), outcome, matches });
