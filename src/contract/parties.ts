import { z } from 'zod';
import { route } from './route.ts';
import { Id, Named } from './shapes.ts';

/** Who follows a matter, and which units handle it beside the one that owes it. */
export const watchMatter = route({
  method: 'PUT',
  path: '/matters/:id/watching',
  summary: 'Follow a matter, or no longer',
  tag: 'inbox',
  input: z.object({ id: Id, watch: z.boolean() }),
  reply: z.object({ id: Id, watching: z.boolean() }),
});

/** At most twenty, by name. */
export const listNameable = route({
  method: 'GET',
  path: '/matters/:id/people',
  summary: 'Whom a remark of a matter can name by @: those who may see it',
  tag: 'inbox',
  input: z.object({ id: Id, name: z.string().trim().max(50).default('') }),
  reply: z.object({
    people: z.array(
      z.object({
        id: Id,
        name: z.string(),
        post: z.string(),
        unit: z.string(),
        /** What stands behind the @: the name, and more where others bear it too. */
        call: z.string(),
      }),
    ),
  }),
});

export const joinMatter = route({
  method: 'POST',
  path: '/matters/:id/units',
  summary: 'Have a unit handle a matter beside the one that owes it',
  tag: 'inbox',
  input: z.object({ id: Id, unitId: Id }),
  reply: z.object({ id: Id }),
});

export const listMatterUnits = route({
  method: 'GET',
  path: '/matters/:id/units',
  summary: 'Which units handle a matter beside the one that owes it',
  tag: 'inbox',
  input: z.object({ id: Id }),
  reply: z.object({ units: z.array(Named), may: z.object({ join: z.boolean() }) }),
});

export const leaveMatter = route({
  method: 'DELETE',
  path: '/matters/:id/units/:unitId',
  summary: 'Have a unit handle a matter no longer',
  tag: 'inbox',
  input: z.object({ id: Id, unitId: Id }),
  reply: z.object({ id: Id }),
});
