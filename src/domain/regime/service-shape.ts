import { z } from 'zod';
import { Cites, DurationText } from './scalars.ts';

/** A year of workdays; a longer limit would be none. */
const workdays = z
  .number({ error: 'number' })
  .int({ error: 'number' })
  .min(1, { error: 'number' })
  .max(250, { error: 'number' });

/** 企业投诉: workdays within which a complaint is accepted or not, closed after that, and within which its complainant says whether the answer will do. */
export const ComplaintsShape = z.strictObject({
  acceptWithin: workdays,
  closeWithin: workdays,
  speakWithin: workdays,
  cites: Cites,
});

/** 收费与检查申报: how long before it happens a fee or an inspection is declared. */
export const DeclarationsShape = z.strictObject({ ahead: DurationText, cites: Cites });
