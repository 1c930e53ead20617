import { type Day, addDays, daysBetween, endOf, startOf } from '../day.ts';
import { type Period, periodOf, spanOf } from '../duties/period.ts';
import { type Card, type CardCondition, COLOURS } from '../regime/card-shape.ts';
import type { Regime } from '../regime/format.ts';
import { shareOf } from '../regime/scalars.ts';
import { type Figure, type FigureUnit, isNone, valueOf } from './figure.ts';
import { compareFractions, dividedBy, type Fraction, fractionOf, plus, times, whole } from './fraction.ts';

/** What is known of one unit on the day its cards are judged. */
export interface CardInputs {
  readonly asOf: Day;
  readonly figures: readonly Figure[];
  /** Whether the unit is low in each of so many periods running of a ranking. */
  readonly isLow: (ranking: string, periods: number) => boolean;
  /** Cards of this unit that people confirmed and nobody lifted, of this regime. */
  readonly held: readonly HeldCard[];
}

export interface HeldCard {
  readonly card: string;
  readonly period: Period;
  readonly due: Day | null;
  /** The day the unit said it was mended, or the card came down; none while it is neither. */
  readonly mendedOn: Day | null;
  /** The unit has contested it and nobody has ruled yet. */
  readonly contested: boolean;
}

/** What a rule compared, with both sides, as texts and numbers that can be kept and shown; named as the regime names it. */
export type CardLeaf = { readonly id: string; readonly zh: string; readonly en: string; readonly holds: boolean } & (
  | (FigureSide & { readonly says: 'figure' })
  | (FigureSide & {
      readonly says: 'behind';
      /** Days of the year gone by, and days of the year. */
      readonly pace: { readonly gone: number; readonly all: number };
    })
  | { readonly says: 'low'; readonly periods: number }
  | { readonly says: 'carded'; readonly periods: readonly Period[] }
  | { readonly says: 'unmended'; readonly due: Day | null }
);

interface FigureSide {
  readonly unit: FigureUnit;
  readonly numerator: string;
  /** Null for a plain count or sum; nothing to divide by is '0', and the value is then null. */
  readonly denominator: string | null;
  readonly value: number | null;
  readonly limits: Readonly<Record<string, string>>;
}

type Leaf = Exclude<CardCondition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** One comparison of a card's rule, made exactly. What cannot be measured meets no limit. */
export function cardLeaf(leaf: Leaf, card: Card, regime: Regime, inputs: CardInputs): CardLeaf {
  if ('figure' in leaf) return figureLeaf(leaf.figure, regime, inputs);
  if ('behind' in leaf) return behindLeaf(leaf.behind, regime, inputs);
  if ('low' in leaf) {
    const { ranking: id, periods = 1 } = leaf.low;
    return { says: 'low', ...named(regime.rankings, id), holds: inputs.isLow(id, periods), periods };
  }
  if ('carded' in leaf) return cardedLeaf(leaf.carded, card, regime, inputs);
  const { card: id } = leaf.unmended;
  const late = inputs.held.find((held) => held.card === id && isUnmended(held, inputs.asOf));
  return { says: 'unmended', ...named(regime.cards, id), holds: late !== undefined, due: late?.due ?? null };
}

function named(list: readonly { id: string; zh: string; en: string }[] | undefined, id: string) {
  const found = list?.find((it) => it.id === id);
  return { id, zh: found?.zh ?? id, en: found?.en ?? id };
}

const AT: Readonly<Record<string, (order: number) => boolean>> = {
  atLeast: (order) => order >= 0,
  moreThan: (order) => order > 0,
  atMost: (order) => order <= 0,
  below: (order) => order < 0,
};
const BEHIND: Readonly<Record<string, (order: number) => boolean>> = {
  points: (order) => order >= 0,
  moreThanPoints: (order) => order > 0,
  part: (order) => order >= 0,
  moreThanPart: (order) => order > 0,
};

/** Ten-thousandths of 元, as a figure of money counts. */
const MONEY = whole(10_000);

