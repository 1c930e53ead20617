import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { proposeCards } from '../../src/work/commands/card/propose.ts';
import { openExitCase } from '../../src/work/commands/exit/warn.ts';
import { perform } from '../../src/work/perform.ts';
import { exitsSeen, warnedSeen } from '../../src/work/views/exits.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { adopt, jsonOf, luodiIn, planned, stand, type Told } from './luodi.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let luodi: (...args: string[]) => Promise<Told>;

beforeAll(async () => {
  office = await anOffice();
  await office.past.query(`update unit set kind = 'county' where tenant_id = $1 and name in ('east', 'west')`, [
    office.tenantId,
  ]);
  for (const regime of ['wuhan-2018', 'district-service']) await adopt(office, regime);
  // East: signed long ago, never started, its start overdue. West: signed lately.
  const late = await office.project({ unit: 'east', name: '演示 久签未开工' });
  await office.fact(late, { kind: 'signed', on: '2017-06-01' });
  await planned(office, late, { due: '2018-02-01' });
  const near = await office.project({ unit: 'west', name: '演示 临期' });
  await office.fact(near, { kind: 'signed', on: '2018-03-20' });
  await stand(office);
  luodi = luodiIn(office, database);
});

describe('luodi exits', () => {
  it('tells what is past a limit and what is near, each with its limits, as the page does', async () => {
    const told = jsonOf<
      { project: string; unit: string; state: string; limits: { regime: string; clause: string }[] }[]
    >(await luodi('exits', '--json', '--as-of', '2018-06-15'));
    expect(told.map(({ project, unit, state }) => [project, unit, state])).toEqual([
      ['演示 久签未开工', 'east', 'over'],
      ['演示 临期', 'west', 'warning'],
    ]);
    const shown = await warnedSeen(office.scene(await office.person('office')), { page: 1, size: 50 });
    if (isRefusal(shown)) throw new Error(shown.reason);
    expect(told.map(({ limits }) => limits.map(({ regime, clause }) => `${regime} ${clause}`))).toEqual(
      shown.rows.map(({ limits }) => limits.map(({ regime, clause }) => `${regime} ${clause}`)),
    );
  });

  it('tells the limits of one regime, one state, one unit, or of another day', async () => {
    const names = async (...args: string[]) =>
      jsonOf<{ project: string }[]>(await luodi('exits', '--json', ...args)).map(({ project }) => project);
    expect(await names('--regime', 'district-service', '--state', 'over')).toEqual(['演示 久签未开工']);
    expect(await names('--unit', 'west')).toEqual(['演示 临期']);
    expect(await names('--regime', 'wuhan-2018')).toEqual([]);
    expect(await names('--as-of', '2018-05-01')).toEqual(['演示 久签未开工']);
    expect((await luodi('exits', '--state', 'gone')).code).toBe(2);
    expect((await luodi('exits', '--unit', '没有')).code).toBe(2);
  });

  it('says them in words, and the cases that were opened', async () => {
    expect((await luodi('exits')).out[0]).toMatch(/^演示 久签未开工 +east +.*2017-06-01 /);
    const { rows } = await office.past.query<{ id: string }>('select id from project where name = $1', [
      '演示 久签未开工',
    ]);
    const clerk = await office.person('office');
    const opened = await perform(openExitCase, { projectId: String(rows[0]?.id) }, office.scene(clerk));
    if (isRefusal(opened)) throw new Error(opened.reason);
    const told = jsonOf<{ case: string; project: string; state: string }[]>(await luodi('exits', '--cases', '--json'));
    expect(told).toMatchObject([{ case: opened.id, project: '演示 久签未开工', unit: 'east', state: 'warned' }]);
    const page = await exitsSeen(office.scene(clerk), { page: 1, size: 50 });
    expect(page.rows.map(({ id }) => id)).toEqual([opened.id]);
  });
});

describe('luodi cards', () => {
  it('tells what the rules ask for and writes nothing, then the cards that were proposed', async () => {
    const asked = jsonOf<{ unit: string; colour: string; there: string | null; because: string[] }[]>(
      await luodi('cards', '--asked', '--json', '--as-of', '2018-05-31'),
    );
    expect(asked).toMatchObject([{ unit: 'east', colour: 'red', there: null, clause: 'WH-4.2', period: '2018-05' }]);
    expect(asked[0]?.because.length).toBeGreaterThan(0);
    expect(jsonOf(await luodi('cards', '--json'))).toEqual([]);
    const clerk = await office.person('office');
    const made = await perform(proposeCards, { regime: 'wuhan-2018', asOf: day('2018-05-31') }, office.scene(clerk));
    if (isRefusal(made)) throw new Error(made.reason);
    const kept = jsonOf<{ unit: string; state: string; because: string[] }[]>(
      await luodi('cards', '--json', '--regime', 'wuhan-2018'),
    );
    expect(kept).toMatchObject([
      { unit: 'east', colour: 'red', state: 'proposed', clause: 'WH-4.2', period: '2018-05', asOf: '2018-05-31' },
    ]);
    expect(kept[0]?.because).toEqual(asked[0]?.because);
    expect(jsonOf(await luodi('cards', '--json', '--unit', 'west'))).toEqual([]);
    expect(jsonOf(await luodi('cards', '--json', '--as-of', '2018-06-01'))).toEqual([]);
    expect((await luodi('cards')).out[0]).toMatch(/^east +2018-05 +红牌/);
    expect((await luodi('cards', '--state', 'gone')).code).toBe(2);
  });
});

describe('luodi posts', () => {
  it('gives one unit several posts, and says which nobody holds', async () => {
    const held = async () =>
      jsonOf<{ post: string; unit: string | null }[]>(await luodi('posts', '--json')).flatMap(({ post, unit }) =>
        unit ? [`${post} ${unit}`] : [],
      );
    expect(await held()).toEqual([]);
    for (const post of ['reform', 'supervision'])
      expect((await luodi('posts', 'give', post, '--unit', 'west')).code).toBe(0);
    expect(await held()).toEqual(['supervision west', 'reform west']);
    expect((await luodi('posts', 'give', 'reform', '--unit', 'west', '--json')).code).toBe(1); // nothing changed
    expect((await luodi('posts', 'give', 'reform')).code).toBe(0);
    expect(await held()).toEqual(['supervision west']);
    expect((await luodi('posts', 'give', 'mayor')).code).toBe(2);
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'unit.set-post', body: { unitPost: 'reform' } });
  });
});
