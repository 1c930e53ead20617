import { tmpdir } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CliCommand, EXIT, runCli, type Shell } from '../../src/cli/cli.ts';
import { doctor } from '../../src/cli/doctor.ts';
import { journalVerify } from '../../src/cli/journal-verify.ts';
import { peopleCreate, peopleResetPassword } from '../../src/cli/people.ts';
import { tenantCreate } from '../../src/cli/tenant-create.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
const COMMANDS = [journalVerify, doctor, tenantCreate, peopleCreate, peopleResetPassword];
let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** What a command prints, complains and answers. */
async function luodi(line: string, more: Partial<Shell> = {}, commands: readonly CliCommand[] = COMMANDS) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(line === '' ? [] : line.split(' '), commands, {
    now: new Date(`${TODAY}T10:00:00+08:00`),
    today: TODAY,
    language: 'zh-CN',
    print: (text) => out.push(text),
    complain: (text) => complaints.push(text),
    defaultTenant: office.slug,
    openHouse: async () => ({ db: office.db, files: office.files, ownerUrl: database.ownerUrl, data: tmpdir() }),
    ...more,
  });
  const text = out.join('\n');
  return {
    code,
    out: text,
    complaints: complaints.join('\n'),
    json: () => JSON.parse(text) as Record<string, unknown>,
  };
}

describe('luodi', () => {
  it('says what it knows, and what it does not know', async () => {
    expect(await luodi('')).toMatchObject({ code: EXIT.ok, out: expect.stringContaining('journal verify') });
    expect(await luodi('--help')).toMatchObject({ code: EXIT.ok, out: expect.stringContaining('退出码') });
    expect(await luodi('journal')).toMatchObject({ code: EXIT.usage, out: '' });
    expect(await luodi('journal verify --help')).toMatchObject({
      code: EXIT.ok,
      out: expect.stringContaining('--anchor'),
    });
  });

  it.each([
    ['journal verify --nonsense', 'nonsense'],
    ['journal verify --anchor 5', '--anchor'],
    ['journal verify --tenant nowhere', 'nowhere'],
    ['doctor --as-of 2018-02-30', '2018-02-30'],
    ['tenant create', 'SLUG'],
    ['tenant create Bad! 名', 'SLUG'],
    ['people create --login x', '--login'],
    ['people create --login lisi --name 李 --role king', 'king'],
  ])('%s is used wrongly, and told how', async (line, said) => {
    expect(await luodi(line)).toMatchObject({ code: EXIT.usage, complaints: expect.stringContaining(said), out: '' });
  });

  it('tells a refusal in words, or as JSON for programs', async () => {
    const no: CliCommand = {
      name: 'no',
      summary: { 'zh-CN': '', en: '' },
      usage: '',
      run: async (call) => call.refused(refuse('conflict', 'login-taken', { login: '甲' })),
    };
    expect(await luodi('no', {}, [no])).toMatchObject({
      code: EXIT.refused,
      complaints: '账号名 甲 已被使用，请换一个。',
    });
    expect(await luodi('no', { language: 'en' }, [no])).toMatchObject({
      complaints: 'The account name 甲 is taken; choose another.',
    });
    expect((await luodi('no --json', {}, [no])).json()).toMatchObject({
      refused: 'login-taken',
      detail: { login: '甲' },
    });
  });
});

