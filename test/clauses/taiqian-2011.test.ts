import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { recordVisit } from '../../src/work/commands/visit/record.ts';
import { withdrawVisit } from '../../src/work/commands/visit/withdraw.ts';
import { perform } from '../../src/work/perform.ts';
import { aProject, aRegime, standingOf } from '../builders.ts';
import { stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';
import { figured, gatheringOf, projectWith, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { ranked, seen } from '../ranked.ts';
import { aProjectOf, aUnit, aVisitOf } from '../towns.ts';

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

describe('the standings of the contest', () => {
  let office: Office;
  const all = [
    'new-projects',
    'investors-visited',
    'investors-invited',
    'projects-signed',
    'amount-signed',
    'funds-arrived',
    'completion-rate',
  ];

  beforeAll(async () => {
    office = await anOffice();
    // 甲镇 has signed and built the most, 乙镇 has gone out the most, 丙镇 has done nothing.
    const first = await aUnit(office, '甲镇', 'town');
    await aProjectOf(office, first, {
      amount: '250000000',
      facts: [
        ['talks-opened', '2011-04-20'],
        ['signed', '2011-05-20'],
        ['funds-arrived', '2011-06-20', '60000000'],
        ['completed', '2011-07-25'],
      ],
    });
    const second = await aUnit(office, '乙镇', 'town');
    await aProjectOf(office, second, {
      amount: '80000000',
      facts: [
        ['talks-opened', '2011-05-02'],
        ['signed', '2011-06-30'],
      ],
    });
    for (const on of ['2011-04-28', '2011-05-06', '2011-05-19']) await aVisitOf(office, second, 'outbound-visit', on);
    await aVisitOf(office, second, 'invitation', '2011-06-02');
    await aVisitOf(office, first, 'outbound-visit', '2011-04-12'); // the day before it began
    await aUnit(office, '丙镇', 'town');
    await aUnit(office, '演示局', 'department');
  });

  const standing = (list?: string, asOf = '2011-07-31') =>
    ranked(office, 'taiqian-2011', list ? 'counts' : 'standings', { asOf, ...(list ? { list } : {}) });

  it('TQ-1: each of the seven counts has its own standing; nothing signed is no share, and stands apart', async () => {
    const lists = await Promise.all(all.map(async (list) => [list, await standing(list)] as const));
    expect(Object.fromEntries(lists)).toEqual({
      'new-projects': ['1 乙镇', '1 甲镇', '3 丙镇'],
      'investors-visited': ['1 乙镇', '2 丙镇', '2 甲镇'],
      'investors-invited': ['1 乙镇', '2 丙镇', '2 甲镇'],
      'projects-signed': ['1 乙镇', '1 甲镇', '3 丙镇'],
      'amount-signed': ['1 甲镇', '2 乙镇', '3 丙镇'],
      'funds-arrived': ['1 甲镇', '2 丙镇', '2 乙镇'],
      'completion-rate': ['1 甲镇', '2 乙镇', '— 丙镇'],
    });
  });

  it('TQ-1: the standing of an earlier day counts what had happened by then', async () => {
    expect(await standing('amount-signed', '2011-06-29')).toEqual(['1 甲镇', '2 丙镇', '2 乙镇']);
    expect(await standing('investors-visited', '2011-04-30')).toEqual(['1 乙镇', '2 丙镇', '2 甲镇']);
  });

  it('TQ-9: the final standings reward the first and spur the last, towns and county units apart', async () => {
    // 甲镇 1+2+2+1+1+1+1 = 9, 乙镇 1+1+1+1+2+2+2 = 10, 丙镇 3+2+2+3+3+2 = 15 on six counts, 17.5 on seven.
    expect(await standing()).toEqual(['1 甲镇 reward', '2 乙镇', '3 丙镇 spur']);
    const county = await ranked(office, 'taiqian-2011', 'standings', { asOf: '2011-07-31', group: 1 });
    expect(county).toEqual(['1 演示局']); // one alone is neither first nor last of anybody
  });

  it('TQ-9: by the share of the best the same contest comes out as the government chose', async () => {
    const settings = { overall: 'best' };
    const best = await ranked(office, 'taiqian-2011', 'standings', { asOf: '2011-07-31', settings });
    // 甲镇 1+0+0+1+1+1+1 = 5, 乙镇 1+1+1+1+8/25+0+0 = 4.32, 丙镇 nothing
    expect(best).toEqual(['1 甲镇 reward', '2 乙镇', '3 丙镇 spur']);
  });

  it('TQ-3: who has brought in a project of more than 100 million stands beside the standings', async () => {
    const { groups } = await seen(office, 'taiqian-2011', 'standings', '2011-07-31');
    const [towns] = groups;
    const name = (id: string) => towns?.units.find((unit) => unit.id === id)?.name;
    expect(towns?.tasks.map(({ clause, done, open }) => [clause, done.map(name), open.map(name)])).toEqual([
      ['TQ-3', ['甲镇'], ['乙镇', '丙镇']],
    ]);
  });

  it('TQ-5: a visit counts from the moment its unit has recorded it, and no more once it is taken back', async () => {
    await stand(office);
    const reporter = { ...(await office.person('reporter', 'town')), unitId: office.units.town };
    await office.past.query(`update unit set kind = 'town', name = '丁镇' where id = $1`, [office.units.town]);
    const visited = async () =>
      (await standing('investors-visited')).find((line) => line.endsWith('丁镇'))?.split(' ')[0];
    expect(await visited()).toBe('2');
    const visit = { kind: 'outbound-visit', on: day('2011-05-05'), who: '演示', whom: '演示', where: '演示' } as const;
    const made = [];
    for (let n = 0; n < 4; n++)
      made.push(await perform(recordVisit, { ...visit, unitId: office.units.town }, office.scene(reporter)));
    expect(await visited()).toBe('1'); // four against the three of 乙镇
    for (const each of made.slice(0, 2))
      if (!isRefusal(each)) await perform(withdrawVisit, { id: each.id, reason: '重复登记' }, office.scene(reporter));
    expect(await visited()).toBe('2'); // two against three
  });
});
