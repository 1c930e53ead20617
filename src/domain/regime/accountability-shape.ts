import { z } from 'zod';
import { Cites, Id, Words } from './scalars.ts';

/** The degrees of being called to account (问责), gravest last, each with what may be done and to whom. */
export const MEASURES = [
  'admonition-talk',
  'efficiency-warning',
  'criticism',
  'rectify-by',
  'bulletin-criticism',
  'written-self-criticism',
  'no-awards-this-year',
  'disciplinary-action',
  'post-changed',
  'hand-over-to-justice',
] as const;
export const ACCOUNTABLE = ['person', 'leader', 'unit'] as const;

const Degree = z.strictObject({
  id: Id,
  ...Words,
  measures: z.array(z.strictObject({ to: z.enum(ACCOUNTABLE), take: z.array(z.enum(MEASURES)).min(1) })).min(1),
});

export const AccountabilityShape = z.strictObject({ degrees: z.array(Degree).min(1), cites: Cites });
