import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { valueOf } from '../../src/domain/figures/figure.ts';
import { readTenant } from '../../src/store/connection.ts';
import { regimeIds, soundRegime } from '../../src/store/regime-files.ts';
import { figuresOn } from '../../src/work/figures.ts';
import { planned } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

const figuresOf = (office: Office, regime: string, asOf: Day, unit: string | null = null) =>
  readTenant(office.db, office.tenantId, async (tx) => {
    const all = await figuresOn(tx, office.tenantId, soundRegime(regime), asOf);
    const found = all.find(({ unitId }) => unitId === unit)?.figures ?? [];
    return new Map(found.map((figure) => [figure.indicator, figure]));
  });

describe('the figures of every regime', () => {
  it.each(regimeIds().filter((id) => soundRegime(id).indicators))('%s finds every indicator', async (id) => {
    const office = await anOffice();
    const project = await office.project({ unit: 'town', amount: '200000000' });
    await office.fact(project, { kind: 'signed', on: '2018-02-01' });
    await planned(office, project, { kind: 'start', due: '2018-05-01' });
    const figures = await figuresOf(office, id, day('2018-06-15'));
    expect([...figures.keys()]).toEqual(soundRegime(id).indicators?.map((it) => it.id));
  });
});

describe('figures of units', () => {
  it('roll up the tree, and nothing to divide by is none', async () => {
    const office = await anOffice();
    for (const unit of ['east', 'town', 'west'] as const) {
      const project = await office.project({ unit, amount: '100000000' });
      await office.fact(project, { kind: 'signed', on: '2011-02-01' });
      if (unit === 'town') await office.fact(project, { kind: 'funds-arrived', on: '2012-02-01', amount: '25000000' });
    }
    const of = async (unit: keyof Office['units']) => {
      const figures = await figuresOf(office, 'xuchang-2012', day('2012-06-15'), office.units[unit]);
      const funds = figures.get('funds');
      const fulfilled = figures.get('fulfilment');
      return [funds && valueOf(funds), fulfilled?.numerator, fulfilled?.denominator];
    };
    expect(await of('town')).toEqual([0.25, 1n, 1n]);
    expect(await of('east')).toEqual([0.125, 1n, 2n]);
    expect(await of('west')).toEqual([0, 0n, 1n]);
    expect(await of('city')).toEqual([0.25 / 3, 1n, 3n]);
  });
});
