import type { Words } from '../../contract/words/words.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an entry says about its act, name by name; ids and hashes say nothing to a reader and are left out. */
export function saidOf(body: Readonly<Record<string, unknown>>, words: Words): [string, string][] {
  return Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const said = say(value, words);
    return said === '' ? [] : [[words.fields[name] ?? name, said]];
  });
}

function say(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one) => say(one, words))
      .filter(Boolean)
      .join('、');
  if (typeof value === 'object') {
    const { value: amount, currency, from, to } = value as Record<string, unknown>;
    if (typeof amount === 'string' && typeof currency === 'string') return `${amount} ${currency}`;
    if (from !== undefined || to !== undefined) return `${say(from, words) || '—'} → ${say(to, words) || '—'}`;
    return Object.values(value)
      .map((one) => say(one, words))
      .filter(Boolean)
      .join(' ');
  }
  const text = String(value);
  return ID.test(text) ? '' : named(text, words);
}

/** Words of the contract in the reader's language: 'started' → 开工. */
function named(text: string, { names }: Words): string {
  for (const group of [names.factKind, names.stepKind, names.factState, names.role])
    if (text in group) return (group as Readonly<Record<string, string>>)[text] ?? text;
  return text;
}
