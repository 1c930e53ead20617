import { addWorkdays, type Calendar, type WorkdayCount } from './calendar.ts';
import type { Day } from './day.ts';
import type { Actor } from './may.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { Regime } from './regime/format.ts';
import { halfWidth } from './text.ts';

/** What a complaint (投诉) is about; an undeclared fee or inspection (DS-13) is one of its classes. */
export const COMPLAINT_CLASSES = ['delay', 'promise', 'fees', 'attitude', 'undeclared', 'other'] as const;
export type ComplaintClass = (typeof COMPLAINT_CLASSES)[number];

/**
 * Workdays within which a complaint is accepted or declined, closed after it was accepted, and within which the complainant says
 * whether the answer will do.
 */
export interface ComplaintLimits {
  readonly accept: number;
  readonly close: number;
  readonly speak: number;
}

/**
 * What holds where no running regime says otherwise, and for complaints made before their limits were kept with them: 7 and 60 workdays of
 * the state's rules for foreign investors' complaints (外商投资企业投诉工作办法, 商务部令2020年第3号), since DS-12 names no number.
 */
export const DEFAULT_LIMITS: ComplaintLimits = { accept: 7, close: 60, speak: 15 };

/** The limits of the regimes that run; of two that say them the shorter. */
export function limitsUnder(regimes: readonly Pick<Regime, 'complaints'>[]): ComplaintLimits {
  const said = regimes.flatMap(({ complaints }) => (complaints ? [complaints] : []));
  if (said.length === 0) return DEFAULT_LIMITS;
  return {
    accept: Math.min(...said.map(({ acceptWithin }) => acceptWithin)),
    close: Math.min(...said.map(({ closeWithin }) => closeWithin)),
    speak: Math.min(...said.map(({ speakWithin }) => speakWithin)),
  };
}

/** Which limit a move sets a day by, from the day it is made; the others leave the day as it is. */
const LIMITS: Readonly<Record<string, keyof ComplaintLimits>> = {
  'complaint.receive': 'accept',
  'complaint.accept': 'close',
  'complaint.answer': 'speak',
};

/** By when the next step is owed once the move is made; undefined when the move sets no day, or its year's holidays are not known. */
export function dueAfter(
  calendar: Calendar,
  act: string,
  on: Day,
  limits: ComplaintLimits = DEFAULT_LIMITS,
): WorkdayCount | undefined {
  const limit = LIMITS[act];
  const counted = limit === undefined ? undefined : addWorkdays(calendar, on, limits[limit]);
  return isRefusal(counted) ? undefined : counted;
}

export const setsDay = (act: string): boolean => LIMITS[act] !== undefined;

/** Whoever complains acts under this name and no other, wherever acts are kept; `holds` is the complaint whose secret they showed. */
export const complainant = (id: string): Actor => ({
  id: null,
  name: '投诉人',
  roles: ['company'],
  unitId: null,
  holds: [id],
});

/** Shorter pieces stand in many texts and tell nobody apart. */
const LEAST = 2;

/**
 * The first of what would tell who complained (name, credit code, contact, project) that a text for the unit complained of
 * still holds, however it is spaced or cased; undefined when it holds none. Refuses with `tells-who` { what }.
 */
export function tellsWho(text: string, secrets: Readonly<Record<string, string | null>>): Refusal | undefined {
  const said = plain(text);
  const found = Object.entries(secrets).find(([, secret]) => {
    const sought = plain(secret ?? '');
    return [...sought].length >= LEAST && said.includes(sought);
  });
  return found && refuse('invalid', 'tells-who', { field: 'note', what: found[0] });
}

const plain = (text: string): string =>
  halfWidth(text)
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toLowerCase();

/** A receipt number: the day, and letters and digits that nobody mistakes for one another. From the end of the id, where nothing counts up. */
export const receiptNumber = (on: Day, id: string): string =>
  `T${on.replaceAll('-', '')}-${id.slice(-8).toUpperCase().replaceAll('0', 'H').replaceAll('B', 'K')}`;
