import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import type { Compared, Moves, Tally } from '../../domain/regime/compare-standings.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Tx } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { verdictNames } from './names.ts';
import { compareProjects, type ProjectsCompared } from './projects.ts';
import type { Scenario } from './scenario.ts';
import { compareUnits, type UnitsCompared } from './units.ts';

/** Everything that would be otherwise on a day. */
export interface Outcome extends ProjectsCompared, UnitsCompared {
  readonly asOf: Day;
  readonly names: ReturnType<typeof verdictNames>;
}

/** Compares projects and units by the rules there are and those that are tried. Writes nothing. */
async function compare(tx: Tx, tenantId: number, scenario: Scenario, signal?: AbortSignal): Promise<Outcome> {
  const { asOf, before, after } = scenario;
  const projects = await compareProjects(tx, tenantId, scenario, signal);
  const units = await compareUnits(tx, tenantId, scenario);
  const names = verdictNames([...before, ...after]);
  return { ...projects, moves: inOrder(projects.moves, names), ...units, asOf, names };
}

/** Tables and tiers in the order of the regime, what has none at the end. */
function inOrder(moves: Tally, names: Outcome['names']): Tally {
  const ordered = (what: 'table' | 'tier'): Moves => {
    const place = (key: string | null): number => {
      const at = names[what].findIndex(({ id }) => id === key);
      return at < 0 ? names[what].length : at;
    };
    return { ...moves[what], counts: moves[what].counts.toSorted((a, b) => place(a.key) - place(b.key)) };
  };
  return { ...moves, table: ordered('table'), tier: ordered('tier') };
}

const KEPT = 4;
const kept = new Map<string, Outcome>();

/**
 * As {@link compare}; whoever turns the page of a list does not wait for all of it again. What is kept lies in memory alone,
 * and only until the journal goes on.
 */
export async function compareOnce(
  tx: Tx,
  tenantId: number,
  scenario: Scenario,
  signal?: AbortSignal,
): Promise<Outcome> {
  const head = await journalHead(tx, tenantId);
  const key = `${tenantId} ${head?.hash} ${scenario.asOf} ${markOf(scenario.before)} ${markOf(scenario.after)}`;
  const outcome = kept.get(key) ?? (await compare(tx, tenantId, scenario, signal));
  kept.delete(key);
  kept.set(key, outcome);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return outcome;
}

const markOf = (regimes: readonly Regime[]): string =>
  createHash('sha256').update(JSON.stringify(regimes)).digest('base64url');

export interface Listed {
  readonly what?: Compared | undefined;
  readonly moveFrom?: string | undefined;
  readonly moveTo?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** As many lines about units as a page shows; the file has them all. */
const MOST_OF_UNITS = 300;

/** What a page shows of it: the counts, and one page of the projects behind them. */
export function comparedShown(outcome: Outcome, { what, moveFrom, moveTo, page, size }: Listed) {
  const { asOf, total, changed, moves, names, unitNames } = outcome;
  const unit = (id: string) => ({ id, name: unitNames.get(id) ?? '' });
  const is = (value: string | null, wanted: string | undefined): boolean =>
    wanted === undefined || (value ?? '') === wanted;
  const listed = what
    ? outcome.differing.filter(
        (it) => it.what.includes(what) && is(it.before[what], moveFrom) && is(it.after[what], moveTo),
      )
    : outcome.differing;
  return {
    asOf,
    total,
    changed,
    moves,
    names,
    projects: {
      total: listed.length,
      rows: listed.slice((page - 1) * size, page * size).map(({ unitId, ...it }) => ({ ...it, unit: unit(unitId) })),
    },
    figures: firstOf(outcome.figures, ({ unitId, ...it }) => ({ ...it, unit: unitId === null ? null : unit(unitId) })),
    places: firstOf(outcome.places, ({ unitId, ...it }) => ({ ...it, unit: unit(unitId) })),
    cards: firstOf(outcome.cards, ({ unitId, ...it }) => ({ ...it, unit: unit(unitId) })),
  };
}

const firstOf = <T, R>(all: readonly T[], show: (it: T) => R): { total: number; rows: R[] } => ({
  total: all.length,
  rows: all.slice(0, MOST_OF_UNITS).map(show),
});
