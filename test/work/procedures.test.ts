import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { verifyJournal } from '../../src/store/journal-verify.ts';
import { moveProcedure } from '../../src/work/commands/procedure/move.ts';
import { planProcedures } from '../../src/work/commands/procedure/plan.ts';
import { perform } from '../../src/work/perform.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { oneProcedure, proceduresSeen, receiptsSeen } from '../../src/work/views/procedures.ts';
import { proceduresOfProject } from '../../src/work/views/project-procedures.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'plant' | 'office' | 'land' | 'homes' | 'supervisor', Actor>;
let project: string;

beforeEach(async () => {
  office = await anOffice();
  at = {
    plant: await office.person('reporter', 'east'),
    office: await office.person('office'),
    land: await office.person('reporter', 'west'),
    homes: await office.person('reporter', 'town'),
    supervisor: await office.person('supervisor'),
  };
  project = await office.project({ unit: 'east' });
});

const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
const line = (key: string, more: object = {}) => ({
  key,
  title: `演示 ${key}`,
  unit: office.units.west,
  limit: 'local' as const,
  papers: ['申请表'],
  after: [] as string[],
  ...more,
});
const plans = (lines: ReturnType<typeof line>[], who = at.office, when = '2018-02-01') =>
  perform(planProcedures, { id: project, lines }, office.scene(who, on(when)));
const planned = async (...lines: ReturnType<typeof line>[]) => {
  const reply = await plans(lines);
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.ids as [string, ...string[]];
};
const does = (who: Actor, id: string, act: string, when: string, said: object = {}, more: object = {}) =>
  perform(moveProcedure, { id, act: `procedure.${act}`, ...said }, office.scene(who, { ...on(when), ...more }));
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const shown = async (id: string, when: string, who = at.office) => {
  const one = await oneProcedure(office.scene(who, on(when)), id);
  if (isRefusal(one)) throw new Error(one.reason);
  return one;
};
const ofProject = async (when: string) => {
  const all = await proceduresOfProject(office.scene(at.office, on(when)), { id: project });
  if (isRefusal(all)) throw new Error(all.reason);
  return all;
};
const seen = (who: Actor, when: string, more: object = {}) =>
  proceduresSeen(office.scene(who, on(when)), { page: 1, size: 50, ...more } as never);

