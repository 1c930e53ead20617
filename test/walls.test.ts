import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const RULES = join(ROOT, '.oxlintrc.json');
const OXLINT = join(ROOT, 'node_modules', '.bin', 'oxlint');

const SEES = {
  domain: [],
  contract: ['domain'],
  store: ['domain'],
  documents: ['domain'],
  work: ['domain', 'contract', 'store', 'documents'],
  http: ['domain', 'contract', 'store', 'documents', 'work'],
  cli: ['domain', 'contract', 'store', 'documents', 'work'],
  web: ['domain', 'contract'],
} satisfies Record<string, readonly string[]>;

const ROOMS = Object.keys(SEES);
const pairs = Object.entries(SEES).flatMap(([room, seen]: [string, readonly string[]]) =>
  ROOMS.filter((other) => other !== room).map((other) => ({ room, other, allowed: seen.includes(other) })),
);

const house = mkdtempSync(join(tmpdir(), 'luodi-walls-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));
cpSync(RULES, join(house, '.oxlintrc.json'));

interface Complaint {
  readonly message: string;
  readonly help?: string;
  readonly code: string;
}

/** Plants files in a house with the same rules as ours, and answers what lint says about each of them. */
function planted(files: Record<string, string>): Map<string, Complaint[]> {
  rmSync(join(house, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { stdout } = spawnSync(OXLINT, ['--format', 'json', 'src'], { cwd: house, encoding: 'utf8' });
  const found = new Map<string, Complaint[]>(Object.keys(files).map((path) => [path, []]));
  for (const { filename, ...complaint } of JSON.parse(stdout).diagnostics) found.get(filename)?.push(complaint);
  return found;
}

const wallsNamedBy = (complaints: readonly Complaint[] | undefined): string =>
  (complaints ?? [])
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ message, help }) => `${message} ${help ?? ''}`)
    .join('\n');

describe('the walls', () => {
  const crossings = planted(
    Object.fromEntries(
      pairs.map(({ room, other }) => [
        `src/${room}/deep/to-${other}.ts`,
        `import type { thing } from '../../${other}/thing.ts';\nexport type Mine = thing;\n`,
      ]),
    ),
  );

  it.each(pairs.filter(({ allowed }) => !allowed))('keep $room from $other', ({ room, other }) => {
    expect(wallsNamedBy(crossings.get(`src/${room}/deep/to-${other}.ts`))).toContain(`${room} sees `);
  });

  it.each(pairs.filter(({ allowed }) => allowed))('let $room see $other', ({ room, other }) => {
    expect(wallsNamedBy(crossings.get(`src/${room}/deep/to-${other}.ts`))).toBe('');
  });

  const detours = planted({
    'src/domain/late.ts': `export const late = () => import('../store/late.ts');\n`,
    'src/domain/passed-on.ts': `export { late } from '../store/late.ts';\n`,
    'src/domain/node.ts': `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`,
    'src/domain/package.ts': `import pg from 'pg';\nexport const client = pg.Client;\n`,
    'src/contract/package.ts': `import { parse } from 'yaml';\nexport const read = parse;\n`,
    'src/web/node.ts': `import { join } from 'node:path';\nexport const joined = join;\n`,
    'src/work/main.ts': `import { start } from '../main.ts';\nexport const again = start;\n`,
    'src/http/config.ts': `import { readConfig } from '../config.ts';\nexport const read = readConfig;\n`,
    'src/store/test.ts': `import { aDatabase } from '../../test/database.ts';\nexport const made = aDatabase;\n`,
    'src/domain/pure.ts': `import { z } from 'zod';\nimport type { Day } from './day.ts';\nexport const day = z.custom<Day>();\n`,
    'src/domain/day.ts': 'export type Day = string;\n',
  });

  it.each([
    ['an import at run time', 'src/domain/late.ts', 'domain sees '],
    ['passing on', 'src/domain/passed-on.ts', 'domain sees '],
    ['Node in the domain', 'src/domain/node.ts', 'domain is pure'],
    ['a package in the domain', 'src/domain/package.ts', 'domain is pure'],
    ['a package in the contract', 'src/contract/package.ts', 'contract is pure'],
    ['Node in a page', 'src/web/node.ts', 'no Node'],
    ['leaning on the entry point', 'src/work/main.ts', 'receives values'],
    ['reading settings in a room', 'src/http/config.ts', 'receives values'],
    ['leaning on tests', 'src/store/test.ts', 'tests and tools'],
  ])('stop %s', (_, path, word) => expect(wallsNamedBy(detours.get(path))).toContain(word));

  it('leave what is pure alone', () => expect(detours.get('src/domain/pure.ts')).toEqual([]));

  it('find two files that need each other', () => {
    const circle = planted({
      'src/domain/a.ts': `import { b } from './b.ts';\nexport const a = () => b;\n`,
      'src/domain/b.ts': `import { a } from './a.ts';\nexport const b = () => a;\n`,
    });
    expect(circle.get('src/domain/a.ts')?.map(({ code }) => code)).toContain('import(no-cycle)');
  });

  it('stop a file of 201 lines, and not one of 200', () => {
    const line = 'export {};\n';
    const files = planted({ 'src/work/long.ts': line.repeat(201), 'src/work/short.ts': line.repeat(200) });
    expect(files.get('src/work/long.ts')?.map(({ code }) => code)).toContain('eslint(max-lines)');
    expect(files.get('src/work/short.ts')?.map(({ code }) => code)).not.toContain('eslint(max-lines)');
  });
});

describe('nobody is exempt', () => {
  const rules = JSON.parse(readFileSync(RULES, 'utf8'));
  const wallsOf = (override: { rules: Record<string, unknown> }) => override.rules['no-restricted-imports'];

  it('each room is under one wall as a whole, and no other rule touches the walls', () => {
    const walls = rules.overrides.filter(wallsOf);
    expect(walls.map((wall: { files: string[] }) => wall.files)).toEqual(ROOMS.map((room) => [`src/${room}/**`]));
    expect(walls.map((wall: { rules: object }) => Object.keys(wall.rules))).toEqual(
      ROOMS.map(() => ['no-restricted-imports']),
    );
    expect(walls.every((wall: { rules: object; excludeFiles?: unknown }) => !wall.excludeFiles)).toBe(true);
    expect(walls.map(wallsOf).every(([level]: [string]) => level === 'error')).toBe(true);
    expect(rules.ignorePatterns).toBeUndefined();
    expect(JSON.stringify(rules)).not.toMatch(/no-cycle[^"]*":\s*"(off|warn)/);
  });

  it('every room of the house is one of these', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ROOMS).toEqual(expect.arrayContaining(rooms.map(({ name }) => name)));
  });

  it('no file turns a rule off for itself', () => {
    const said = /(oxlint|eslint|biome)-(disable|ignore)|@ts-(ignore|nocheck|expect-error)/;
    const guilty = ['src', 'test', 'scripts', 'bin'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => /\.(m?js|tsx?)$/.test(path) && path !== join('test', 'walls.test.ts'))
        .filter((path) => said.test(readFileSync(join(ROOT, path), 'utf8'))),
    );
    expect(guilty).toEqual([]);
  });
});
