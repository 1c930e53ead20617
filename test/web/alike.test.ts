import { describe, expect, it } from 'vitest';
import { coreOfCompany, coreOfProject, districtOf } from '../../src/web/ledger/alike.ts';

describe('what of a name is looked for among the others', () => {
  it.each([
    ['演示产业园建设项目', '演示产业园'],
    ['★年产10万吨大米（一期）工程', '年产10万吨大米一期'],
    ['演示', undefined],
    ['建设项目', undefined],
    ['', undefined],
  ])('of the project %s is %s', (name, core) => expect(coreOfProject(name)).toBe(core));

  it.each([
    ['云川演示食品股份有限公司', '云川演示食品'],
    ['演示控股集团', undefined],
    ['某某有限公司', undefined],
  ])('of the company %s is %s', (name, core) => expect(coreOfCompany(name)).toBe(core));
});

describe('the district of a unit', () => {
  const units = [
    { id: 'city', name: '演示市', parentId: null },
    { id: 'east', name: '东县', parentId: 'city' },
    { id: 'town', name: '演示镇', parentId: 'east' },
  ];

  it('is that of the nearest unit above it which is one', () => {
    expect(districtOf('town', units, ['东县', '西县'])).toBe('东县');
    expect(districtOf('east', units, ['东县'])).toBe('东县');
  });

  it('is left open where there is none', () => {
    expect(districtOf('city', units, ['东县'])).toBeUndefined();
    expect(districtOf('gone', units, ['东县'])).toBeUndefined();
  });
});
