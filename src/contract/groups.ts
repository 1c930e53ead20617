import { z } from 'zod';
import { FACTORS } from '../domain/matter/factor.ts';
import { route } from './route.ts';
import { Empty, Id } from './shapes.ts';

const Code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** 工作组 (DS-11): which units, led by whom, attract projects or see to factors. */
export const listGroups = route({
  method: 'GET',
  path: '/groups',
  summary: 'Working groups that the running regimes name and those of the government itself, with leader and units',
  tag: 'factors',
  input: Empty,
  reply: z.object({
    groups: z.array(
      z.object({
        code: Code,
        zh: z.string(),
        en: z.string(),
        /** The clause that names it; none for a government's own. */
        clause: z.string().nullable(),
        /** Whose demand it handles. */
        factors: z.array(z.enum(FACTORS)),
        leader: z.string().nullable(),
        units: z.array(z.object({ id: Id, name: z.string(), leads: z.boolean() })),
      }),
    ),
    may: z.object({ set: z.boolean() }),
  }),
});

export const setGroup = route({
  method: 'PUT',
  path: '/groups/:code',
  summary: 'Say who leads a working group and which units are in it; one that no regime names is made by its name',
  tag: 'factors',
  input: z.object({
    code: Code,
    /** Of a government's own group alone; what a regime names, it names. */
    name: z.string().trim().min(1).max(100).nullish(),
    factors: z.array(z.enum(FACTORS)).max(FACTORS.length).nullish(),
    leader: z.string().trim().max(100).nullish(),
    /** The unit that owes the demand of the group's factors. */
    leadUnitId: Id.nullable(),
    unitIds: z.array(Id).max(50),
  }),
  reply: z.object({ code: Code }),
});
