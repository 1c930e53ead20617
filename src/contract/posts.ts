import { z } from 'zod';
import { UNIT_POSTS } from '../domain/regime/who.ts';
import { route } from './route.ts';
import { Empty, Id, Named } from './shapes.ts';

export const listPosts = route({
  method: 'GET',
  path: '/posts',
  summary: 'Which unit holds which post that regimes speak of',
  tag: 'duties',
  input: Empty,
  reply: z.object({ posts: z.array(z.object({ post: z.enum(UNIT_POSTS), unit: Named.nullable() })) }),
});

export const setPost = route({
  method: 'PUT',
  path: '/posts/:post',
  summary: 'Say which unit holds a post, or that none does',
  tag: 'duties',
  input: z.object({ post: z.enum(UNIT_POSTS), unitId: Id.nullable() }),
  reply: z.object({ post: z.enum(UNIT_POSTS), unitId: Id.nullable() }),
});
