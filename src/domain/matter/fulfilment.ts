import type { Regime } from '../regime/format.ts';
import { quantityOf } from '../quantity.ts';

/** What a project promised and can be seen to have fulfilled (DS-11): 投资、进度、承诺. */
export const FULFILMENTS = ['investment', 'schedule', 'commitments'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** What had to be fulfilled by now and what was: 元 of the plans of past years, nodes whose day has passed, commitments of the investor. */
export interface Promises {
  /** Null where no plan of a past year is known, or money in several currencies cannot be compared. */
  readonly investment: { readonly done: string; readonly promised: string } | null;
  readonly schedule: { readonly done: number; readonly promised: number };
  readonly commitments: { readonly done: number; readonly promised: number };
}

/** One of them as decimal texts; behind when less was done than promised by now. */
export interface Fulfilled {
  readonly what: Fulfilment;
  readonly done: string;
  readonly promised: string;
  readonly behind: boolean;
}

/** How a project stands with its promises; what had not to be fulfilled yet is left out, and counts neither for nor against it. */
export const fulfilledOf = (it: Promises): Fulfilled[] =>
  FULFILMENTS.flatMap((what) => {
    const one = it[what];
    if (!one) return [];
    const [done, promised] = [String(one.done), String(one.promised)];
    const [has, ought] = [quantityOf(done) ?? 0n, quantityOf(promised) ?? 0n];
    return ought > 0n ? [{ what, done, promised, behind: has < ought }] : [];
  });

/** In what of all to which support is tied the project is behind. */
export const behindIn = (fulfilled: readonly Fulfilled[], tied: readonly Fulfilment[]): Fulfilment[] =>
  fulfilled.flatMap(({ what, behind }) => (behind && tied.includes(what) ? [what] : []));

/** To what the running regimes tie support with factors (要素保障与绩效挂钩, DS-11); nothing where none of them does. */
export const supportTiedTo = (regimes: readonly Pick<Regime, 'factorSupport'>[]): Fulfilment[] =>
  FULFILMENTS.filter((what) => regimes.some(({ factorSupport }) => factorSupport?.tiedTo.includes(what)));
