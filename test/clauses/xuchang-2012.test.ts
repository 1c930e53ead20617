import { planAsked, postsAsked } from '../../src/domain/team/team.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { plannedDue } from '../../src/domain/duties/dues.ts';
import type { Figure } from '../../src/domain/figures/figure.ts';
import { periodDays } from '../../src/domain/figures/periods.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readTenant } from '../../src/store/connection.ts';
import { excuseDue, fulfilDue } from '../../src/work/commands/duty/settle.ts';
import { figuresOver } from '../../src/work/figures.ts';
import { setHostUnit } from '../../src/work/commands/project/set-host-unit.ts';
import { perform } from '../../src/work/perform.ts';
import { numbersOf } from '../../src/work/views/regime-numbers.ts';
import { showOneProject } from '../../src/work/views/project.ts';
import { aProject, aRegime, type Given, signed, standingOf } from '../builders.ts';
import { adopt, planned, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';
import { figured, projectWith, percent, planOf, taskOf, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { ranked } from '../ranked.ts';
import { aProjectOf, aUnit, type Happened } from '../towns.ts';

const anOffice = officesIn(await aDatabase());

const xuchang = aRegime('xuchang-2012');
const standing = (given: Given, asOf = '2012-06-30') =>
  standingOf(xuchang, aProject({ facts: [signed('2011-06-01')], ...given }), asOf);
const marks = (given: Given) =>
  standing(given)
    .because.filter(({ says }) => says === 'mark')
    .map(({ rule }) => rule);

describe('XC-0 scope', () => {
  const judged = (of: ProjectCase) => standingOf(xuchang, of, '2012-06-30');

  it('takes projects signed since 2011, and says so of the others', () => {
    expect(judged(aProject({ facts: [signed('2011-01-01')], amount: '5 亿元' })).tier).toBe('city-led');
    const older = judged(aProject({ facts: [signed('2010-12-31')], amount: '5 亿元' }));
    expect(older.tier).toBeUndefined();
    expect(older.because).toEqual([
      {
        about: 'stage',
        regime: 'xuchang-2012',
        rule: 'scope',
        clause: 'XC-0',
        says: 'out-of-scope',
        values: { ruleZh: '2011-01-01 以来已签约', ruleEn: 'signed since 2011-01-01' },
        uses: [{ what: 'signed', on: '2010-12-31' }],
      },
    ]);
  });
});

describe('XC-3.1 tiers', () => {
  it.each([
    ['5 亿元', 'city-led'],
    ['4.9999 亿元', 'office-ledger'],
    ['1 亿元', 'office-ledger'],
    ['9999 万元', 'county'],
  ])('%s is %s, the highest of those that overlap', (amount, tier) => {
    expect(standing({ amount }).tier).toBe(tier);
  });

  it('keeps what the scope looked at out of the reason for the tier', () => {
    expect(standing({ amount: '5 亿元' }).because.find(({ says }) => says === 'tier')?.uses).toEqual([]);
  });
});

describe('XC-1.3 and XC-3.4 marks', () => {
  it.each([
    [{ origin: 'foreign', amount: '1000 万美元' }, ['major']],
    [{ origin: 'foreign', amount: '999 万美元' }, []],
    [{ origin: 'foreign', amount: '3 亿元' }, ['quarterly-supervised']], // judged in the currency it is written in
    [{ origin: 'out-of-province', amount: '3 亿元' }, ['major', 'quarterly-supervised']],
    [{ origin: 'out-of-province', amount: '2 亿元' }, ['quarterly-supervised']],
    [{ origin: 'domestic', amount: '3 亿元' }, ['quarterly-supervised']],
    [{ amount: '1 亿元' }, []],
  ] as const)('%o bears %j', (given, expected) => expect(marks(given)).toEqual(expected));
});

describe('XC-5 phases', () => {
  it.each([
    ['2012-04-17', undefined],
    ['2012-04-18', 'prepare'],
    ['2012-04-30', 'prepare'],
    ['2012-05-01', 'revisit'],
    ['2012-06-30', 'revisit'],
    ['2012-07-01', 'coordinate'],
    ['2012-10-01', 'self-check'],
    ['2012-12-31', 'assess'],
    ['2013-01-01', undefined],
  ])('%s is in %s', (asOf, phase) => expect(phaseOn(xuchang, day(asOf))?.id).toBe(phase));
});

describe('XC-3.4 the quarterly supervision bulletin', () => {
  it('is owed by the supervision office by the last workday of the quarter, while the activity runs', () => {
    const dues = duesOf(book(run('xuchang-2012')), '2012-01-01', '2013-03-31').filter(
      ({ duty }) => duty === 'supervision-bulletin',
    );
    expect(dues.map(({ unit, period, due, moved }) => [unit, period, due, moved.says])).toEqual([
      ['督查室', '2012-Q2', '2012-06-29', 'moved'],
      ['督查室', '2012-Q3', '2012-09-29', 'moved'], // the 30th is National Day’s; the 29th is a Saturday that is worked
      ['督查室', '2012-Q4', '2012-12-31', 'workday'],
    ]);
  });
});

describe('XC-5 the duties of the phases', () => {
  const dues = duesOf(book(run('xuchang-2012')), '2012-04-01', '2012-12-31').filter(({ clause }) => clause === 'XC-5');
  const of = (duty: string) => dues.filter((due) => due.duty === duty);

  it('are due on the last day of their phase, or the workday before', () => {
    expect([...new Set(dues.map(({ duty, dueAsWritten, due }) => `${duty} ${dueAsWritten} ${due}`))]).toEqual([
      'prepare.ledger-compiled 2012-04-30 2012-04-28',
      'prepare.revisit-plan 2012-04-30 2012-04-28',
      'revisit.every-headquarters 2012-06-30 2012-06-29',
      'revisit.register-filled 2012-06-30 2012-06-29',
      'coordinate.look-back 2012-09-30 2012-09-29',
      'self-check.leftover-problems 2012-11-30 2012-11-30',
      'assess.assessment 2012-12-31 2012-12-31',
      'assess.commend-or-criticise 2012-12-31 2012-12-31',
    ]);
  });

  it('are owed by whoever the text names: the counties revisit, the office assesses', () => {
    expect(of('prepare.ledger-compiled').map(({ unit }) => unit)).toEqual([
      '开放办',
      '发改委',
      '督查室',
      '工信局',
      '东县',
      '西县',
    ]);
    expect(of('revisit.register-filled').map(({ unit }) => unit)).toEqual(['东县', '西县']);
    expect(of('assess.assessment').map(({ unit }) => unit)).toEqual(['开放办']);
  });

  it('can be done from the first day of their phase', () => {
    const planned = plannedDue(book(run('xuchang-2012')), {
      regime: 'xuchang-2012',
      duty: 'revisit.register-filled',
      period: '2012-06-30',
    });
    expect(planned?.opens).toBe('2012-05-01');
  });
});

describe('XC-0 the three rates', () => {
  const ON = '2012-06-30';
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    // Signed since 2011: one built and half paid, one with its company registered, one that did nothing, one that left.
    const built = await projectWith(office, 'town', '100000000', {
      signed: '2011-03-01',
      'funds-arrived': ['2011-09-01', '50000000'],
      started: '2011-10-01',
      'investment-completed': ['2012-03-31', '20000000'],
    });
    await projectWith(office, 'east', '200000000', { signed: '2012-02-01', registered: '2012-04-01' });
    const idle = await projectWith(office, 'east', '100000000', { signed: '2012-03-01' });
    await projectWith(office, 'west', '100000000', { signed: '2011-05-01', exited: '2012-05-01' });
    // Signed before 2011: none of the activity's.
    await projectWith(office, 'west', '900000000', { signed: '2010-12-31', started: '2011-02-01' });
    await planned(office, built, { kind: 'start', due: '2011-12-01' });
    await planned(office, idle, { kind: 'start', due: '2012-06-01' });
    await planOf(office, built, 2012, '80000000');
  });

  it('are measured over the batch that was signed', async () => {
    const of = await figured(office, 'xuchang-2012', ON);
    expect(told(of('fulfilment'))).toBe('2/4');
    expect(told(of('funds'))).toBe('5000/50000');
    expect(told(of('started'))).toBe('1/4');
  });

  it('fulfilment reads as any real step after signing, or as not terminated', async () => {
    const settings = { fulfilled: { not: { reached: 'exited' } } };
    expect(told((await figured(office, 'xuchang-2012', ON, { settings }))('fulfilment'))).toBe('3/4');
    expect(told((await figured(office, 'xuchang-2012', '2012-04-30', { settings }))('fulfilment'))).toBe('4/4');
  });

  it('leave out who has left only where the government says so', async () => {
    const settings = { counted: { not: { reached: 'exited' } } };
    const of = await figured(office, 'xuchang-2012', ON, { settings });
    expect([told(of('fulfilment')), told(of('funds')), told(of('started'))]).toEqual(['2/3', '5000/40000', '1/3']);
  });

  it('are measured over the plan of the year: starts that were planned for it, money that its ledgers plan', async () => {
    const of = await figured(office, 'xuchang-2012', ON);
    expect(told(of('started-plan'))).toBe('0/1');
    expect(told(of('funds-plan'))).toBe('2000/8000');
    const before = await figured(office, 'xuchang-2012', '2011-12-31');
    expect(told(before('started-plan'))).toBe('1/1');
    expect(percent(before('funds-plan'))).toBe('none'); // no ledger planned 2011
  });

  it('are measured over the task of the year, a county’s being its own or what its towns have together', async () => {
    await taskOf(office, 'town', 'xuchang-2012/started-task', 2011, '2');
    await taskOf(office, 'west', 'xuchang-2012/started-task', 2011, '1');
    await taskOf(office, 'east', 'xuchang-2012/funds-task', 2011, '40000000');
    await taskOf(office, 'town', 'xuchang-2012/funds-task', 2011, '10000000');
    const rate = async (unit?: 'east' | 'town' | 'west') => {
      const of = await figured(office, 'xuchang-2012', '2011-12-31', unit ? { unit } : {});
      return [told(of('started-task')), told(of('funds-task'))];
    };
    expect(await rate('town')).toEqual(['1/2', '5000/1000']);
    expect(await rate('east')).toEqual(['1/2', '5000/4000']);
    expect(await rate('west')).toEqual(['0/1', '0/0']); // no task of money was given it
    expect(await rate()).toEqual(['1/3', '5000/4000']);
  });

  it('are shown by unit, with nothing to divide by as none', async () => {
    const of = await figured(office, 'xuchang-2012', '2011-02-28', { unit: 'west' });
    expect(['fulfilment', 'funds', 'started'].map((id) => percent(of(id)))).toEqual(['none', 'none', 'none']);
    const later = await figured(office, 'xuchang-2012', ON, { unit: 'town' });
    expect(['fulfilment', 'funds', 'started'].map((id) => percent(later(id)))).toEqual(['100%', '50%', '100%']);
  });

  it('are shown over time, as of the last day of each month', async () => {
    const days = periodDays('month', day('2011-11-15'), 4, undefined);
    const all = await readTenant(office.db, office.tenantId, (tx) =>
      figuresOver(tx, office.tenantId, xuchang, days, ['started']),
    );
    expect(days).toEqual(['2011-08-31', '2011-09-30', '2011-10-31', '2011-11-15']);
    expect(all.map(([whole]) => whole && told(whole.figures[0] as Figure))).toEqual(['0/2', '0/2', '1/2', '1/2']);
  });

  it('keep foreign money apart until the government names a rate', async () => {
    const own = await anOffice();
    await projectWith(own, 'west', '100000000', { signed: '2011-05-01', 'funds-arrived': ['2011-06-01', '40000000'] });
    const foreign = await projectWith(own, 'west', '10000000', {
      signed: '2011-05-01',
      'funds-arrived': ['2011-06-01', '3000000'],
    });
    for (const table of ['project', 'fact'])
      await own.past.query(
        `update ${table} set currency = 'USD' where tenant_id = $1 and ${table === 'fact' ? 'project_id' : 'id'} = $2 and amount is not null`,
        [own.tenantId, foreign],
      );
    const apart = (await figured(own, 'xuchang-2012', ON))('funds');
    expect([told(apart), apart.apart]).toEqual(['4000/10000', [{ currency: 'USD', parts: 30_000_000_000n }]]);
    const together = (await figured(own, 'xuchang-2012', ON, { settings: { rates: { USD: '6.3' } } }))('funds');
    expect([told(together), together.apart]).toEqual(['5890/16300', []]);
  });
});

