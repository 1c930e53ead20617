import type { Day } from '../day.ts';
import type { Stage } from '../project.ts';
import type { Regime } from '../regime/format.ts';
import { recordedPosts } from '../regime/recorded-posts.ts';

/** Posts of a project (DS-4, XC-3.2): 项目经理、项目秘书、工作人员、牵头领导、总协调人、专门工作班子、专门领导小组. */
export const PROJECT_POSTS = [
  'manager',
  'secretary',
  'staff',
  'leader',
  'chief-coordinator',
  'special-team',
  'leading-group',
] as const;
export type ProjectPost = (typeof PROJECT_POSTS)[number];

/** 市级、县级、科级、一般干部, the highest first. */
export const RANKS = ['city-level', 'county-level', 'section-level', 'staff-level'] as const;
export type Rank = (typeof RANKS)[number];

/** A post and who held it from when to when; no end means that they hold it still. */
export interface Holding {
  readonly post: ProjectPost;
  readonly rank: Rank | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** The last day of a holding belongs to it. */
export const holdsOn = ({ from, to }: Pick<Holding, 'from' | 'to'>, asOf: Day): boolean =>
  from <= asOf && (to === null || asOf <= to);

export interface PostAsked {
  readonly post: ProjectPost;
  /** The rank that the text asks of whoever holds it. */
  readonly rank: Rank | null;
  readonly clause: string;
}

type Tier = NonNullable<Regime['tiers']>[number];

const TEAM_POSTS: Readonly<Record<NonNullable<Tier['team']>, readonly ProjectPost[]>> = {
  special: ['special-team'],
  'leading-group': ['leading-group'],
  'manager-secretary-staff': ['manager', 'secretary', 'staff'],
};
/** 一对一的工作班子. */
const WRITTEN: Readonly<Record<string, ProjectPost>> = {
  ...Object.fromEntries(PROJECT_POSTS.map((post) => [post, post])),
  team: 'special-team',
};

/**
 * The posts that the running regimes ask of a project of the tier: the leader and the team that the tier names, and what the
 * recorded `posts` of the paper add: for that tier, or, where they name none, for every tier with a leader or team of its own.
 */
export function postsAsked(regimes: readonly Regime[], tierId: string | null): PostAsked[] {
  const asked = new Map<ProjectPost, PostAsked>();
  for (const regime of regimes) {
    const tier = regime.tiers?.find(({ id }) => id === tierId);
    if (!tier) continue;
    const clause = [tier.cites].flat().join(' ');
    for (const post of tier.team ? TEAM_POSTS[tier.team] : []) asked.set(post, { post, rank: null, clause });
    if (tier.leads) asked.set('leader', { post: 'leader', rank: null, clause });
    for (const { posts, clause: written } of writtenFor(regime, tier))
      for (const { word, as } of posts) {
        const post = WRITTEN[word];
        if (post) asked.set(post, { post, rank: RANKS.find((rank) => rank === as) ?? null, clause: written });
      }
  }
  return PROJECT_POSTS.flatMap((post) => asked.get(post) ?? []);
}

/** Whether the regimes ask a promotion plan (推进计划) of a project of the tier; its steps with their days are that plan. */
export const planAsked = (regimes: readonly Regime[], tierId: string | null): boolean =>
  regimes.some((regime) => {
    const tier = regime.tiers?.find(({ id }) => id === tierId);
    return tier !== undefined && writtenFor(regime, tier).some(({ plan }) => plan);
  });

const writtenFor = ({ posts }: Regime, { id, team, leads }: Tier) =>
  recordedPosts(posts).filter(({ tier }) =>
    tier === undefined ? team !== undefined || leads !== undefined : tier === id,
  );

export type TeamFault = 'vacant' | 'rank';

/** Which asked posts nobody holds on the day, and which only people below the rank that the text asks. */
export function teamLacks(
  asked: readonly PostAsked[],
  holdings: readonly Holding[],
  asOf: Day,
): { readonly post: ProjectPost; readonly why: TeamFault }[] {
  return asked.flatMap(({ post, rank }): { post: ProjectPost; why: TeamFault }[] => {
    const held = holdings.filter((it) => it.post === post && holdsOn(it, asOf));
    if (held.length === 0) return [{ post, why: 'vacant' }];
    const high = rank === null || held.some((it) => it.rank === null || RANKS.indexOf(it.rank) <= RANKS.indexOf(rank));
    return high ? [] : [{ post, why: 'rank' }];
  });
}

/** From signing until it produces a project needs its people; before there is nothing to follow, afterwards it runs by itself. */
export const TEAM_STAGES: readonly Stage[] = ['signed', 'registered', 'building', 'completed', 'suspended'];
