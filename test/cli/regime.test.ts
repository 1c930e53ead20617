import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCli } from '../../src/cli/cli.ts';
import { day } from '../../src/domain/day.ts';
import { regimeIds } from '../../src/store/regime-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'luodi-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function luodi(language: 'zh-CN' | 'en', ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, commands, {
    now: new Date('2018-06-15T10:00:00+08:00'),
    today: day('2018-06-15'),
    language,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    defaultTenant: undefined,
    openHouse: () => Promise.reject(new Error('a regime can be checked without a database')),
  });
  return { code, out, err };
}

describe('luodi regime check', () => {
  it('finds every regime of the product right, without a database', async () => {
    const { code, out, err } = await luodi('zh-CN', 'regime', 'check', '--json');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const { ok, files } = JSON.parse(out.join('')) as {
      ok: boolean;
      files: { id: string; computed: string[]; recorded: string[] }[];
    };
    expect(ok).toBe(true);
    expect(files.map(({ id }) => id)).toEqual(regimeIds());
    const wuhan = files.find(({ id }) => id === 'wuhan-2018');
    expect(wuhan?.computed).toEqual(
      expect.arrayContaining(['tables', 'steps', 'responsibilities', 'lights', 'targets']),
    );
    expect(wuhan?.recorded).toEqual(expect.arrayContaining(['gatherings', 'bulletins']));
  });

  it('tells each fault by file and line with what was meant, in the language of the reader', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      `id: own\nversion: '1'\ntitle: { zh: 自拟, en: Own }\nsource: 演示\ntiers:\n  - { id: large, zh: 大, en: Large, when: { reached: startd }, cites: WH-1.1 }\n`,
    );
    const told = await luodi('zh-CN', 'regime', 'check', file);
    expect(told.code).toBe(1);
    expect(told.err).toEqual([expect.stringContaining(`${file}:6 tiers.0.when.reached`)]);
    expect(told.err[0]).toContain('started');
    expect((await luodi('en', 'regime', 'check', file)).err[0]).not.toMatch(/\p{sc=Han}/u);
    const json = await luodi('zh-CN', 'regime', 'check', file, 'wuhan-2018', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out.join(''))).toMatchObject({
      ok: false,
      files: [
        { file, ok: false, problems: [{ line: 6, found: 'startd', meant: 'started' }] },
        { ok: true, problems: [] },
      ],
    });
  });

  it('ends with 2 for a file that is not there', async () => {
    expect((await luodi('en', 'regime', 'check', join(folder, 'none.yaml'))).code).toBe(2);
  });
});

describe('luodi regime list', () => {
  it('names every regime', async () => {
    const { code, out } = await luodi('zh-CN', 'regime', 'list');
    expect(code).toBe(0);
    expect(out).toContain('wuhan-2018  武汉市招商引资项目落地工作实施方案');
    const listed = JSON.parse((await luodi('en', 'regime', 'list', '--json')).out.join('')) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(regimeIds());
  });
});

describe('luodi help', () => {
  it.each(['zh-CN', 'en'] as const)('names every command with a sentence (%s)', async (language) => {
    const { code, out } = await luodi(language, '--help');
    expect(code).toBe(0);
    for (const { name, summary } of commands) {
      expect(out.join('\n')).toContain(`luodi ${name} `);
      expect(out.join('\n')).toContain(summary[language]);
    }
  });

  it('of one command says how it is called; an unknown one ends with 2', async () => {
    expect((await luodi('zh-CN', 'standing', '--help')).out.join('\n')).toMatch(/^luodi standing \[--regime/);
    expect((await luodi('zh-CN', 'stand')).code).toBe(2);
  });
});
