import { z } from 'zod';
import { LIVES, type MatterKind } from '../domain/matter/kinds.ts';
import { MOST_LEAD_DAYS, NOTICE_WHATS } from '../domain/notices/notice.ts';
import { route } from './route.ts';
import { DayText, Empty, Id } from './shapes.ts';
import { LANGUAGES } from './words/words.ts';

const MatterKindName = z.enum(Object.keys(LIVES) as [MatterKind, ...MatterKind[]]);

const NoticeLine = z.object({
  id: Id,
  /** The matter it is about; none of a task to report in, which has its page. */
  matterId: Id.nullable(),
  what: z.enum(NOTICE_WHATS),
  kind: MatterKindName,
  title: z.string(),
  zh: z.string().nullable(),
  en: z.string().nullable(),
  unit: z.string().nullable(),
  project: z.string().nullable(),
  /** How the matter stands now. */
  state: z.string().nullable(),
  due: DayText.nullable(),
  urgent: z.boolean(),
  at: z.iso.datetime(),
  read: z.boolean(),
  /** It no longer waits for this person. */
  settled: z.boolean(),
});

export const listNotices = route({
  method: 'GET',
  path: '/notices',
  summary: 'My notices, the newest first',
  tag: 'notices',
  input: z.object({
    unread: z.enum(['true', 'false']).default('false'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: z.object({ unread: z.number(), more: z.boolean(), rows: z.array(NoticeLine) }),
});

/** Counted to a hundred. */
export const countNotices = route({
  method: 'GET',
  path: '/notices/unread',
  summary: 'How many notices I have not read',
  tag: 'notices',
  input: Empty,
  reply: z.object({ unread: z.number() }),
});

export const readNotices = route({
  method: 'POST',
  path: '/notices/read',
  summary: 'Mark notices of mine as read; all of them when none are named',
  tag: 'notices',
  input: z.object({ ids: z.array(Id).min(1).max(200).optional() }),
  reply: z.object({ unread: z.number() }),
});

/** Minutes of the day. */
const Minute = z.number().int().min(0).max(1439);

const Settings = z.object({
  mailAddress: z.union([z.literal(''), z.email().max(254)]),
  byMail: z.boolean(),
  language: z.enum(LANGUAGES),
  /** Workdays before the deadline. */
  leadDays: z.number().int().min(0).max(MOST_LEAD_DAYS),
  quiet: z.object({ from: Minute, to: Minute, restDays: z.boolean(), urgentBreaks: z.boolean() }),
});

export const showNoticeSettings = route({
  method: 'GET',
  path: '/me/notices',
  summary: 'How I am reminded, and whether I have a calendar feed',
  tag: 'notices',
  input: Empty,
  reply: Settings.extend({
    /** Whether this server can send mail. */
    mail: z.boolean(),
    feedMadeAt: z.iso.datetime().nullable(),
    version: z.number(),
  }),
});

/** Needs If-Match. */
export const setNoticeSettings = route({
  method: 'PUT',
  path: '/me/notices',
  summary: 'Say how I want to be reminded',
  tag: 'notices',
  input: Settings,
  reply: z.object({ version: z.number() }),
});

/** The address is shown once. An older one ends with it. */
export const makeFeed = route({
  method: 'POST',
  path: '/me/feed',
  summary: 'Make the address of my calendar feed, shown once',
  tag: 'notices',
  input: Empty,
  reply: z.object({ token: z.string() }),
});

export const revokeFeed = route({
  method: 'DELETE',
  path: '/me/feed',
  summary: 'Revoke my calendar feed',
  tag: 'notices',
  input: Empty,
  reply: Empty,
});

/** The token is the only key, and opens this path alone. */
export const readFeed = route({
  method: 'GET',
  path: '/feeds/:token',
  summary: 'My deadlines as a calendar (iCalendar); the token ends in .ics',
  tag: 'notices',
  open: true,
  file: true,
  input: z.object({ token: z.string().max(80) }),
  reply: z.unknown(),
});
