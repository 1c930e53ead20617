import { checkCreditCode } from '../../domain/credit-code.ts';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { pinyinOf } from '../../domain/pinyin.ts';
import { normaliseName } from '../../domain/text.ts';
import type { NewInvestor, NewUnit } from '../../store/import-rows.ts';
import { type MarkedLedger, markOf } from './fingerprint.ts';
import { oneLine, type TakenRow } from './row-parts.ts';

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
  readonly projects: readonly TakenRow[];
  /** How many steps and facts come with the projects. */
  readonly steps: number;
  readonly facts: number;
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
export function planImport(
  { rows, marks, blocked }: Pick<MarkedLedger, 'rows' | 'marks' | 'blocked'>,
  now: LedgerNow,
  { newId, duplicates }: PlanOptions,
): ImportPlan {
  const projects: TakenRow[] = [];
  const refused = new Set(blocked);
  const unmatched = new Map(now.fingerprints);
  const parties = partiesOf(now, newId);
  const planned = rows.map((row, place): PlannedRow => {
    if (refused.has(row.row)) return { row, outcome: 'error', matches: null };
    const mark = marks[place] ?? markOf(row);
    const left = unmatched.get(mark.fingerprint) ?? 0;
    const alike = now.names.get(mark.comparedName) ?? null;
    if (left > 0) {
      unmatched.set(mark.fingerprint, left - 1);
      return { row, outcome: 'same', matches: alike };
    }
    const outcome = alike ? 'duplicate' : 'new';
    if (outcome === 'new' || duplicates === 'new')
      projects.push({
        id: newId(),
        row,
        mark,
        pinyin: once(() => pinyinOf(mark.comparedName)),
        unitId: parties.unitOf(row),
        investorId: parties.investorOf(row),
        stepIds: row.steps.map(newId),
        factIds: row.facts.map(newId),
      });
    return { row, outcome, matches: alike };
  });
  const { units, investors } = parties;
  return {
    rows: planned,
    units,
    investors,
    projects,
    steps: total(projects, 'stepIds'),
    facts: total(projects, 'factIds'),
  };
}

function once<T>(work: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= work());
}

const total = (taken: readonly TakenRow[], ids: 'stepIds' | 'factIds'): number =>
  taken.reduce((sum, row) => sum + row[ids].length, 0);

/** Units and investors by the names rows give them; one that is not there yet is made when it is first met. */
function partiesOf(now: LedgerNow, newId: () => string) {
  const units: NewUnit[] = [];
  const investors: NewInvestor[] = [];
  const unitIds = new Map(now.units);
  const investorIds = new Map(now.investors);
  return {
    units,
    investors,
    unitOf({ unit = '' }: LedgerRow): string {
      const compared = normaliseName(unit);
      if (compared === '') return now.root.id;
      const known = unitIds.get(compared);
      if (known) return known;
      const id = newId();
      unitIds.set(compared, id);
      units.push({ id, parentId: now.root.id, name: oneLine(unit), path: [...now.root.path, id] });
      return id;
    },
    investorOf(row: LedgerRow): string | null {
      const comparedName = normaliseName(row.investor ?? '');
      if (comparedName === '') return null;
      const creditCode = codeOf(row);
      const known = (creditCode && investorIds.get(creditCode)) || investorIds.get(comparedName);
      if (known) return known;
      const id = newId();
      investorIds.set(comparedName, id);
      if (creditCode) investorIds.set(creditCode, id);
      investors.push({ id, name: oneLine(row.investor ?? ''), comparedName, creditCode });
      return id;
    },
  };
}

/** A credit code that fails its check stays a text of the row and is not a key of anybody. */
function codeOf(row: LedgerRow): string | null {
  const code = row.creditCode === undefined ? undefined : checkCreditCode(row.creditCode);
  return code === undefined || isRefusal(code) ? null : code;
}
