import { z } from 'zod';
import { STAFF_ROLES } from '../domain/role.ts';
import { route } from './route.ts';
import { Empty, Id, Named } from './shapes.ts';

const PersonShape = z.object({
  id: Id,
  name: z.string(),
  post: z.string(),
  login: z.string().nullable(),
  unit: Named,
  roles: z.array(z.enum(STAFF_ROLES)),
  disabled: z.boolean(),
  version: z.number(),
});

export const listPeople = route({
  method: 'GET',
  path: '/people',
  summary: 'Accounts',
  tag: 'people',
  input: Empty,
  reply: z.object({ rows: z.array(PersonShape) }),
});

/** The first password is made by the server, shown once, and must be changed at first use. */
export const createPerson = route({
  method: 'POST',
  path: '/people',
  summary: 'Create an account',
  tag: 'people',
  input: z.object({
    name: z.string().trim().min(1).max(50),
    post: z.string().trim().max(50).default(''),
    login: z
      .string()
      .trim()
      .regex(/^[a-zA-Z0-9._-]{2,40}$/),
    unitId: Id,
    roles: z.array(z.enum(STAFF_ROLES)).min(1).max(5),
  }),
  reply: z.object({ id: Id, password: z.string() }),
});

/** Needs If-Match. A disabled account's sessions end at once. */
export const revisePerson = route({
  method: 'PATCH',
  path: '/people/:id',
  summary: 'Change roles, unit or state of an account',
  tag: 'people',
  input: z.object({
    id: Id,
    post: z.string().trim().max(50).optional(),
    unitId: Id.optional(),
    roles: z.array(z.enum(STAFF_ROLES)).min(1).max(5).optional(),
    disabled: z.boolean().optional(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

export const resetPassword = route({
  method: 'POST',
  path: '/people/:id/password',
  summary: 'Give an account a new first password, shown once',
  tag: 'people',
  input: z.object({ id: Id }),
  reply: z.object({ password: z.string() }),
});
