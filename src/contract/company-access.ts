import { z } from 'zod';
import { route } from './route.ts';
import { DayText, Empty, Id } from './shapes.ts';

/** How somebody of a company is let in, and out again, by the office. */

/** The secret of a link, or the first password of an account, is answered once and kept nowhere. */
export const inviteCompany = route({
  method: 'POST',
  path: '/projects/:id/company',
  summary: 'Let somebody of the company in: a link made out in their name, or an account',
  tag: 'company',
  input: z.object({
    id: Id,
    name: z.string().trim().min(1).max(50),
    post: z.string().trim().max(50).default(''),
    /** An account with this name; a link when left out. */
    login: z
      .string()
      .trim()
      .regex(/^[a-zA-Z0-9._-]{2,40}$/)
      .nullish(),
    /** The last day on which a link opens. */
    until: DayText.nullish(),
    once: z.boolean().default(false),
    /** Where they are told by mail what waits for the company's word. */
    mailAddress: z.union([z.literal(''), z.email().max(254)]).default(''),
  }),
  reply: z.object({ id: Id, token: z.string().nullable(), password: z.string().nullable() }),
});

export const listCompany = route({
  method: 'GET',
  path: '/projects/:id/company',
  summary: 'Who speaks for the company of a project, and by which links',
  tag: 'company',
  input: z.object({ id: Id }),
  reply: z.object({
    mayInvite: z.boolean(),
    people: z.array(
      z.object({
        id: Id,
        name: z.string(),
        login: z.string().nullable(),
        disabled: z.boolean(),
        links: z.array(
          z.object({
            id: Id,
            once: z.boolean(),
            until: DayText,
            madeBy: z.string(),
            madeAt: z.string(),
            openedAt: z.string().nullable(),
            opened: z.number(),
            revokedAt: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});

export const revokeCompany = route({
  method: 'DELETE',
  path: '/company-people/:id',
  summary: 'End the links or the account of somebody of a company at once',
  tag: 'company',
  input: z.object({ id: Id }),
  reply: Empty,
});
