import { describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { regimeText } from '../builders.ts';
import { aServer, type Client } from './client.ts';
import { adopt, planned, stand } from '../cli/luodi.ts';

const anOffice = officesIn(await aDatabase());

interface House {
  readonly office: Office;
  readonly clerk: Client;
  readonly leader: Client;
  readonly reporter: Client;
}

/** A government that runs 武汉's regime, with a project started, one late and one that is only planned. */
async function aHouse(): Promise<House> {
  const office = await anOffice();
  await adopt(office, 'wuhan-2018');
  const started = await office.project({ name: '演示续建项目', unit: 'east' });
  await office.fact(started, { kind: 'started', on: '2017-05-01' });
  await planned(office, await office.project({ name: '演示逾期项目', unit: 'west' }), { due: '2018-05-01' });
  await stand(office);
  const server = await aServer(office);
  return {
    office,
    clerk: await server.as(await office.person('office')),
    leader: await server.as(await office.person('leader')),
    reporter: await server.as(await office.person('reporter', 'east')),
  };
}

describe('a regime', () => {
  it('is listed with what runs and what could run, and shown with its text, settings and presets', async () => {
    const { clerk } = await aHouse();
    const { body } = await clerk('GET', '/regimes');
    const { regimes, available } = body as unknown as {
      regimes: { id: string }[];
      available: { id: string; running: boolean }[];
    };
    expect(regimes.map(({ id }) => id)).toEqual(['wuhan-2018']);
    expect(available.filter(({ running }) => running).map(({ id }) => id)).toEqual(['wuhan-2018']);
    expect(available.length).toBeGreaterThan(4);
    const one = (await clerk('GET', '/regimes/wuhan-2018')).body as unknown as {
      text: string;
      regime: { settings: { id: string; choices: unknown[] | null }[]; presets: { id: string }[] };
      adoptions: unknown[];
    };
    expect(one.text).toBe(regimeText('wuhan-2018'));
    expect(one.regime.presets.map(({ id }) => id)).toContain('yinchuan-2025');
    expect(one.regime.settings.find(({ id }) => id === 'landed')?.choices).toHaveLength(4);
    expect(one.adoptions).toHaveLength(1);
    expect((await clerk('GET', '/regimes/nowhere-1900')).status).toBe(404);
  });

  it('says how many projects each rule touches, and names to each reader those they may see', async () => {
    const { clerk, reporter } = await aHouse();
    const numbers = (await reporter('GET', '/regimes/wuhan-2018/numbers')).body as unknown as {
      total: number;
      inScope: number;
      rules: { part: string; id: string; count: number }[];
    };
    expect(numbers).toMatchObject({ total: 2, inScope: 2 });
    expect(numbers.rules).toEqual(
      expect.arrayContaining([
        { part: 'tables', id: 'continuing', count: 1 },
        { part: 'lights', id: 'long-overdue', count: 1 },
      ]),
    );
    const path = '/regimes/wuhan-2018/projects?part=lights&rule=long-overdue';
    expect((await clerk('GET', path)).body).toMatchObject({ total: 1, rows: [{ name: '演示逾期项目' }] });
    expect((await reporter('GET', path)).body).toMatchObject({ total: 0, rows: [] });
    // On the day it fell due it was not late yet.
    expect((await clerk('GET', `${path}&asOf=2018-05-01`)).body).toMatchObject({ total: 0 });
  });

  it('of one’s own is checked place by place', async () => {
    const { clerk } = await aHouse();
    const text = regimeText('wuhan-2018').replace('stage: exited', 'stage: exitted');
    const { status, body } = await clerk('POST', '/regimes/check', { body: { text } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ regime: null, faults: [{ found: 'exitted', meant: 'exited' }] });
    const broken = await clerk('POST', '/regimes/check', { body: { text: '[[[[' } });
    expect(broken.body).toMatchObject({
      regime: null,
      faults: expect.arrayContaining([expect.objectContaining({ what: 'yaml' })]),
    });
    expect((await clerk('POST', '/regimes/check', { body: { text: 'x'.repeat(100_001) } })).status).toBe(400);
    expect((await clerk('POST', '/regimes/check', { body: {} })).body).toMatchObject({ reason: 'no-such-regime' });
    expect((await clerk('POST', '/regimes/check', { body: { regime: 'wuhan-2018', extra: 1 } })).status).toBe(400);
  });

  it.each([
    ['lists in lists', '['.repeat(40_000)],
    ['maps in maps', `{a: `.repeat(20_000)],
    ['an alias', 'a: &x [1]\nb: *x\n'],
  ])('that is made to harm (%s) harms nobody', async (_what, text) => {
    const { clerk } = await aHouse();
    const { status, body } = await clerk('POST', '/regimes/check', { body: { text } });
    expect({ status, regime: body['regime'] }).toEqual({ status: 200, regime: null });
    expect((body['faults'] as unknown[]).length).toBeLessThanOrEqual(200);
  });

  it('with more choices than any document offers is refused before each is tried', async () => {
    const { clerk } = await aHouse();
    const text = regimeText('wuhan-2018').replace('choices: [registered,', `choices: [${'registered, '.repeat(60)}`);
    expect((await clerk('POST', '/regimes/check', { body: { text } })).body).toMatchObject({
      reason: 'too-many-choices',
    });
  });
});

describe('a proposal', () => {
  it('is previewed, made by one, seen by another, adopted, and then runs', async () => {
    const { office, clerk, leader, reporter } = await aHouse();
    const adoption = ((await clerk('GET', '/regimes')).body as unknown as { regimes: { adoption: string }[] })
      .regimes[0]?.adoption;
    const wanted = { regime: 'wuhan-2018', settings: { redAfter: 'P60D' }, from: '2018-06-01', instead: adoption };
    const preview = (await clerk('POST', '/proposals/preview', { body: wanted })).body;
    expect(preview).toMatchObject({
      compared: { changed: 1 },
      pastFrom: '2018-06-01',
      ends: [{ until: '2018-05-31' }],
    });
    const made = await clerk('POST', '/proposals', { body: { ...wanted, reason: '试行' } });
    expect(made.status).toBe(200);
    const id = String(made.body['id']);
    const listed = (await leader('GET', '/proposals')).body as unknown as {
      proposals: { id: string; moves: string[] }[];
    };
    expect(listed.proposals).toMatchObject([{ id, moves: ['regime.adopt', 'regime.refuse'] }]);
    expect((await reporter('POST', `/proposals/${id}/adoption`, { body: {} })).status).toBe(403);
    expect((await clerk('POST', `/proposals/${id}/adoption`, { body: {} })).body).toMatchObject({
      reason: 'same-person',
    });
    expect((await leader('GET', `/proposals/${id}/preview`)).body).toEqual(preview);
    expect((await leader('POST', `/proposals/${id}/adoption`, { body: {} })).status).toBe(200);
    const late = (await leader('GET', '/projects?light=yellow')).body as unknown as { rows: { name: string }[] };
    expect(late.rows.map(({ name }) => name)).toEqual(['演示逾期项目']);
    expect((await office.entries()).map(({ act }) => act)).toEqual(['regime.propose', 'regime.adopt']);
  });
});

describe('a back-test', () => {
  it('pages through the projects behind a count, and leaves as a workbook whose taking is an act', async () => {
    const { office, clerk } = await aHouse();
    const asked = { regime: 'wuhan-2018', settings: { redAfter: 'P60D' } };
    const all = await clerk('POST', '/back-test', { body: { ...asked, on: '2018-06-15' } });
    expect(all.body).toMatchObject({ changed: 1, projects: { total: 1, rows: [{ name: '演示逾期项目' }] } });
    const behind = { what: 'light', moveFrom: 'red', moveTo: 'yellow' };
    expect((await clerk('POST', '/back-test', { body: { ...asked, on: '2018-06-15', ...behind } })).body).toMatchObject(
      {
        projects: { total: 1 },
      },
    );
    const other = { ...behind, moveTo: 'green' };
    expect((await clerk('POST', '/back-test', { body: { ...asked, on: '2018-06-15', ...other } })).body).toMatchObject({
      projects: { total: 0 },
    });
    const book = await clerk('POST', '/back-test/export', { body: { ...asked, days: ['2018-05-31', '2018-06-15'] } });
    expect(book.status).toBe(200);
    expect(book.headers['content-type']).toContain('spreadsheetml');
    expect(await office.entries()).toMatchObject([
      { act: 'export.make', body: { what: 'back-test', rows: expect.any(Number) } },
    ]);
  });

  it('tells the faults of a setting with their places', async () => {
    const { clerk } = await aHouse();
    const { status, body } = await clerk('POST', '/back-test', {
      body: { regime: 'wuhan-2018', settings: { redAfter: 'soon' }, on: '2018-06-15' },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      reason: 'regime-faulty',
      values: { problems: [expect.objectContaining({ path: 'settings.redAfter.choices', found: 'soon' })] },
    });
  });
});
