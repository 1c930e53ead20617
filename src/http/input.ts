import type { z } from 'zod';
import { fill } from '../contract/words/fill.ts';
import type { Route } from '../contract/route.ts';
import { type Language, WORDS } from '../contract/words/words.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { unknownFields } from './unknown-fields.ts';

/** Where the parts of a request come together: path parameters, and the query or the body. */
export interface Sent {
  readonly params: Readonly<Record<string, unknown>>;
  readonly rest: unknown;
}

const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

/** Reads the input of a route. A field that the contract does not name is refused at whatever depth, not passed over. */
export function readInput(route: Route, { params, rest }: Sent, language: Language): { input: unknown } | Refusal {
  const given = rest === undefined || rest === null ? {} : rest;
  if (!isRecord(given)) return refuse('invalid', 'malformed', { fields: {} });
  const inPath = Object.keys(given).filter((name) => name in params);
  const unknown = [...inPath, ...unknownFields(route.input, given)];
  if (unknown.length > 0) {
    const sentence = WORDS[language].faults['unknown-field'] ?? '';
    return refuse('invalid', 'malformed', { fields: Object.fromEntries(unknown.map((name) => [name, [sentence]])) });
  }
  const whole = { ...given, ...params };
  const nul = placeOfNul(whole);
  if (nul) return refuse('invalid', 'malformed', { fields: { [nul]: [WORDS[language].faults['bad-format'] ?? ''] } });
  const read = route.input.safeParse(whole);
  if (read.success) return { input: read.data };
  return refuse('invalid', 'malformed', { fields: faultsOf(read.error.issues, whole, language) });
}

/** Where a text holds the character U+0000, which PostgreSQL has no place for. */
function placeOfNul(value: unknown, place: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? place.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = placeOfNul(inner, [...place, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each place that is wrong, with what is wrong there and what would be right, in the language. */
function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  whole: unknown,
  language: Language,
): Readonly<Record<string, readonly string[]>> {
  const faults: Record<string, string[]> = {};
  for (const issue of issues) {
    const [word, values] = faultOf(issue, whole);
    const sentence = fill(WORDS[language].faults[word] ?? word, values);
    (faults[issue.path.map(String).join('.')] ??= []).push(sentence);
  }
  return faults;
}

type Fault = [word: string, values?: Record<string, unknown>];

function faultOf(issue: z.core.$ZodIssue, whole: unknown): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return at(whole, issue.path) === undefined ? ['required'] : ['wrong-type', { expected: issue.expected }];
    case 'too_small':
      return [SMALL[issue.origin] ?? 'too-small', { least: String(issue.minimum) }];
    case 'too_big':
      return [LARGE[issue.origin] ?? 'too-large', { most: String(issue.maximum) }];
    case 'invalid_value':
      return ['not-one-of', { options: issue.values.map(String).join(', ') }];
    case 'invalid_format':
      return [issue.format === 'uuid' ? 'not-an-id' : 'bad-format'];
    case 'unrecognized_keys':
      return ['unknown-field'];
    case 'custom':
      return [issue.message];
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return ['bad-format'];
  }
}

const SMALL: Readonly<Record<string, string>> = { string: 'too-short', array: 'too-few' };
const LARGE: Readonly<Record<string, string>> = { string: 'too-long', array: 'too-many' };

const at = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  );
