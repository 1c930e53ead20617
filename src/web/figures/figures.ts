import type { showFigureProjects, showFigures, showTrend } from '../../contract/figures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { GROUPS, type GroupBy } from '../../domain/figures/group.ts';
import { listIn, oneIn, usePageSearch } from '../search.ts';

export type Answer = ReplyOf<typeof showFigures>;
export type Measure = Answer['measures'][number];
export type Group = Answer['groups'][number];
export type Figure = Group['figures'][number];
export type TrendAnswer = ReplyOf<typeof showTrend>;
export type Behind = ReplyOf<typeof showFigureProjects>;

/** A figure that is opened: of which group, and which side of the line. */
export const SIDES = ['numerator', 'denominator', 'apart'] as const;
export type Side = (typeof SIDES)[number];

/** The address names everything together so, because a group has a key and everything has none. */
export const EVERYTHING = 'all';
/** More lines than these cannot be told apart. */
export const MOST_LINES = 5;

/** Which regime, grouping, measure, lines and opened figure the address asks for. */
export function useFigureSearch() {
  const [search, change] = usePageSearch();
  const by: GroupBy = GROUPS.find((it) => it === oneIn(search, 'by')) ?? 'unit';
  const [regime, measure, key] = ['regime', 'measure', 'key'].map((name) => oneIn(search, name));
  const period = oneIn(search, 'period') === 'quarter' ? ('quarter' as const) : ('month' as const);
  const drawn = listIn(search, 'draw').slice(0, MOST_LINES);
  const closed = { key: undefined, part: undefined, page: undefined };
  return {
    asked: { ...(regime ? { regime } : {}), by },
    by,
    measure,
    period,
    drawn,
    opened:
      key === undefined ? undefined : { key, side: SIDES.find((it) => it === oneIn(search, 'part')) ?? 'numerator' },
    page: Math.max(1, Number(oneIn(search, 'page')) || 1),
    chooseRegime: (id: string) => change({ ...closed, regime: id, measure: undefined, by: undefined, draw: undefined }),
    chooseBy: (next: GroupBy) => change({ ...closed, by: next === 'unit' ? undefined : next, draw: undefined }),
    chooseMeasure: (id: string) => change({ ...closed, measure: id }, { replace: true }),
    choosePeriod: (next: 'month' | 'quarter') =>
      change({ period: next === 'month' ? undefined : next }, { replace: true }),
    draw: (group: string, on: boolean) =>
      change(
        { draw: on ? [...drawn, group].slice(-MOST_LINES) : drawn.filter((it) => it !== group) },
        { replace: true },
      ),
    open: (group: string | null, side: Side) => change({ key: group ?? EVERYTHING, part: side, page: undefined }),
    turn: (next: number) => change({ page: String(next) }, { replace: true }),
    close: () => change(closed, { replace: true }),
  };
}

/** The place of a measure among the figures of a group: the one the address asks for, or the first. */
export const placeOf = (measures: readonly Measure[], id: string | undefined): number =>
  Math.max(
    0,
    measures.findIndex((measure) => measure.id === id),
  );