describe('XC-6 the assessment on the three rates', () => {
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    const county = async (name: string, ...projects: Happened[][]) => {
      const id = await aUnit(office, name, 'county');
      for (const facts of projects) await aProjectOf(office, id, { amount: '100000000', facts });
    };
    const signed: Happened = ['signed', '2011-06-01'];
    const arrived = (sum: string): Happened => ['funds-arrived', '2012-05-01', sum];
    await county(
      '甲县',
      [signed, ['started', '2012-03-01'], arrived('80000000')],
      [signed, ['registered', '2011-09-01'], arrived('20000000')],
    );
    await county('乙县', [signed, ['started', '2012-03-01'], arrived('60000000')], [signed]);
    await county('丙县', [signed], [signed]);
    await county('丁县', [
      ['signed', '2010-12-01'],
      ['started', '2011-03-01'],
    ]); // before the years that count
  });

  const year = (list?: string) =>
    ranked(office, 'xuchang-2012', list ? 'three-rates-single' : 'three-rates', {
      asOf: '2012-12-31',
      ...(list ? { list } : {}),
    });

  it('ranks the counties on each rate; one without a project signed since 2011 stands apart, and is not last', async () => {
    expect(await year('fulfilment')).toEqual(['1 甲县', '2 乙县', '3 丙县', '— 丁县']); // 2/2, 1/2, 0/2
    expect(await year('funds')).toEqual(['1 甲县', '2 乙县', '3 丙县', '— 丁县']); // 50 %, 30 %, 0 %
    expect(await year('started')).toEqual(['1 乙县', '1 甲县', '3 丙县', '— 丁县']); // 1/2, 1/2, 0/2
  });

  it('ranks them on all three together at the end of the year: the first is praised, the last criticised', async () => {
    expect(await year()).toEqual(['1 甲县 praise', '2 乙县', '3 丙县 靠后 1 criticise', '— 丁县']);
  });
});