describe('a procedure (DS-1 to DS-3, XC-3.3)', () => {
  it('runs from stamped papers over Spring Festival to its receipt', async () => {
    const [id] = await planned(line('land'));
    await does(at.plant, id, 'hand-in', '2018-02-08');
    expect((await shown(id, '2018-02-08')).procedure.reading).toMatchObject({ state: 'not-started', due: null });
    expect(why(await does(at.land, id, 'complete', '2018-02-13'))).toBe('done');
    // 14 February, then the holiday 15–21 February, then 22 and 23 February.
    expect((await shown(id, '2018-02-22')).procedure).toMatchObject({
      state: 'running',
      due: '2018-02-23',
      reading: {
        used: 2,
        left: 1,
        due: '2018-02-23',
        late: false,
        skipped: [{ from: '2018-02-15', to: '2018-02-21' }],
      },
    });
    expect(why(await does(at.land, id, 'finish', '2018-02-23'))).toBe('done');
    const { procedure, trail, moves } = await shown(id, '2018-03-30');
    expect(procedure).toMatchObject({
      state: 'done',
      closedOn: '2018-02-23',
      receipt: { on: '2018-02-23', by: at.land.name, used: 3, limit: 3, inTime: true },
    });
    expect(moves.map(({ act }) => act)).toEqual(['procedure.fill-receipt']);
    expect(trail.map(({ act }) => act)).toEqual([
      'procedure.plan',
      'procedure.hand-in',
      'procedure.complete',
      'procedure.finish',
    ]);
    expect(trail[2]?.body).toMatchObject({ reckoned: { from: '2018-02-13', counted: 3, due: '2018-02-23' } });
    const last = (await office.entries()).at(-1);
    expect(procedure.receipt?.no).toBe(`20180223-${last?.seq}`);
    expect(last).toMatchObject({ act: 'procedure.finish', subject_id: project });
  });

  it('stops while papers are asked for, and goes on with the days it had left', async () => {
    const [id] = await planned(line('land'));
    await does(at.land, id, 'complete', '2018-03-05');
    expect(why(await does(at.land, id, 'ask', '2018-03-06'))).toBe('why-missing');
    await does(at.land, id, 'ask', '2018-03-06', { reason: '缺选址图' });
    expect((await shown(id, '2018-03-20')).procedure).toMatchObject({
      state: 'asked',
      due: null,
      reading: { state: 'stopped', used: 1, left: 2, late: false },
    });
    expect(why(await does(at.land, id, 'finish', '2018-03-20'))).toBe('wrong-state');
    await does(at.land, id, 'go-on', '2018-03-21');
    expect((await shown(id, '2018-03-21')).procedure).toMatchObject({ due: '2018-03-23' });
    expect((await seen(at.supervisor, '2018-03-26')).departments).toMatchObject([{ running: 1, late: 1 }]);
    await does(at.land, id, 'finish', '2018-03-26');
    expect((await shown(id, '2018-03-26')).procedure.receipt).toMatchObject({
      used: 4,
      inTime: false,
      due: '2018-03-23',
    });
    expect((await seen(at.office, '2018-03-26', { asOf: day('2018-03-10') })).rows).toMatchObject([
      { state: 'asked', due: null, closedOn: null, receipt: null, reading: { state: 'stopped', used: 1 } },
    ]);
  });

  it('belongs to its department: no other unit and not the office that planned it may stamp or finish it', async () => {
    const [id] = await planned(line('land'));
    expect(why(await does(at.homes, id, 'complete', '2018-03-05'))).toBe('no-such-subject');
    expect(why(await does(at.plant, id, 'complete', '2018-03-05'))).toBe('no-permission');
    expect(why(await does(at.office, id, 'complete', '2018-03-05'))).toBe('no-permission');
    expect(why(await does(at.land, id, 'hand-in', '2018-03-05'))).toBe('no-permission');
    expect((await seen(at.homes, '2018-03-05')).rows).toEqual([]);
    expect(why(await oneProcedure(office.scene(at.homes, on('2018-03-05')), id))).toBe('no-such-subject');
  });

  it('does not begin before its prerequisites, unless it is accepted with papers missing or a joint meeting says so', async () => {
    const [first, second, third] = await planned(
      line('land'),
      line('planning', { after: ['land'] }),
      line('permit', { after: ['land', 'planning'] }),
    );
    const refused = await does(at.land, second ?? '', 'complete', '2018-03-05');
    expect(refused).toMatchObject({ reason: 'prerequisites-open', detail: { titles: ['演示 land'] } });

    expect(why(await does(at.land, second ?? '', 'accept-short', '2018-03-05', { note: '缺土地证' }))).toBe(
      'deadline-missing',
    );
    const promise = { note: '缺土地证', due: '2018-04-30' };
    expect(why(await does(at.land, second ?? '', 'accept-short', '2018-03-05', promise))).toBe('done');
    const short = await shown(second ?? '', '2018-03-05');
    expect(short.procedure).toMatchObject({ promise: '2018-04-30', due: '2018-03-08', state: 'running' });
    expect(short.trail.at(-1)?.body).toMatchObject({ promise: '2018-04-30', due: '2018-03-08', note: '缺土地证' });
    expect((await office.entries()).at(-1)?.body).toMatchObject({ promise: '2018-04-30', due: '2018-03-08' });

    expect(why(await does(at.land, third ?? '', 'join', '2018-03-05', { reason: '联席会议' }))).toBe('no-permission');
    expect(why(await does(at.office, third ?? '', 'join', '2018-03-05', { reason: '联席会议纪要' }))).toBe('done');
    expect(why(await does(at.land, third ?? '', 'complete', '2018-03-06'))).toBe('done');
    expect((await ofProject('2018-03-06')).rows.map(({ waitsFor }) => waitsFor)).toEqual([
      [],
      ['演示 land'],
      ['演示 land', '演示 planning'],
    ]);
    await does(at.land, first, 'complete', '2018-03-05');
    await does(at.land, first, 'finish', '2018-03-07');
    expect((await ofProject('2018-03-07')).rows.map(({ waitsFor }) => waitsFor)).toEqual([[], [], ['演示 planning']]);
  });

  it('goes on after one that was refused is planned anew and done', async () => {
    const [first, second] = await planned(line('land'), line('planning', { after: ['land'] }));
    await does(at.land, first, 'complete', '2018-03-05');
    await does(at.land, first, 'refuse', '2018-03-06', { reason: '不合规划' });
    expect((await shown(first, '2018-06-15')).procedure.reading).toMatchObject({ used: 1 });
    expect(why(await does(at.land, second ?? '', 'complete', '2018-03-07'))).toBe('prerequisites-open');
    const [again] = await planned(line('land'));
    const { rows, length } = await ofProject('2018-03-07');
    expect([length, rows.find(({ id }) => id === second)?.place?.start]).toEqual([6, 3]);
    await does(at.land, again, 'complete', '2018-03-07');
    await does(at.land, again, 'finish', '2018-03-08');
    expect(why(await does(at.land, second ?? '', 'complete', '2018-03-08'))).toBe('done');
  });

  it('has no limit of ours where a higher level decides: counted, never late', async () => {
    const [id] = await planned(line('supply', { limit: 'followed' }));
    await does(at.land, id, 'complete', '2018-03-05');
    expect((await shown(id, '2018-06-15')).procedure).toMatchObject({
      due: null,
      reading: { limit: null, late: false },
    });
    await does(at.land, id, 'finish', '2018-06-15');
    expect((await shown(id, '2018-06-15')).procedure.receipt).toMatchObject({ inTime: null, limit: null });
  });

  it('waits in the inbox of whose turn it is', async () => {
    const [id] = await planned(line('land'));
    const waitsFor = async (who: Actor) =>
      (await inboxOf(office.scene(who, on('2018-03-05')), { scope: 'mine', page: 1, size: 50 })).rows.map(
        ({ state }) => state,
      );
    expect([await waitsFor(at.plant), await waitsFor(at.land)]).toEqual([['planned'], []]);
    await does(at.plant, id, 'hand-in', '2018-03-05');
    expect([await waitsFor(at.plant), await waitsFor(at.land)]).toEqual([[], ['papers']]);
  });

  it('is refused a clock in a year whose holidays nobody knows', async () => {
    const [id] = await planned(line('land'));
    expect(why(await does(at.land, id, 'complete', '2043-03-05'))).toBe('calendar-year-missing');
  });
});