function limitOf(given: string | number, unit: FigureUnit): Fraction {
  if (typeof given === 'number') return unit === 'money' ? times(fractionOf(given), MONEY) : fractionOf(given);
  const share = shareOf(given);
  if (!share) throw new Error(`not a share: ${given}`);
  return { over: BigInt(share.over), under: BigInt(share.under) };
}

interface Measured {
  readonly side: Omit<FigureSide, 'limits'>;
  readonly measured: Fraction | undefined;
}

function measure(figures: readonly Figure[], id: string): Measured {
  const figure = figures.find((it) => it.indicator === id);
  if (!figure) throw new Error(`no figure ${id} was worked out`);
  const { unit, numerator, denominator } = figure;
  return {
    side: {
      unit,
      numerator: String(numerator),
      denominator: denominator === null ? null : String(denominator),
      value: valueOf(figure),
    },
    measured: isNone(figure) ? undefined : { over: numerator, under: denominator ?? 1n },
  };
}

const given = <T extends object>(limits: T): [string, string | number][] =>
  Object.entries(limits).filter(([word, limit]) => word !== 'id' && limit !== undefined) as [string, string | number][];
const asTexts = (limits: [string, string | number][]): Record<string, string> =>
  Object.fromEntries(limits.map(([word, limit]) => [word, String(limit)]));

function figureLeaf(
  rule: Extract<Leaf, { figure: unknown }>['figure'],
  { indicators }: Regime,
  { figures }: CardInputs,
): CardLeaf {
  const { side, measured } = measure(figures, rule.id);
  const limits = given(rule);
  const holds =
    measured !== undefined &&
    limits.every(([word, limit]) => AT[word]?.(compareFractions(measured, limitOf(limit, side.unit))) ?? false);
  return { says: 'figure', ...named(indicators, rule.id), holds, ...side, limits: asTexts(limits) };
}

/**
 * 低于序时: the pace is the part of the year's days that is over, the day itself included, so that the year ends at one. The
 * share falls short of it by so many points, or by such a part of the pace.
 */
function behindLeaf(
  rule: Extract<Leaf, { behind: unknown }>['behind'],
  { indicators }: Regime,
  { figures, asOf }: CardInputs,
): CardLeaf {
  const { side, measured } = measure(figures, rule.id);
  const first = startOf('year', asOf);
  const pace = { gone: daysBetween(first, asOf) + 1, all: daysBetween(first, endOf('year', asOf)) + 1 };
  const reached = { over: BigInt(pace.gone), under: BigInt(pace.all) };
  const limits = given(rule);
  const holds =
    measured !== undefined &&
    limits.every(([word, limit]) => {
      const short = plus(reached, { over: -measured.over, under: measured.under });
      const gap = word.toLowerCase().endsWith('part') ? dividedBy(short, reached) : short;
      return BEHIND[word]?.(compareFractions(gap, limitOf(limit, 'projects'))) ?? false;
    });
  return { says: 'behind', ...named(indicators, rule.id), holds, ...side, pace, limits: asTexts(limits) };
}

/**
 * Held in each of so many periods before this one. A graver card of the same regime counts as well: who was given red in
 * between has not been better than yellow.
 */
function cardedLeaf(
  { card: id, periods = 1 }: Extract<Leaf, { carded: unknown }>['carded'],
  { period }: Card,
  { cards = [] }: Regime,
  { held, asOf }: CardInputs,
): CardLeaf {
  const colour = cards.find((card) => card.id === id)?.colour;
  const asGrave = cards
    .filter((card) => card.id === id || (colour && COLOURS.indexOf(card.colour) < COLOURS.indexOf(colour)))
    .map((card) => card.id);
  const before: string[] = [];
  for (let on = asOf; before.length < periods; ) {
    on = addDays(spanOf(periodOf(period, on))?.from ?? on, -1);
    before.unshift(periodOf(period, on));
  }
  const holds = before.every((one) => held.some((it) => it.period === one && asGrave.includes(it.card)));
  return { says: 'carded', ...named(cards, id), holds, periods: before };
}

/** Its day has passed and nobody has said that it is mended; while the unit contests it, it is not held against it. */
const isUnmended = ({ due, mendedOn, contested }: HeldCard, asOf: Day): boolean =>
  !contested && due !== null && due < asOf && (mendedOn === null || mendedOn > asOf);