describe('XC-1.1 who signs is responsible, who is responsible tracks', () => {
  it('shows a project to the county it lies in and to the unit that hosted its signing, who both report on it', async () => {
    const office = await anOffice();
    const id = await office.project({ unit: 'east', host: 'west' });
    await stand(office);
    for (const unit of ['east', 'west'] as const) {
      const reporter = await office.person('reporter', unit);
      const shown = await showOneProject(office.scene(reporter), { id });
      expect(shown).toMatchObject({ project: { hostUnit: { name: 'west' } }, may: { report: true } });
    }
    const other = await office.person('reporter', 'town');
    expect(await showOneProject(office.scene(other), { id })).toMatchObject({ kind: 'not-found' });
  });

  it('lets the office name another host by hand, with the reason: it answers from now on, and who was host does no longer', async () => {
    const office = await anOffice();
    const id = await office.project({ unit: 'east', host: 'west' });
    await stand(office);
    const at = { office: await office.person('office'), east: await office.person('reporter', 'east') };
    const set = (unit: keyof Office['units'] | null, who = at.office, more: object = {}) =>
      perform(
        setHostUnit,
        { id, hostUnitId: unit && office.units[unit], reason: '签约活动由其承办' },
        office.scene(who, more),
      );
    expect(await set('town', at.east)).toMatchObject({ reason: 'no-permission' });
    expect(await set('east')).toMatchObject({ reason: 'responsible-already' });
    expect(await set('west')).toMatchObject({ reason: 'nothing-changed' });
    expect(await set('town', at.office, { expected: 7 })).toMatchObject({ reason: 'changed-meanwhile' });
    expect(await set('town')).toEqual({ id, version: 2 });
    const town = await office.person('reporter', 'town');
    const west = await office.person('reporter', 'west');
    expect(await showOneProject(office.scene(town), { id })).toMatchObject({
      project: { unit: { name: 'east' }, hostUnit: { name: 'town' } },
      may: { report: true, revise: false },
    });
    expect(await showOneProject(office.scene(west), { id })).toMatchObject({ kind: 'not-found' });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'project.set-host',
      subject_id: id,
      body: { reason: '签约活动由其承办', changed: { hostUnit: { from: 'west', to: 'town' } } },
    });
    expect(await set(null)).toEqual({ id, version: 3 });
    expect(await showOneProject(office.scene(town), { id })).toMatchObject({ kind: 'not-found' });
  });
});

