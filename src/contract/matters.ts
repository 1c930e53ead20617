import { z } from 'zod';
import { CAUSES, GIVEN } from '../domain/matter/life.ts';
import { MOST_MENTIONS } from '../domain/matter/mentions.ts';
import { DayText, Id, Named } from './shapes.ts';

/** What every kind of matter (事项) shows and asks; each kind has its own routes around these. */

const Text = z.string().trim().max(2000).nullish();
const GivenName = z.enum(GIVEN);

/** A move: its act, and what that act needs. What it does not take is refused. */
export const MoveInput = z.object({
  id: Id,
  act: z.string().max(50),
  reason: Text,
  cause: z.enum(CAUSES).nullish(),
  outcome: z.string().max(50).nullish(),
  due: DayText.nullish(),
  note: Text,
  agreedBy: z.string().trim().max(200).nullish(),
  unit: Id.nullish(),
  person: z.string().trim().max(100).nullish(),
  leader: z.string().trim().max(100).nullish(),
  level: z.string().max(50).nullish(),
});

/** The same where the remark can name people, by `@` and their name. */
export const RemarkInput = MoveInput.extend({ mentions: z.array(Id).max(MOST_MENTIONS).optional() });

export const MovedReply = z.object({ id: Id, state: z.string(), version: z.number() });

/** A move that this person may make now. */
export const OpenMoveShape = z.object({
  act: z.string(),
  needs: z.array(GivenName),
  takes: z.array(GivenName),
  causes: z.array(z.string()),
  outcomes: z.array(z.string()),
});

/** One step of the trail: who, in which post, when, what and why. */
export const TrailShape = z.object({
  n: z.number(),
  act: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  name: z.string(),
  post: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  body: z.record(z.string(), z.unknown()),
});

/** What is the same for all kinds. */
export const MatterHead = z.object({
  id: Id,
  state: z.string(),
  unit: Named.nullable(),
  project: Named.nullable(),
  regime: z.string().nullable(),
  regimeVersion: z.string().nullable(),
  rule: z.string().nullable(),
  period: z.string(),
  raisedOn: DayText,
  due: DayText.nullable(),
  closedOn: DayText.nullable(),
  version: z.number(),
});

export const StateCounts = z.array(z.object({ state: z.string(), n: z.number() }));

/** A page of a list of matters. */
export const MatterPage = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(100),
});

/** A list as a file: what it is written as, and in whose words. */
export const ListFile = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
