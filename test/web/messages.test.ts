import { describe, expect, it } from 'vitest';
import { filterText } from '../../src/web/filter/messages.ts';
import { ledgerText } from '../../src/web/ledger/messages.ts';
import { fill, type Messages } from '../../src/web/messages/messages.ts';
import { overviewText } from '../../src/web/overview/messages.ts';
import { shellText } from '../../src/web/shell/messages.ts';
import { signInText } from '../../src/web/sign-in/messages.ts';
import { stateText } from '../../src/web/states-messages.ts';

describe('a sentence', () => {
  it('takes its values', () => {
    expect(fill('共 {n} 个，{n} 个', { n: 3 })).toBe('共 3 个，3 个');
  });

  it('counts in English', () => {
    expect(fill('{n} {n|project|projects}', { n: 1 })).toBe('1 project');
    expect(fill('{n} {n|project|projects}', { n: '1,241' })).toBe('1,241 projects');
  });

  it('shows the name of a value nobody gave, instead of a hole', () => {
    expect(fill('{name}（{post}）', { name: '演示' })).toBe('演示（{post}）');
  });
});

const GROUPS: readonly (readonly [string, Messages])[] = [
  ['filter', filterText],
  ['ledger', ledgerText],
  ['overview', overviewText],
  ['shell', shellText],
  ['sign-in', signInText],
  ['states', stateText],
];

const valuesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted();

describe.each(GROUPS)('the sentences of %s', (_, group) => {
  it('take the same values in both languages', () => {
    for (const [key, zh] of Object.entries(group.zh))
      expect([key, valuesIn(group.en[key] ?? '')]).toEqual([key, valuesIn(zh)]);
  });
});
