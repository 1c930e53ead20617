import type { Fact } from '../../domain/fact.ts';
import type { Amount } from '../../domain/ledger/read-amount.ts';
import type { Money } from '../../domain/money.ts';
import type { Step } from '../../domain/step.ts';
import type { KnownCase } from '../../store/cases.ts';
import { amountOf, oneLine, originOf, stepNameOf, type TakenRow } from './row-parts.ts';

/**
 * What the ledger knows of a project the moment its row is taken: the same as would be read back, without reading it back.
 * A test holds the two together.
 */
export const caseOf = ({ id, row, pinyin, unitId, stepIds, factIds }: TakenRow, importId: string): KnownCase => ({
  of: {
    project: { id, name: oneLine(row.name), unitId, ...known('origin', originOf(row.origin)), ...moneyOf(row.amount) },
    facts: row.facts.map(
      ({ kind, on, precision, amount }, place): Fact => ({
        id: factIds[place] ?? '',
        kind,
        on,
        precision,
        ...moneyOf(amount),
      }),
    ),
    steps: row.steps.map(
      (step, place): Step => ({
        id: stepIds[place] ?? '',
        kind: step.kind,
        name: stepNameOf(step),
        baseline: step.due,
        due: step.due,
        ...known('unitId', row.unit ? unitId : undefined),
        ...known('person', row.person),
        ...known('projectUnit', row.projectUnit ?? row.investor),
      }),
    ),
  },
  unitId,
  keys: {
    hostUnitId: null,
    district: row.district ?? null,
    industry: row.industry ?? null,
    sortKey: pinyin().sortKey,
    importId,
    ...amountOf(row.amount),
  },
});

const known = <K extends string, V>(key: K, value: V | null | undefined): Partial<Record<K, V>> =>
  value === null || value === undefined ? {} : ({ [key]: value } as Record<K, V>);

const moneyOf = (amount: Amount | undefined): { amount?: Money } => (amount ? { amount: amount.money } : {});
