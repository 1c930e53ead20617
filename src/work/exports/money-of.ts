import { type Currency, type Money, money } from '../../domain/money.ts';

interface Kept {
  readonly value: string;
  readonly currency: string;
}

/** An amount as the database keeps it, exact. */
export const moneyOf = (amount: Kept | null): Money | null =>
  (amount && money(amount.value, amount.currency as Currency)) ?? null;
