import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { recordVisit as contract } from '../../src/contract/visits.ts';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { recordVisit } from '../../src/work/commands/visit/record.ts';
import { reviseVisit } from '../../src/work/commands/visit/revise.ts';
import { withdrawVisit } from '../../src/work/commands/visit/withdraw.ts';
import { exportVisits } from '../../src/work/exports/visits.ts';
import { perform } from '../../src/work/perform.ts';
import { visitsSeen } from '../../src/work/views/visits.ts';
import { aDatabase } from '../database.ts';
import { sheetsOf } from '../documents/opened.ts';
import { type Office, officesIn } from '../office.ts';

type Given = z.output<(typeof contract)['input']>;

const anOffice = officesIn(await aDatabase());
let office: Office;
let reporter: Actor;
let head: Actor;
let clerk: Actor;

beforeEach(async () => {
  office = await anOffice();
  reporter = await office.person('reporter', 'town');
  head = await office.person('unit-head', 'east');
  clerk = await office.person('office');
});

const visit = (more: Partial<Given> = {}): Given => ({
  unitId: office.units.town,
  kind: 'outbound-visit',
  on: day('2018-05-20'),
  who: '演示镇长',
  whom: '演示电子有限公司',
  where: '演示市',
  result: '有意向，待考察',
  ...more,
});

async function record(more: Partial<Given> = {}, actor = reporter): Promise<string> {
  const made = await perform(recordVisit, visit(more), office.scene(actor));
  if (isRefusal(made)) throw new Error(made.reason);
  return made.id;
}

const seen = (actor: Actor, more: Partial<Parameters<typeof visitsSeen>[1]> = {}) =>
  visitsSeen(office.scene(actor), { page: 1, size: 50, ...more });

describe('TQ-5 a visit or an invitation', () => {
  it('is recorded by its unit: who, whom, where, when, what came of it, on which project', async () => {
    const projectId = await office.project({ unit: 'town', name: '演示项目' });
    const id = await record({ projectId });
    const { rows } = await seen(reporter);
    expect(rows).toEqual([
      {
        id,
        kind: 'outbound-visit',
        unit: { id: office.units.town, name: 'town' },
        on: '2018-05-20',
        who: '演示镇长',
        whom: '演示电子有限公司',
        where: '演示市',
        result: '有意向，待考察',
        project: { id: projectId, name: '演示项目' },
        version: 1,
        may: { revise: true },
      },
    ]);
    expect((await office.entries()).map(({ act, noun, subject_id }) => [act, noun, subject_id])).toEqual([
      ['visit.record', 'visit', id],
    ]);
  });

  it('is linked to the investor who is known by that name already', async () => {
    await office.past.query(
      `insert into investor (tenant_id, id, name, compared_name, recorded_seq)
       values ($1, gen_random_uuid(), '演示电子有限公司', '演示电子有限公司', 0)`,
      [office.tenantId],
    );
    await record({ whom: '演示电子有限公司 ' });
    await record({ whom: '别的公司（演示）' });
    const { rows } = await office.past.query(
      `select body ->> 'whom' as whom, investor_id is not null as known from gathering where tenant_id = $1 order by 2`,
      [office.tenantId],
    );
    expect(rows.map(({ known }) => known)).toEqual([false, true]);
  });

  it.each([
    ['that is still to come', { on: day('2018-06-16') }, 'day-in-future'],
    ['on a project nobody has', { projectId: '11111111-1111-4111-8111-111111111111' }, 'no-such-project'],
    ['of a unit nobody has', { unitId: '11111111-1111-4111-8111-111111111111' }, 'no-such-unit'],
  ])('%s is refused, and nothing is written', async (_, more, reason) => {
    expect(await perform(recordVisit, visit(more), office.scene(reporter))).toMatchObject({ kind: 'invalid', reason });
    expect(await office.entries()).toEqual([]);
  });

  it('is refused on a project the unit does not see, as if there were none', async () => {
    const projectId = await office.project({ unit: 'west' });
    const refused = await perform(recordVisit, visit({ projectId }), office.scene(reporter));
    expect(refused).toMatchObject({ reason: 'no-such-project' });
  });

  it.each([
    ['the office, which collects and does not fill in', () => clerk],
    ['a supervisor', () => office.person('supervisor')],
    ['a neighbour', () => office.person('reporter', 'west')],
  ])('is not recorded by %s', async (_, who) => {
    const refused = await perform(recordVisit, visit(), office.scene(await who()));
    expect(refused).toMatchObject({ kind: 'not-allowed' });
    expect(await office.entries()).toEqual([]);
  });

  it('is recorded by the head of a unit above', async () => {
    await record({}, head);
    expect((await seen(head)).mayRecordFor.map(({ name }) => name)).toEqual(['east', 'town']);
  });
});

