import { type Currency, decimalOf, type Money } from '../money.ts';
import { inUnit, parseUnit } from '../money-unit.ts';
import type { AmountField } from './field.ts';
import type { Findings } from './findings.ts';
import type { Claim, Part } from './outline.ts';
import type { Amount } from './read-amount.ts';
import type { StatedAmount, Subtotal, UncheckableReason } from './understanding.ts';

interface Sum {
  readonly parts: bigint;
  readonly without: number;
  readonly foreign: boolean;
}

/** Checks every total and subtotal row against its parts; rows that state no figure are no entries. */
export function checkTotals(claims: readonly Claim[], main: AmountField, findings: Findings): Subtotal[] {
  const entries: Subtotal[] = [];
  for (const claim of claims) {
    const entry = bestEntry(claim, main);
    if (!entry) continue;
    entries.push(entry);
    report(entry, findings);
  }
  return entries.sort((a, b) => a.row - b.row);
}

/** Of the sets of parts a row may sum up, the first with which it agrees, else the first. */
function bestEntry(claim: Claim, main: AmountField): Subtotal | undefined {
  const { statement, over } = claim;
  if (statement.count === undefined && statement.amounts.size === 0) return undefined;
  const entries = (over.length === 0 ? [[]] : over).map((parts) => entryOf(claim, parts, main));
  return (
    entries.find((e) => e.agrees === true && e.countAgrees !== false) ??
    entries.find((e) => e.agrees === true) ??
    entries[0]
  );
}

function entryOf({ statement, over }: Claim, parts: readonly Part[], main: AmountField): Subtotal {
  const { row, label, count } = statement;
  const computedCount = countProjects(parts);
  // 其中：… and 本月新签 say nothing of which rows they sum up
  const unknown = over.length === 0;
  const counts =
    count === undefined
      ? {}
      : { statedCount: count, ...(unknown ? {} : { computedCount, countAgrees: count === computedCount }) };
  const fields = [...statement.amounts.keys()].sort((a, b) => Number(b === main) - Number(a === main));
  const [first, ...others] = fields.map((field) => compare(field, statement.amounts.get(field) as Amount, parts));
  if (!first) {
    const agrees = parts.length === 0 ? null : count === computedCount;
    return {
      row,
      label,
      stated: count ?? 0,
      computed: computedCount,
      agrees,
      unit: '个',
      ...counts,
      ...(agrees === null ? { why: 'no-parts' as const } : {}),
    };
  }
  const { stated, computed, unit, agrees, why, partsWithout } = first;
  return {
    row,
    label,
    stated,
    computed,
    agrees,
    unit,
    ...(why ? { why } : {}),
    ...(partsWithout ? { partsWithout } : {}),
    ...counts,
    ...(others.length > 0 ? { others } : {}),
  };
}

function compare(
  field: AmountField,
  stated: Amount,
  parts: readonly Part[],
): StatedAmount & { why?: UncheckableReason } {
  const unit = parseUnit(stated.unit);
  const sum = sumOf(field, stated.currency, parts);
  const money: Money = { currency: stated.currency, parts: sum.parts };
  const computed = Number(unit ? inUnit(money, unit) : decimalOf(money));
  const why =
    parts.length === 0
      ? 'no-parts'
      : sum.foreign
        ? 'mixed-currencies'
        : sum.without > 0
          ? 'parts-without-amount'
          : undefined;
  return {
    field,
    stated: Number(stated.value),
    computed,
    unit: stated.unit,
    agrees: why ? null : within(stated, sum.parts),
    ...(why ? { why } : {}),
    ...(sum.without > 0 ? { partsWithout: sum.without } : {}),
  };
}

/** Half of the last decimal that the stated figure shows is rounding, not a mistake. */
function within(stated: Amount, computed: bigint): boolean {
  const places = /\.(\d+)$/.exec(stated.value)?.[1]?.length ?? 0;
  const ulp = (parseUnit(stated.unit)?.factor ?? 1n) * 10_000n;
  const difference = stated.money.parts - computed;
  return (difference < 0n ? -difference : difference) * 2n * 10n ** BigInt(places) <= ulp;
}

function sumOf(field: AmountField, currency: Currency, parts: readonly Part[]): Sum {
  let [total, without, foreign] = [0n, 0, false];
  for (const part of parts) {
    const own = 'project' in part ? part.project.get(field) : part.heading.statement.amounts.get(field);
    if (own && own.currency !== currency) foreign = true;
    else if (own) total += own.money.parts;
    else if ('project' in part) without += 1;
    else {
      const below = sumOf(field, currency, part.heading.parts);
      total += below.parts;
      without += part.heading.parts.length === 0 ? 0 : below.without;
      foreign ||= below.foreign;
    }
  }
  return { parts: total, without, foreign };
}

const countProjects = (parts: readonly Part[]): number =>
  parts.reduce((n, part) => n + ('project' in part ? 1 : part.heading.projects), 0);

function report(entry: Subtotal, findings: Findings): void {
  const { row, label } = entry;
  const differ = (stated = 0, computed = 0, unit = '个'): string => `${stated} ≠ ${computed} ${unit}`;
  if (entry.agrees === false && entry.unit !== '个') {
    findings.add('total-disagrees', { row }, label, differ(entry.stated, entry.computed, entry.unit));
  }
  if (entry.countAgrees === false) {
    findings.add('count-disagrees', { row }, label, differ(entry.statedCount, entry.computedCount));
  }
  for (const other of entry.others ?? []) {
    if (other.agrees === false)
      findings.add('total-disagrees', { row }, label, differ(other.stated, other.computed, other.unit));
  }
}
