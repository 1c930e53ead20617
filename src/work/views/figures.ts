import type { Day } from '../../domain/day.ts';
import type { GroupBy } from '../../domain/figures/group.ts';
import { type Measure, measuresOf, paceOf } from '../../domain/figures/measure.ts';
import { periodDays } from '../../domain/figures/periods.ts';
import { may } from '../../domain/may.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { listUnits } from '../../store/units.ts';
import { figuresBy } from '../figures-by.ts';
import { readFigures } from '../read-figures.ts';
import type { Scene } from '../scene.ts';
import { asTree, groupNames, isRoot } from './figure-groups.ts';
import { figureShown, measureShown, paceShown } from './figure-shown.ts';
import { runningRegimes } from './standings.ts';

export interface FiguresAsked {
  readonly asOf?: Day | undefined;
  readonly regime?: string | undefined;
  readonly by: GroupBy;
}

const inBoth = ({ id, title }: Regime) => ({ id, zh: title.zh, en: title.en });

/** Targets and indicators of a regime that runs on the day, or of the one named, for everything together and each group. */
export async function figuresSeen(scene: Scene, asked: FiguresAsked, named?: Regime) {
  const { db, tenantId, today, actor } = scene;
  if (!may(actor, 'figure.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  const { by } = asked;
  return readFigures(db, tenantId, async (tx) => {
    const regimes = named ? [named] : await measuringOn(tx, tenantId, asOf);
    const regime = chosenOf(regimes, asked.regime ?? named?.id);
    if (regime === null) return noSuch(asked);
    const head = await journalHead(tx, tenantId);
    const found = { asOf, head, by, regimes: regimes.map(inBoth) };
    if (!regime) return { ...found, regime: null, running: undefined, measures: [], groups: [] };
    const measures = measuresOf(regime);
    const units = asTree(await listUnits(tx, tenantId));
    const nameOf = groupNames(by, regime, units, actor);
    const place = new Map(units.map(({ id }, at) => [id, at]));
    const [groups = []] = await figuresBy(
      tx,
      tenantId,
      regime,
      [asOf],
      by,
      measures.map(({ indicator }) => indicator),
    );
    return {
      ...found,
      running: regime,
      regime: { ...inBoth(regime), version: regime.version, tiers: regime.tiers !== undefined },
      measures: measures.map((measure) => measureShown(measure, asOf)),
      groups: groups
        .filter(({ key }) => !isRoot(units, key))
        .sort((a, b) => (place.get(a.key ?? '') ?? 0) - (place.get(b.key ?? '') ?? 0))
        .map(({ key, figures }) => ({
          ...nameOf(key),
          figures: figures.map((figure, at) => ({
            ...figureShown(figure),
            pace: paceShown(paceOf(measures[at] as Measure, figure, asOf), figure.unit),
          })),
        })),
    };
  });
}

export interface TrendAsked extends FiguresAsked {
  readonly measure: string;
  readonly key?: readonly string[] | undefined;
  readonly period: 'month' | 'quarter' | 'year';
  readonly periods: number;
}

/** One measure over time: as of the ends of the periods gone by and as of the day, as everything is known now. */
export async function trendSeen(scene: Scene, asked: TrendAsked) {
  const { db, tenantId, today, actor } = scene;
  if (!may(actor, 'figure.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  return readFigures(db, tenantId, async (tx) => {
    const regime = chosenOf(await measuringOn(tx, tenantId, asOf), asked.regime);
    const measure = regime && measuresOf(regime).find(({ id }) => id === asked.measure);
    if (!regime || !measure) return noSuch(asked);
    const shown = measureShown(measure, asOf);
    const days = periodDays(asked.period, asOf, asked.periods, undefined);
    const units = await listUnits(tx, tenantId);
    const nameOf = groupNames(asked.by, regime, units, actor);
    const found = await figuresBy(tx, tenantId, regime, days, asked.by, [measure.indicator]);
    const series = [null, ...new Set(asked.key)].map((key) => ({
      ...nameOf(key),
      points: found.map((groups) => {
        const figure = groups.find((group) => group.key === key)?.figures[0];
        return figure
          ? figureShown(figure)
          : { ...NOTHING, measure: measure.id, denominator: shown.share ? '0' : null };
      }),
    }));
    return { asOf, measure: shown, days, series };
  });
}

/** A group that was not there yet: no industry had that name, nothing had been signed in that year. */
const NOTHING = { numerator: '0', value: null, apart: [] };

/** The regimes that run on the day and measure anything. */
export const measuringOn = async (tx: Tx, tenantId: number, asOf: Day): Promise<Regime[]> =>
  (await runningRegimes(tx, tenantId, asOf)).filter(({ indicators, targets }) => indicators ?? targets);

/** Null where the regime asked for does not run, undefined where none does. */
export const chosenOf = (regimes: readonly Regime[], wanted: string | undefined): Regime | null | undefined =>
  wanted === undefined ? regimes[0] : (regimes.find(({ id }) => id === wanted) ?? null);

export const noSuch = ({ regime, measure }: { regime?: string | undefined; measure?: string }): Refusal =>
  refuse('not-found', 'no-such-figure', { regime: regime ?? '', measure: measure ?? '' });
