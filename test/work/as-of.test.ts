import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { createProject } from '../../src/work/commands/project/create.ts';
import { reviseProject } from '../../src/work/commands/project/revise.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { perform } from '../../src/work/perform.ts';
import type { Scene } from '../../src/work/scene.ts';
import { listLedger } from '../../src/work/views/ledger.ts';
import { showOneProject } from '../../src/work/views/project.ts';
import { readerOf } from '../../src/work/views/reader.ts';
import { standingsOn } from '../../src/work/views/standings.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

const LEDGER = [
  '项目名称,签约时间,计划开工时间',
  '演示先签约项目,2017-05-01,2017-11-01',
  '演示本年计划项目,,2018-09-01',
  '演示只有名称项目,,',
].join('\n');

const namesOn = async (scene: Scene, asOf: Day): Promise<string[]> => {
  const found = await listLedger(await readerOf(scene), { asOf, sort: 'name', order: 'asc', page: 1, size: 50 });
  return found.rows.map(({ name }) => name);
};

function created(outcome: { readonly id: string } | Refusal): string {
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.id;
}

describe('ALL-3: the projects of a day', () => {
  it('are those known by then: a ledger row from its signing, or always when it was planned; one by hand from its entry', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const taken = await takeLedger(scene, { fileName: '演示.csv', bytes: new TextEncoder().encode(LEDGER) });
    expect(isRefusal(taken)).toBe(false);
    const input = { name: '演示手工项目', unitId: office.units.east };
    const id = created(await perform(createProject, input, scene));
    // A later change of the record does not make it younger.
    await perform(
      reviseProject,
      { id, district: '演示区' },
      office.scene(scene.actor, { now: new Date('2018-06-20T10:00:00+08:00') }),
    );

    const listed = ['演示本年计划项目', '演示只有名称项目'];
    expect(await namesOn(scene, day('2017-04-30'))).toEqual(listed);
    expect(await namesOn(scene, day('2017-05-01'))).toEqual(['演示本年计划项目', '演示先签约项目', '演示只有名称项目']);
    expect(await namesOn(scene, day('2018-06-14'))).not.toContain('演示手工项目');
    expect(await namesOn(scene, day('2018-06-15'))).toHaveLength(4);
    expect((await standingsOn(scene, day('2017-04-30'))).total).toBe(2);
  });

  it('have on their page what had happened by then, and nothing of what came after', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const id = created(await perform(createProject, { name: '演示项目', unitId: office.units.east }, scene));
    await office.fact(id, { kind: 'signed', on: '2018-03-01' });
    await office.fact(id, { kind: 'started', on: '2018-05-01' });
    const kindsOn = async (asOf?: Day) => {
      const shown = await showOneProject(scene, { id, asOf });
      return isRefusal(shown) ? shown.reason : shown.facts.map(({ kind }) => kind).sort();
    };
    expect(await kindsOn(day('2018-04-01'))).toEqual(['signed']);
    expect(await kindsOn()).toEqual(['signed', 'started']);
  });

  it('say of a project that came later that it was not known yet, and of no project that there is none', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const id = created(await perform(createProject, { name: '演示项目', unitId: office.units.east }, scene));
    expect(await showOneProject(scene, { id, asOf: day('2018-01-01') })).toMatchObject({
      kind: 'not-found',
      reason: 'not-known-yet',
      detail: { asOf: '2018-01-01' },
    });
    const stranger = office.scene(await office.person('reporter', 'west'));
    expect(await showOneProject(stranger, { id, asOf: day('2018-01-01') })).toMatchObject({
      reason: 'no-such-project',
    });
    expect(await showOneProject(scene, { id, asOf: day('2018-06-15') })).toMatchObject({ asOf: '2018-06-15' });
  });
});
