import { z } from 'zod';
import { PROJECT_POSTS, RANKS } from '../domain/team/team.ts';
import { ListFile, MatterPage } from './matters.ts';
import { route } from './route.ts';
import { DayText, Id, manyOf, Named } from './shapes.ts';

const Post = z.enum(PROJECT_POSTS);
const Lack = z.object({ post: z.union([Post, z.literal('plan')]), why: z.enum(['vacant', 'rank']) });

/** 项目责任人 (DS-4, XC-3.2): who is whom of a project, from when to when. Nobody is ever taken off the record. */
const Holding = z.object({
  id: Id,
  post: Post,
  name: z.string(),
  rank: z.enum(RANKS).nullable(),
  duty: z.string().nullable(),
  from: DayText,
  to: DayText.nullable(),
  reason: z.string().nullable(),
});

export const showTeam = route({
  method: 'GET',
  path: '/projects/:id/team',
  summary: 'Who is whom of a project, who was, whom its tier asks for, and who is lacking',
  tag: 'teams',
  input: z.object({ id: Id }),
  reply: z.object({
    tier: z.string().nullable(),
    asked: z.array(z.object({ post: Post, rank: z.enum(RANKS).nullable(), clause: z.string() })),
    lacks: z.array(Lack),
    holdings: z.array(Holding),
    may: z.object({ name: z.boolean() }),
  }),
});

export const nameForProject = route({
  method: 'POST',
  path: '/projects/:id/team',
  summary: 'Name somebody for a post of a project; whoever held it leaves it the day before',
  tag: 'teams',
  input: z.object({
    id: Id,
    post: Post,
    /** Of the person, or of the members of a team. */
    name: z.string().trim().min(1).max(200),
    rank: z.enum(RANKS).nullish(),
    duty: z.string().trim().max(100).nullish(),
    from: DayText,
    reason: z.string().trim().max(500).nullish(),
  }),
  reply: z.object({ id: Id }),
});

export const leaveProject = route({
  method: 'POST',
  path: '/projects/:id/team/:holding/leaving',
  summary: 'Say that somebody has left a post of a project, and why',
  tag: 'teams',
  input: z.object({ id: Id, holding: Id, to: DayText, reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ id: Id }),
});

const TeamFilter = z.object({
  /** Projects of the unit and of all below it. */
  unit: Id.optional(),
  tier: manyOf(z.string().max(100)),
  post: z.union([Post, z.literal('plan')]).optional(),
  show: z.enum(['lacking', 'complete', 'all']).default('lacking'),
});

export const listTeams = route({
  method: 'GET',
  path: '/teams',
  summary: 'Projects whose tier asks for people, those that lack somebody first, with how many lack whom',
  tag: 'teams',
  input: TeamFilter.extend(MatterPage.shape),
  reply: z.object({
    today: DayText,
    total: z.number(),
    needing: z.number(),
    lacking: z.number(),
    byPost: z.array(z.object({ post: z.union([Post, z.literal('plan')]), asked: z.number(), lacking: z.number() })),
    rows: z.array(
      z.object({
        project: Named,
        unit: Named,
        tier: z.string(),
        lacks: z.array(Lack),
        holds: z.array(z.object({ post: Post, name: z.string() })),
      }),
    ),
  }),
});

export const exportTeams = route({
  method: 'GET',
  path: '/teams/export',
  summary: 'The projects that match with whom they have and whom they lack, as a file',
  tag: 'teams',
  file: true,
  input: TeamFilter.extend(ListFile.shape),
  reply: z.unknown(),
});
