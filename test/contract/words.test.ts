import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/contract/words/fill.ts';
import { LANGUAGES, WORDS } from '../../src/contract/words/words.ts';

const SRC = new URL('../../src/', import.meta.url);
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file, SRC), 'utf8'));

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word ?? ''))),
];

describe.each(LANGUAGES)('%s', (language) => {
  const { refusals, acts } = WORDS[language];

  it('has a sentence for every reason the program refuses with', () => {
    const reasons = found(/refuse\(\s*'(?:not-found|not-allowed|invalid|conflict)',\s*'([a-z-]+)'/g);
    expect(reasons.length).toBeGreaterThan(40);
    expect(reasons.filter((reason) => !refusals[reason])).toEqual([]);
  });

  it('has a name for every act of the journal', () => {
    const written = found(/\bact: '([a-z]+\.[a-z-]+)'/g);
    expect(written.length).toBeGreaterThan(15);
    expect(written.filter((act) => !acts[act])).toEqual([]);
  });

  it('fills the same places in both languages', () => {
    const places = (sentence: string) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted((a, b) => a.localeCompare(b));
    for (const area of ['refusals', 'faults', 'acts'] as const)
      for (const [word, sentence] of Object.entries(WORDS[language][area]))
        expect([word, places(sentence)]).toEqual([word, places(WORDS['zh-CN'][area][word] ?? '')]);
  });
});

it('shows a place that nothing was given for', () => {
  expect(fill('{n} 项，{m} 项', { n: 3 })).toBe('3 项，{m} 项');
});
