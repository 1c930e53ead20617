import type { z } from 'zod';
import type { listTeams as contract } from '../../contract/teams.ts';
import { may } from '../../domain/may.ts';
import type { Stage } from '../../domain/project.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Regime } from '../../domain/regime/format.ts';
import {
  planAsked,
  postsAsked,
  PROJECT_POSTS,
  type ProjectPost,
  TEAM_STAGES,
  teamLacks,
} from '../../domain/team/team.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { findProject } from '../../store/projects.ts';
import { liveSet } from '../../store/standings.ts';
import {
  type AskedOfTier,
  countTeams,
  holdingsOf,
  listTeams,
  type TeamRow,
  type TeamsAsked,
  tierOf,
} from '../../store/teams.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './reader.ts';
import { runningRegimes } from './standings.ts';

type PostName = ProjectPost | 'plan';

/** Who is whom of a project, whom its tier asks for, and who is lacking. */
export const teamOfProject = ({ db, tenantId, actor, today }: Scene, id: string) =>
  readTenant(db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'project.read', project)) return refuse('not-found', 'no-such-subject');
    const regimes = await runningRegimes(tx, tenantId, today);
    const stands = await tierOf(tx, tenantId, id);
    const tier = stands?.tier ?? null;
    const holdings = await holdingsOf(tx, tenantId, id);
    const asked = postsAsked(regimes, tier);
    const follows = stands !== undefined && TEAM_STAGES.includes(stands.stage as Stage);
    const noPlan = follows && planAsked(regimes, tier) && !stands.planned;
    return {
      tier,
      asked,
      lacks: [
        ...(follows ? teamLacks(asked, holdings, today) : []),
        ...(noPlan ? [{ post: 'plan' as const, why: 'vacant' as const }] : []),
      ],
      holdings,
      may: { name: may(actor, 'matter.coordinate', project) },
    };
  });

/** Projects whose tier asks for people, those that lack somebody first, and how many lack whom. */
export async function teamsSeen(scene: Scene, { page, size, ...filter }: z.output<(typeof contract)['input']>) {
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'project.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const set = await liveSet(tx, tenantId);
    const asked = set ? askedOfTiers(await runningRegimes(tx, tenantId, today)) : [];
    if (!set || asked.length === 0) return { today, total: 0, needing: 0, lacking: 0, byPost: [], rows: [] };
    const wanted = { tenantId, setId: set.id, reach, today, asked, ...filter };
    const { posts, ...counts } = await countTeams(tx, wanted);
    const rows = await listTeams(tx, wanted, { offset: (page - 1) * size, limit: size });
    return {
      today,
      ...counts,
      byPost: KNOWN.flatMap((post) => posts.filter((it) => it.post === post).map((it) => ({ ...it, post }))),
      rows: rows.map(teamShown),
    };
  });
}

/** All of those projects, as they are exported. */
export async function teamLines(
  tx: Tx,
  { tenantId, today }: Scene,
  asked: Pick<TeamsAsked, 'reach' | 'show' | 'unit' | 'tier' | 'post'>,
  window: { offset: number; limit: number },
) {
  const set = await liveSet(tx, tenantId);
  const posts = set ? askedOfTiers(await runningRegimes(tx, tenantId, today)) : [];
  if (!set || posts.length === 0) return [];
  const rows = await listTeams(tx, { tenantId, setId: set.id, today, asked: posts, ...asked }, window);
  return rows.map(teamShown);
}

const KNOWN: readonly PostName[] = [...PROJECT_POSTS, 'plan'];

/** Posts in the order in which they are always named. */
const teamShown = (row: TeamRow) => ({
  ...row,
  lacks: KNOWN.flatMap((post) => row.lacks.filter((it) => it.post === post).map(({ why }) => ({ post, why }))),
  holds: PROJECT_POSTS.flatMap((post) =>
    row.holds.filter((it) => it.post === post).map(({ name }) => ({ post, name })),
  ),
});

/** Every post that some tier of the running regimes asks for, the promotion plan among them. */
export const askedOfTiers = (regimes: readonly Regime[]): AskedOfTier[] =>
  [...new Set(regimes.flatMap(({ tiers = [] }) => tiers.map(({ id }) => id)))].flatMap((tier) => [
    ...postsAsked(regimes, tier).map(({ post, rank }) => ({ tier, post, rank })),
    ...(planAsked(regimes, tier) ? [{ tier, post: 'plan', rank: null }] : []),
  ]);
