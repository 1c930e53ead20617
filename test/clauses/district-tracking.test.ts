import { beforeAll, describe, expect, it } from 'vitest';
import { aProject, aRegime, type Given, producing, standingOf, started } from '../builders.ts';
import { aDatabase } from '../database.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';
import { figured, projectWith, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { ranked, seen } from '../ranked.ts';
import { aProjectOf, aUnit, type Happened } from '../towns.ts';

const anOffice = officesIn(await aDatabase());

const tracking = aRegime('district-tracking');
const reasons = (given: Given) => standingOf(tracking, aProject(given), '2018-06-30').because.map(({ rule }) => rule);

describe('DT-0 scope', () => {
  it.each([
    [{ origin: 'domestic', amount: '3000 万元' }, true],
    [{ origin: 'out-of-province', amount: '3000 万元' }, true],
    [{ origin: 'domestic', amount: '2999 万元' }, false],
    [{ origin: 'foreign', amount: '300 万美元' }, true],
    [{ origin: 'foreign', amount: '299 万美元' }, false],
    [{ origin: 'foreign', amount: '1 亿元' }, false], // no rate is implied
    [{ amount: '1 亿元' }, false], // nobody knows where it comes from
    [{ origin: 'domestic' }, false],
  ] as const)('%o is in scope: %s', (given, inScope) => {
    expect(reasons(given).includes('scope')).toBe(!inScope);
  });
});

describe('DT-1, DT-2 and DT-4 marks', () => {
  it.each([
    [{ origin: 'domestic', amount: '3000 万元' }, ['project-3010']],
    [{ origin: 'foreign', amount: '300 万美元' }, []],
    [{ origin: 'foreign', amount: '1000 万美元' }, ['project-3010']],
    [{ origin: 'foreign', amount: '300 万美元', facts: [started('2018-01-01')] }, ['this-year']],
    [
      { origin: 'foreign', amount: '300 万美元', facts: [producing('2018-02-01'), started('2016-01-01')] },
      ['this-year'],
    ],
    [{ origin: 'foreign', amount: '300 万美元', facts: [started('2017-12-31')] }, []],
  ] as const)('%o bears %j', (given, marks) => expect(reasons(given)).toEqual(marks));
});

describe('the reasons for marks', () => {
  it('name what each mark looked at, and nothing of the others', () => {
    const facts = [started('2018-01-01')];
    const { because } = standingOf(tracking, aProject({ origin: 'domestic', amount: '1 亿元', facts }), '2018-06-30');
    expect(because.map(({ rule, uses }) => [rule, uses])).toEqual([
      ['project-3010', []],
      ['this-year', [{ what: 'started', on: '2018-01-01' }]],
    ]);
  });
});

describe('DT-1, DT-2, DT-3 and DT-7: what is reported, and when', () => {
  const days = (duty: string, unit: string, from: string, to: string) =>
    duesOf(book(run('district-tracking')), from, to)
      .filter((due) => due.duty === duty && due.unit === unit)
      .map(({ period, due }) => `${period} ${due}`);

  it('DT-1: problems are in by Tuesday and before the leaders by Wednesday', () => {
    expect(days('problems-in', '青石镇', '2018-03-05', '2018-03-18')).toEqual([
      '2018-W10 2018-03-06',
      '2018-W11 2018-03-13',
    ]);
    expect(days('problems-up', '开放办', '2018-03-05', '2018-03-18')).toEqual([
      '2018-W10 2018-03-07',
      '2018-W11 2018-03-14',
    ]);
    expect(days('problems-up', '青石镇', '2018-03-05', '2018-03-18')).toEqual([]);
  });

  it('DT-1: in the week of National Day both are due on the Sunday before, which is worked', () => {
    expect(days('problems-in', '青石镇', '2018-09-28', '2018-10-08')).toEqual(['2018-W40 2018-09-30']);
    expect(days('problems-up', '开放办', '2018-09-28', '2018-10-08')).toEqual(['2018-W40 2018-09-30']);
  });

  it('DT-1: in the week of Spring Festival they are due before it', () => {
    expect(days('problems-in', '青石镇', '2024-02-05', '2024-02-21')).toEqual([
      '2024-W06 2024-02-06',
      '2024-W07 2024-02-09',
      '2024-W08 2024-02-20',
    ]);
  });

  it.each([
    ['2018-05', '2018-05-23'],
    ['2018-06', '2018-06-22'], // Saturday
    ['2018-09', '2018-09-21'], // Sunday of Mid-Autumn
    ['2018-12', '2018-12-21'],
    ['2023-01', '2023-01-20'], // Spring Festival
    ['2026-02', '2026-02-14'], // Spring Festival; the Saturday before is worked
    ['2026-08', '2026-08-21'],
  ])('DT-2: the report of %s is due by the 23rd or the workday before: %s', (period, due) => {
    expect(days('monthly-report', '工信局', `${period}-01`, `${period}-28`)).toEqual([`${period} ${due}`]);
    expect(days('progress-report', '工信局', `${period}-01`, `${period}-28`)).toEqual([`${period} ${due}`]);
  });

  it('DT-2: the office does not report to itself, and publishes by the end of the month', () => {
    expect(days('monthly-report', '开放办', '2018-05-01', '2018-05-31')).toEqual([]);
    expect(days('monthly-bulletin', '开放办', '2018-05-01', '2018-06-30')).toEqual([
      '2018-05 2018-05-31',
      '2018-06 2018-06-29',
    ]);
  });

  it('DT-3: pictures from the sites are in at the end of each quarter', () => {
    expect(days('site-pictures', '开放办', '2018-01-01', '2018-12-31')).toEqual([
      '2018-Q1 2018-03-30',
      '2018-Q2 2018-06-29',
      '2018-Q3 2018-09-30',
      '2018-Q4 2018-12-29',
    ]);
  });

  it('DT-7: counties and parks are not asked', () => {
    expect(days('progress-report', '东县', '2018-01-01', '2018-12-31')).toEqual([]);
    expect(days('progress-report', '北园', '2018-01-01', '2018-12-31')).toEqual([]);
  });
});

describe('the counts of the month and of the year', () => {
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    await projectWith(office, 'town', '50000000', {
      signed: '2018-05-02',
      registered: '2018-05-20',
      started: '2018-06-01',
    });
    await projectWith(office, 'east', '80000000', {
      signed: '2017-05-02',
      started: '2018-02-01',
      producing: '2018-05-31',
      'investment-completed': ['2018-05-15', '30000000'],
    });
    await projectWith(office, 'west', '90000000', {
      opened: '2018-05-10',
      'investment-completed': ['2018-01-15', '5000000'],
    });
    await projectWith(office, 'west', '29990000', { signed: '2018-05-03' }); // below 3000 万元
    await office.past.query(`update project set origin = 'domestic' where tenant_id = $1`, [office.tenantId]);
  });

  const counts = async (asOf: string, indicators: readonly string[], unit?: 'east' | 'west') => {
    const of = await figured(office, 'district-tracking', asOf, unit ? { unit } : {});
    return indicators.map((id) => told(of(id)));
  };

  it('DT-2: signed, registered, started and producing in the month, of the projects in scope', async () => {
    const month = ['signed', 'registered', 'started', 'producing'];
    expect(await counts('2018-05-31', month)).toEqual(['1', '1', '1', '2']); // what opens has started and produces
    expect(await counts('2018-05-31', month, 'east')).toEqual(['1', '1', '0', '1']);
    expect(await counts('2018-05-09', month, 'west')).toEqual(['0', '0', '0', '0']);
    expect(await counts('2018-06-23', month)).toEqual(['0', '0', '1', '0']);
  });

  it('DT-3: started, building and producing this year, and what was invested in the month and the year', async () => {
    const year = ['started-year', 'building', 'producing-year', 'investment-month', 'investment-year'];
    expect(await counts('2018-05-31', year)).toEqual(['2', '0', '2', '3000', '3500']);
    expect(await counts('2018-06-30', year)).toEqual(['3', '1', '2', '0', '3500']);
    expect(await counts('2018-05-30', year, 'east')).toEqual(['1', '1', '0', '3000', '3000']);
  });
});

