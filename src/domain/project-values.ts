import { checkCreditCode } from './credit-code.ts';
import { type Currency, decimalOf, money } from './money.ts';
import { given } from './plan.ts';
import type { Origin } from './project.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** The values of a project that a person may enter and change. */
export interface ProjectValues {
  readonly name: string;
  readonly unitId: string;
  readonly investorName: string | null;
  readonly creditCode: string | null;
  readonly district: string | null;
  readonly industry: string | null;
  readonly origin: Origin | null;
  readonly amount: { readonly value: string; readonly currency: Currency } | null;
  readonly content: string | null;
  readonly remark: string | null;
}

/** The values evened out as they are kept, or what is wrong with them. */
export function soundValues(values: ProjectValues): ProjectValues | Refusal {
  const code = blank(values.creditCode);
  const checked = code === null ? null : checkCreditCode(code);
  if (isRefusal(checked)) return { ...checked, detail: { ...checked.detail, field: 'creditCode' } };
  if (checked && !blank(values.investorName)) return refuse('invalid', 'investor-missing', { field: 'investorName' });
  const exact = values.amount && money(values.amount.value, values.amount.currency);
  if (exact === undefined || (exact && exact.parts <= 0n))
    return refuse('invalid', 'amount-not-positive', { field: 'amount.value' });
  return {
    ...values,
    investorName: blank(values.investorName),
    creditCode: checked,
    district: blank(values.district),
    industry: blank(values.industry),
    amount: exact && { value: decimalOf(exact), currency: exact.currency },
    content: blank(values.content),
    remark: blank(values.remark),
  };
}

/** The project with the change, or that nothing differs. */
export function revise(now: ProjectValues, change: Partial<ProjectValues>): ProjectValues | Refusal {
  const next = soundValues({ ...now, ...given(change) });
  if (isRefusal(next)) return next;
  return changedIn(now, next).length === 0 ? refuse('invalid', 'nothing-changed') : next;
}

/** Names of the values that differ. */
export const changedIn = <T extends object>(before: T, after: T): (keyof T)[] =>
  (Object.keys(after) as (keyof T)[]).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

const blank = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
