import { addDays, type Day } from '../domain/day.ts';
import { type Dispatch, dispatchesIn } from '../domain/dispatch/series.ts';
import { dutyRules, owingUnits } from '../domain/duties/rule.ts';
import { askedFor, broughtBetween } from '../store/breakthroughs.ts';
import type { Tx } from '../store/connection.ts';
import { type PostedUnit, unitsWithPosts } from '../store/posts.ts';
import { dutyBookOf } from './duty-book.ts';

/** A meeting at which units without a breakthrough explain (TQ-7), with what each unit brought since the one before. */
export interface Told {
  readonly dispatch: Dispatch;
  readonly version: string;
  readonly since: Day;
  readonly units: readonly {
    readonly unit: PostedUnit;
    readonly facts: readonly { readonly kind: string; readonly n: number }[];
    readonly asked: { readonly id: string; readonly state: string } | null;
  }[];
}

const BACK = 62;

/** The meeting of the day, or the nearest one ahead; undefined when no regime asks for explanations then. */
export async function breakthroughsOn(
  tx: Tx,
  { tenantId, today }: { readonly tenantId: number; readonly today: Day },
  wanted: Day | undefined,
): Promise<Told | undefined> {
  const book = await dutyBookOf(tx, tenantId);
  const from = wanted ?? today;
  const found = dispatchesIn(book, { from: addDays(from, -BACK), to: addDays(from, wanted ? 0 : BACK) }).filter(
    ({ asks }) => asks !== null,
  );
  const dispatch =
    found.find(({ meets }) => (wanted ? meets.on === wanted : meets.on >= from)) ?? (wanted ? undefined : found.at(-1));
  const run = dispatch && book.runs.find(({ regime }) => regime.id === dispatch.regime);
  const rule = run && dispatch.asks && dutyRules(run.regime).find(({ id }) => id === dispatch.asks?.duty);
  if (!dispatch?.asks || !run || !rule) return undefined;
  const before = found.filter((it) => it.regime === dispatch.regime && it.meets.on < dispatch.meets.on).at(-1);
  // The first meeting looks back to the day the regime began to run, at most as far as meetings are apart.
  const since = before?.meets.on ?? later(run.from, addDays(dispatch.meets.on, -BACK));
  const units = owingUnits(rule, await unitsWithPosts(tx, tenantId));
  const brought = await broughtBetween(tx, {
    tenantId,
    after: since,
    until: dispatch.meets.on < today ? dispatch.meets.on : today,
    kinds: dispatch.asks.counts,
    unitIds: units.map(({ id }) => id),
  });
  const asked = await askedFor(tx, { tenantId, regime: dispatch.regime, rule: rule.id, period: dispatch.period });
  return {
    dispatch,
    version: run.regime.version,
    since,
    units: units.map((unit) => ({ unit, facts: brought.get(unit.id) ?? [], asked: asked.get(unit.id) ?? null })),
  };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