describe('luodi tenant create, people create, people reset-password', () => {
  it('set up an empty government from nothing', async () => {
    const slug = `n${Date.now().toString(36)}`;
    const made = await luodi(`tenant create ${slug} 演示县人民政府 --json`);
    expect(made).toMatchObject({ code: EXIT.ok });
    expect(made.json()).toMatchObject({ slug, login: 'security', password: expect.stringMatching(/^\w{14}$/) });
    expect(await luodi(`tenant create ${slug} 演示县人民政府`)).toMatchObject({
      code: EXIT.refused,
      complaints: expect.stringContaining(slug),
    });
    const person = await luodi(`people create --tenant ${slug} --login office --name 演示 --role office --json`);
    expect(person.json()).toMatchObject({ login: 'office', password: expect.any(String) });
    expect(await luodi(`people create --tenant ${slug} --login office --name 演示 --role office`)).toMatchObject({
      code: EXIT.refused,
    });
    expect(
      await luodi(`people create --tenant ${slug} --login both --name 演示 --role office,audit-admin`),
    ).toMatchObject({ code: EXIT.refused });
    const reset = await luodi(`people reset-password --tenant ${slug} --login office`);
    expect(reset).toMatchObject({ code: EXIT.ok, out: expect.stringMatching(/^office \/ \w{14}$/) });
    expect(await luodi(`people reset-password --tenant ${slug} --login nobody`)).toMatchObject({ code: EXIT.refused });
    const { rows } = await office.past.query(
      `select act, actor_id, actor_name from journal j join tenant t on t.id = j.tenant_id where t.slug = $1 order by seq`,
      [slug],
    );
    expect(rows.map((row) => row.act)).toEqual(['tenant.create', 'person.create', 'password.reset']);
    expect(new Set(rows.map((row) => `${row.actor_id} ${row.actor_name}`))).toEqual(new Set(['null 系统运维']));
    expect(await luodi(`journal verify --tenant ${slug}`)).toMatchObject({
      code: EXIT.ok,
      out: expect.stringContaining('3 entries'),
    });
  });
});

describe('luodi journal verify', () => {
  it('looks at every government, or at one against a noted head', async () => {
    await luodi(`people create --login one --name 演示 --role leader`);
    const all = await luodi('journal verify --json');
    expect(all.json()).toMatchObject({
      ok: true,
      tenants: expect.arrayContaining([expect.objectContaining({ tenant: office.slug, entries: 1 })]),
    });
    const { head } = (await luodi(`journal verify --tenant ${office.slug} --json`)).json() as {
      head: { seq: number; hash: string };
    };
    expect(await luodi(`journal verify --anchor ${head.seq}:${head.hash}`)).toMatchObject({
      code: EXIT.ok,
      out: expect.stringContaining('sound'),
    });
    expect(await luodi(`journal verify --anchor ${head.seq}:${'0'.repeat(64)}`)).toMatchObject({
      code: EXIT.refused,
      out: expect.stringContaining('anchor-differs'),
    });
    expect(await luodi(`journal verify --anchor 99:${head.hash}`)).toMatchObject({
      code: EXIT.refused,
      out: expect.stringContaining('entry 99 anchor-missing'),
    });
  });

  it('fails when an entry was changed', async () => {
    await luodi(`people create --login one --name 演示 --role leader`);
    await office.past.query('alter table journal disable trigger journal_append_only');
    await office.past.query(`update journal set actor_name = '别人' where tenant_id = $1`, [office.tenantId]);
    await office.past.query('alter table journal enable trigger journal_append_only');
    expect(await luodi(`journal verify --tenant ${office.slug}`)).toMatchObject({
      code: EXIT.refused,
      out: expect.stringContaining('entry 1 altered'),
    });
  });
});

describe('luodi doctor', () => {
  it('tells how everything is, and what to do about what is not right', async () => {
    const { code, json } = await luodi('doctor --json');
    const { ok, checks } = json() as { ok: boolean; checks: { name: string; state: string; says: string }[] };
    const named = new Map(checks.map((check) => [check.name, check]));
    expect(named.get('locale and role')).toMatchObject({ state: 'ok', says: expect.stringContaining('luodi_app') });
    expect(named.get('migrations')).toMatchObject({ state: 'ok' });
    expect(named.get('next calendar')).toMatchObject({ state: 'ok' });
    expect([code === EXIT.ok, ok]).toEqual([true, true]);
  });

  it('warns of a coming year without its holidays, and fails in such a year', async () => {
    const { day } = await import('../../src/domain/day.ts');
    const last = await luodi('doctor', { today: day('2026-11-22') });
    expect(last).toMatchObject({ code: EXIT.ok, out: expect.stringContaining('! next calendar: 2027 is not loaded') });
    const after = await luodi('doctor', { today: day('2027-01-02') });
    expect(after).toMatchObject({ code: EXIT.refused, out: expect.stringContaining('✗ calendar: 2027') });
  });
});
