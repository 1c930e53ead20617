import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { aProject, aRegime, standingOf } from '../builders.ts';
import { aDatabase } from '../database.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';
import { figured, gatheringOf, projectWith, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

const taiqian = aRegime('taiqian-2011');

describe('TQ-2 classes, TQ-3 basic task', () => {
  it.each([
    ['5000 万元', undefined, false],
    ['5001 万元', 'over-50m', false],
    ['1 亿元', 'over-50m', false],
    ['1.0001 亿元', 'over-100m', true],
    ['2 亿元', 'over-100m', true],
    ['2.5 亿元', 'over-200m', true],
  ])('a project of %s is in class %s and counts for the basic task: %s', (amount, tier, counts) => {
    const standing = standingOf(taiqian, aProject({ amount }), '2011-06-01');
    expect(standing.tier).toBe(tier);
    expect(standing.because.some(({ rule }) => rule === 'basic-task')).toBe(counts);
  });
});

describe('TQ-4 phases', () => {
  it.each([
    ['2011-04-12', undefined],
    ['2011-04-13', 'publicity'],
    ['2011-06-25', 'talks'],
    ['2011-06-26', 'landing'],
    ['2011-07-31', 'summary'],
    ['2011-08-01', undefined],
  ])('%s is in %s', (asOf, phase) => expect(phaseOn(taiqian, day(asOf))?.id).toBe(phase));
});

describe('TQ-7 the dispatch meeting every 30 days', () => {
  const dues = duesOf(book(run('taiqian-2011')), '2011-04-13', '2011-12-31').filter(({ clause }) => clause === 'TQ-7');

  it('is three times in the hundred days, on Monday where it falls on Sunday', () => {
    expect([...new Set(dues.map(({ dueAsWritten, due }) => `${dueAsWritten} ${due}`))]).toEqual([
      '2011-05-13 2011-05-13',
      '2011-06-12 2011-06-13',
      '2011-07-12 2011-07-12',
    ]);
  });

  it('is every town’s and every county department’s to speak at, but the office’s own', () => {
    expect([...new Set(dues.map(({ unit }) => unit))]).toEqual(['发改委', '督查室', '工信局', '青石镇']);
  });
});

describe('the counts of the contest', () => {
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    await projectWith(office, 'town', '150000000', {
      'talks-opened': '2011-04-20',
      signed: '2011-05-10',
      'funds-arrived': ['2011-06-01', '12000000'],
      started: '2011-06-20',
      completed: '2011-07-25',
    });
    await projectWith(office, 'west', '100000000', { 'talks-opened': '2011-05-01', signed: '2011-06-01' });
    // Before the contest: neither its talks nor its signing count, what arrived during it does.
    await projectWith(office, 'west', '300000000', {
      'talks-opened': '2011-03-01',
      signed: '2011-04-12',
      'funds-arrived': ['2011-05-05', '5000000'],
    });
    await gatheringOf(office, 'town', 'outbound-visit', '2011-04-30');
    await gatheringOf(office, 'town', 'outbound-visit', '2011-05-30');
    await gatheringOf(office, 'west', 'invitation', '2011-04-13');
    await gatheringOf(office, 'west', 'invitation', '2011-04-12'); // the day before
  });

  it('TQ-1: seven counts, each over the contest alone', async () => {
    const counts = async (asOf: string, unit?: 'town' | 'west') => {
      const of = await figured(office, 'taiqian-2011', asOf, unit ? { unit } : {});
      return [
        'new-projects',
        'investors-visited',
        'investors-invited',
        'projects-signed',
        'amount-signed',
        'funds-arrived',
        'completion-rate',
      ].map((id) => told(of(id)));
    };
    expect(await counts('2011-07-31', 'town')).toEqual(['1', '2', '0', '1', '15000', '1200', '1/1']);
    expect(await counts('2011-07-31', 'west')).toEqual(['1', '0', '1', '1', '10000', '500', '0/1']);
    expect(await counts('2011-07-31')).toEqual(['2', '2', '1', '2', '25000', '1700', '1/2']);
    expect(await counts('2011-05-09', 'town')).toEqual(['1', '1', '0', '0', '0', '0', '0/0']);
  });

  it('TQ-3: who has brought in one project of more than 100 million, and who has not', async () => {
    const basic = async (unit: 'town' | 'west') =>
      told((await figured(office, 'taiqian-2011', '2011-07-31', { unit }))('basic-task'));
    expect(await basic('town')).toBe('1/1');
    expect(await basic('west')).toBe('0/1'); // 1 亿元 is not more than 1 亿元, and 3 亿元 was signed before
  });

  it('TQ-7: who has had a real breakthrough', async () => {
    const of = await figured(office, 'taiqian-2011', '2011-05-31', { unit: 'town' });
    expect(told(of('breakthrough'))).toBe('1');
    const settings = { breakthrough: { reached: { fact: ['started'], from: '2011-04-13' } } };
    expect(told((await figured(office, 'taiqian-2011', '2011-07-31', { settings }))('breakthrough'))).toBe('1');
  });
});
