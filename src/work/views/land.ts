import { addDays, type Day, startOf } from '../../domain/day.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { may } from '../../domain/may.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { landListed } from '../../store/land.ts';
import { type MatterLine, periodsOf } from '../../store/matter-lists.ts';
import { type Progress, underWay } from '../../store/progress.ts';
import { type LandKept, landPeriod } from '../land.ts';
import { landListId } from '../making-land.ts';
import type { Scene } from '../scene.ts';
import { lineShown, matterFilter, matterShown, type MattersAsked, mattersOf } from './matters.ts';
import { runningRegimes } from './standings.ts';

/** The land lists (DS-10), and which of them can still be made by this person. */
export async function landSeen(scene: Scene, asked: MattersAsked & { page: number; size: number }) {
  const { tenantId, today, actor } = scene;
  const filter = await matterFilter(scene, 'land', asked);
  return readTenant(scene.db, tenantId, async (tx) => {
    const periods = await periodsOf(tx, tenantId, 'land', filter.reach);
    const running = (await runningRegimes(tx, tenantId, today)).filter(({ landReview }) => landReview);
    const proposes = may(actor, 'exit.propose');
    const reviews = [];
    const going = await underWay(tx, tenantId);
    for (const regime of proposes ? running : []) reviews.push(await reviewOf(tx, tenantId, { regime, today, going }));
    const { rows, ...found } = await mattersOf(tx, tenantId, filter, asked);
    return { asOf: asked.asOf ?? today, periods, reviews, ...found, rows: rows.map(landShown) };
  });
}

interface Looked {
  readonly regime: Regime;
  readonly today: Day;
  readonly going: ReadonlyMap<string, Progress>;
}

async function reviewOf(tx: Tx, tenantId: number, { regime, today, going }: Looked) {
  const { id, title, landReview } = regime;
  const every = landReview?.every ?? 'half-year';
  const open = [];
  for (const asOf of [addDays(startOf(every, today), -1), today]) {
    const period = landPeriod(regime, asOf);
    const making = going.get(landListId({ regime: id, asOf })) ?? null;
    if (!(await landListed(tx, tenantId, id, period))) open.push({ period, asOf, making });
  }
  const byHand = (landReview?.kinds ?? [])
    .filter(({ when }) => !when)
    .map(({ id: kind, zh, en }) => ({ id: kind, zh, en }));
  return { regime: id, ...title, every, byHand, open };
}

interface Kept extends LandKept {
  readonly found?: string;
  readonly outcome?: string;
  readonly area?: string;
}

/** What was found of a parcel stays as it was; its day of the list is not the day one looks. */
export const landShown = (line: MatterLine) => lineShown<Kept>(line);

/** One project of a list, with the results its regime knows. */
export async function oneLand(scene: Scene, id: string, asOf?: Day) {
  const shown = await matterShown(scene, 'land', id, asOf);
  if (isRefusal(shown)) return shown;
  const parcel = landShown(shown.line);
  const known: readonly string[] = parcel.results;
  const moves = shown.moves.map((it) => ({ ...it, outcomes: it.outcomes.filter((one) => known.includes(one)) }));
  return { parcel, trail: shown.trail, moves };
}
