import { z } from 'zod';
import { route } from './route.ts';
import { DayText } from './shapes.ts';

const Year = z.coerce.number().int().min(1990).max(2999);
const HolidayName = z.string().trim().min(1).max(20);
const HolidayShape = z.object({ name: HolidayName, from: DayText, to: DayText });
const MakeUpShape = z.object({ name: HolidayName, on: DayText });

const YearInput = z.object({
  year: Year,
  holidays: z.array(HolidayShape).max(40),
  makeUp: z.array(MakeUpShape).max(40),
});

export const showCalendarYear = route({
  method: 'GET',
  path: '/calendar/years/:year',
  summary: 'Holidays and make-up workdays of a year',
  tag: 'calendar',
  input: z.object({ year: Year }),
  reply: z.object({
    year: z.number(),
    /** shipped with the program, entered by this government, or not loaded at all */
    from: z.enum(['shipped', 'own', 'nobody']),
    source: z.string(),
    holidays: z.array(HolidayShape),
    makeUp: z.array(MakeUpShape),
    /** Years that are loaded, in order; own ones among them. */
    loaded: z.array(z.number()),
    /** Whether the program ships the year, so that one that was entered can be given up for it. */
    shipped: z.boolean(),
    own: z.array(z.number()),
    /** For If-Match; 0 while nobody has entered anything for the year. */
    version: z.number(),
  }),
});

/** A due that is still open in some unit and whose day the change moves. */
const MovedDueShape = z.object({
  regime: z.object({ id: z.string(), zh: z.string(), en: z.string() }),
  duty: z.object({ id: z.string(), zh: z.string(), en: z.string() }),
  period: z.string(),
  asWritten: DayText,
  before: DayText.nullable(),
  after: DayText.nullable(),
  /** Units that still owe it, of all that do. */
  open: z.number(),
  units: z.number(),
});

export const previewCalendarYear = route({
  method: 'POST',
  path: '/calendar/years/:year/preview',
  summary: 'Which open dues a year of holidays would move; nothing is saved',
  tag: 'calendar',
  input: YearInput.partial({ holidays: true, makeUp: true }).extend({
    /** What giving up the year that was entered would move. */
    giveUp: z.boolean().default(false),
  }),
  reply: z.object({ moved: z.array(MovedDueShape) }),
});

/** Needs If-Match, `"0"` for a year nobody has entered. */
export const putCalendarYear = route({
  method: 'PUT',
  path: '/calendar/years/:year',
  summary: 'Enter a year of holidays in place of the one that ships with the program',
  tag: 'calendar',
  input: YearInput.extend({ source: z.string().trim().min(2).max(300) }),
  reply: z.object({ year: z.number(), version: z.number(), moved: z.number() }),
});

/** Needs If-Match. */
export const giveUpCalendarYear = route({
  method: 'DELETE',
  path: '/calendar/years/:year',
  summary: 'Give up a year that was entered for the one that ships with the program',
  tag: 'calendar',
  input: z.object({ year: Year }),
  reply: z.object({ year: z.number(), version: z.number(), moved: z.number() }),
});
