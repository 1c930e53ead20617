import type { Day } from '../../domain/day.ts';
import { type Figure, isNone } from '../../domain/figures/figure.ts';
import { formOf } from '../../domain/figures/measure.ts';
import { periodDays } from '../../domain/figures/periods.ts';
import { countsOf } from '../../domain/figures/rank.ts';
import { may } from '../../domain/may.ts';
import { lowWords } from '../../domain/regime/explain-figures.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { clauseOf } from '../../domain/regime/part.ts';
import type { Ranking } from '../../domain/regime/ranking-shape.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { listUnits, type UnitLine } from '../../store/units.ts';
import { figuresOver, type UnitFigures } from '../figures.ts';
import { readFigures } from '../read-figures.ts';
import { alikeIn, askedFor, groupsOf } from '../rankings.ts';
import type { Scene } from '../scene.ts';
import { waitingOn } from '../waiting-figures.ts';
import { figureShown } from './figure-shown.ts';
import { rankedLists } from './ranked-list.ts';
import { runningRegimes } from './standings.ts';

export interface RankingAsked {
  readonly asOf?: Day | undefined;
  readonly regime?: string | undefined;
  readonly ranking?: string | undefined;
  readonly periods: number;
}

/** A ranking as of a day: under a regime that runs then, or under the one named, in the form its file has. */
export async function rankingSeen(scene: Scene, asked: RankingAsked, named?: Regime) {
  const { db, tenantId, today, actor } = scene;
  if (!may(actor, 'figure.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  return readFigures(db, tenantId, async (tx) => {
    const running = named ? [named] : await runningRegimes(tx, tenantId, asOf);
    const regimes = running.filter(({ rankings }) => rankings);
    const head = await journalHead(tx, tenantId);
    const found = { asOf, head, regimes: regimes.map(choiceOf) };
    const chosen = chosenOf(regimes, asked);
    if (chosen === undefined) return { ...found, ranking: null, regime: null, days: [], groups: [] };
    if (chosen === null) return noSuch(asked);
    return { ...found, ...(await shown(tx, scene, chosen, asOf, asked.periods)) };
  });
}

const noSuch = ({ regime, ranking }: RankingAsked): Refusal =>
  refuse('not-found', 'no-such-ranking', { regime: regime ?? '', ranking: ranking ?? '' });

const inBoth = ({ id, zh, en }: { id: string; zh: string; en: string }) => ({ id, zh, en });
const choiceOf = ({ id, title, rankings }: Regime) => ({ id, ...title, rankings: (rankings ?? []).map(inBoth) });

interface Chosen {
  readonly regime: Regime;
  readonly ranking: Ranking;
}

/** Null where what is asked for is not there, undefined where there is nothing to ask for. */
function chosenOf(regimes: readonly Regime[], asked: RankingAsked): Chosen | null | undefined {
  const regime = asked.regime === undefined ? regimes[0] : regimes.find(({ id }) => id === asked.regime);
  const rankings = regime?.rankings ?? [];
  const ranking = asked.ranking === undefined ? rankings[0] : rankings.find(({ id }) => id === asked.ranking);
  if (regime && ranking) return { regime, ranking };
  return asked.regime === undefined && asked.ranking === undefined ? undefined : null;
}

async function shown(tx: Tx, { tenantId, actor }: Scene, { regime, ranking }: Chosen, asOf: Day, periods: number) {
  const wanted = countsOf(ranking);
  const days = periodDays(ranking.period, asOf, periods, regime.inForce?.from as Day | undefined);
  const units = await listUnits(tx, tenantId);
  const tasks = alikeIn(regime).map((it) => ({ ...inBoth(it), clause: clauseOf(it.cites) }));
  const figures = await figuresOver(tx, tenantId, regime, days, askedFor(regime, ranking));
  const waiting = await waitingOn(tx, tenantId, regime, asOf, wanted);
  const ranked = figures.map((ofDay) => groupsOf(ranking, units, ofDay));
  const now = new Map((figures.at(-1) ?? []).map(({ unitId, figures: its }) => [unitId, its]));
  const mine = units.find(({ id }) => id === actor.unitId)?.path ?? [];
  const ranks = ({ indicator }: Figure): boolean => wanted.includes(indicator);
  const lineOf = new Map(units.map((unit) => [unit.id, unit]));
  return {
    regime,
    ranking: rankingShown(regime, ranking),
    days,
    groups: (ranked.at(-1) ?? []).map(({ kinds, counts, shifts }, at) => ({
      kinds: [...kinds],
      units: unitsIn(counts[0], lineOf).map(({ id, name }) => ({
        id,
        name,
        own: mine.includes(id),
        figures: (now.get(id) ?? []).filter(ranks).map((figure) => {
          const { measure: indicator, ...shown } = figureShown(figure);
          return { indicator, ...shown, waiting: waiting(id, indicator) };
        }),
      })),
      lists: rankedLists(
        ranking,
        ranked.flatMap((groups) => groups[at] ?? []),
        periods,
      ),
      tasks: tasks.map((task) => ({ ...task, ...doneBy(task.id, unitsIn(counts[0], lineOf), figures.at(-1) ?? []) })),
      shifts: shifts().map(({ pairs, ...shift }) => ({
        ...shift,
        pairs: pairs.map(([a, b]): [string, string] => [a, b]),
      })),
    })),
  };
}

function doneBy(indicator: string, units: readonly UnitLine[], figures: readonly UnitFigures[]) {
  const done = new Set(
    figures
      .filter(({ figures: its }) =>
        its.some((it) => it.indicator === indicator && !isNone(it) && it.numerator >= (it.denominator ?? 1n)),
      )
      .map(({ unitId }) => unitId),
  );
  const ids = units.map(({ id }) => id);
  return { done: ids.filter((id) => done.has(id)), open: ids.filter((id) => !done.has(id)) };
}

/** Every unit of a group is placed or apart on each count. */
const unitsIn = (
  list: { readonly placed: readonly { readonly unit: string }[]; readonly apart: readonly string[] } | undefined,
  lineOf: ReadonlyMap<string, UnitLine>,
): UnitLine[] =>
  [...(list?.placed.map(({ unit }) => unit) ?? []), ...(list?.apart ?? [])].flatMap((id) => lineOf.get(id) ?? []);

function rankingShown(regime: Regime, ranking: Ranking) {
  const weights = 'of' in ranking ? ranking.of : undefined;
  const indicators = new Map(regime.indicators?.map((it) => [it.id, it]));
  return {
    ...inBoth(ranking),
    regime: regime.id,
    clause: clauseOf(ranking.cites),
    period: ranking.period,
    ties: ranking.ties,
    added: 'added' in ranking ? ranking.added : null,
    low: ranking.low ? { zh: lowWords(ranking.low, 'zh'), en: lowWords(ranking.low, 'en') } : null,
    streak: ranking.streak ?? null,
    published: ranking.published ?? false,
    first: ranking.first ?? null,
    last: ranking.last ?? null,
    counts: countsOf(ranking).flatMap((id) => {
      const indicator = indicators.get(id);
      if (!indicator) return [];
      const { unit, share } = formOf(indicator);
      return [{ ...inBoth(indicator), unit, share, weight: weights?.[id] ?? null }];
    }),
  };
}
