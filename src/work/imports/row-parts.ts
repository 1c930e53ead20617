import { ALL_FIELDS, type Field, fieldSpec } from '../../domain/ledger/field.ts';
import type { Amount } from '../../domain/ledger/read-amount.ts';
import type { LedgerRow, LedgerStep } from '../../domain/ledger/understanding.ts';
import { decimalOf } from '../../domain/money.ts';
import type { Pinyin } from '../../domain/pinyin.ts';
import type { Origin } from '../../domain/project.ts';
import type { NewFact, NewPlan, NewProject, NewStep } from '../../store/import-rows.ts';
import { keysOf } from '../project-keys.ts';
import type { RowMark } from './fingerprint.ts';

/** A name as one line, whatever the cell had in it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A row that becomes a project, and the ids of everything it becomes. */
export interface TakenRow {
  readonly id: string;
  readonly row: LedgerRow;
  readonly mark: RowMark;
  /** Of the name; worked out when it is first asked for. */
  readonly pinyin: () => Pinyin;
  readonly unitId: string;
  readonly investorId: string | null;
  readonly stepIds: readonly string[];
  readonly factIds: readonly string[];
}

export const projectOf = ({ id, row, mark, pinyin, unitId, investorId }: TakenRow): NewProject => ({
  id,
  unitId,
  investorId,
  name: oneLine(row.name),
  nationalCode: row.code ?? null,
  district: row.district ?? null,
  industry: row.industry ?? null,
  category: row.category,
  nature: row.nature ?? null,
  origin: originOf(row.origin),
  ...amountOf(row.amount),
  amountUnit: row.amount?.unit ?? null,
  content: row.content ?? null,
  statedStage: row.statedStage ?? row.stage ?? null,
  remark: row.remark ?? null,
  marks: row.marks,
  extra: extraOf(row),
  row: row.row,
  ...keysOf(mark.comparedName, pinyin(), row.investor ?? null, row.code ?? null),
  fingerprint: mark.fingerprint,
});

/** The steps a row plans. */
export const stepsOf = ({ id, row, unitId, stepIds }: TakenRow): NewStep[] =>
  row.steps.map((step, place) => ({
    id: stepIds[place] ?? '',
    projectId: id,
    kind: step.kind,
    name: stepNameOf(step),
    due: step.due,
    precision: step.precision,
    unitId: row.unit ? unitId : null,
    person: row.person ?? null,
    projectUnit: row.projectUnit ?? row.investor ?? null,
  }));

/** The facts a row states. */
export const factsOf = ({ id, row, factIds }: TakenRow): NewFact[] =>
  row.facts.map(({ kind, on, precision, amount }, place) => ({
    id: factIds[place] ?? '',
    projectId: id,
    kind,
    on,
    precision,
    ...amountOf(amount),
  }));

/** What a row plans to invest in a year. */
export const plansOf = ({ id, row: { annualPlan, planYear } }: TakenRow): NewPlan[] =>
  annualPlan === undefined || planYear === undefined
    ? []
    : [{ projectId: id, year: planYear, amount: decimalOf(annualPlan.money), currency: annualPlan.money.currency }];

export const amountOf = (amount: Amount | undefined): Pick<NewFact, 'amount' | 'currency'> => ({
  amount: amount ? decimalOf(amount.money) : null,
  currency: amount?.money.currency ?? null,
});

const STEP_NAMES = { preliminary: '前期节点', start: '开工', completion: '竣工', production: '投产' } as const;

/** The regime's own words for the nodes; a ledger that says more gives its own. */
export const stepNameOf = ({ kind, name }: Pick<LedgerStep, 'kind' | 'name'>): string => name ?? STEP_NAMES[kind];

const ORIGIN_WORDS: readonly (readonly [RegExp, Origin])[] = [
  [/外资|境外|港澳台|外商|国外/, 'foreign'],
  [/省外|市外省外|区外/, 'out-of-province'],
  [/内资|省内|境内|本省|本市/, 'domestic'],
];

export const originOf = (words: string | undefined): Origin | null =>
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
