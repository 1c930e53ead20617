import { z } from 'zod';
import { PredicateShape, Span } from './predicate-shape.ts';
import { DurationText } from './scalars.ts';

/**
 * The quality of ledgers (台账质量, XC-6): are the records complete (完整), are the facts entered in time (及时), are the reports
 * true (真实). Each is a share, of projects or of entries one by one.
 */

/** What the record of a project may hold; `place` is a district or a site, `person` who answers for it. */
export const RECORD_FIELDS = [
  'investor',
  'amount',
  'origin',
  'industry',
  'place',
  'nature',
  'content',
  'code',
  'person',
  'contact',
  'leader',
  'host-unit',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** Which facts count as entered: those reported one by one and those of ledgers that were taken in, or the reported ones alone. */
export const ENTERED_BY = ['any', 'report'] as const;

/** What became of a report that was judged. */
export const REPORT_OUTCOMES = ['confirmed', 'returned', 'corrected'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** Of the projects that are `of`, those whose record has every one of the fields. */
export const CompleteForm = { complete: z.array(z.enum(RECORD_FIELDS)).min(1), of: PredicateShape };

/** Of the facts that happened in the span, those entered within so long of their day; the last day is still in time. */
export const EnteredForm = {
  entered: z.strictObject({ within: DurationText, by: z.enum(ENTERED_BY).optional(), ...Span }),
  among: PredicateShape.optional(),
};

/** Of the reports judged in the span, those recognised and not corrected since. */
export const ConfirmedForm = { confirmed: z.strictObject({ ...Span }), among: PredicateShape.optional() };