describe('two at once', () => {
  it('plan: one plan stands, the other hears that it is there', async () => {
    const both = await Promise.all([plans([line('land')]), plans([line('land')])]);
    expect(both.map(why).toSorted()).toEqual(['done', 'procedure-there-already']);
    expect((await ofProject('2018-02-01')).rows).toHaveLength(1);
  });

  it('finish: one receipt', async () => {
    const [id] = await planned(line('land'));
    await does(at.land, id, 'complete', '2018-03-05');
    const { procedure } = await shown(id, '2018-03-06');
    const both = await Promise.all(
      [0, 1].map(() => does(at.land, id, 'finish', '2018-03-06', {}, { expected: procedure.version })),
    );
    expect(both.map(why).toSorted()).toEqual(['changed-meanwhile', 'done']);
    expect((await office.entries()).filter(({ act }) => act === 'procedure.finish')).toHaveLength(1);
  });

  it('fifty finishing side by side have fifty receipts of different numbers, and an unbroken journal', async () => {
    const ids = await planned(...Array.from({ length: 50 }, (_, n) => line(`p${n}`)));
    for (const id of ids) await does(at.land, id, 'complete', '2018-03-05');
    await Promise.all(ids.map((id) => does(at.land, id, 'finish', '2018-03-06')));
    const { rows } = await seen(at.land, '2018-03-06', { state: ['done'] });
    expect(new Set(rows.map(({ receipt }) => receipt?.no)).size).toBe(50);
    expect((await verifyJournal(office.db, office.tenantId)).ok).toBe(true);
  });
});

