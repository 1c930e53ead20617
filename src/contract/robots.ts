import { z } from 'zod';
import { ROBOT_KINDS } from '../domain/notices/robot.ts';
import { route } from './route.ts';
import { Empty, Id, Named } from './shapes.ts';

/** Neither the address, which carries a key, nor the secret is ever answered. */
const RobotShape = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(ROBOT_KINDS),
  /** Hears of what this unit and those below it owe; none: of everything. */
  unit: Named.nullable(),
  host: z.string(),
  hasSecret: z.boolean(),
  paused: z.boolean(),
  /** It says nothing before then, because the chat has had enough. */
  freeAt: z.iso.datetime().nullable(),
  lastAnswer: z.string().nullable(),
  waiting: z.number(),
  sent: z.number(),
  failed: z.number(),
  problem: z.string().nullable(),
  version: z.number(),
});

export const listRobots = route({
  method: 'GET',
  path: '/robots',
  summary: 'Robots of group chats, and what was sent in the last week',
  tag: 'robots',
  input: Empty,
  reply: z.object({
    rows: z.array(RobotShape),
    mail: z.object({
      set: z.boolean(),
      waiting: z.number(),
      sent: z.number(),
      failed: z.number(),
      problem: z.string().nullable(),
    }),
    units: z.array(Named),
  }),
});

const Given = {
  name: z.string().trim().min(1).max(50),
  kind: z.enum(ROBOT_KINDS),
  unitId: Id.nullable(),
  address: z.string().trim().min(1).max(1000),
  secret: z.string().trim().max(200),
};

export const addRobot = route({
  method: 'POST',
  path: '/robots',
  summary: 'Add the robot of a group chat',
  tag: 'robots',
  input: z.object({ ...Given, secret: Given.secret.default('') }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match. An address or a secret that is not given stays. */
export const reviseRobot = route({
  method: 'PATCH',
  path: '/robots/:id',
  summary: 'Change a robot, or pause it',
  tag: 'robots',
  input: z.object({
    id: Id,
    name: Given.name.optional(),
    kind: Given.kind.optional(),
    unitId: Given.unitId.optional(),
    address: Given.address.optional(),
    secret: Given.secret.optional(),
    paused: z.boolean().optional(),
  }),
  reply: z.object({ id: Id, version: z.number() }),
});

/** Needs If-Match. */
export const removeRobot = route({
  method: 'DELETE',
  path: '/robots/:id',
  summary: 'Take a robot out; its address and secret are forgotten',
  tag: 'robots',
  input: z.object({ id: Id }),
  reply: Empty,
});

export const testRobot = route({
  method: 'POST',
  path: '/robots/:id/test',
  summary: 'Send a test message and show what the chat answered',
  tag: 'robots',
  input: z.object({ id: Id }),
  reply: z.object({ taken: z.boolean(), answer: z.string() }),
});