describe('XC-5 the progress of the phases', () => {
  let office: Office;
  const on = (asOf: string) => ({ today: day(asOf), now: new Date(`${asOf}T10:00:00+08:00`) });
  const progress = async (asOf: string, today = asOf) => {
    const leader = await office.person('leader');
    const numbers = await numbersOf(office.scene(leader, on(today)), { regime: 'xuchang-2012', asOf: day(asOf) });
    if (isRefusal(numbers)) throw new Error(numbers.reason);
    return numbers.phases.map(({ id, state, duties }) =>
      [id, state, ...duties.map((duty) => `${duty.id} ${duty.done + duty.excused}/${duty.of}`)].join(' '),
    );
  };

  beforeAll(async () => {
    office = await anOffice();
    const { east, west, city } = office.units;
    await office.past.query(`update unit set kind = 'county' where id = any($1)`, [[east, west]]);
    await office.past.query('insert into held_post (tenant_id, post, unit_id, recorded_seq) values ($1, $2, $3, 0)', [
      office.tenantId,
      'office',
      city,
    ]);
    await adopt(office, 'xuchang-2012');
    // East has compiled its ledger in time, west ten days after the phase, and west was let off the revisit plan.
    const boss = await office.person('supervisor', 'city');
    for (const [unit, asOf] of [
      ['east', '2012-04-25'],
      ['west', '2012-05-10'],
    ] as const) {
      const head = await office.person('unit-head', unit);
      const due = {
        regime: 'xuchang-2012',
        duty: 'prepare.ledger-compiled',
        unitId: office.units[unit],
        period: '2012-04-30',
      };
      expect(isRefusal(await perform(fulfilDue, due, office.scene(head, on(asOf))))).toBe(false);
    }
    const plan = { regime: 'xuchang-2012', duty: 'prepare.revisit-plan', unitId: west, period: '2012-04-30' };
    const letOff = { ...plan, reason: '没有项目', agreedBy: '演示领导' };
    expect(isRefusal(await perform(excuseDue, letOff, office.scene(boss, on('2012-05-11'))))).toBe(false);
  });

  it('is shown phase by phase: what lies ahead, what is under way, and who of those that owe it has done it', async () => {
    expect(await progress('2012-05-15')).toEqual([
      'prepare over ledger-compiled 2/2 revisit-plan 1/2',
      'revisit running every-headquarters 0/2 register-filled 0/2',
      'coordinate ahead look-back 0/2',
      'self-check ahead leftover-problems 0/2',
      'assess ahead assessment 0/1 commend-or-criticise 0/1',
    ]);
  });

  it('is shown of another day as it stood then', async () => {
    expect((await progress('2012-04-30', '2012-05-15'))[0]).toBe(
      'prepare running ledger-compiled 1/2 revisit-plan 0/2',
    );
  });
});

describe('XC-3.2 chief coordinator, leader, one-to-one team and promotion plan', () => {
  it('are asked of a project that a city leader leads, and of no smaller one', () => {
    const regimes = [aRegime('xuchang-2012')];
    expect(postsAsked(regimes, 'city-led').map(({ post, clause }) => `${post} ${clause}`)).toEqual([
      'leader XC-3.2',
      'chief-coordinator XC-3.2',
      'special-team XC-3.2',
    ]);
    expect(planAsked(regimes, 'city-led')).toBe(true);
    for (const tier of ['office-ledger', 'county', null]) {
      expect(postsAsked(regimes, tier)).toEqual([]);
      expect(planAsked(regimes, tier)).toBe(false);
    }
  });
});
