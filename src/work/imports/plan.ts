import { createHash } from 'node:crypto';
import { ALL_FIELDS, type Field, fieldSpec } from '../../domain/ledger/field.ts';
import { checkCreditCode } from '../../domain/credit-code.ts';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';
import { decimalOf } from '../../domain/money.ts';
import type { Origin } from '../../domain/project.ts';
import { isRefusal } from '../../domain/refusal.ts';
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
    origin: originOf(row.origin),
    amount: row.amount ? decimalOf(row.amount.money) : null,
    currency: row.amount?.money.currency ?? null,
    amountUnit: row.amount?.unit ?? null,
    content: row.content ?? null,
    statedStage: row.statedStage ?? row.stage ?? null,
    remark: row.remark ?? null,
    marks: row.marks,
    extra: extraOf(row),
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
      name: step.name ?? STEP_NAMES[step.kind],
      due: step.due,
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
      amount: fact.amount ? decimalOf(fact.amount.money) : null,
      currency: fact.amount?.money.currency ?? null,
    });
  }
}

/** The regime's own words for the nodes; a ledger that says more gives its own. */
const STEP_NAMES = { preliminary: '前期节点', start: '开工', completion: '竣工', production: '投产' } as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A credit code that fails its check stays a text of the row and is not a key of anybody. */
function codeOf(row: LedgerRow): string | null {
  const code = row.creditCode === undefined ? undefined : checkCreditCode(row.creditCode);
  return code === undefined || isRefusal(code) ? null : code;
}

const ORIGIN_WORDS: readonly (readonly [RegExp, Origin])[] = [
  [/外资|境外|港澳台|外商|国外/, 'foreign'],
  [/省外|市外省外|区外/, 'out-of-province'],
  [/内资|省内|境内|本省|本市/, 'domestic'],
];

const originOf = (words: string | undefined): Origin | null =>
  (words === undefined ? undefined : ORIGIN_WORDS.find(([pattern]) => pattern.test(words))?.[1]) ?? null;

/** Fields that have a place of their own in a project; every other one is kept under its name beside them. */
const PLACED = new Set<Field>([
  'name',
  'code',
  'investor',
  'unit',
  'person',
  'projectUnit',
  'district',
  'industry',
  'nature',
  'content',
  'remark',
  'stage',
  'amount',
]);
const BESIDE = ALL_FIELDS.filter(
  (field) => !PLACED.has(field) && ['text', 'many', 'timing', 'amount'].includes(fieldSpec(field).kind),
);

function extraOf(row: LedgerRow): Record<string, string> {
  const beside: Record<string, string> = {};
  for (const field of BESIDE) {
    const said = (row as Readonly<Record<string, unknown>>)[field] as
      | string
      | { value: string; unit: string }
      | undefined;
    if (said === undefined || said === '') continue;
    beside[fieldSpec(field).zh] = typeof said === 'string' ? said : `${said.value} ${said.unit}`;
  }
  return { ...beside, ...row.extra };
}

/** What a row says, whatever line it stands on and whenever it is read: the same content gives the same mark in every file. */
export function fingerprintOf(row: LedgerRow): string {
  const { row: _, serial: __, facts, steps, ...said } = row;
  const days = [...facts, ...steps].map((it) => it.from).sort();
  const text = JSON.stringify([said, days], (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
