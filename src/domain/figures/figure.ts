import type { Money } from '../money.ts';

/** What a figure counts: projects, nodes, gatherings or entries of ledgers one by one, or money in ten-thousandths of 元 (as {@link Money} keeps it). */
export const FIGURE_UNITS = ['projects', 'nodes', 'gatherings', 'entries', 'money'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/**
 * One indicator (指标) of one group of projects on one day. Numerator and denominator are always kept: a share is never given
 * without what it was divided by. Both are exact; a rounded text is only made for a reader.
 */
export interface Figure {
  /** Id of the indicator in its regime. */
  readonly indicator: string;
  readonly unit: FigureUnit;
  readonly numerator: bigint;
  /** None for a plain count or sum. Nothing to divide by is 0n, and the share is then none, not 0 %. */
  readonly denominator: bigint | null;
  /** Amounts in currencies for which the regime has no rate: they belong to the numerator and are not in it. */
  readonly apart: readonly Money[];
}

/** The share 0–1 and beyond, or the plain count (money in 元); null when there is nothing to divide by. For showing, not for comparing. */
export function valueOf({ unit, numerator, denominator }: Figure): number | null {
  if (denominator === null) return unit === 'money' ? Number(numerator) / 10_000 : Number(numerator);
  return denominator === 0n ? null : Number(numerator) / Number(denominator);
}

/** Orders two figures of one indicator by value, exactly; a figure of nothing is below every other. */
export function compareFigures(a: Figure, b: Figure): number {
  const [none, other] = [isNone(a), isNone(b)];
  if (none || other) return Number(other) - Number(none);
  const [left, right] = [a.numerator * (b.denominator ?? 1n), b.numerator * (a.denominator ?? 1n)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Nothing to divide by: the unit has no project, no node or no task that the indicator could measure. */
export const isNone = ({ denominator }: Figure): boolean => denominator === 0n;