describe('TQ-5 correcting a visit', () => {
  it('keeps what it was and says why', async () => {
    const id = await record();
    const done = await perform(
      reviseVisit,
      { id, result: '签订意向书', reason: '补录成效' },
      office.scene(reporter, { expected: 1 }),
    );
    expect(done).toEqual({ id, version: 2 });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'visit.revise',
      body: { reason: '补录成效', changed: { result: { from: '有意向，待考察', to: '签订意向书' } } },
    });
    const { rows } = await office.past.query(
      `select was -> 'body' ->> 'result' as result from past where tenant_id = $1 and noun = 'gathering'`,
      [office.tenantId],
    );
    expect(rows).toEqual([{ result: '有意向，待考察' }]);
  });

  it('is refused when somebody was faster, with both values', async () => {
    const id = await record();
    await perform(reviseVisit, { id, where: '演示东市', reason: '改正' }, office.scene(reporter));
    const late = await perform(
      reviseVisit,
      { id, where: '演示西市', reason: '改正' },
      office.scene(reporter, { expected: 1 }),
    );
    expect(late).toMatchObject({
      reason: 'changed-meanwhile',
      detail: { mine: { where: '演示西市' }, theirs: { where: '演示东市' } },
    });
  });

  it('is refused where nothing differs, and to whoever only reads', async () => {
    const id = await record();
    const same = await perform(reviseVisit, { id, who: '演示镇长', reason: '改正' }, office.scene(reporter));
    expect(same).toMatchObject({ reason: 'nothing-changed' });
    const read = await perform(reviseVisit, { id, who: '别人', reason: '改正' }, office.scene(clerk));
    expect(read).toMatchObject({ kind: 'not-allowed' });
    const neighbour = await office.person('unit-head', 'west');
    const unseen = await perform(reviseVisit, { id, who: '别人', reason: '改正' }, office.scene(neighbour));
    expect(unseen).toMatchObject({ kind: 'not-found' });
  });
});

describe('TQ-5 a visit taken back', () => {
  it('counts for nothing any more and stays in the journal', async () => {
    const id = await record();
    await perform(withdrawVisit, { id, reason: '重复登记' }, office.scene(reporter));
    expect((await seen(reporter)).total).toBe(0);
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'visit.withdraw',
      body: { whom: '演示电子有限公司', reason: '重复登记' },
    });
    const again = await perform(withdrawVisit, { id, reason: '重复登记' }, office.scene(reporter));
    expect(again).toMatchObject({ kind: 'not-found' });
  });
});

describe('TQ-5 the list of visits', () => {
  it('shows each what they may see, newest first, and what it comes to by unit', async () => {
    await record({ on: day('2018-05-01') });
    await record({ kind: 'invitation', on: day('2018-05-02') });
    await record({ unitId: office.units.west }, await office.person('reporter', 'west'));
    const all = await seen(clerk);
    expect(all.rows.map(({ on }) => on)).toEqual(['2018-05-20', '2018-05-02', '2018-05-01']);
    expect(all.byUnit.map(({ unit, visits, invitations }) => [unit.name, visits, invitations])).toEqual([
      ['west', 1, 0],
      ['town', 1, 1],
    ]);
    expect(all.mayRecordFor).toEqual([]);
    expect((await seen(reporter)).total).toBe(2);
    expect((await seen(head)).total).toBe(2);
  });

  it('is narrowed by kind, unit, days and words, and by the day one looks', async () => {
    await record({ on: day('2018-05-01'), whom: '演示甲公司' });
    await record({ kind: 'invitation', on: day('2018-05-02') });
    const found = async (more: Parameters<typeof seen>[1]) => (await seen(clerk, more)).total;
    expect(await found({ kind: ['invitation'] })).toBe(1);
    expect(await found({ unit: [office.units.east] })).toBe(2);
    expect(await found({ unit: [office.units.west] })).toBe(0);
    expect(await found({ from: day('2018-05-02') })).toBe(1);
    expect(await found({ until: day('2018-05-01') })).toBe(1);
    expect(await found({ q: '甲公司' })).toBe(1);
    expect(await found({ asOf: day('2018-05-01') })).toBe(1);
    expect(await found({ asOf: day('2018-04-30') })).toBe(0);
  });

  it('hides the project of a visit from whoever does not see that project', async () => {
    const projectId = await office.project({ unit: 'town' });
    await record({ projectId });
    await office.past.query(`update project set unit_id = $2 where id = $1`, [projectId, office.units.west]);
    expect((await seen(reporter)).rows.map(({ project }) => project)).toEqual([null]);
    expect((await seen(clerk)).rows.map(({ project }) => project?.id)).toEqual([projectId]);
  });

  it('leaves the house as a workbook of exactly what matches, and the journal says so', async () => {
    await record({ whom: '=1+1' });
    await record({ kind: 'invitation' });
    const made = await exportVisits(office.scene(clerk), { kind: ['outbound-visit'], lang: 'zh-CN', format: 'xlsx' });
    if (isRefusal(made)) throw new Error(made.reason);
    const [sheet] = sheetsOf(made.bytes);
    expect(sheet?.cell('E4')?.text).toBe('=1+1');
    expect(made.rows).toBe(1);
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'export.make', body: { what: 'visits', rows: 1 } });
    const admin = await office.person('system-admin');
    expect(await exportVisits(office.scene(admin), { lang: 'en', format: 'csv' })).toMatchObject({
      kind: 'not-allowed',
    });
  });
});
