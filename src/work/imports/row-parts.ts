import { ALL_FIELDS, type Field, fieldSpec } from '../../domain/ledger/field.ts';
import type { LedgerRow } from '../../domain/ledger/understanding.ts';
import { decimalOf } from '../../domain/money.ts';
import type { Origin } from '../../domain/project.ts';
import type { NewFact, NewProject, NewStep } from '../../store/import-rows.ts';
import { projectKeys } from '../project-keys.ts';

/** A name as one line, whatever the cell had in it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Made {
  readonly projects: NewProject[];
  readonly steps: NewStep[];
  readonly facts: NewFact[];
}

/** What was found out about a row before it is taken. */
interface Known {
  readonly fingerprint: string;
  readonly comparedName: string;
  readonly unitId: string;
  readonly investorId: string | null;
  readonly newId: () => string;
}

/** Makes the rows one ledger row becomes: a project, its planned steps, and the facts it states. */
export function take(row: LedgerRow, { newId, ...known }: Known, made: Made): void {
  const id = newId();
  const { unitId } = known;
  made.projects.push({
    id,
    name: oneLine(row.name),
    nationalCode: row.code ?? null,
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
    row: row.row,
    ...projectKeys(row.name, row.investor ?? null, row.code ?? null),
    ...known,
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
export const STEP_NAMES = { preliminary: '前期节点', start: '开工', completion: '竣工', production: '投产' } as const;

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
