import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant } from '../../src/store/connection.ts';
import { moveProcedure } from '../../src/work/commands/procedure/move.ts';
import { planProcedures } from '../../src/work/commands/procedure/plan.ts';
import { fileSchedule } from '../../src/work/commands/schedule/file.ts';
import { perform } from '../../src/work/perform.ts';
import { scheduleOf, slippingSeen } from '../../src/work/views/schedule.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'plant' | 'office' | 'land' | 'town', Actor>;
let project: string;
let ids: Record<string, string>;

const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const LINES = [
  ['filing', 'local', []],
  ['eia', 'special', ['filing']],
  ['permit', 'local', ['eia']],
  ['power', 'local', ['filing']],
] as const;

beforeEach(async () => {
  office = await anOffice();
  at = {
    plant: await office.person('reporter', 'east'),
    office: await office.person('office'),
    land: await office.person('reporter', 'west'),
    town: await office.person('reporter', 'town'),
  };
  project = await office.project({ unit: 'east', name: '演示 厂房' });
  const lines = LINES.map(([key, limit, after]) => ({
    key,
    title: `演示 ${key}`,
    unit: office.units.west,
    limit,
    papers: [],
    after: [...after],
  }));
  const reply = await perform(planProcedures, { id: project, lines }, office.scene(at.office, on('2018-03-01')));
  if (isRefusal(reply)) throw new Error(reply.reason);
  ids = Object.fromEntries(lines.map(({ key }, n) => [key, reply.ids[n] ?? '']));
});

const files = (target: string | null, when = '2018-03-01', more: object = {}, who = at.office) =>
  perform(fileSchedule, { id: project, target: target as Day | null, ...more }, office.scene(who, on(when)));
const schedule = async (when: string, more: object = {}, who = at.office) => {
  const found = await scheduleOf(office.scene(who, on(when)), { id: project, ...more });
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
};
const does = (key: string, act: string, when: string) =>
  perform(moveProcedure, { id: ids[key] ?? '', act: `procedure.${act}` }, office.scene(at.land, on(when)));
const finished = async (key: string, from: string, to: string) => {
  await does(key, 'complete', from);
  await does(key, 'finish', to);
};
const slipping = (when: string, who = at.office) => slippingSeen(office.scene(who, on(when)), {});

