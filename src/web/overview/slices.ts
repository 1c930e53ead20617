import type { overview } from '../../contract/overview.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { NOT_GIVEN } from '../../domain/not-given.ts';
import { STAGES } from '../../domain/project.ts';
import type { Light } from '../../domain/standing.ts';
import { useFilterChoices } from '../filter/choices-of.ts';
import type { Many } from '../filter/filter-in.ts';
import { useText } from '../messages/language.tsx';
import { overviewText } from './messages.ts';

export type Overview = ReplyOf<typeof overview>;
type Slice = Overview['byStage'][number];

/** A slice with its name and the word of the filter that leads to its rows. */
export interface NamedSlice extends Slice {
  readonly leadsTo: string;
  readonly name: string;
  readonly light?: Light;
}

export interface Cut {
  readonly by: Many;
  readonly word: keyof typeof overviewText.zh;
  readonly slices: readonly NamedSlice[];
  /** No order of its own: whatever is measured, the largest comes first. */
  readonly ranked?: boolean;
}

const LIGHT_ORDER: readonly Light[] = ['red', 'yellow', 'green', 'none'];
const EXIT_ORDER: readonly string[] = ['over', 'warning', 'none'];
const EXIT_LIGHTS: Readonly<Record<string, Light>> = { over: 'red', warning: 'yellow', none: 'none' };

/** The cuts of the overview in their order: those with an order of their own keep it, the others the largest first. */
export function useCuts(answer: Overview): readonly Cut[] {
  const text = useText(overviewText);
  const choices = useFilterChoices();
  const named = (by: Many, slices: readonly Slice[], nothing: string): NamedSlice[] =>
    slices.map((slice) => ({
      ...slice,
      leadsTo: slice.key ?? NOT_GIVEN,
      name: slice.key === null ? nothing : (choices[by].find(({ value }) => value === slice.key)?.label ?? slice.key),
    }));
  const ordered = (slices: readonly NamedSlice[], order: readonly string[]): NamedSlice[] =>
    slices.toSorted((a, b) => placeIn(order, a.key) - placeIn(order, b.key));
  const largest = (slices: readonly NamedSlice[]): NamedSlice[] =>
    slices.toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || b.count - a.count);
  const none = text('notGiven');
  const cuts: Cut[] = [
    { by: 'stage', word: 'byStage', slices: ordered(named('stage', answer.byStage, none), STAGES) },
    {
      by: 'table',
      word: 'byTable',
      slices: ordered(
        named('table', answer.byTable, text('noTable')),
        choices.table.map(({ value }) => value),
      ),
    },
    {
      by: 'light',
      word: 'byLight',
      slices: ordered(named('light', answer.byLight, none), LIGHT_ORDER).map((slice) => ({
        ...slice,
        light: slice.key as Light,
      })),
    },
    {
      by: 'exit',
      word: 'byExit',
      slices: ordered(named('exit', answer.byExit, none), EXIT_ORDER).map((slice) => ({
        ...slice,
        light: EXIT_LIGHTS[slice.key ?? 'none'] ?? 'none',
      })),
    },
    { by: 'district', word: 'byDistrict', slices: largest(named('district', answer.byDistrict, none)), ranked: true },
    { by: 'industry', word: 'byIndustry', slices: largest(named('industry', answer.byIndustry, none)), ranked: true },
  ];
  if (answer.byUnit)
    cuts.push({ by: 'unit', word: 'byUnit', slices: largest(named('unit', answer.byUnit, none)), ranked: true });
  return cuts.filter(({ slices }) => slices.length > 0);
}

const placeIn = (order: readonly string[], key: string | null): number => {
  const at = key === null ? -1 : order.indexOf(key);
  return at < 0 ? order.length : at;
};
