import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ProjectPost } from '../../src/domain/team/team.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { leaveProject } from '../../src/work/commands/team/leave.ts';
import { nameForProject } from '../../src/work/commands/team/name.ts';
import { perform } from '../../src/work/perform.ts';
import { rebuild } from '../../src/work/standing.ts';
import { exportTeams } from '../../src/work/exports/teams.ts';
import { teamOfProject, teamsSeen } from '../../src/work/views/teams.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'leader' | 'east' | 'west', Actor>;
let key: string;

const adopts = (regime: string) =>
  office.past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq) values ($1, $2, $3, '1', '2010-01-01', 0)`,
    [office.tenantId, randomUUID(), regime],
  );
const stands = () =>
  inTenant(office.db, office.tenantId, async (tx) =>
    rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: await nextSeq(tx, office.tenantId) }),
  );
const signed = async (amount: string, unit: 'east' | 'west' = 'east') => {
  const id = await office.project({ unit, amount });
  await office.fact(id, { kind: 'signed', on: '2018-03-01' });
  return id;
};

beforeEach(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    leader: await office.person('leader'),
    east: await office.person('reporter', 'east'),
    west: await office.person('reporter', 'west'),
  };
  await adopts('district-service');
  key = await signed('200000000');
  await stands();
});

const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const names = (post: ProjectPost, name: string, more: object = {}, who = at.office, id = key) =>
  perform(nameForProject, { id, post, name, from: day('2018-05-01'), ...more }, office.scene(who));
const team = async (id = key, who = at.office) => {
  const shown = await teamOfProject(office.scene(who), id);
  if (isRefusal(shown)) throw new Error(shown.reason);
  return shown;
};
const seen = (asked: object = {}, who = at.office) =>
  teamsSeen(office.scene(who), { page: 1, size: 50, show: 'lacking', tier: undefined, ...asked });

describe('the people of a project (DS-4)', () => {
  it('are asked for by its tier, and who is lacking is known on its page and in the list', async () => {
    expect((await team()).lacks.map(({ post }) => post)).toEqual(['manager', 'secretary', 'staff']);
    expect(why(await names('manager', '演示 陈县长', { rank: 'county-level', duty: '副县长' }))).toBe('done');
    expect(why(await names('secretary', '演示 王科长', { rank: 'staff-level' }))).toBe('done');
    expect((await team()).lacks).toEqual([
      { post: 'secretary', why: 'rank' },
      { post: 'staff', why: 'vacant' },
    ]);
    expect(await seen()).toMatchObject({
      total: 1,
      needing: 1,
      lacking: 1,
      byPost: [
        { post: 'manager', asked: 1, lacking: 0 },
        { post: 'secretary', asked: 1, lacking: 1 },
        { post: 'staff', asked: 1, lacking: 1 },
      ],
      rows: [
        {
          project: { id: key },
          lacks: [
            { post: 'secretary', why: 'rank' },
            { post: 'staff', why: 'vacant' },
          ],
          holds: [
            { post: 'manager', name: '演示 陈县长' },
            { post: 'secretary', name: '演示 王科长' },
          ],
        },
      ],
    });
    await names('secretary', '演示 李科长', { rank: 'section-level', from: day('2018-06-01') });
    await names('staff', '演示 小刘');
    expect((await team()).lacks).toEqual([]);
    expect(await seen()).toMatchObject({ total: 0, needing: 1, lacking: 0 });
    expect((await seen({ show: 'complete' })).rows).toHaveLength(1);
  });

  it('follow one another without a gap, and whoever was stays on record', async () => {
    await names('manager', '演示 陈', { from: day('2018-03-01') });
    expect(why(await names('manager', '演示 周', { from: day('2018-03-01') }))).toBe('post-held');
    expect(why(await names('manager', '演示 周', { from: day('2018-06-16') }))).toBe('from-in-future');
    expect(why(await names('manager', '演示 周', { from: day('2018-06-01'), reason: '工作调动' }))).toBe('done');
    expect((await team()).holdings.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['演示 周', '2018-06-01', null],
      ['演示 陈', '2018-03-01', '2018-05-31'],
    ]);
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'team.name',
      subject_id: key,
      body: { post: 'manager', name: '演示 周', insteadOf: '演示 陈' },
    });
  });

  it('leave with a reason, once, and the post is vacant then', async () => {
    const named = await names('manager', '演示 陈', { rank: 'county-level' });
    if (isRefusal(named)) throw new Error(named.reason);
    const leaves = (to: string, id = key) =>
      perform(leaveProject, { id, holding: named.id, to: day(to), reason: '退休' }, office.scene(at.office));
    expect(why(await leaves('2018-04-01'))).toBe('to-before-from');
    expect(why(await leaves('2018-06-10', await signed('1')))).toBe('no-such-subject');
    expect(why(await leaves('2018-06-10'))).toBe('done');
    expect(why(await leaves('2018-06-11'))).toBe('not-held');
    expect((await team()).lacks[0]).toEqual({ post: 'manager', why: 'vacant' });
  });

  it('are named by the office alone, and seen by whoever sees the project', async () => {
    expect(why(await names('manager', '演示 陈', {}, at.east))).toBe('no-permission');
    expect(why(await names('manager', '演示 陈', {}, at.leader))).toBe('no-permission');
    expect(why(await names('manager', '演示 陈', {}, at.west))).toBe('no-such-subject');
    expect(why(await teamOfProject(office.scene(at.west), key))).toBe('no-such-subject');
    expect((await team(key, at.east)).may.name).toBe(false);
    expect((await seen({}, at.west)).total).toBe(0);
    expect((await seen({}, at.east)).total).toBe(1);
  });

  it('leave the house as a list: who is lacking and who is there, of the projects this person sees', async () => {
    await names('staff', '演示 陈');
    const file = async (who: Actor) => {
      const made = await exportTeams(office.scene(who), {
        show: 'lacking',
        tier: undefined,
        format: 'csv',
        lang: 'en',
      });
      return isRefusal(made) ? made.reason : new TextDecoder().decode(made.bytes).split('\r\n');
    };
    const [, first = '', end] = await file(at.east);
    expect(first).toMatch(/^1,.+,east,Key,Project manager missing; Project secretary missing,Staff 演示 陈$/);
    expect(end).toBe('');
    expect((await file(at.west))[1]).toBe('');
  });

  it('are two people at one moment only one', async () => {
    const both = await Promise.all([names('manager', '演示 陈'), names('manager', '演示 周')]);
    expect(both.map(why).toSorted()).toEqual(['done', 'post-held']);
  });

  it('are not asked for once the project produces, has left, or is in no tier', async () => {
    await office.fact(key, { kind: 'producing', on: '2018-06-01' });
    await signed('1000000');
    await stands();
    expect(await seen()).toMatchObject({ total: 0, needing: 0 });
    expect((await team()).lacks).toEqual([]);
  });
});

describe('the chief coordinator and the promotion plan (XC-3.2)', () => {
  it('are asked of a project that a city leader leads; its dated nodes are the plan', async () => {
    office = await anOffice();
    at.office = await office.person('office');
    await adopts('xuchang-2012');
    const large = await signed('600000000');
    await stands();
    expect((await team(large)).lacks.map(({ post }) => post)).toEqual([
      'leader',
      'chief-coordinator',
      'special-team',
      'plan',
    ]);
    expect((await seen({ post: 'plan' })).total).toBe(1);
    await office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq) values ($1, $2, $3, 'start', '开工', '2018-09-01', 0)`,
      [office.tenantId, randomUUID(), large],
    );
    expect((await team(large)).lacks.map(({ post }) => post)).not.toContain('plan');
    expect((await seen({ post: 'plan' })).total).toBe(0);
  });
});
