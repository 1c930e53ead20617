import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RECORDED_PARTS } from '../../src/domain/regime/recorded-parts.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Clauses a regime file only keeps beside the paper and that no test shows yet: forms and gatherings, nothing that is computed. */
const FORMS = [
  'XC-1.2', // 回访登记表
  'XC-4', // 观摩
  'TQ-8', // 活动通报
  'DS-15', // 二次招商
  'WH-5', // 责任书
  'WH-7', // 跟踪督查公示
  'DT-6', // 满意度测评
];

const citedIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, of]) => (key === 'cites' ? [of].flat().map(String) : citedIn(of)));

const regimes = readdirSync(join(ROOT, 'regimes')).map((file) => ({
  file,
  parts: Object.entries(parse(readFileSync(join(ROOT, 'regimes', file), 'utf8')) as Record<string, unknown>),
}));
const isRecorded = (part: string): boolean => (RECORDED_PARTS as readonly string[]).includes(part);
const computed = new Set(
  regimes.flatMap(({ parts }) => parts.flatMap(([part, of]) => (isRecorded(part) ? [] : citedIn(of)))),
);
const cited = new Set(regimes.flatMap(({ parts }) => parts.flatMap(([, of]) => citedIn(of))));

/** Names of tests and of what they are grouped under, from the text of every test file. */
function namesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('coverage.test.ts'))
    .flatMap(
      (file) => readFileSync(join(ROOT, folder, file), 'utf8').match(/\b(?:describe|it)\b[^'"`]*['"`][^\n]*/g) ?? [],
    );
}
const isNamedIn = (names: readonly string[], clause: string): boolean => {
  const whole = new RegExp(`(?<![\\w.-])${clause.replace('.', '\\.')}(?!\\d|\\.\\d)`);
  return names.some((name) => whole.test(name));
};

describe('every clause', () => {
  it('that a rule of a regime file computes has a clause test named by its id', () => {
    const names = namesIn('test/clauses');
    expect(computed.size).toBeGreaterThan(30);
    expect([...computed].filter((clause) => !isNamedIn(names, clause))).toEqual([]);
  });

  it('that a regime file names has a test somewhere, or is a form that is said to be without one', () => {
    const names = namesIn('test');
    expect([...cited].filter((clause) => !FORMS.includes(clause) && !isNamedIn(names, clause))).toEqual([]);
  });

  it('that is said to be a form is one: a regime file names it, and no rule computes it', () => {
    expect(FORMS.filter((clause) => !cited.has(clause) || computed.has(clause))).toEqual([]);
  });
});
