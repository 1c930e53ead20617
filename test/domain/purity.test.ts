import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOMAIN = new URL('../../src/domain/', import.meta.url);

/** What would make a verdict depend on when, where or how often it is asked. */
const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date\b/,
  /\bTemporal\.Now\b/,
  /\bMath\.random\b/,
  /\bperformance\.\w/,
  /\bcrypto\.\w/,
  /\bprocess\.\w/,
  /['"]node:/,
  /\bsetTimeout\(/,
  /\bfetch\(/,
  /\.toLocale\w+\(/,
  /\.localeCompare\(/,
];

const impurities = (source: string): string[] => IMPURE.flatMap((pattern) => pattern.exec(source) ?? []);

const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

describe('the domain', () => {
  it.each(files)('%s reads no clock, chance, locale or machine', (name) => {
    expect(impurities(readFileSync(new URL(name, DOMAIN), 'utf8'))).toEqual([]);
  });

  it('has its first nouns under this guard', () => {
    expect(files).toEqual(expect.arrayContaining(['day.ts', 'money.ts', 'calendar.ts', 'project.ts']));
  });

  it.each([
    'const now = Date.now();',
    'const today = new Date();',
    'Temporal.Now.plainDateISO()',
    'Math.random() < 0.5',
    'process.env.TZ',
    "import { readFileSync } from 'node:fs';",
    'name.toLocaleUpperCase()',
    'a.localeCompare(b)',
  ])('would be caught with %s', (planted) => expect(impurities(planted)).toHaveLength(1));
});
