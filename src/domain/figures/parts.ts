import type { Indicator } from '../regime/figure-shape.ts';
import type { Predicate } from '../regime/predicate-shape.ts';
import type { RecordField } from '../regime/quality-shape.ts';
import type { FigureUnit } from './figure.ts';

type Sum = Extract<Indicator, { sum: unknown }>;
type Entries = Extract<Indicator, { entered: unknown } | { confirmed: unknown }>;
type NodesWanted = Extract<Indicator, { nodes: unknown }>['nodes'];
type HeldWanted = Extract<Indicator, { held: unknown }>['held'];
type EnteredWanted = Extract<Indicator, { entered: unknown }>['entered'];
type ConfirmedWanted = Extract<Indicator, { confirmed: unknown }>['confirmed'];

/** Which projects take part in a ratio of money: those whose contract or plan is in a currency that can be added, or the others. */
export interface Against {
  readonly what: 'contract' | 'annual-plan';
  readonly is: 'known' | 'apart';
}

/**
 * What a figure is made of: counts and sums that add up over projects, so that a unit's are its own and those below it. Every
 * part looks only at projects for which all of `when` holds.
 */
export type Part =
  | { readonly of: 'projects'; readonly when: readonly Predicate[]; readonly recorded?: readonly RecordField[] }
  | ({ readonly of: 'facts'; readonly sum: Exclude<Sum['sum'], 'contract'> } & OfMoney)
  | ({ readonly of: 'contracts' } & OfMoney)
  | ({ readonly of: 'plans' } & OfMoney)
  | { readonly of: 'nodes'; readonly nodes: NodesWanted; readonly reached: boolean }
  | { readonly of: 'gatherings'; readonly held: HeldWanted }
  | {
      readonly of: 'entries';
      readonly entered: EnteredWanted;
      readonly inTime: boolean;
      readonly when: readonly Predicate[];
    }
  | {
      readonly of: 'verdicts';
      readonly confirmed: ConfirmedWanted;
      readonly upheld: boolean;
      readonly when: readonly Predicate[];
    };

interface OfMoney {
  readonly when: readonly Predicate[];
  readonly against?: Against;
}

/** What a figure is divided by that no project has: the task of the year, or one number for every unit alike. */
export type Set = 'task' | { readonly each: number };

/** How an indicator is made of parts. */
export interface Recipe {
  readonly unit: FigureUnit;
  readonly numerator: Part;
  readonly denominator: Part | Set | null;
  /** Money that belongs to the numerator and cannot be in it, because what it would be divided by cannot be added. */
  readonly apart?: Part;
}

/**
 * Takes an indicator apart. In a ratio of money over the contracts or plans of the same projects, a project whose contract or
 * plan is in a currency without a rate is in neither: what it has got would be divided by nothing.
 */
export function recipeOf(indicator: Indicator): Recipe {
  if ('share' in indicator) {
    const { of, share } = indicator;
    return {
      unit: 'projects',
      numerator: { of: 'projects', when: [of, share] },
      denominator: { of: 'projects', when: [of] },
    };
  }
  if ('count' in indicator) {
    return {
      unit: 'projects',
      numerator: { of: 'projects', when: [indicator.count] },
      denominator: indicator.over ?? null,
    };
  }
  if ('nodes' in indicator) {
    const { nodes } = indicator;
    return {
      unit: 'nodes',
      numerator: { of: 'nodes', nodes, reached: true },
      denominator: { of: 'nodes', nodes, reached: false },
    };
  }
  if ('held' in indicator) {
    return {
      unit: 'gatherings',
      numerator: { of: 'gatherings', held: indicator.held },
      denominator: indicator.over ?? null,
    };
  }
  if ('complete' in indicator) {
    const when = [indicator.of];
    return {
      unit: 'projects',
      numerator: { of: 'projects', when, recorded: indicator.complete },
      denominator: { of: 'projects', when },
    };
  }
  return 'sum' in indicator ? recipeOfSum(indicator) : recipeOfEntries(indicator);
}

function recipeOfEntries(indicator: Entries): Recipe {
  const when = indicator.among === undefined ? [] : [indicator.among];
  if ('entered' in indicator) {
    const part = { of: 'entries', entered: indicator.entered, when } as const;
    return { unit: 'entries', numerator: { ...part, inTime: true }, denominator: { ...part, inTime: false } };
  }
  const part = { of: 'verdicts', confirmed: indicator.confirmed, when } as const;
  return { unit: 'entries', numerator: { ...part, upheld: true }, denominator: { ...part, upheld: false } };
}

function recipeOfSum({ sum, among, over }: Sum): Recipe {
  const when = among === undefined ? [] : [among];
  const money = (more: Pick<OfMoney, 'against'>): Part =>
    sum === 'contract' ? { of: 'contracts', when, ...more } : { of: 'facts', sum, when, ...more };
  if (over === undefined || over === 'task') return { unit: 'money', numerator: money({}), denominator: over ?? null };
  return {
    unit: 'money',
    numerator: money({ against: { what: over, is: 'known' } }),
    denominator: over === 'contract' ? { of: 'contracts', when } : { of: 'plans', when },
    apart: money({ against: { what: over, is: 'apart' } }),
  };
}

/** The parts a figure is made of, without what no project has. */
export const partsOf = ({ numerator, denominator, apart }: Recipe): Part[] =>
  [numerator, denominator, apart].filter(
    (part): part is Part => typeof part === 'object' && part !== null && 'of' in part,
  );
