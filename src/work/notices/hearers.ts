import type { Calendar } from '../../domain/calendar.ts';
import { type Actor, reachOf } from '../../domain/may.ts';
import type { Watched } from '../../domain/notices/look.ts';
import { ALL_TURNS } from '../../domain/matter/owed.ts';
import { QUIET, speakFrom } from '../../domain/notices/quiet.ts';
import type { Tx } from '../../store/connection.ts';
import { type Listener, listeners } from '../../store/notice-settings.ts';
import { listeningRobots } from '../../store/robots.ts';
import { calendarFor } from '../calendar-for.ts';
import { instantOf, momentOf } from './clock.ts';

/** Who can be told in a government, and when; read once for many matters. */
export interface Hearers {
  readonly calendar: Calendar;
  readonly robots: readonly { readonly id: string; readonly unitId: string | null }[];
  readonly all: readonly Listener[];
  /** Whose turn is not only that of their own unit or those below. */
  readonly seesAll: (person: Listener) => boolean;
  /** Those a matter can possibly concern: people of its units and of the units above, and whoever sees everything. */
  readonly near: (matter: Watched) => Listener[];
  /** The moment from which the person may be written to. */
  readonly speakTo: (person: Listener, now: Date, urgent: boolean) => Date;
  /** The moment from which a chat may be. */
  readonly speakInChat: (now: Date) => Date;
}

export async function hearersOf(tx: Tx, tenantId: number): Promise<Hearers> {
  const calendar = await calendarFor(tx, tenantId);
  const all = await listeners(tx, tenantId);
  const robots = await listeningRobots(tx, tenantId);
  const wide = new Set(all.filter(isWide));
  const byUnit = Map.groupBy(all, ({ unitId }) => unitId);
  const byId = new Map(all.map((person) => [person.id, person]));
  return {
    calendar,
    robots,
    all,
    seesAll: (person) => wide.has(person),
    near({ owner, raiser, personId, trail }) {
      const units = new Set([...(owner ?? []), ...(raiser ?? [])]);
      const named = [personId, trail[0]?.by ?? null].flatMap((id) => byId.get(id ?? '') ?? []);
      return [...new Set([...wide, ...[...units].flatMap((id) => byUnit.get(id) ?? []), ...named])];
    },
    speakTo: ({ quiet }, now, urgent) => later(now, speakFrom(momentOf(now), quiet, calendar, urgent)),
    speakInChat: (now) => later(now, speakFrom(momentOf(now), QUIET, calendar, false)),
  };
}

const isWide = (person: Actor): boolean => ALL_TURNS.some(({ right }) => reachOf(person, right) === 'all');

/** Not a moment sooner, and not the beginning of the minute that is running. */
function later(now: Date, from: ReturnType<typeof momentOf>): Date {
  const at = instantOf(from);
  return at > now ? at : now;
}
