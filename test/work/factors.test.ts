import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Factor } from '../../src/domain/matter/factor.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { askFactor } from '../../src/work/commands/factor/ask.ts';
import { moveFactor } from '../../src/work/commands/factor/move.ts';
import { planFactors } from '../../src/work/commands/factor/plan.ts';
import { setQuota } from '../../src/work/commands/factor/set-quota.ts';
import { setGroup } from '../../src/work/commands/group/set.ts';
import { joinMatter } from '../../src/work/commands/matter/party.ts';
import { perform } from '../../src/work/perform.ts';
import { rebuild } from '../../src/work/standing.ts';
import { factorPlan, factorsSeen, oneDemand, quotasSeen } from '../../src/work/views/factors.ts';
import { adopt } from '../cli/luodi.ts';
import { groupsSeen } from '../../src/work/views/groups.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'leader' | 'east' | 'west' | 'supervisor', Actor>;
let projects: Record<'starting' | 'later' | 'plain' | 'west', string>;

const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const asks = async (projectId: string, quantity: string, more: object = {}, who = at.office) => {
  const reply = await perform(
    askFactor,
    { projectId, factor: 'land' as Factor, quantity, due: day('2018-10-01'), note: null, ...more },
    office.scene(who),
  );
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
};
const sets = (quantity: string, more: object = {}, who = at.office) =>
  perform(
    setQuota,
    { year: 2018, factor: 'land' as Factor, unitId: office.units.city, quantity, ...more },
    office.scene(who),
  );
const quotaOf = async (quantity: string) => {
  const reply = await sets(quantity);
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
};
const plan = async (id: string, who = at.office) => {
  const shown = await factorPlan(office.scene(who), id);
  if (isRefusal(shown)) throw new Error(shown.reason);
  return shown;
};
const decides = async (id: string, change: object = {}, who = at.office) => {
  const { mark, lines } = await plan(id, who);
  const proposed = lines.map((line) => ({ id: line.id, quantity: line.proposed }));
  return perform(planFactors, { id, mark, lines: proposed, reason: null, ...change }, office.scene(who));
};
const seen = (asked: object = {}, who = at.office) =>
  factorsSeen(office.scene(who), { page: 1, size: 50, year: undefined, factor: undefined, state: undefined, ...asked });
const does = (who: Actor, id: string, act: string, said: object = {}) =>
  perform(moveFactor, { id, act: `factor.${act}`, ...said }, office.scene(who));

