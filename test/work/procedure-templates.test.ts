import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { planProcedures } from '../../src/work/commands/procedure/plan.ts';
import { giveUpTemplate } from '../../src/work/commands/template/give-up.ts';
import { putTemplate } from '../../src/work/commands/template/put.ts';
import { perform } from '../../src/work/perform.ts';
import { oneTemplate, templatesSeen } from '../../src/work/views/procedure-templates.ts';
import { proceduresOfProject } from '../../src/work/views/project-procedures.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let clerk: Actor;
let reporter: Actor;

beforeEach(async () => {
  office = await anOffice();
  clerk = await office.person('office');
  reporter = await office.person('reporter', 'east');
});

const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const line = (id: string, more: object = {}) => ({
  id,
  zh: `演示 ${id}`,
  en: '',
  department: { zh: '', en: '' },
  papers: [{ zh: '申请表', en: '' }],
  limit: 'local' as const,
  after: [] as string[],
  ...more,
});
const puts = (lines: ReturnType<typeof line>[], more: object = {}, who = clerk, expected?: number) =>
  perform(
    putTemplate,
    { id: 'plant', zh: '演示 工业项目', en: '', reason: '按本地流程调整', lines, ...more },
    office.scene(who, expected === undefined ? {} : { expected }),
  );
const seen = async (who = clerk) => {
  const all = await templatesSeen(office.scene(who));
  if (isRefusal(all)) throw new Error(all.reason);
  return all;
};
const plant = async () => (await seen()).templates.find(({ id }) => id === 'plant');

describe('lists of procedures by type of project (DS-1, TQ-6)', () => {
  it('ship with the program, and stand for everybody in the business', async () => {
    const { templates, mayEdit } = await seen(reporter);
    expect(templates.map(({ id, from, version }) => [id, from, version])).toEqual([
      ['plant', 'shipped', 0],
      ['service', 'shipped', 0],
      ['lease', 'shipped', 0],
    ]);
    expect(mayEdit).toBe(false);
    expect(why(await templatesSeen(office.scene(await office.person('system-admin'))))).toBe('no-permission');
  });

  it('are changed by the office alone; every change is a version, told in the journal', async () => {
    expect(why(await puts([line('a')], {}, reporter))).toBe('no-permission');
    expect(await puts([line('a', { unit: office.units.west })])).toEqual({ id: 'plant', version: 1, circles: [] });
    expect(await plant()).toMatchObject({
      from: 'own',
      version: 1,
      en: '演示 工业项目',
      lines: [{ unit: office.units.west }],
    });
    expect(why(await puts([line('a', { unit: office.units.west })]))).toBe('nothing-changed');
    expect(await puts([line('a'), line('b', { after: ['a'] })])).toMatchObject({ version: 2 });
    const one = await oneTemplate(office.scene(reporter), 'plant');
    if (isRefusal(one)) throw new Error(one.reason);
    expect(one.versions).toMatchObject([
      { version: 2, by: clerk.name, reason: '按本地流程调整', lines: 2, givenUp: false },
      { version: 1, lines: 1 },
    ]);
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'template.put',
      body: { template: 'plant', version: 2 },
    });
  });

  it.each([
    ['line-twice', [line('a'), line('a')]],
    ['no-such-prerequisite', [line('a', { after: ['z'] })]],
    ['line-unnamed', [line('a', { zh: '' })]],
    ['no-such-unit', [line('a', { unit: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' })]],
  ])('are refused: %s', async (reason, lines) => expect(why(await puts(lines))).toBe(reason));

  it('may hold lines that wait for each other: they are named, and go to a joint meeting', async () => {
    expect(await puts([line('a', { after: ['b'] }), line('b', { after: ['a'] }), line('c')])).toMatchObject({
      circles: [['a', 'b']],
    });
    expect((await plant())?.circles).toEqual([['a', 'b']]);
  });

  it('leave what was planned as it was planned, and a plan names its version', async () => {
    await puts([line('a')]);
    const project = await office.project({ unit: 'east' });
    const planned = {
      id: project,
      template: 'plant',
      templateVersion: 1,
      lines: [
        { key: 'a', title: '演示 a', unit: office.units.west, limit: 'local' as const, papers: ['申请表'], after: [] },
      ],
    };
    await perform(planProcedures, planned, office.scene(clerk));
    await puts([line('a', { limit: 'special', papers: [{ zh: '另一样', en: '' }] })]);
    const all = await proceduresOfProject(office.scene(clerk), { id: project });
    if (isRefusal(all)) throw new Error(all.reason);
    expect(all.rows).toMatchObject([{ limitDays: 3, papers: ['申请表'] }]);
    expect((await office.entries()).find(({ act }) => act === 'procedure.plan')?.body).toMatchObject({
      templateVersion: 1,
    });
  });

  it('name a post, and a plan begins with the unit that holds it', async () => {
    await office.past.query(
      `insert into held_post (tenant_id, post, unit_id, recorded_seq) values ($1, 'reform', $2, 0)`,
      [office.tenantId, office.units.town],
    );
    await puts([line('a', { post: 'reform' })]);
    expect((await plant())?.lines).toMatchObject([{ post: 'reform', unit: office.units.town }]);
  });

  it('are given up for the shipped one, and go on counting when they are made again', async () => {
    await puts([line('a')]);
    expect(why(await perform(giveUpTemplate, { id: 'plant' }, office.scene(reporter)))).toBe('no-permission');
    expect(await perform(giveUpTemplate, { id: 'plant' }, office.scene(clerk))).toEqual({ id: 'plant', version: 2 });
    expect(await plant()).toMatchObject({ from: 'shipped', version: 0 });
    expect(why(await perform(giveUpTemplate, { id: 'plant' }, office.scene(clerk)))).toBe('no-such-template');
    expect(await puts([line('a')])).toMatchObject({ version: 3 });
  });

  it('are made besides the shipped ones, and are gone when given up', async () => {
    await puts([line('a')], { id: 'farm', zh: '演示 农业项目' });
    expect((await seen()).templates.map(({ id }) => id)).toEqual(['plant', 'service', 'lease', 'farm']);
    await perform(giveUpTemplate, { id: 'farm' }, office.scene(clerk));
    expect((await seen()).templates.map(({ id }) => id)).toEqual(['plant', 'service', 'lease']);
  });

  it('are not overwritten by somebody who read an older version', async () => {
    await puts([line('a')], {}, clerk, 0);
    const late = await puts([line('b')], {}, clerk, 0);
    expect(late).toMatchObject({ reason: 'changed-meanwhile', detail: { expected: 0, version: 1 } });
    const both = await Promise.all([puts([line('c')], {}, clerk, 1), puts([line('d')], {}, clerk, 1)]);
    expect(both.map(why).toSorted()).toEqual(['changed-meanwhile', 'done']);
  });
});
