import type { Calendar } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { type Actor, reachOf } from '../../domain/may.ts';
import type { Watched } from '../../domain/notices/look.ts';
import { ALL_TURNS } from '../../domain/matter/owed.ts';
import { QUIET, type QuietHours, speakFrom } from '../../domain/notices/quiet.ts';
import type { Tx } from '../../store/connection.ts';
import { type Listener, listeners } from '../../store/notice-settings.ts';
import { type UnitsById, unitsById } from '../../store/looked-at.ts';
import { listeningRobots } from '../../store/robots.ts';
import { calendarFor } from '../calendar-for.ts';
import { instantOf, momentOf } from './clock.ts';

/** Who can be told in a government, and when; read once for many matters. */
export interface Hearers {
  readonly calendar: Calendar;
  readonly robots: readonly { readonly id: string; readonly unitId: string | null }[];
  readonly all: readonly Listener[];
  readonly units: UnitsById;
  /** Whose turn is not only that of their own unit or those below. */
  readonly seesAll: (person: Listener) => boolean;
  /**
   * Those a matter can possibly concern: people of its units and of the units above, whoever sees everything, follows it or is
   * named in it, and those of its company.
   */
  readonly near: (matter: Watched) => Listener[];
  /** The moment from which the person may be written to. */
  readonly speakTo: (person: Listener, now: Date, urgent: boolean) => Date;
  /** The moment from which a chat may be. */
  readonly speakInChat: (now: Date) => Date;
}

export async function hearersOf(tx: Tx, tenantId: number, today: Day): Promise<Hearers> {
  const calendar = await calendarFor(tx, tenantId);
  const all = await listeners(tx, tenantId, today);
  const robots = await listeningRobots(tx, tenantId);
  const units = await unitsById(tx, tenantId);
  const wide = new Set(all.filter(isWide));
  const byUnit = Map.groupBy(all, ({ unitId }) => unitId);
  const byId = new Map(all.map((person) => [person.id, person]));
  const byProject = Map.groupBy(
    all.flatMap((person) => person.projects.map((project) => ({ project, person }))),
    ({ project }) => project,
  );
  // Thousands are told at the same moment, and few want it in a way of their own.
  const known = new Map<string, Date>();
  const speak = (now: Date, quiet: QuietHours, urgent: boolean): Date => {
    const name = `${now.getTime()} ${urgent} ${Object.values(quiet).join(' ')}`;
    const found = known.get(name) ?? later(now, speakFrom(momentOf(now), quiet, calendar, urgent));
    known.set(name, found);
    return found;
  };
  return {
    calendar,
    robots,
    all,
    units,
    seesAll: (person) => wide.has(person),
    near({ owner, raiser, personId, trail, beside, watchUnitId, watchPersonId, projectId, complainant }) {
      const near = new Set([...(owner ?? []), ...(raiser ?? []), watchUnitId, ...beside.map(({ unitId }) => unitId)]);
      near.delete(null);
      const ids = [personId, trail[0]?.by, watchPersonId, complainant, ...beside.map((one) => one.personId)];
      const mentioned = trail.flatMap(({ mentions }) => Object.keys(mentions ?? {}));
      const named = [...ids, ...mentioned].flatMap((id) => byId.get(id ?? '') ?? []);
      const company = (byProject.get(projectId ?? '') ?? []).map(({ person }) => person);
      return [...new Set([...wide, ...[...near].flatMap((id) => byUnit.get(id) ?? []), ...named, ...company])];
    },
    speakTo: ({ quiet }, now, urgent) => speak(now, quiet, urgent),
    speakInChat: (now) => speak(now, QUIET, false),
  };
}

const isWide = (person: Actor): boolean => ALL_TURNS.some(({ right }) => reachOf(person, right) === 'all');

/** Not a moment sooner, and not the beginning of the minute that is running. */
function later(now: Date, from: ReturnType<typeof momentOf>): Date {
  const at = instantOf(from);
  return at > now ? at : now;
}
