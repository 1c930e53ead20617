import { createHash } from 'node:crypto';
import { decimalOf } from '../../domain/money.ts';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';
import { pinyinOf } from '../../domain/pinyin.ts';
import { normaliseName } from '../../domain/text.ts';
import type { NewFact, NewInvestor, NewProject, NewStep, NewUnit } from '../../store/import-rows.ts';
import { searchGrams } from '../../store/ledger-filter.ts';

/** What of the tenant's ledger an import is compared with. */
export interface LedgerNow {
  readonly root: { readonly id: string; readonly path: readonly string[] };
  /** Units by compared name. */
  readonly units: ReadonlyMap<string, string>;
  /** Investors by compared name and by credit code. */
  readonly investors: ReadonlyMap<string, string>;
  /** How many live projects came from exactly this row. */
  readonly fingerprints: ReadonlyMap<string, number>;
  /** A live project of this compared name. */
  readonly names: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

export type Outcome = 'new' | 'same' | 'duplicate' | 'error';

/** What committing would do with one row of the ledger. */
export interface PlannedRow {
  readonly row: LedgerRow;
  readonly outcome: Outcome;
  readonly matches: { readonly id: string; readonly name: string } | null;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly units: readonly NewUnit[];
  readonly investors: readonly NewInvestor[];
  readonly projects: readonly NewProject[];
  readonly steps: readonly NewStep[];
  readonly facts: readonly NewFact[];
}

export interface PlanOptions {
  readonly newId: () => string;

  /** Rows that look like a project already there: taken in as new ones, or left out. */
  readonly duplicates: 'new' | 'leave-out';
}

/**
 * Decides row by row, without writing anything. A row whose whole content is already in the ledger is the same project and
 * changes nothing; one that only bears the name of a project there is pointed out. What occurs twice in the file is twice
 * in the ledger: two parcels may lawfully bear one name.
 */
export function planImport(rows: readonly LedgerRow[], now: LedgerNow, options: PlanOptions): ImportPlan {
  const made = {
    units: [] as NewUnit[],
    investors: [] as NewInvestor[],
    projects: [] as NewProject[],
    steps: [] as NewStep[],
    facts: [] as NewFact[],
  };
  const units = new Map(now.units);
  const investors = new Map(now.investors);
  const unmatched = new Map(now.fingerprints);
  const unitOf = (name: string | undefined): string => {
    const compared = normaliseName(name ?? '');
    if (compared === '') return now.root.id;
    const known = units.get(compared);
    if (known) return known;
    const id = options.newId();
    units.set(compared, id);
    made.units.push({ id, parentId: now.root.id, name: oneLine(name ?? ''), path: [...now.root.path, id] });
    return id;
  };
  const investorOf = (row: LedgerRow): string | null => {
    const compared = normaliseName(row.investor ?? '');
    if (compared === '') return null;
    const known = (row.creditCode && investors.get(row.creditCode)) || investors.get(compared);
    if (known) return known;
    const id = options.newId();
    investors.set(compared, id);
    if (row.creditCode) investors.set(row.creditCode, id);
    made.investors.push({
      id,
      name: oneLine(row.investor ?? ''),
      comparedName: compared,
      creditCode: row.creditCode ?? null,
    });
    return id;
  };
  const planned = rows.map((row): PlannedRow => {
    if (row.failed) return { row, outcome: 'error', matches: null };
    const fingerprint = fingerprintOf(row);
    const left = unmatched.get(fingerprint) ?? 0;
    const compared = normaliseName(row.name);
    const alike = now.names.get(compared) ?? null;
    if (left > 0) {
      unmatched.set(fingerprint, left - 1);
      return { row, outcome: 'same', matches: alike };
    }
    const outcome = alike ? 'duplicate' : 'new';
    if (outcome === 'new' || options.duplicates === 'new') {
      take(row, fingerprint, compared, unitOf, investorOf, made, options.newId);
    }
    return { row, outcome, matches: alike };
  });
  return { rows: planned, ...made };
}

type Made = { [K in 'projects' | 'steps' | 'facts']: Extract<ImportPlan[K], unknown[] | readonly unknown[]>[number][] };

function take(
  row: LedgerRow,
  fingerprint: string,
  compared: string,
  unitOf: (name: string | undefined) => string,
  investorOf: (row: LedgerRow) => string | null,
  made: Made,
  newId: () => string,
): void {
  const id = newId();
  const { initials, sortKey } = pinyinOf(row.name);
  const texts = [row.name, row.investor ?? '', row.code ?? ''];
  const unitId = unitOf(row.unit);
  made.projects.push({
    id,
    name: oneLine(row.name),
    comparedName: compared,
    nationalCode: row.code ?? null,
    investorId: investorOf(row),
    unitId,
    district: row.district ?? null,
    industry: row.industry ?? null,
    category: row.category,
    nature: row.nature ?? null,
    origin: row.origin ?? null,
    amount: row.amount ? decimalOf(row.amount.money) : null,
    currency: row.amount?.money.currency ?? null,
    amountUnit: row.amount?.unit ?? null,
    content: row.content ?? null,
    statedStage: row.statedStage ?? null,
    remark: row.remark ?? null,
    marks: row.marks,
    extra: row.extra,
    searchText: [...texts.map(normaliseName), initials].filter((text) => text !== '').join(' '),
    grams: searchGrams(texts, [initials]),
    sortKey,
    row: row.row,
    fingerprint,
  });
  for (const step of row.steps) {
    made.steps.push({
      id: newId(),
      projectId: id,
      kind: step.kind,
      name: step.name,
      due: step.due ?? null,
      precision: step.precision,
      unitId: row.unit ? unitId : null,
      person: row.person ?? null,
      projectUnit: row.projectUnit ?? row.investor ?? null,
    });
  }
  for (const fact of row.facts) {
    made.facts.push({
      id: newId(),
      projectId: id,
      kind: fact.kind,
      on: fact.on,
      precision: fact.precision,
      amount: fact.amount ? decimalOf(fact.amount) : null,
      currency: fact.amount?.currency ?? null,
    });
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a row says, whatever line it stands on: the same content gives the same mark in every file. */
export function fingerprintOf(row: LedgerRow): string {
  const { row: _, findings: __, ...said } = row as LedgerRow & { findings?: unknown };
  const text = JSON.stringify(said, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
