import { percentOf } from '../../domain/figures/percent.ts';
import { grouped, NONE } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import type { GroupBy } from '../../domain/figures/group.ts';
import { type Figure, type Group, type Measure, useFigureSearch } from './figures.ts';
import { figuresText } from './messages.ts';

/** What it means that a project has no place in the grouping, where it is more than a word left out. */
const WITHOUT: Partial<Record<GroupBy, 'noTier' | 'notSigned'>> = { tier: 'noTier', batch: 'notSigned' };

/** How figures, their units and their groups are said to this reader. */
export function useSaying() {
  const text = useText(figuresText);
  const pick = usePick();
  const amounts = useAmounts();
  const { by } = useFigureSearch();
  const number = (value: string | null, { unit }: Measure): string =>
    value === null ? NONE : unit === 'money' ? amounts.write({ value, currency: 'CNY' }) : grouped(value);
  return {
    number,
    unit: ({ unit }: Measure): string => (unit === 'money' ? amounts.unit('CNY') : text(unit)),
    share: ({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string =>
      denominator === null ? NONE : (percentOf(numerator, denominator) ?? NONE),
    /** What it is divided by; a task that was not set is none, and not 0. */
    below: ({ denominator }: Pick<Figure, 'denominator'>, measure: Measure): string =>
      denominator === '0' && measure.over === 'task' ? text('noTask') : number(denominator, measure),
    /** The share, or the plain number. */
    value(figure: Pick<Figure, 'numerator' | 'denominator'>, measure: Measure): string {
      return measure.share ? this.share(figure) : number(figure.numerator, measure);
    },
    group: ({ key, name }: Pick<Group, 'key' | 'name'>): string =>
      name ? pick(name) : text(key === null ? 'everything' : (WITHOUT[by] ?? 'notGiven')),
    apart: ({ apart }: Pick<Figure, 'apart'>): string =>
      apart.map((amount) => `${amounts.write(amount)} ${amounts.unit(amount.currency)}`).join(text('and')),
  };
}
