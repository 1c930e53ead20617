import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { keyTiers, orderClass, type Ordering, orderReasons } from '../../../src/domain/matter/factor.ts';
import { aRegime } from '../../builders.ts';

const node = (kind: 'start' | 'completion' | 'production' | 'preliminary', due: string) => ({ kind, due: day(due) });
const classOf = (it: Partial<Ordering>) =>
  orderClass(orderReasons({ stage: 'signed', tier: null, nodes: [], ...it }, 2018));

describe('保当年、保重点、保开工 (WH-6.2)', () => {
  it.each([
    ['a start planned for the year', { nodes: [node('start', '2018-10-01')] }, 'this-year'],
    [
      'a completion planned for the year',
      { stage: 'building', nodes: [node('completion', '2018-12-31')] },
      'this-year',
    ],
    ['a start of the year that has happened', { stage: 'building', nodes: [node('start', '2018-03-01')] }, 'other'],
    ['a preliminary node of the year', { nodes: [node('preliminary', '2018-03-01')] }, 'other'],
    ['a tier', { tier: 'key' }, 'key'],
    ['a tier and a start of the year', { tier: 'key', nodes: [node('start', '2018-10-01')] }, 'this-year'],
    ['a start planned for another year', { nodes: [node('start', '2019-03-01')] }, 'to-start'],
    ['a completion of another year', { stage: 'building', nodes: [node('completion', '2019-03-01')] }, 'other'],
    ['nothing', {}, 'other'],
    ['a project that has left', { stage: 'exited', tier: 'key', nodes: [node('start', '2018-10-01')] }, 'other'],
  ] as const)('%s is %s', (_, it, expected) => {
    expect(classOf(it as Partial<Ordering>)).toBe(expected);
  });

  it('tells every reason there is, the one that counts first', () => {
    const nodes = [node('production', '2018-12-01'), node('start', '2018-09-01')];
    expect(orderReasons({ stage: 'signed', tier: 'key', nodes }, 2018)).toEqual([
      { class: 'this-year', kind: 'start', due: '2018-09-01' },
      { class: 'key', tier: 'key' },
      { class: 'to-start', due: '2018-09-01' },
    ]);
  });

  it('takes for key a tier with a leader, a team or a ledger of its own, and none that only says who supervises', () => {
    expect(keyTiers([aRegime('district-service'), aRegime('xuchang-2012')])).toEqual([
      'major',
      'key',
      'city-led',
      'office-ledger',
    ]);
  });
});
