import { createHash } from 'node:crypto';
import { fill } from '../../contract/words/fill.ts';
import { placeOf } from '../../contract/place-of.ts';
import { WORDS } from '../../contract/words/words.ts';
import { calendarFeed, type FeedEntry } from '../../documents/calendar-feed.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { type Actor, may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type Db, readTenant, type Tx } from '../../store/connection.ts';
import { type FeedReader, feedReader } from '../../store/feeds.ts';
import { inboxLines } from '../../store/inbox.ts';
import { readToken } from '../../store/sessions.ts';
import { openDuesOf } from '../notices/dues.ts';
import { turnsOf } from './inbox.ts';

/** So many matters, those due first; a calendar is no archive. */
const MOST = 500;
const AHEAD_DAYS = 92;
const BACK_DAYS = 31;

export interface FeedAsked {
  readonly now: Date;
  readonly today: Day;
  readonly site: string | undefined;
}

/**
 * The calendar of whoever the token was made for, as they may see things now: what is their turn and what their unit has to
 * report, each on its day. It says of what kind it is and no more. A token that is unknown or revoked opens nothing.
 */
export async function feedOf(
  db: Db,
  tokenText: string,
  asked: FeedAsked,
): Promise<{ text: string; tag: string } | Refusal> {
  const token = tokenText.endsWith('.ics') ? readToken(tokenText.slice(0, -'.ics'.length)) : undefined;
  if (!token) return refuse('not-found', 'no-such-subject');
  return readTenant(db, token.tenantId, async (tx) => {
    const reader = await feedReader(tx, token.tenantId, token.hash);
    if (!reader) return refuse('not-found', 'no-such-subject');
    const { notices } = WORDS[reader.language];
    const entries = [
      ...(await mattersOf(tx, token.tenantId, reader, asked)),
      ...(await duesOf(tx, token.tenantId, reader, asked)),
    ];
    const text = calendarFeed(`${notices.feed} · ${reader.tenant}`, reader.language, entries);
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
  });
}

const sayEntry = (kind: MatterKind, { language }: FeedReader): string =>
  fill(WORDS[language].notices.feedEntry, { kind: WORDS[language].matters.kind[kind] });

const at = (site: string | undefined, place: string): string | undefined =>
  site === undefined ? undefined : `${site.replace(/\/+$/, '')}${place}`;

async function mattersOf(
  tx: Tx,
  tenantId: number,
  reader: FeedReader,
  { today, site }: FeedAsked,
): Promise<FeedEntry[]> {
  const turns = await turnsOf(tx, tenantId, reader satisfies Actor);
  const whose = { tenantId, personId: reader.id, unitIds: reader.unitId ? [reader.unitId] : [], today };
  const lines = await inboxLines(tx, whose, 'mine', turns, { offset: 0, limit: MOST });
  return lines.flatMap(({ id, kind, state, due, raisedOn, version }) => {
    // A task to report in has its day from the duty itself.
    if (due === null || kind === 'duty') return [];
    const { to, search } = placeOf({ id, kind: kind as MatterKind, state });
    return [
      {
        uid: `${id}@luodi`,
        on: due,
        text: sayEntry(kind as MatterKind, reader),
        url: at(site, `${to}?${new URLSearchParams(search).toString()}`),
        since: raisedOn,
        sequence: version,
      },
    ];
  });
}

async function duesOf(tx: Tx, tenantId: number, reader: FeedReader, { today, site }: FeedAsked): Promise<FeedEntry[]> {
  if (!may(reader, 'duty.fulfil')) return [];
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  const open = await openDuesOf(
    tx,
    tenantId,
    span,
    ({ id, path }) => id === reader.unitId && may(reader, 'duty.fulfil', { units: [path] }),
  );
  return open.map(({ subject, planned: { due, opens } }) => ({
    uid: `${createHash('sha256').update(subject).digest('hex').slice(0, 32)}@luodi`,
    on: due,
    text: sayEntry('duty', reader),
    url: at(site, '/duties'),
    since: opens,
    sequence: 0,
  }));
}
