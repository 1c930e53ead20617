import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { valueOf } from '../../src/domain/figures/figure.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readTenant } from '../../src/store/connection.ts';
import { soundRegime } from '../../src/store/regime-files.ts';
import { judgeFact } from '../../src/work/commands/fact/judge.ts';
import { reportFact } from '../../src/work/commands/fact/report.ts';
import { createProject } from '../../src/work/commands/project/create.ts';
import { reviseProject } from '../../src/work/commands/project/revise.ts';
import { planStep } from '../../src/work/commands/step/plan.ts';
import { recordVisit } from '../../src/work/commands/visit/record.ts';
import { figuresOver, type UnitFigures } from '../../src/work/figures.ts';
import { perform } from '../../src/work/perform.ts';
import { readFigures } from '../../src/work/read-figures.ts';
import { stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const DAYS: readonly Day[] = [day('2018-05-31'), day('2018-06-15')];
const REGIMES = ['wuhan-2018', 'district-tracking', 'taiqian-2011', 'xuchang-2012'].map((id) => soundRegime(id));

let office: Office;
let clerk: Actor;
let reporter: Actor;
let project: string;
let other: string;

beforeEach(async () => {
  office = await anOffice();
  clerk = await office.person('office');
  reporter = await office.person('reporter', 'east');
  project = await office.project({ unit: 'east', amount: '200000000' });
  other = await office.project({ unit: 'west', amount: '50000000' });
  await office.past.query(`update project set origin = 'domestic' where tenant_id = $1`, [office.tenantId]);
  await office.fact(project, { kind: 'signed', on: '2018-03-01' });
  await office.fact(other, { kind: 'signed', on: '2018-06-02' });
  await stand(office);
});

/** Everything counted under all the regimes on both days, unit by unit. */
async function figures(): Promise<UnitFigures[][][]> {
  const all: UnitFigures[][][] = [];
  for (const regime of REGIMES)
    all.push(await readFigures(office.db, office.tenantId, (tx) => figuresOver(tx, office.tenantId, regime, DAYS)));
  return all;
}

/** The same, with nothing kept. */
async function anew(): Promise<UnitFigures[][][]> {
  await office.past.query('delete from figure_tally where tenant_id = $1', [office.tenantId]);
  const all: UnitFigures[][][] = [];
  for (const regime of REGIMES)
    all.push(await readTenant(office.db, office.tenantId, (tx) => figuresOver(tx, office.tenantId, regime, DAYS)));
  return all;
}

async function done<T>(outcome: Promise<T>): Promise<Exclude<T, { refused: true }>> {
  const made = await outcome;
  if (isRefusal(made)) throw new Error(made.reason);
  return made as Exclude<T, { refused: true }>;
}

async function recognised(kind: 'started' | 'signed' | 'completed', on: string, id = project): Promise<void> {
  const input = { id, kind, on: day(on), precision: 'day' as const };
  const fact = await done(perform(reportFact, input, office.scene(reporter)));
  await done(perform(judgeFact, { id: fact.id, verdict: 'recognised' }, office.scene(clerk)));
}

async function returned(): Promise<unknown> {
  const input = { id: project, kind: 'started' as const, on: day('2018-06-04'), precision: 'day' as const };
  const { id } = await done(perform(reportFact, input, office.scene(reporter)));
  return perform(judgeFact, { id, verdict: 'returned', reason: '没有凭证' }, office.scene(clerk));
}

const ACTS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a fact is recognised', () => recognised('started', '2018-06-04')],
  ['a fact of the month before is recognised', () => recognised('started', '2018-05-04')],
  ['a report is returned', returned],
  [
    'a project goes to another unit',
    () => perform(reviseProject, { id: project, unitId: office.units.west }, office.scene(clerk)),
  ],
  [
    'an amount is corrected',
    () => perform(reviseProject, { id: other, amount: { value: '1', currency: 'CNY' } }, office.scene(clerk)),
  ],
  [
    'a node is planned',
    () => perform(planStep, { id: project, kind: 'start', name: '开工', due: day('2018-06-10') }, office.scene(clerk)),
  ],
  [
    'a project is entered',
    () => perform(createProject, { name: '演示新项目', unitId: office.units.town }, office.scene(clerk)),
  ],
  [
    'a visit is recorded',
    () =>
      perform(
        recordVisit,
        {
          unitId: office.units.east,
          kind: 'invitation',
          on: day('2018-06-01'),
          who: '演示',
          whom: '演示客商',
          where: '演示',
        },
        office.scene(reporter),
      ),
  ],
];

describe('figures that were looked at before', () => {
  it.each(ACTS)('are those counted anew once %s', async (_, act) => {
    await figures();
    await done(act() as Promise<unknown>);
    const after = await figures();
    expect(after).toEqual(await anew());
    expect(await figures()).toEqual(after);
  });

  it('are those counted anew after all of that, looked at now and then', async () => {
    for (const [n, [, act]] of ACTS.entries()) {
      if (n % 2 === 0) await figures();
      await done(act() as Promise<unknown>);
    }
    const after = await figures();
    expect(after).toEqual(await anew());
  });

  it('are counted again for the units an act touched, and for no other', async () => {
    await figures();
    // Whatever stands in a tally of a unit that is not touched is believed.
    await office.past.query(
      `update figure_tally set rows = (select jsonb_agg(case when row ->> 0 = $2 then jsonb_build_array(row -> 0, row -> 1,
         (select jsonb_agg(case when it = 'null' then it else '"77"'::jsonb end) from jsonb_array_elements(row -> 2) it)) else row end)
         from jsonb_array_elements(rows) row) where tenant_id = $1`,
      [office.tenantId, office.units.west],
    );
    await recognised('started', '2018-06-04');
    const [, tracking] = await figures();
    const started = (unit: string) => {
      const found = tracking?.[1]?.find(({ unitId }) => unitId === unit)?.figures;
      const figure = found?.find(({ indicator }) => indicator === 'started');
      return figure && valueOf(figure);
    };
    expect([started(office.units.east), started(office.units.west)]).toEqual([1, 77]);
    await recognised('started', '2018-06-05', await movedProject());
    expect(await figures()).toEqual(await anew());
  });

  /** A project that comes from the west, so that both units are counted again. */
  async function movedProject(): Promise<string> {
    await done(perform(reviseProject, { id: other, unitId: office.units.east }, office.scene(clerk)));
    return other;
  }

  it('are counted whole where it is not known what was touched', async () => {
    await figures();
    await recognised('started', '2018-06-04');
    await office.past.query('delete from touched_unit where tenant_id = $1', [office.tenantId]);
    const after = await figures();
    expect(after).toEqual(await anew());
  });

  it('are counted whole once the standings were made anew', async () => {
    await figures();
    await office.fact(project, { kind: 'started', on: '2018-06-04' });
    await stand(office);
    expect(await figures()).toEqual(await anew());
  });
});
