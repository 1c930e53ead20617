import { z } from 'zod';
import { isClause } from './scalars.ts';

/**
 * Parts of a regime that are kept beside the text and shown, and that no rule of this version computes yet. The list is
 * closed, so that a misspelled part is an error and not a silent remark; every entry cites the clauses it records.
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
  'tracking',
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
export type RecordedPart = (typeof RECORDED_PARTS)[number];

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isWord = (value: unknown): boolean => !isCollection(value) || (Array.isArray(value) && value.every(isWord));

/** Entries that neither cite nor consist of entries that cite, by their place below the part. */
function uncited(value: unknown, place: PropertyKey[] = []): PropertyKey[][] {
  if (!isCollection(value)) return [place];
  if ('cites' in value && !Array.isArray(value)) {
    const clauses = Array.isArray(value.cites) ? value.cites : [value.cites];
    return clauses.length > 0 && clauses.every(isClause) ? [] : [[...place, 'cites']];
  }
  const inner = Object.entries(value).filter(([, entry]) => Array.isArray(value) || !isWord(entry));
  if (inner.length === 0) return [place];
  return inner.flatMap(([key, entry]) => uncited(entry, [...place, Array.isArray(value) ? Number(key) : key]));
}

const Recorded = z.unknown().superRefine((part, context) => {
  if (part === undefined) return;
  for (const path of uncited(part)) {
    context.addIssue({ code: 'custom', message: path.at(-1) === 'cites' ? 'clause' : 'cites', path });
  }
});

export const RecordedParts = Object.fromEntries(RECORDED_PARTS.map((name) => [name, Recorded.optional()])) as Record<
  RecordedPart,
  z.ZodOptional<typeof Recorded>
>;
