import { isDay } from './day.ts';

/**
 * What a device wrote into a file of when and where it was made (EXIF). Anybody can write anything there, so it is a claim
 * (声明), shown beside the server's time of receipt, which is a fact. Times are as the device wrote them: YYYY-MM-DDTHH:MM:SS.
 */
export interface Claims {
  readonly takenAt?: string;
  /** The zone the device says it was in, ±HH:MM; Chinese time where it says none. */
  readonly offset?: string;
  readonly changedAt?: string;
  /** The day by the satellites, in UTC. */
  readonly gpsDay?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly device?: string;
  readonly program?: string;
}

/** Why a claim should be looked at twice. None of these blocks anything: clocks are wrong and pictures are old for good reasons. */
export const DOUBTS = [
  'time-ahead', // later than it was received
  'time-impossible',
  'time-old',
  'times-differ', // the device's own clock and the satellites are days apart
  'changed-later',
  'place-impossible',
] as const;
export type Doubt = (typeof DOUBTS)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A phone's clock may be a little fast. */
const AHEAD = 10 * MINUTE;
const OLD = 30 * DAY;
/** A picture saved by the camera itself bears both times a few seconds apart. */
const LATER = 2 * MINUTE;

/** What is doubtful in the claims of a file received at this moment (ISO 8601); nothing where nothing is claimed. */
export function doubtsOf(claims: Claims, receivedAt: string): Doubt[] {
  const { takenAt, changedAt, offset, gpsDay, latitude, longitude } = claims;
  const received = Date.parse(receivedAt);
  const taken = takenAt === undefined ? undefined : momentOf(takenAt, offset);
  const changed = changedAt === undefined ? undefined : momentOf(changedAt, offset);
  const byGps = gpsDay !== undefined && isDay(gpsDay) ? Date.parse(`${gpsDay}T12:00:00Z`) : undefined;
  const found: Record<Doubt, boolean> = {
    'time-ahead': later(taken, received + AHEAD) || later(changed, received + AHEAD),
    'time-impossible': taken === null || changed === null || (gpsDay !== undefined && byGps === undefined),
    'time-old': typeof taken === 'number' && received - taken > OLD,
    'times-differ': typeof taken === 'number' && byGps !== undefined && Math.abs(taken - byGps) > 2 * DAY,
    'changed-later': typeof taken === 'number' && later(changed, taken + LATER),
    'place-impossible': outside(latitude, 90) || outside(longitude, 180) || (latitude === 0 && longitude === 0),
  };
  return DOUBTS.filter((doubt) => found[doubt]);
}

const later = (moment: number | null | undefined, than: number): boolean => typeof moment === 'number' && moment > than;
const outside = (degrees: number | undefined, most: number): boolean =>
  degrees !== undefined && !(Math.abs(degrees) <= most);

/** Null where there is no such time, such as 0000-00-00. */
function momentOf(text: string, offset = '+08:00'): number | null {
  const moment = isDay(text.slice(0, 10)) ? Date.parse(text + offset) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}
