import { z } from 'zod';

/**
 * Parts of a regime that are kept beside the text and shown, and that no rule of this version computes yet. The list is
 * closed, so that a misspelled part is an error and not a silent remark; each must cite the clauses it records.
 */
export const RECORDED_PARTS = [
  'library',
  'order',
  'duties',
  'indicators',
  'rankings',
  'gatherings',
  'bulletins',
  'cards',
  'contest',
  'phases',
  'tracking',
  'marks',
  'posts',
  'matters',
  'recognition',
  'preReview',
  'schedule',
  'landReview',
  'assessment',
  'accountability',
  'letter',
  'channel',
  'public',
  'groups',
  'followOn',
  'firstTalk',
  'survey',
] as const;

function citesSomewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0 && value.every(citesSomewhere);
  return 'cites' in value || Object.values(value).some(citesSomewhere);
}

const Recorded = z.unknown().refine((part) => part === undefined || citesSomewhere(part), { error: 'cites' });

export const RecordedParts = Object.fromEntries(RECORDED_PARTS.map((name) => [name, Recorded.optional()])) as Record<
  (typeof RECORDED_PARTS)[number],
  z.ZodOptional<typeof Recorded>
>;
