import { z } from 'zod';
import { isClause } from './scalars.ts';

/**
 * Parts of a regime that are kept beside the text and shown, and that no rule of this version computes yet. The list is
 * closed, so that a misspelled part is an error and not a silent remark; every entry cites the clauses it records.
 */
export const RECORDED_PARTS = [
  'library',
  'order',
  'gatherings',
  'bulletins',
  'tracking',
  'posts',
  'matters',
  'recognition',
  'preReview',
  'schedule',
  'assessment',
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
const entriesOf = (value: object): [PropertyKey, unknown][] =>
  Object.entries(value).map(([key, entry]) => [Array.isArray(value) ? Number(key) : key, entry]);

const isCiting = (value: unknown): boolean =>
  isCollection(value) && ('cites' in value || Object.values(value).some(isCiting));

/** Places below the part that should cite and do not, or that cite what is no clause. Words beside entries that cite need no clause. */
function uncited(value: unknown, place: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (!isCollection(value) || !isCiting(value)) return [place];
  if ('cites' in value) {
    const clauses = Array.isArray(value.cites) ? value.cites : [value.cites];
    return clauses.length > 0 && clauses.every(isClause) ? [] : [[...place, 'cites']];
  }
  const isEntry = (entry: unknown) =>
    Array.isArray(value) || (isCollection(entry) && !Array.isArray(entry)) || isCiting(entry);
  return entriesOf(value).flatMap(([key, entry]) => (isEntry(entry) ? uncited(entry, [...place, key]) : []));
}

const Recorded = z.unknown().superRefine((part, context) => {
  if (part === undefined) return;
  for (const path of uncited(part, [])) {
    context.addIssue({ code: 'custom', message: path.at(-1) === 'cites' ? 'clause' : 'cites', path: [...path] });
  }
});

export const RecordedParts = Object.fromEntries(RECORDED_PARTS.map((name) => [name, Recorded.optional()])) as Record<
  RecordedPart,
  z.ZodOptional<typeof Recorded>
>;
