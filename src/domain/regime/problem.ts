import type { z } from 'zod';
import { closest } from './closest.ts';
import { keysNamed } from './keys.ts';
import { wordsMeant, wordsToChoose } from './one-form.ts';
import { PREDICATE_WORDS } from './predicate-shape.ts';
import { type Form, FORMS } from './scalars.ts';

/** Everything that can be wrong with a regime file; the word files have a sentence for each. */
export const FAULT_WORDS = [
  'yaml',
  'missing',
  'wrong-type',
  'unknown-key',
  'unknown-predicate',
  'one-predicate',
  'one-form',
  'expected-one-of',
  'too-few',
  'unknown-setting',
  'unused-setting',
  'not-a-choice',
  'twice',
  'last-table',
  'unreachable-after',
  'before-its-start',
  'phases-overlap',
  'unknown-indicator',
  'unknown-ranking',
  'unknown-card',
  'not-a-share',
  'clause',
  'cites',
  'date',
  'day',
  'duration',
  'id',
  'month-day',
  'number',
  'rate',
  'share',
  'text',
  'threshold',
  'version',
] as const;
export type FaultWord = (typeof FAULT_WORDS)[number];

/** A fault in a regime file: where it is, what was expected there, and what stands there. */
export interface RegimeProblem {
  readonly file: string;
  readonly line: number;
  /** Where in the file, as keys and list places: 'tables.list.2.when.reached'. */
  readonly path: string;
  readonly what: FaultWord;
  /** The words that may stand there, or examples of the right form. */
  readonly expected: readonly string[];
  readonly found: string;
  /** The word that was probably meant. */
  readonly meant?: string;
}

/** A fault before it is given its line. `words` says that `expected` is the full list and not a few examples. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly what: FaultWord;
  readonly expected: readonly string[];
  readonly found: unknown;
  readonly words: boolean;
  /** The key at the path is wrong, whatever stands behind it. */
  readonly key?: true;
}

export const wordFault = (
  path: readonly PropertyKey[],
  what: FaultWord,
  expected: readonly string[],
  found: unknown,
): Fault => ({ path, what, expected, found, words: true });

export const keyFault = (path: readonly PropertyKey[], what: FaultWord, expected: readonly string[]): Fault => ({
  ...wordFault(path, what, expected, path.at(-1)),
  key: true,
});

const formFault = (path: readonly PropertyKey[], form: Form, found: unknown): Fault => ({
  path,
  what: found === undefined ? 'missing' : form,
  expected: FORMS[form],
  found,
  words: false,
});

export function problemOf(fault: Fault, file: string, line: number): RegimeProblem {
  const { what, expected, found } = fault;
  const meant = fault.words && typeof found === 'string' ? closest(found, expected) : undefined;
  const place = { file, line, path: fault.path.map(String).join('.'), what, expected, found: show(found) };
  return meant === undefined ? place : { ...place, meant };
}

const show = (found: unknown): string => (typeof found === 'string' ? found : (JSON.stringify(found) ?? ''));

type Issue = z.core.$ZodIssue;

/** What zod found wrong, as faults in the words of the format. */
export const faultsOf = (issues: readonly Issue[], root: unknown): Fault[] =>
  issues.flatMap((issue) => faultsAt(issue, valueAt(root, issue.path), root));

function faultsAt(issue: Issue, found: unknown, root: unknown): Fault[] {
  const { path, message } = issue;
  if (issue.code === 'invalid_union') return unionFaults(issue, found, root);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => keyFault([...path, key], 'unknown-key', keysNamed(message)));
  }
  if (issue.code === 'invalid_value')
    return [wordFault(path, found === undefined ? 'missing' : 'expected-one-of', issue.values.map(String), found)];
  if (message === 'predicate')
    return [wordFault(path, found === undefined ? 'missing' : 'unknown-predicate', PREDICATE_WORDS, found)];
  if (message === 'predicate-word') return [keyFault(path, 'unknown-predicate', PREDICATE_WORDS)];
  if (message === 'one-word')
    return [wordFault(path, 'one-predicate', PREDICATE_WORDS, Object.keys(found ?? {}).join(' '))];
  if (wordsMeant(message).length > 0) return [keyFault(path, 'unknown-key', wordsMeant(message))];
  if (wordsToChoose(message).length > 0)
    return [wordFault(path, found === undefined ? 'missing' : 'one-form', wordsToChoose(message), keysIn(found))];
  if (keysNamed(message).length > 0) return [wordFault(path, 'missing', keysNamed(message), found)];
  if (Object.hasOwn(FORMS, message)) return [formFault(path, message as Form, found)];
  if (issue.code === 'too_small')
    return [{ path, what: 'too-few', expected: [`≥ ${issue.minimum}`], found, words: false }];
  const type = issue.code === 'invalid_type' ? (TYPES[issue.expected] ?? issue.expected) : issue.code;
  return [{ path, what: found === undefined ? 'missing' : 'wrong-type', expected: [type], found, words: false }];
}

const keysIn = (found: unknown): unknown =>
  typeof found === 'object' && found !== null ? Object.keys(found).join(' ') : found;

const TYPES: Readonly<Record<string, string>> = { object: 'map', record: 'map', array: 'list', nonoptional: 'text' };

/**
 * A union complains for each of its branches. The branch that got furthest is the one that was meant; where none got
 * further than the others, the value itself is wrong and any of the forms would do.
 */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, found: unknown, root: unknown): Fault[] {
  const branches = issue.errors.map((branch) =>
    faultsOf(
      branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue),
      root,
    ),
  );
  const reach = (branch: Fault[]): number => Math.max(...branch.map((fault) => fault.path.length), 0);
  const furthest = Math.max(...branches.map(reach));
  if (furthest > issue.path.length) return branches.find((branch) => reach(branch) === furthest) ?? [];
  const fits = branches.flat().filter((fault) => fault.what !== 'wrong-type');
  const first = fits[0] ?? branches.flat()[0];
  if (!first) return [];
  const expected = [...new Set(fits.flatMap((fault) => fault.expected))];
  return [{ ...first, path: issue.path, found, expected: expected.length > 0 ? expected : first.expected }];
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