describe('DS-7 a schedule counted back', () => {
  it('shows what must be begun and done by when, the critical path, and the earliest day', async () => {
    const { rows, earliest, impossible, baseline, target } = await schedule('2018-03-01', {
      target: day('2018-03-30'),
    });
    expect([baseline, target, impossible]).toEqual([null, '2018-03-30', false]);
    // 16 workdays from 1 March, the day itself not counted.
    expect(earliest).toBe('2018-03-23');
    expect(rows.map(({ title, startBy, doneBy, critical }) => [title, startBy, doneBy, critical])).toEqual([
      ['演示 filing', '2018-03-08', '2018-03-13', true],
      ['演示 eia', '2018-03-13', '2018-03-27', true],
      ['演示 permit', '2018-03-27', '2018-03-30', true],
      ['演示 power', '2018-03-27', '2018-03-30', false],
    ]);
  });

  it('says when the target cannot be reached any more, and from when on it can', async () => {
    expect(await schedule('2018-03-20', { target: day('2018-03-30') })).toMatchObject({
      impossible: true,
      earliest: '2018-04-12',
    });
    expect(await files('2018-03-30', '2018-03-20')).toMatchObject({
      reason: 'target-too-early',
      detail: { target: '2018-03-30', earliest: '2018-04-12' },
    });
    expect(why(await files('2018-02-01', '2018-03-20'))).toBe('target-too-early');
  });

  it('is filed with the park by the office, who and when told; a new one is a new version and the old one stays', async () => {
    expect(why(await files('2018-03-30', '2018-03-01', {}, at.plant))).toBe('no-permission');
    expect(why(await files('2018-03-30', '2018-03-01', {}, at.town))).toBe('no-such-subject');
    expect(why(await files(null))).toBe('no-target-day');
    expect(why(await files('2018-03-30', '2018-03-01', { filedWith: project }))).toBe('no-such-unit');
    expect(await files('2018-03-30', '2018-03-01', { note: '管委会存档' })).toEqual({
      version: 1,
      target: '2018-03-30',
    });
    expect(await files('2018-04-27', '2018-03-05')).toEqual({ version: 2, target: '2018-04-27' });
    const { baselines, baseline, target } = await schedule('2018-03-06');
    expect([baseline, target]).toEqual([2, '2018-04-27']);
    expect(baselines).toMatchObject([
      { version: 2 },
      {
        version: 1,
        target: '2018-03-30',
        filedWith: { name: 'east' },
        filedOn: '2018-03-01',
        by: at.office.name,
        note: '管委会存档',
      },
    ]);
    expect((await schedule('2018-03-06', { version: 1 })).rows[0]).toMatchObject({ doneBy: '2018-03-13' });
    expect((await schedule('2018-03-04')).baseline).toBe(1);
    await expect(
      inTenant(office.db, office.tenantId, (tx) => sql`update baseline_line set takes = 1`.execute(tx)),
    ).rejects.toThrow('permission denied');
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'schedule.file', body: { version: 2 } });
  });

  it('two at once file two versions', async () => {
    const both = await Promise.all([files('2018-03-30'), files('2018-04-02')]);
    expect(both.map(why)).toEqual(['done', 'done']);
    expect((await schedule('2018-03-02')).baselines.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('DS-7 what slips', () => {
  it('is nothing while every line is kept', async () => {
    await files('2018-03-30');
    await finished('filing', '2018-03-08', '2018-03-12');
    expect(await schedule('2018-03-13')).toMatchObject({ slips: [], targetNow: null, targetLate: 0 });
    expect((await slipping('2018-03-13')).rows).toEqual([]);
  });

  it('moves what depends on it, down to the target, and says so on the project and in the list', async () => {
    await files('2018-03-30');
    await finished('filing', '2018-03-08', '2018-03-12');
    // The environment bureau stamps nothing for a week: ten workdays from 21 March end on 4 April instead of 27 March.
    const { slips, targetNow, targetLate, rows } = await schedule('2018-03-21');
    expect(slips).toMatchObject([
      {
        cause: { title: '演示 eia', late: 6 },
        moves: [
          { title: '演示 permit', planned: '2018-03-30', now: '2018-04-10', late: 6 },
          { id: 'target', planned: '2018-03-30', now: '2018-04-10', late: 6 },
        ],
      },
    ]);
    expect([targetNow, targetLate]).toEqual(['2018-04-10', 6]);
    expect(rows.map(({ now }) => now)).toEqual([null, '2018-04-04', '2018-04-10', null]);
    const list = await slipping('2018-03-21');
    expect(list.rows).toMatchObject([{ id: project, version: 1, targetNow: '2018-04-10', targetLate: 6, slips }]);
    expect((await slipping('2018-03-21', at.plant)).rows).toHaveLength(1);
    expect((await slipping('2018-03-21', at.town)).rows).toEqual([]);
  });

  it('stays told after what was late is done, and blames what was late', async () => {
    await files('2018-03-30');
    await finished('filing', '2018-03-08', '2018-03-16');
    const { slips } = await schedule('2018-03-16');
    expect(slips).toMatchObject([
      { cause: { title: '演示 filing', late: 3 }, moves: [{ title: '演示 eia', late: 3 }, {}, {}] },
    ]);
  });

  it('says which lines the filed schedule does not know, or knows and are not wanted any more', async () => {
    await files('2018-03-30');
    await perform(
      moveProcedure,
      { id: ids['power'] ?? '', act: 'procedure.drop', reason: '已通电' },
      office.scene(at.office, on('2018-03-02')),
    );
    const more = {
      key: 'water',
      title: '演示 water',
      unit: office.units.west,
      limit: 'local' as const,
      papers: [],
      after: [],
    };
    await perform(planProcedures, { id: project, lines: [more] }, office.scene(at.office, on('2018-03-02')));
    expect((await schedule('2018-03-02')).changed).toEqual(['演示 water', '演示 power']);
  });
});

describe('a schedule that cannot be counted', () => {
  it('has no target, or no procedures, and says so', async () => {
    expect(await schedule('2018-03-01')).toMatchObject({ target: null, rows: [], baseline: null });
    const empty = await office.project({ unit: 'east' });
    const reply = await perform(fileSchedule, { id: empty, target: day('2018-06-29') }, office.scene(at.office));
    expect(why(reply)).toBe('no-procedures-yet');
  });

  it('runs into a year whose holidays nobody knows, and names it', async () => {
    expect(await schedule('2018-03-01', { target: day('2043-03-30') })).toMatchObject({ unknownYear: 2043, rows: [] });
    expect(why(await files('2043-03-30'))).toBe('calendar-year-missing');
  });
});
