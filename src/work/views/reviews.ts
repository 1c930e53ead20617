import type { z } from 'zod';
import type { listReviews as contract, listUnreviewed as without } from '../../contract/reviews.ts';
import type { Day } from '../../domain/day.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { review } from '../../domain/matter/lives/review.ts';
import { signedAgainst } from '../../domain/matter/review.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { findProject } from '../../store/projects.ts';
import { regimeOf } from '../../store/regime-files.ts';
import {
  countReviews,
  countUnreviewed,
  listReviews,
  listUnreviewed,
  type ReviewRow,
  signedOnOf,
} from '../../store/reviews.ts';
import { liveSet } from '../../store/standings.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';

/** A page of pre-reviews, and how many stand in each state. */
export async function reviewsSeen(
  scene: Scene,
  { page, size, project, ...filter }: z.output<(typeof contract)['input']>,
) {
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  const asked = { tenantId, reach, ...filter, ...(project ? { projects: [project] } : {}) };
  return readTenant(scene.db, tenantId, async (tx) => {
    const all = await countReviews(tx, asked);
    const rows = await listReviews(tx, asked, { offset: (page - 1) * size, limit: size });
    const counts = review.states.map((state) => ({ state, n: all.get(state) ?? 0 }));
    const total = counts.reduce(
      (n, it) => n + (!filter.state?.length || filter.state.includes(it.state) ? it.n : 0),
      0,
    );
    return { today, total, counts, rows: rows.map(reviewShown) };
  });
}

/** Projects signed without their pre-reviews or against them, each with what is wrong. */
export async function unreviewedSeen(scene: Scene, { page, size, unit }: z.output<(typeof without)['input']>) {
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const since = await askedSince(tx, tenantId, today);
    const set = await liveSet(tx, tenantId);
    if (!set) return { since, total: 0, rows: [] };
    const asked = { tenantId, setId: set.id, reach, today, since, unit };
    const total = await countUnreviewed(tx, asked);
    const found = await listUnreviewed(tx, asked, { offset: (page - 1) * size, limit: size });
    const projects = found.map(({ project }) => project.id);
    const reviews = await listReviews(tx, { tenantId, reach: { all: true }, projects }, { offset: 0, limit: 10_000 });
    const rows = found.map((row) => ({
      ...row,
      against: signedAgainst(
        row.signedOn,
        reviews.filter((it) => it.project.id === row.project.id),
        today,
      ),
    }));
    return { since, total, rows };
  });
}

/** The pre-reviews of one project, whoever of its readers looks; a fault shows where they are asked for or were begun. */
export const reviewsOfProject = ({ db, tenantId, actor, today }: Scene, id: string) =>
  readTenant(db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'project.read', project) || !may(actor, 'matter.read'))
      return refuse('not-found', 'no-such-subject');
    const rows = await listReviews(tx, { tenantId, reach: { all: true }, projects: [id] }, { offset: 0, limit: 200 });
    const signedOn = await signedOnOf(tx, tenantId, id);
    const since = await askedSince(tx, tenantId, today);
    const asked = since !== null && (signedOn === null || signedOn >= since);
    const begun = rows.some(({ state }) => state !== 'dropped');
    return {
      signedOn,
      asked,
      against: asked || begun ? signedAgainst(signedOn, rows, today) : [],
      rows: rows.map(reviewShown),
    };
  });

/** One pre-review with its trail and what this person may do with it. */
export async function oneReview(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'review', id);
  if (isRefusal(shown)) return shown;
  const { tenantId } = scene;
  const [row] = await readTenant(scene.db, tenantId, (tx) =>
    listReviews(tx, { tenantId, reach: { all: true }, id }, { offset: 0, limit: 1 }),
  );
  if (!row) return refuse('not-found', 'no-such-subject');
  return { review: reviewShown(row), trail: shown.trail, moves: shown.moves };
}

export const reviewShown = (row: ReviewRow) => ({ ...row, state: row.state as StateOf<'review'> });

/** Since when a running regime that asks for pre-reviews (its recorded part `preReview`) has run. */
async function askedSince(tx: Tx, tenantId: number, today: Day): Promise<Day | null> {
  const running = await adoptionsOn(tx, tenantId, today);
  return (
    running
      .filter((it) => regimeOf(it).preReview !== undefined)
      .map(({ from }) => from)
      .toSorted()[0] ?? null
  );
}
