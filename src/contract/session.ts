import { z } from 'zod';
import { ACTS } from '../domain/may.ts';
import { route } from './route.ts';
import { DayText, Empty, Id, Named } from './shapes.ts';

/** What a person may do at all, as the server says; pages show an entry or a button only because it is in this list. */
export const AbilityName = z.enum(ACTS);

export const Me = z.object({
  tenant: z.object({ slug: z.string(), name: z.string(), demo: z.boolean() }),
  person: z.object({
    id: Id,
    name: z.string(),
    post: z.string(),
    /** None of a company's person. */
    unit: Named.nullable(),
    roles: z.array(z.string()),
    /** A first password, seen by somebody else: nothing but changing it is allowed. */
    mustChangePassword: z.boolean(),
  }),
  abilities: z.array(AbilityName),
  /** The server's day in Asia/Shanghai. */
  today: DayText,
  regimes: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
});

/** Who can be signed in to; the accounts of a demo tenant are printed with their password, those of a real one never. */
export const listTenants = route({
  method: 'GET',
  path: '/tenants',
  summary: 'Governments one can sign in to',
  tag: 'session',
  open: true,
  input: Empty,
  reply: z.object({
    tenants: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        demo: z.boolean(),
        accounts: z.array(z.object({ login: z.string(), name: z.string(), post: z.string(), password: z.string() })),
      }),
    ),
  }),
});

export const signIn = route({
  method: 'POST',
  path: '/session',
  summary: 'Sign in',
  tag: 'session',
  open: true,
  input: z.object({
    tenant: z.string().max(64),
    login: z.string().trim().min(1).max(64),
    password: z.string().min(1).max(200),
  }),
  reply: Me,
});

export const signOut = route({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  tag: 'session',
  input: Empty,
  reply: Empty,
});

export const whoAmI = route({
  method: 'GET',
  path: '/me',
  summary: 'The signed-in person and what they may do',
  tag: 'session',
  input: Empty,
  reply: Me,
});

export const changePassword = route({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change my password; every other session of mine ends',
  tag: 'session',
  input: z.object({ current: z.string().max(200), next: z.string().min(10).max(200) }),
  reply: Empty,
});