beforeEach(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    leader: await office.person('leader'),
    east: await office.person('reporter', 'east'),
    west: await office.person('reporter', 'west'),
    supervisor: await office.person('supervisor'),
  };
  projects = {
    starting: await office.project({ unit: 'east', name: '今年开工' }),
    later: await office.project({ unit: 'east', name: '明年开工' }),
    plain: await office.project({ unit: 'east', name: '没有计划' }),
    west: await office.project({ unit: 'west', name: '西区今年开工' }),
  };
  for (const [id, due] of [
    [projects.starting, '2018-11-01'],
    [projects.later, '2019-03-01'],
    [projects.west, '2018-12-01'],
  ])
    await office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq) values ($1, $2, $3, 'start', '开工', $4, 0)`,
      [office.tenantId, randomUUID(), id, due],
    );
  await inTenant(office.db, office.tenantId, async (tx) =>
    rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: await nextSeq(tx, office.tenantId) }),
  );
});

describe('the demand for factors (WH-6.2)', () => {
  it('is proposed against the quota in its order and given by nobody but a person', async () => {
    const plain = await asks(projects.plain, '10');
    const later = await asks(projects.later, '30');
    const starting = await asks(projects.starting, '50.5', {}, at.east);
    const id = await quotaOf('70');
    expect((await plan(id)).lines.map((line) => [line.id, line.order, line.proposed])).toEqual([
      [starting, 'this-year', '50.5'],
      [later, 'to-start', '19.5'],
      [plain, 'other', '0'],
    ]);
    expect((await seen()).rows.every(({ state, granted }) => state === 'asked' && granted === null)).toBe(true);
    expect(await decides(id)).toEqual({ allotted: 2, sum: '70' });
    expect((await seen()).byFactor).toEqual([
      { factor: 'land', n: 3, demand: '90.5', quota: '70', allotted: '70', gap: '20.5', met: 0, unmet: 0 },
    ]);
    const [entry] = (await office.entries()).slice(-1);
    expect(entry).toMatchObject({ act: 'factor.plan', body: { factor: 'land', sum: '70', year: 2018 } });
    const shown = await oneDemand(office.scene(at.east), starting);
    expect(shown).toMatchObject({
      demand: { state: 'allotted', granted: '50.5', because: [{ class: 'this-year' }, { class: 'to-start' }] },
    });
  });

  it('shows what a project has fulfilled of what it promised, which puts it after its equals once a regime ties support to that', async () => {
    const late = await asks(projects.starting, '50', { due: day('2018-09-01') });
    const even = await asks(projects.west, '50', {}, at.west);
    const insert = (table: string, columns: string, ...values: unknown[]) =>
      office.past.query(
        `insert into ${table} (tenant_id, project_id, recorded_seq, ${columns}) values ($1, $2, 0,
          ${values.map((_, n) => `$${n + 3}`).join(', ')})`,
        [office.tenantId, projects.starting, ...values],
      );
    await insert('annual_plan', 'year, amount, currency', 2017, '60000000', 'CNY');
    await insert('annual_plan', 'year, amount, currency', 2018, '90000000', 'CNY');
    for (const amount of ['25000000.5', '20000000'])
      await office.fact(projects.starting, { kind: 'investment-completed', on: '2018-02-01', amount });
    await office.fact(projects.starting, { kind: 'investment-completed', amount: '70000000', verdict: null });
    await insert('step', 'id, kind, name, due', randomUUID(), 'preliminary', '前期', '2018-05-01');
    for (const [state, due] of [
      ['kept', '2018-03-01'],
      ['promised', '2018-06-01'],
      ['promised', '2018-12-01'],
      ['released', '2018-03-01'],
    ])
      await insert(
        'matter',
        'id, kind, state, class, due, period, raised_on, body, moved_on',
        randomUUID(),
        'commitment',
        state,
        'tax',
        due,
        '',
        '2018-01-01',
        '{}',
        '2018-01-01',
      );
    const id = await quotaOf('60');
    const shown = async () => (await plan(id)).lines.map((line) => [line.id, line.behind, line.proposed]);
    expect(await shown()).toEqual([
      [late, [], '50'],
      [even, [], '10'],
    ]);
    expect((await plan(id)).lines.map(({ fulfilled }) => fulfilled)).toEqual([
      [
        { what: 'investment', done: '45000000.5', promised: '60000000', behind: true },
        { what: 'schedule', done: '0', promised: '1', behind: true },
        { what: 'commitments', done: '1', promised: '2', behind: true },
      ],
      [],
    ]);
    await adopt(office, 'district-service');
    expect(await shown()).toEqual([
      [even, [], '50'],
      [late, ['investment', 'schedule', 'commitments'], '10'],
    ]);
    expect(await decides(id)).toEqual({ allotted: 2, sum: '60' });
    const given = await oneDemand(office.scene(at.office), late);
    if (isRefusal(given)) throw new Error(given.reason);
    expect((await office.entries()).at(-1)?.body).toMatchObject({
      lines: [
        { matterId: even, behind: [] },
        { matterId: late, granted: '10', behind: given.demand.behind },
      ],
    });
  });

  it('is never given more than there is or was asked, nor out of order without a reason', async () => {
    const plain = await asks(projects.plain, '10');
    const starting = await asks(projects.starting, '50');
    const id = await quotaOf('40');
    const lines = (first: string, second: string) => ({
      lines: [
        { id: starting, quantity: first },
        { id: plain, quantity: second },
      ],
    });
    expect(why(await decides(id, { ...lines('40', '10'), reason: '急' }))).toBe('quota-too-small');
    expect(why(await decides(id, { ...lines('0', '11'), reason: '急' }))).toBe('more-than-asked');
    expect(why(await decides(id, { ...lines('x', '1'), reason: '急' }))).toBe('not-a-quantity');
    expect(why(await decides(id, lines('30', '10')))).toBe('not-by-order');
    expect(why(await decides(id, { mark: '40 9 9' }))).toBe('plan-changed');
    expect(await decides(id, { ...lines('30', '10'), reason: '民生项目，急事先办' })).toEqual({
      allotted: 2,
      sum: '40',
    });
    expect((await plan(id)).quota).toMatchObject({ quantity: '40', allotted: '40', left: '0' });
    expect(why(await sets('39'))).toBe('quota-below-allotted');
    expect(why(await sets('60'))).toBe('done');
  });

  it('is shared out once, whoever of two is faster', async () => {
    await asks(projects.starting, '50');
    const id = await quotaOf('40');
    // Both have looked at the same plan before either decides.
    const { mark, lines } = await plan(id);
    const proposed = lines.map((line) => ({ id: line.id, quantity: line.proposed }));
    const decide = (who: Actor) => perform(planFactors, { id, mark, lines: proposed, reason: null }, office.scene(who));
    const both = await Promise.all([decide(at.office), decide(at.leader)]);
    expect(both.map(why).toSorted()).toEqual(['done', 'plan-changed']);
    expect((await plan(id)).quota.allotted).toBe('40');
  });

  it('is decided by the office or a leader, and by nobody else', async () => {
    await asks(projects.starting, '50');
    const id = await quotaOf('40');
    const { mark } = await plan(id);
    for (const who of [at.east, at.supervisor]) {
      expect(why(await factorPlan(office.scene(who), id))).toMatch(/no-permission|no-such-subject/);
      expect(why(await perform(planFactors, { id, mark, lines: [] }, office.scene(who)))).toMatch(
        /no-permission|no-such-subject/,
      );
      expect(why(await sets('10', {}, who))).toMatch(/no-permission|no-such-subject/);
    }
    expect(why(await decides(id, {}, at.leader))).toBe('done');
    const [row] = (await seen()).rows;
    const shown = await oneDemand(office.scene(at.office), row?.id ?? '');
    if (isRefusal(shown)) throw new Error(shown.reason);
    expect(shown.trail.at(-1)?.act).toBe('factor.decide');
  });

  it('draws on the quota of its own unit and of those above it only', async () => {
    await asks(projects.west, '20', {}, at.west);
    const east = await sets('40', { unitId: office.units.east });
    if (isRefusal(east)) throw new Error(east.reason);
    expect((await plan(east.id)).lines).toEqual([]);
    const city = await quotaOf('100');
    expect((await plan(city)).lines).toHaveLength(1);
    // One within the other counts once.
    expect((await seen()).byFactor).toMatchObject([{ factor: 'land', demand: '20', quota: '100' }]);
    expect((await seen({ unit: office.units.east })).byFactor).toMatchObject([{ quota: '40', demand: '0' }]);
    expect((await quotasSeen(office.scene(at.west), {})).rows.map(({ unit }) => unit.id)).toEqual([office.units.city]);
  });

  it('is met or not met with a word, taken up by itself, given back, or withdrawn', async () => {
    const id = await asks(projects.starting, '50', {}, at.east);
    expect(why(await does(at.office, id, 'allot'))).toBe('factor-only-in-plan');
    expect(why(await does(at.office, id, 'discuss', { note: '专题会', decision: projects.starting }))).toBe(
      'no-such-decision',
    );
    expect(why(await does(at.office, id, 'discuss', { note: '提交专题会研究' }))).toBe('done');
    const quota = await quotaOf('50');
    await decides(quota);
    expect(why(await does(at.office, id, 'give-back', { reason: '缓建' }))).toBe('done');
    expect((await plan(quota)).quota.left).toBe('50');
    await decides(quota);
    expect(why(await does(at.office, id, 'meet'))).toBe('note-missing');
    expect(why(await does(at.office, id, 'meet', { note: '已供地' }))).toBe('done');
    expect((await seen()).byFactor).toMatchObject([{ allotted: '50', gap: '0', met: 1 }]);
    const other = await asks(projects.plain, '5', { factor: 'power' });
    expect(why(await does(at.office, other, 'fail'))).toBe('why-missing');
    expect(why(await does(at.office, other, 'fail', { reason: '变电站容量不足' }))).toBe('done');
    expect((await seen({ factor: ['power'] })).byFactor).toMatchObject([{ factor: 'power', gap: '5', unmet: 1 }]);
  });

  it('is stated by the unit of the project and seen by no other', async () => {
    expect(
      why(
        await perform(
          askFactor,
          { projectId: projects.west, factor: 'land', quantity: '1', due: day('2018-10-01') },
          office.scene(at.east),
        ),
      ),
    ).toBe('no-such-subject');
    expect(
      why(
        await perform(
          askFactor,
          { projectId: projects.starting, factor: 'land', quantity: '0', due: day('2018-10-01') },
          office.scene(at.east),
        ),
      ),
    ).toBe('not-a-quantity');
    expect(
      why(
        await perform(
          askFactor,
          { projectId: projects.starting, factor: 'land', quantity: '1', due: day('2018-10-01') },
          office.scene(at.leader),
        ),
      ),
    ).toBe('no-permission');
    await asks(projects.starting, '50', {}, at.east);
    expect((await seen({}, at.west)).total).toBe(0);
    expect((await seen({}, at.east)).total).toBe(1);
  });
});

describe('the working groups (DS-11)', () => {
  const groups = async (who = at.east) => {
    const shown = await groupsSeen(office.scene(who));
    if (isRefusal(shown)) throw new Error(shown.reason);
    return shown;
  };
  const puts = (code: string, said: object = {}, who = at.office) =>
    perform(setGroup, { code, leadUnitId: null, unitIds: [], ...said }, office.scene(who));
  const inbox = async (who: Actor, scope = 'mine') =>
    (await inboxOf(office.scene(who), { scope, page: 1, size: 50 } as never)).rows.map(({ id }) => id);

  it('are those that the running regimes name, with the leader and units that the office gives them, and its own', async () => {
    expect((await groups()).groups).toEqual([]);
    await adopt(office, 'district-service');
    expect((await groups()).groups.map(({ code, clause, units }) => [code, clause, units.length])).toEqual([
      ['attraction', 'DS-11', 0],
      ['infrastructure', 'DS-11', 0],
      ['land', 'DS-11', 0],
      ['funds', 'DS-11', 0],
      ['industry', 'DS-11', 0],
    ]);
    const { west, town, city } = office.units;
    expect(why(await puts('land', { leadUnitId: west }, at.east))).toBe('no-permission');
    expect(why(await puts('land', { name: '别的名称' }))).toBe('group-of-regime');
    expect(why(await puts('land', { unitIds: [projects.west] }))).toBe('no-such-unit');
    expect(why(await puts('own'))).toBe('group-name-missing');
    expect(why(await puts('own', { name: '水务工作组' }))).toBe('group-empty');
    expect(why(await puts('land', { leader: '演示 副区长', leadUnitId: west, unitIds: [town] }))).toBe('done');
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'group.set',
      body: {
        name: '用地保障工作组',
        changed: { leadUnit: { from: null, to: 'west' }, members: { to: ['west', 'town'] } },
      },
    });
    expect(why(await puts('own', { name: '水务工作组', factors: ['water'], leadUnitId: city }))).toBe('done');
    const [, , land, , , own] = (await groups()).groups;
    expect(land).toMatchObject({
      leader: '演示 副区长',
      units: [
        { id: west, leads: true },
        { id: town, leads: false },
      ],
    });
    expect(own).toMatchObject({ code: 'own', zh: '水务工作组', clause: null, factors: ['water'] });
    // Its own word goes before the regime's, until the group is nobody's any more.
    const water = await asks(projects.plain, '5', { factor: 'water' }, at.east);
    const handles = async () => (await seen({ factor: ['water'] })).rows.map(({ id, group }) => [id, group?.code]);
    expect(await handles()).toEqual([[water, 'own']]);
    expect(why(await puts('own'))).toBe('done');
    expect(await handles()).toEqual([[water, 'infrastructure']]);
  });

  it('handle the demand for their factors: it is theirs from the moment it is stated, or they are named', async () => {
    await adopt(office, 'district-service');
    const { east, west, town } = office.units;
    const town1 = await office.person('reporter', 'town');
    const early = await asks(projects.starting, '50', {}, at.east);
    expect(why(await oneDemand(office.scene(at.west), early))).toBe('no-such-subject');
    expect(await inbox(at.west)).toEqual([]);
    await puts('land', { leadUnitId: west, unitIds: [town] });
    const later = await asks(projects.plain, '10', {}, at.east);
    expect((await inbox(at.west)).toSorted()).toEqual([early, later].toSorted());
    expect((await inbox(town1, 'co-handling')).toSorted()).toEqual([early, later].toSorted());
    expect((await seen({}, town1)).total).toBe(2);
    const power = await asks(projects.plain, '10', { factor: 'power' }, at.east);
    expect(why(await oneDemand(office.scene(at.west), power))).toBe('no-such-subject');
    expect(why(await does(at.west, early, 'handle'))).toBe('note-missing');
    expect(why(await does(at.west, early, 'handle', { note: '已完成勘测定界' }))).toBe('done');
    expect(why(await does(at.east, early, 'handle', { note: '代填' }))).toBe('no-permission');
    expect(why(await does(at.west, early, 'meet', { note: '已供地' }))).toBe('no-permission');
    // Others take over; a unit that somebody else asked for help stays.
    await perform(joinMatter, { id: early, unitId: east }, office.scene(at.office));
    await puts('land', { leadUnitId: town, unitIds: [] });
    expect(await inbox(at.west)).toEqual([]);
    expect((await inbox(town1)).toSorted()).toEqual([early, later].toSorted());
    expect(await inbox(town1, 'co-handling')).toEqual([]);
    expect(await inbox(at.east, 'co-handling')).toEqual([early]);
    const shown = await oneDemand(office.scene(town1), early);
    if (isRefusal(shown)) throw new Error(shown.reason);
    expect(shown).toMatchObject({ demand: { group: { code: 'land' }, lastNote: '已完成勘测定界' } });
    expect(shown.moves.map(({ act }) => act)).toEqual(['factor.handle']);
  });
});
