import { z } from 'zod';
import { oneForm } from './one-form.ts';
import { Cites, DayValue, DurationText, Id, Words } from './scalars.ts';
import { WHO } from './who.ts';

/** When a duty (报送任务) falls due, again and again or once, and by whom and to whom. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** What a due of a period is about: the same period, the one before it or the one after. */
export const ABOUT = ['this-period', 'last-period', 'next-period'] as const;
export const REST_DAYS = ['before', 'after', 'same'] as const;

const Date = z.union(
  [
    z.literal('last'),
    z.number({ error: 'date' }).int({ error: 'date' }).min(1, { error: 'date' }).max(31, { error: 'date' }),
  ],
  { error: 'date' },
);
const Yearly = z
  .string({ error: 'month-day' })
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'month-day' });

export type Due =
  | { weekly: (typeof WEEKDAYS)[number] }
  | { monthly: number | 'last' }
  /** On this date of the last month of the quarter, or of the half-year. */
  | { quarterly: number | 'last' }
  | { 'half-yearly': number | 'last' }
  | { yearly: string }
  | { every: string; since: z.infer<typeof DayValue> }
  | { on: z.infer<typeof DayValue> };

/** A date the month does not have is its last day. */
export const DueShape = oneForm<Due>({
  weekly: z.strictObject({ weekly: z.enum(WEEKDAYS) }),
  monthly: z.strictObject({ monthly: Date }),
  quarterly: z.strictObject({ quarterly: Date }),
  'half-yearly': z.strictObject({ 'half-yearly': Date }),
  yearly: z.strictObject({ yearly: Yearly }),
  every: z.strictObject({ every: DurationText, since: DayValue }),
  on: z.strictObject({ on: DayValue }),
});

export const Whoever = z.union([z.enum(WHO), z.array(z.enum(WHO)).min(1)]);

export const DutyShape = z.strictObject({
  id: Id,
  ...Words,
  by: Whoever,
  to: Whoever.optional(),
  due: DueShape,
  /** Where a due goes that falls on a rest day; as written when left out. */
  restDay: z.enum(REST_DAYS).optional(),
  about: z.enum(ABOUT).optional(),
  /** The duty holds only in this span of days, both included. */
  from: DayValue.optional(),
  until: DayValue.optional(),
  remindBefore: DurationText.optional(),
  cites: Cites,
});
export type Duty = z.infer<typeof DutyShape>;
