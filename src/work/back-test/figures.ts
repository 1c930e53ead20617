import { type Figure, valueOf } from '../../domain/figures/figure.ts';
import { decimalOfScaled, MONEY_PLACES } from '../../domain/money.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { UnitFigures } from '../figures.ts';

/** A figure in whole texts: numbers of things, money in 元. */
export interface FigureText {
  readonly numerator: string;
  readonly denominator: string | null;
  readonly value: number | null;
}

/** A figure of a unit that would be another; `unitId` is null for the whole government. */
export interface FigureChange {
  readonly indicator: { readonly id: string; readonly zh: string; readonly en: string };
  readonly of: Figure['unit'];
  readonly unitId: string | null;
  readonly before: FigureText | null;
  readonly after: FigureText | null;
}

export interface Measured {
  readonly regime: Regime | null;
  readonly figures: readonly UnitFigures[];
}

/** Figures of one indicator that differ, by indicator and then in the order of the units. */
export function figuresCompared(before: Measured, after: Measured): FigureChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const indicators = new Map(
    [...(before.regime?.indicators ?? []), ...(after.regime?.indicators ?? [])].map((it) => [it.id, it]),
  );
  const units = new Set([...after.figures, ...before.figures].map(({ unitId }) => unitId));
  return [...indicators.values()].flatMap(({ id, zh, en }) =>
    [...units].flatMap((unitId) => {
      const [was, would] = [old.get(keyOf(unitId, id)), now.get(keyOf(unitId, id))];
      const of = (would ?? was)?.unit;
      const same = was?.numerator === would?.numerator && was?.denominator === would?.denominator;
      if (of === undefined || same) return [];
      return [
        {
          indicator: { id, zh, en },
          of,
          unitId,
          before: was ? figureText(was) : null,
          after: would ? figureText(would) : null,
        },
      ];
    }),
  );
}

const keyOf = (unitId: string | null, indicator: string): string => `${unitId ?? ''} ${indicator}`;

const byKey = ({ figures }: Measured): Map<string, Figure> =>
  new Map(figures.flatMap((unit) => unit.figures.map((it) => [keyOf(unit.unitId, it.indicator), it])));

/** A figure in texts, as exactly as it is known. */
export function figureText(figure: Figure): FigureText {
  const text = (n: bigint): string => (figure.unit === 'money' ? decimalOfScaled(n, MONEY_PLACES) : String(n));
  return {
    numerator: text(figure.numerator),
    denominator: figure.denominator === null ? null : text(figure.denominator),
    value: valueOf(figure),
  };
}
