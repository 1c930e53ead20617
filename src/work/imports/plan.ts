import { checkCreditCode } from '../../domain/credit-code.ts';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { normaliseName } from '../../domain/text.ts';
import type { NewFact, NewInvestor, NewProject, NewStep, NewUnit } from '../../store/import-rows.ts';
import { fingerprintOf } from './fingerprint.ts';
import { oneLine, take } from './row-parts.ts';

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

/** The rows of a ledger, and which of them hold an error. */
export interface Understood {
  readonly rows: readonly LedgerRow[];
  readonly blocked: readonly number[];
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
export function planImport(ledger: Understood, now: LedgerNow, options: PlanOptions): ImportPlan {
  const made = {
    units: [] as NewUnit[],
    investors: [] as NewInvestor[],
    projects: [] as NewProject[],
    steps: [] as NewStep[],
    facts: [] as NewFact[],
  };
  const blocked = new Set(ledger.blocked);
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
    const code = codeOf(row);
    const known = (code && investors.get(code)) || investors.get(compared);
    if (known) return known;
    const id = options.newId();
    investors.set(compared, id);
    if (code) investors.set(code, id);
    made.investors.push({
      id,
      name: oneLine(row.investor ?? ''),
      comparedName: compared,
      creditCode: code,
    });
    return id;
  };
  const planned = ledger.rows.map((row): PlannedRow => {
    if (blocked.has(row.row)) return { row, outcome: 'error', matches: null };
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
      const keys = { fingerprint, comparedName: compared, unitId: unitOf(row.unit), investorId: investorOf(row) };
      take(row, { ...keys, newId: options.newId }, made);
    }
    return { row, outcome, matches: alike };
  });
  return { rows: planned, ...made };
}

/** A credit code that fails its check stays a text of the row and is not a key of anybody. */
function codeOf(row: LedgerRow): string | null {
  const code = row.creditCode === undefined ? undefined : checkCreditCode(row.creditCode);
  return code === undefined || isRefusal(code) ? null : code;
}
