import { type Figure, type FigureUnit, valueOf } from '../../domain/figures/figure.ts';
import { formOf, type Measure, type Pace } from '../../domain/figures/measure.ts';
import type { Day } from '../../domain/day.ts';
import { decimalOf, decimalOfScaled, MONEY_PLACES } from '../../domain/money.ts';
import { formula } from '../../domain/regime/explain-figures.ts';
import { targetStanding } from '../../domain/regime/target.ts';

/** What a figure counts as an exact text: a whole number, or 元. */
export const countText = (n: bigint, unit: FigureUnit): string =>
  unit === 'money' ? decimalOfScaled(n, MONEY_PLACES) : String(n);

export function figureShown(figure: Figure) {
  const { unit, numerator, denominator, apart } = figure;
  return {
    measure: figure.indicator,
    numerator: countText(numerator, unit),
    denominator: denominator === null ? null : countText(denominator, unit),
    value: valueOf(figure),
    apart: apart.map((money) => ({ currency: money.currency, value: decimalOf(money) })),
  };
}

export const paceShown = (pace: Pace | undefined, unit: FigureUnit) =>
  pace === undefined
    ? null
    : {
        atLeast: pace.atLeast,
        by: pace.by,
        missing: countText(pace.missing, unit),
        perMonth: unit === 'money' ? pace.perMonth / 10 ** MONEY_PLACES : pace.perMonth,
      };

export function measureShown({ id, indicator, target }: Measure, asOf: Day) {
  const goal = target && targetStanding(target, asOf, { numerator: 0, denominator: 0 });
  return {
    id,
    zh: indicator.zh,
    en: indicator.en,
    ...formOf(indicator),
    says: { zh: formula(indicator, 'zh'), en: formula(indicator, 'en') },
    goal: goal ? { atLeast: goal.atLeast, by: goal.by } : null,
  };
}
