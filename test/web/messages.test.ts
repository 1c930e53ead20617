import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, type Messages } from '../../src/web/messages/messages.ts';

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

const WEB = join(import.meta.dirname, '..', '..', 'src', 'web');
const files = globSync('**/*messages.ts', { cwd: WEB }).filter((file) => file !== join('messages', 'messages.ts'));
const GROUPS = await Promise.all(
  files.map(async (file) => {
    const [group] = Object.values((await import(join(WEB, file))) as Record<string, Messages>);
    if (!group) throw new Error(`${file} has no sentences`);
    return [file, group] as const;
  }),
);

const valuesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted();

describe.each(GROUPS)('the sentences of %s', (_, group) => {
  it('take the same values in both languages', () => {
    for (const [key, zh] of Object.entries(group.zh))
      expect([key, valuesIn(group.en[key] ?? '')]).toEqual([key, valuesIn(zh)]);
  });
});