describe('the rankings of the district', () => {
  let office: Office;
  const signs = (...months: string[]): Happened[] => months.map((month) => ['signed', `2018-${month}-12`]);

  beforeAll(async () => {
    office = await anOffice();
    const town = async (name: string, ...facts: Happened[]) => {
      const id = await aUnit(office, name, 'town');
      for (const fact of facts) await aProjectOf(office, id, { amount: '50000000', origin: 'domestic', facts: [fact] });
      return id;
    };
    await town('甲镇', ...signs('04', '04', '05', '06', '06'), ['started', '2018-06-05'], ['started', '2018-03-05']);
    await town('乙镇', ...signs('04', '05', '05'), ['producing', '2018-06-08']);
    const third = await town('丙镇', ...signs('02'));
    await aProjectOf(office, third, { amount: '50000000', origin: 'domestic', waiting: [['signed', '2018-06-20']] });
    await aProjectOf(office, third, { amount: '10000000', origin: 'domestic', facts: [['signed', '2018-06-20']] }); // too small
    const bureau = await aUnit(office, '演示局', 'department');
    await aProjectOf(office, bureau, { amount: '50000000', origin: 'domestic', facts: [['signed', '2018-06-01']] });
  });

  const overall = (asOf: string, settings = {}) =>
    ranked(office, 'district-tracking', 'monthly-overall', { asOf, settings });

  it('DT-2: ranks on each single count of the month, over recognised facts of projects in scope', async () => {
    const single = (list: string) =>
      ranked(office, 'district-tracking', 'monthly-single', { asOf: '2018-06-23', list });
    expect(await single('signed')).toEqual(['1 甲镇', '2 丙镇', '2 乙镇']);
    expect(await single('started')).toEqual(['1 乙镇', '1 甲镇', '3 丙镇']); // who produces has started
    expect(await single('producing')).toEqual(['1 乙镇', '2 丙镇', '2 甲镇']);
  });

  it('DT-2: what is reported and not recognised stands beside the figure and not in it', async () => {
    const { groups } = await seen(office, 'district-tracking', 'monthly-single', '2018-06-23');
    const third = groups[0]?.units.find(({ name }) => name === '丙镇');
    expect(third?.figures.map(({ indicator, numerator, waiting }) => [indicator, numerator, waiting])).toEqual([
      ['signed', '0', 1],
      ['registered', '0', 0],
      ['started', '0', 0],
      ['producing', '0', 0],
    ]);
  });

  it('DT-2: departments are ranked apart from towns', async () => {
    const asked = { asOf: '2018-06-23', group: 1 };
    expect(await ranked(office, 'district-tracking', 'monthly-overall', asked)).toEqual(['1 演示局']);
  });

  it('DT-2: a unit low in the overall ranking three months running reports in person', async () => {
    expect(await overall('2018-03-31')).toEqual(['1 甲镇', '2 丙镇 靠后 1', '2 乙镇 靠后 2']);
    expect(await overall('2018-04-30')).toEqual(['1 甲镇', '2 乙镇', '3 丙镇 靠后 2']);
    expect(await overall('2018-05-31')).toEqual(['1 乙镇', '2 甲镇', '3 丙镇 靠后 3 report-in-person']);
    expect(await overall('2018-06-23')).toEqual(['1 乙镇', '1 甲镇', '3 丙镇 靠后 4 report-in-person']);
  });

  it('DT-2: which places are low is what the government chose', async () => {
    expect(await overall('2018-06-23', { low: { last: 1 } })).toEqual([
      '1 乙镇',
      '1 甲镇',
      '3 丙镇 靠后 4 report-in-person',
    ]);
    const three = await overall('2018-06-23', { low: { last: 3 } });
    expect(three.map((line) => line.includes('靠后'))).toEqual([false, false, true]); // the first never is
  });

  it('DT-3: the cumulative ranking of the quarter praises the first and asks the last for a statement', async () => {
    const quarter = (list: string, asOf: string) => ranked(office, 'district-tracking', 'quarterly', { asOf, list });
    expect(await quarter('started-year', '2018-06-30')).toEqual(['1 甲镇 praise', '2 乙镇', '3 丙镇 make-statement']);
    expect(await quarter('producing-year', '2018-06-30')).toEqual([
      '1 乙镇 praise',
      '2 丙镇 make-statement',
      '2 甲镇 make-statement',
    ]);
    expect(await quarter('building', '2018-03-31')).toEqual([
      '1 甲镇 praise',
      '2 丙镇 make-statement',
      '2 乙镇 make-statement',
    ]);
    expect(await quarter('building', '2018-03-04')).toEqual(['1 丙镇', '1 乙镇', '1 甲镇']); // all equal: nobody is first
  });
});

describe('DT-5 the four degrees of accountability', () => {
  const degrees = tracking.accountability?.degrees ?? [];
  const measuresOf = (id: string) =>
    degrees.find((degree) => degree.id === id)?.measures.map(({ to, take }) => `${to}: ${take.join(' ')}`);

  it('stand from the slightest to the gravest, each with its measures for the person, the leader or the unit', () => {
    expect(degrees.map(({ id }) => id)).toEqual(['slight', 'loss', 'severe', 'criminal']);
    expect(measuresOf('slight')).toEqual(['person: admonition-talk efficiency-warning criticism rectify-by']);
    expect(measuresOf('severe')).toEqual([
      'unit: bulletin-criticism rectify-by no-awards-this-year',
      'leader: bulletin-criticism no-awards-this-year disciplinary-action',
      'person: post-changed',
    ]);
    expect(measuresOf('criminal')).toEqual(['person: hand-over-to-justice']);
  });

  it('cost the year’s awards from the second degree on, and not before', () => {
    const losing = degrees.filter(({ measures }) => measures.some(({ take }) => take.includes('no-awards-this-year')));
    expect(losing.map(({ id }) => id)).toEqual(['loss', 'severe']);
  });
});
