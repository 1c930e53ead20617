import { z } from 'zod';
import { DueReasonShape } from './duties.ts';
import { DayText } from './shapes.ts';

/** A day as a rule writes it and where it went because of rest days, with why. */
export const PlacedDay = z.object({ asWritten: DayText, on: DayText, reason: DueReasonShape });