describe('the plan of a project', () => {
  it('is all or nothing, and only the office makes it', async () => {
    expect(why(await plans([line('a')], at.plant))).toBe('no-permission');
    expect(why(await plans([line('a')], at.land))).toBe('no-such-subject');
    expect(why(await plans([line('a'), line('b', { unit: project })]))).toBe('no-such-unit');
    const circle = await plans([line('a', { after: ['b'] }), line('b', { after: ['a'] }), line('c')]);
    expect(circle).toMatchObject({ reason: 'procedures-in-a-circle', detail: { named: '演示 a、演示 b' } });
    expect((await ofProject('2018-02-01')).rows).toEqual([]);
  });

  it('shows the parallel plan with its critical path, and what slips against the start', async () => {
    await office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq)
       values ($1, gen_random_uuid(), $2, 'start', '开工', '2018-03-30', 0)`,
      [office.tenantId, project],
    );
    const [filing] = await planned(
      line('filing'),
      line('permit', { after: ['filing', 'eia'] }),
      line('eia', { limit: 'special', after: ['filing'] }),
      line('power', { after: ['filing'] }),
    );
    const before = await ofProject('2018-03-01');
    expect(before).toMatchObject({ target: '2018-03-30', length: 16 });
    expect(before.rows.map(({ key, place }) => [key, place?.start, place?.end, place?.critical])).toEqual([
      ['filing', 0, 3, true],
      ['eia', 3, 13, true],
      ['permit', 13, 16, true],
      ['power', 3, 6, false],
    ]);
    // 30 March back through 16 workdays: 27, 13 and 8 March.
    expect(before.rows.map(({ place }) => place?.doneBy)).toEqual([
      '2018-03-13',
      '2018-03-27',
      '2018-03-30',
      '2018-03-30',
    ]);
    expect(before.rows.some(({ place }) => place?.slipsTo)).toBe(false);
    await does(at.land, filing, 'complete', '2018-03-15');
    const late = await ofProject('2018-03-15');
    expect(late.rows.map(({ key, place }) => [key, place?.slipsTo ? [place.slipsTo, place.because] : null])).toEqual([
      ['filing', ['2018-03-20', '演示 filing']],
      ['eia', ['2018-04-03', '演示 filing']],
      // Over Qingming, 5–7 April, with Sunday the 8th worked.
      ['permit', ['2018-04-09', '演示 filing']],
      ['power', null],
    ]);
  });
});

describe('a plan that runs into a year whose holidays nobody knows', () => {
  it('says which year, and leaves out the days it cannot count', async () => {
    await office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq)
       values ($1, gen_random_uuid(), $2, 'start', '开工', '2043-03-30', 0)`,
      [office.tenantId, project],
    );
    await planned(line('filing'));
    const { unknownYear, rows } = await ofProject('2018-03-01');
    expect(unknownYear).toBe(2043);
    expect(rows[0]?.place).not.toHaveProperty('doneBy');
  });
});

describe('receipts (DS-2)', () => {
  it('are gathered by department and by project for those who may see them', async () => {
    const [a, b, c] = await planned(line('a'), line('b'), line('c', { unit: office.units.town, limit: 'followed' }));
    for (const id of [a, b]) await does(at.land, id ?? '', 'complete', '2018-03-05');
    await does(at.homes, c ?? '', 'complete', '2018-03-05');
    await does(at.land, a, 'finish', '2018-03-06');
    await does(at.land, b ?? '', 'finish', '2018-03-16');
    await does(at.homes, c ?? '', 'finish', '2018-03-16');
    const all = await receiptsSeen(office.scene(at.supervisor, on('2018-03-20')), {});
    expect(all.byUnit).toMatchObject([
      { name: 'west', inTime: 1, late: 1, followed: 0 },
      { name: 'town', inTime: 0, late: 0, followed: 1 },
    ]);
    expect(all.byProject).toMatchObject([{ id: project, inTime: 1, late: 1, followed: 1 }]);
    expect((await receiptsSeen(office.scene(at.homes, on('2018-03-20')), {})).byUnit).toMatchObject([{ name: 'town' }]);
    expect(
      (await receiptsSeen(office.scene(at.office, on('2018-03-20')), { asOf: day('2018-03-10') })).byUnit,
    ).toMatchObject([{ name: 'west', inTime: 1, late: 0 }]);
  });
});
