import { z } from 'zod';
import { type Day, isDay, parseDuration } from '../day.ts';
import { parseThreshold } from './threshold.ts';

/** Every rule has its name in both languages; Chinese is the regime's own word. */
export const Words = { zh: z.string().min(1), en: z.string().min(1) };

/** Clause ids that a rule rests on: WH-2.1, or several. */
const Clause = z.string().regex(/^[A-Z]{2,3}-\d+(\.\d+)?$/, { error: 'clause' });
export const Cites = z.union([Clause, z.array(Clause).min(1)]);

export const DayValue = z.string().refine((text): text is Day => isDay(text), { error: 'day' });
export const DurationText = z.string().refine((text) => parseDuration(text) !== undefined, { error: 'duration' });

/** An amount in the currency and unit the text writes it in: "5 亿元", "300 万美元". */
export const Threshold = z.string().refine((text) => parseThreshold(text) !== undefined, { error: 'threshold' });
