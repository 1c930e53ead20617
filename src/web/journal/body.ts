import type { Words } from '../../contract/words/words.ts';
import { grouped, NONE } from '../format.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Names of the parts of an entry's body, in the reader's language. */
export type PartNames = Readonly<Record<string, string>>;

/** What an entry says about its act, part by part; ids, hashes and versions say nothing to a reader and are left out. */
export function saidOf(body: Readonly<Record<string, unknown>>, parts: PartNames, words: Words): [string, string][] {
  return Object.entries(body).flatMap(([part, value]): [string, string][] => {
    if (part === 'changed' && isRecord(value)) return saidOf(value, parts, words);
    const name = parts[part];
    const said = name === undefined ? '' : say(value, words);
    return name === undefined || said === '' ? [] : [[name, said]];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function say(value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return ID.test(value) ? '' : named(value, words);
  if (Array.isArray(value)) return sayAll(value, words, '、');
  if (!isRecord(value)) return '';
  const { value: amount, currency } = value;
  if (typeof amount === 'string' && typeof currency === 'string') return `${grouped(amount)} ${currency}`;
  if ('from' in value && 'to' in value) return `${say(value.from, words) || NONE} → ${say(value.to, words) || NONE}`;
  return sayAll(Object.values(value), words, ' ');
}

const sayAll = (values: readonly unknown[], words: Words, between: string): string =>
  values
    .map((one) => say(one, words))
    .filter((said) => said !== '')
    .join(between);

/** Words of the contract in the reader's language: 'started' → 开工. */
function named(text: string, { names, matters, duties, between }: Words): string {
  const groups: readonly PartNames[] = [
    names.factKind,
    names.stepKind,
    names.factState,
    names.role,
    names.origin,
    names.visitKind,
    matters.cause,
    matters.state.exit,
    matters.state.land,
    matters.state.duty,
    duties.post,
    between.factor,
  ];
  return groups.find((group) => text in group)?.[text] ?? text;
}
