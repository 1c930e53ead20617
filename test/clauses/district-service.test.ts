import { describe, expect, it } from 'vitest';
import type { ClockEvent } from '../../src/domain/clock/clock.ts';
import { DEFAULT_LIMITS, dueAfter, limitsUnder } from '../../src/domain/complaint.ts';
import { day } from '../../src/domain/day.ts';
import { declarableFrom, declarationFault } from '../../src/domain/declaration.ts';
import type { MoveAct } from '../../src/domain/matter/kinds.ts';
import {
  CLAUSES,
  type ClauseKind,
  commitmentStanding,
  keptShare,
  lacksOf,
  type Promised,
} from '../../src/domain/matter/commitment.ts';
import { allot, type Demand, FACTORS, orderClass, orderReasons } from '../../src/domain/matter/factor.ts';
import { type GroupName, groupsNamed, handlerOf } from '../../src/domain/matter/group.ts';
import { behindIn, fulfilledOf, type Promises, supportTiedTo } from '../../src/domain/matter/fulfilment.ts';
import type { Said } from '../../src/domain/matter/given.ts';
import { type Matter, move, unborn } from '../../src/domain/matter/matter.ts';
import type { Actor } from '../../src/domain/may.ts';
import { REVIEW_CHECKS, type Reviewed, signedAgainst } from '../../src/domain/matter/review.ts';
import { planned } from '../../src/domain/procedures/planned.ts';
import { readingOf, receiptOf } from '../../src/domain/procedures/reading.ts';
import { type TemplateLine, templateOf, WORKDAYS_OF } from '../../src/domain/procedures/template.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { landFinder } from '../../src/domain/regime/land.ts';
import type { Role } from '../../src/domain/role.ts';
import { inParallel } from '../../src/domain/schedule/graph.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';
import { postsAsked, teamLacks } from '../../src/domain/team/team.ts';
import {
  aProject,
  aRegime,
  aStep,
  atCapacity,
  completed,
  exited,
  happened,
  landDelivered,
  opened,
  producing,
  signed,
  standingOf,
  started,
} from '../builders.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';

const district = aRegime('district-service');
const exit = (of: ProjectCase, asOf: string, regime = district) => {
  const { exit: state, exitRule } = standingOf(regime, of, asOf);
  return exitRule === undefined ? state : `${exitRule} ${state}`;
};

describe('DS-4 tiers', () => {
  it.each([
    ['4.9999 亿元', 'key'],
    ['5 亿元', 'major'],
    ['50000 万元', 'major'],
    ['1 亿元', 'key'],
    ['9999.9999 万元', undefined],
    ['300 万美元', undefined],
    ['800000000 美元', undefined], // worth more, but no rate is ever implied
    [undefined, undefined],
  ])('a project of %s is %s', (amount, tier) => {
    expect(standingOf(district, aProject(amount === undefined ? {} : { amount }), '2018-06-30').tier).toBe(tier);
  });

  it('keeps the amount and the rule beside the verdict', () => {
    const { because } = standingOf(district, aProject({ amount: '6.5 亿元' }), '2018-06-30');
    expect(because).toEqual([
      {
        about: 'tier',
        regime: 'district-service',
        rule: 'major',
        clause: 'DS-4',
        says: 'tier',
        values: {
          zh: '重大项目',
          en: 'Major',
          ruleZh: '投资额不低于 5 亿元',
          ruleEn: 'an amount of at least 500 million CNY',
          amount: '650000000',
          currency: 'CNY',
        },
        uses: [],
      },
    ]);
  });

  it.each([
    [undefined, 'no-tier-amount', undefined],
    ['300 万美元', 'no-tier-currency', '3000000'],
    ['9999.9999 万元', undefined, undefined],
  ])('a project of %s that is in no tier is told why: %s', (amount, says, value) => {
    const { because } = standingOf(district, aProject(amount === undefined ? {} : { amount }), '2018-06-30');
    const why = because.find((reason) => reason.about === 'tier');
    expect([why?.says, why?.values.amount, why?.clause]).toEqual([says, value, says && 'DS-4']);
  });

  it('lets a government number what the text leaves open, in the currency it chooses', () => {
    const inDollars = aRegime('district-service', { majorProject: '1000 万美元' });
    expect(standingOf(inDollars, aProject({ amount: '1000 万美元' }), '2018-06-30').tier).toBe('major');
    expect(standingOf(inDollars, aProject({ amount: '100 亿元' }), '2018-06-30').tier).toBe('key');
  });
});

describe('DS-9 three months not started', () => {
  // An amount below every tier, so that nothing but the limits has a reason.
  const signedOnly = aProject({ facts: [signed('2018-03-01')], amount: '5000 万元' });

  it.each([
    ['2018-02-28', 'none'], // not signed yet
    ['2018-03-01', 'none'],
    ['2018-04-30', 'none'],
    ['2018-05-01', 'not-started warning'], // one month before
    ['2018-06-01', 'not-started warning'], // the limit day itself is not over
    ['2018-06-02', 'not-started over'],
  ])('signed on 1 March 2018, on %s it is %s', (asOf, state) => {
    expect(exit(signedOnly, asOf)).toBe(state);
  });

  it.each([
    ['2017-11-30', '2018-02-28', '2018-03-01'], // February is shorter
    ['2019-11-30', '2020-02-29', '2020-03-01'], // leap year
    ['2018-01-31', '2018-04-30', '2018-05-01'],
    ['2018-10-15', '2019-01-15', '2019-01-16'],
  ])('signed on %s, the limit is %s and it is over on %s', (from, limit, over) => {
    const project = aProject({ facts: [signed(from)] });
    expect(exit(project, limit)).toBe('not-started warning');
    expect(exit(project, over)).toBe('not-started over');
  });

  it('is met by a start in time, or by a later one', () => {
    expect(exit(aProject({ facts: [signed('2018-03-01'), started('2018-06-01')] }), '2018-06-02')).toBe('none');
    const late = aProject({ facts: [signed('2018-03-01'), started('2018-08-15')] });
    expect(exit(late, '2018-08-14')).toBe('not-started over');
    expect(exit(late, '2018-08-15')).toBe('none');
  });

  it.each([
    ['completion', completed('2018-05-30')],
    ['opening', opened('2018-05-30')],
    ['production', producing('2018-05-30')],
  ])('is met by a %s that nobody reported a start for', (_, fact) => {
    expect(exit(aProject({ facts: [signed('2018-03-01'), fact] }), '2018-06-02')).toBe('none');
  });

  it('does not run before signing, nor after the project has left', () => {
    expect(exit(aProject({ steps: [aStep('start', '2010-01-01')] }), '2018-06-02')).toBe('none');
    const gone = aProject({ facts: [signed('2018-03-01'), exited('2018-07-01')] });
    expect(exit(gone, '2018-06-30')).toBe('not-started over');
    expect(exit(gone, '2018-07-01')).toBe('none');
  });

  it('counts from the delivery of the land where the government chose so', () => {
    const fromLand = aRegime('district-service', { countFrom: 'land-delivered' });
    expect(exit(signedOnly, '2020-01-01', fromLand)).toBe('none');
    const delivered = aProject({ facts: [signed('2018-03-01'), landDelivered('2018-09-01')] });
    expect(exit(delivered, '2018-12-01', fromLand)).toBe('not-started warning');
    expect(exit(delivered, '2018-12-02', fromLand)).toBe('not-started over');
  });

  it('warns when the government chose to warn', () => {
    const early = aRegime('district-service', { warnStart: 'P45D' });
    expect(exit(signedOnly, '2018-04-16', early)).toBe('none');
    expect(exit(signedOnly, '2018-04-17', early)).toBe('not-started warning');
  });

  it('gives the days, the limit and the clause', () => {
    expect(standingOf(district, signedOnly, '2018-06-02').because).toEqual([
      {
        about: 'exit',
        regime: 'district-service',
        rule: 'not-started',
        clause: 'DS-9',
        says: 'exit-over',
        values: {
          zh: '三个月不开工',
          en: 'Three months not started',
          from: '2018-03-01',
          until: '2018-06-01',
          within: 'P3M',
          fault: 'company',
        },
        uses: [{ what: 'signed', on: '2018-03-01' }, { what: 'started' }],
      },
    ]);
  });
});

describe('DS-9 two years not producing, three years without effect', () => {
  const building = aProject({ facts: [signed('2016-02-29'), started('2016-04-01')] });

  it.each([
    ['2017-11-27', 'none'],
    ['2017-11-28', 'not-producing warning'], // three months before
    ['2018-02-28', 'not-producing warning'],
    ['2018-03-01', 'not-producing over'],
  ])('signed on 29 February 2016 and building, on %s it is %s', (asOf, state) => {
    expect(exit(building, asOf)).toBe(state);
  });

  it.each([
    ['2018-08-27', 'none'],
    ['2018-08-28', 'no-effect warning'], // half a year before
    ['2019-02-28', 'no-effect warning'],
    ['2019-03-01', 'no-effect over'],
  ])('producing but never at capacity, on %s it is %s', (asOf, state) => {
    const produces = aProject({ facts: [...building.facts, producing('2017-12-01')] });
    expect(exit(produces, asOf)).toBe(state);
  });

  it('is met by full production', () => {
    const full = aProject({ facts: [...building.facts, atCapacity('2018-01-31')] });
    expect(exit(full, '2018-01-30')).toBe('not-producing warning');
    expect(exit(full, '2018-01-31')).toBe('none');
    expect(exit(full, '2030-01-01')).toBe('none');
  });

  it('shows the gravest of several limits and gives every one as a reason', () => {
    const idle = aProject({ facts: [signed('2016-02-29')], amount: '5000 万元' });
    expect(exit(idle, '2016-06-01')).toBe('not-started over');
    expect(exit(idle, '2018-01-01')).toBe('not-started over');
    expect(standingOf(district, idle, '2018-01-01').because.map(({ says, rule }) => `${rule} ${says}`)).toEqual([
      'not-started exit-over',
      'not-producing exit-warning',
    ]);
    expect(standingOf(district, idle, '2019-03-01').because).toHaveLength(3);
    const started2017 = aProject({ facts: [signed('2016-02-29'), started('2017-12-01')] });
    expect(exit(started2017, '2018-03-01')).toBe('not-producing over');
  });
});

describe('DS-9 the life of an exit', () => {
  const person = (id: string, role: Role, unitId: string): Actor => ({ id, name: id, roles: [role], unitId });
  const office = person('office', 'office', 'district');
  const supervision = person('supervision', 'supervisor', 'district');
  const park = person('park', 'unit-head', 'park');

  /** What became of the case after these acts, each on its day; or why the last was refused. */
  function after(...acts: [Actor, string, string, Said?][]): string {
    let matter: Matter<'exit'> = unborn('exit', [['district', 'park']]);
    for (const [actor, today, act, said = {}] of acts) {
      const moved = move(matter, act as never, said, { actor, today: day(today) });
      if (isRefusal(moved)) return moved.reason;
      matter = { ...matter, state: moved.to, due: moved.due, trail: [...matter.trail, { act, by: actor.id }] };
    }
    return matter.state ?? 'none';
  }
  const warned: [Actor, string, string] = [office, '2018-06-02', 'exit.warn'];
  const noticed: [Actor, string, string, Said] = [
    office,
    '2018-06-04',
    'exit.notice',
    { cause: 'company', reason: '企业资金未到' },
  ];
  const deadline: [Actor, string, string, Said] = [
    office,
    '2018-06-04',
    'exit.set-deadline',
    { due: '2018-09-04', note: '三个月内开工' },
  ];
  const settled = (on: string, outcome: string): [Actor, string, string, Said] => [
    supervision,
    on,
    'exit.settle',
    { outcome, reason: '现场核实' },
  ];

  it.each([
    ['rectified', '2018-08-01', 'rectified'],
    ['revived', '2018-08-01', 'revived'],
    ['returned-by-agreement', '2018-08-01', 'returned-by-agreement'],
    ['cleared', '2018-09-04', 'deadline-not-over'],
    ['cleared', '2018-09-05', 'cleared'],
  ])('noticed, to mend by 4 September, %s on %s: %s', (outcome, on, state) => {
    expect(after(warned, noticed, deadline, settled(on, outcome))).toBe(state);
  });

  it.each([
    ['government', 'excused'],
    ['force-majeure', 'excused'],
    ['company', 'no-such-cause'],
  ])('is excused when the fault was that of %s: %s', (cause, state) => {
    expect(after(warned, [office, '2018-06-04', 'exit.excuse', { cause, reason: '查明' }])).toBe(state);
    expect(after(warned, noticed, [office, '2018-07-04', 'exit.excuse', { cause, reason: '查明' }])).toBe(state);
  });

  it('gives nobody notice without the fault and the reason, and clears nobody without notice and deadline', () => {
    expect(after(warned, [office, '2018-06-04', 'exit.notice', { reason: '未开工' }])).toBe('cause-missing');
    expect(after(warned, [office, '2018-06-04', 'exit.notice', { cause: 'company' }])).toBe('why-missing');
    expect(after(warned, settled('2018-12-31', 'cleared'))).toBe('wrong-state');
    expect(after(warned, noticed, settled('2018-12-31', 'cleared'))).toBe('wrong-state');
  });

  it('is settled by supervision, not by the office that found the fault nor by the unit', () => {
    const by = (actor: Actor): [Actor, string, string, Said] => [
      actor,
      '2018-09-05',
      'exit.settle',
      { outcome: 'cleared', reason: '期满' },
    ];
    expect(after(warned, noticed, deadline, by(office))).toBe('no-permission');
    expect(after(warned, noticed, deadline, by(park))).toBe('no-permission');
    const both: Actor = { ...office, roles: ['office', 'supervisor'] };
    expect(after(warned, noticed, deadline, by(both))).toBe('same-person');
  });
});

describe('DS-10 what a land clean-up looks for', () => {
  const kindOf = (of: ProjectCase, asOf: string) => landFinder(district, day(asOf))?.(of)?.kind ?? 'none';
  const granted = happened('land-granted', '2017-05-01');

  it.each([
    ['land granted, not started', [signed('2017-03-01'), granted], 'enclosed-not-built'],
    ['land delivered, not started', [signed('2017-03-01'), landDelivered('2017-06-01')], 'enclosed-not-built'],
    ['signed, no land, not started', [signed('2017-03-01')], 'signed-not-built'],
    ['started', [signed('2017-03-01'), granted, started('2017-09-01')], 'none'],
    [
      'completed, not producing',
      [signed('2017-03-01'), granted, started('2017-09-01'), completed('2018-03-01')],
      'built-not-producing',
    ],
    ['completed and producing', [signed('2017-03-01'), completed('2018-03-01'), producing('2018-05-01')], 'none'],
    ['exited', [signed('2017-03-01'), granted, exited('2018-06-01')], 'none'],
    ['never signed', [], 'none'],
  ])('a project %s is found on 30 June 2018 as it stands', (_, facts, kind) => {
    expect(kindOf(aProject({ facts }), '2018-06-30')).toBe(kind);
  });

  it('looks at the day and not at what came after', () => {
    const project = aProject({ facts: [signed('2017-03-01'), granted, started('2018-07-01')] });
    expect(kindOf(project, '2018-06-30')).toBe('enclosed-not-built');
    expect(kindOf(project, '2018-12-31')).toBe('none');
  });

  it('names what it saw', () => {
    expect(landFinder(district, day('2018-06-30'))?.(aProject({ facts: [signed('2017-03-01')] }))?.uses).toEqual([
      { what: 'signed', on: '2017-03-01' },
      { what: 'land-granted' },
      { what: 'started' },
      { what: 'exited' },
    ]);
  });

  it('leaves low efficiency to people on the spot, and knows five results', () => {
    expect(district.landReview?.kinds.find(({ id }) => id === 'low-efficiency')).not.toHaveProperty('when');
    expect(district.landReview?.results).toEqual(['rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept']);
  });

  it('is not asked for by a regime without one', () => {
    expect(landFinder(aRegime('wuhan-2018'), day('2018-06-30'))).toBeUndefined();
  });
});

describe('DS-14 and DS-10: what is reported, and when', () => {
  const days = (duty: string, unit: string) =>
    duesOf(book(run('district-service')), '2018-01-01', '2018-12-31')
      .filter((due) => due.duty === duty && due.unit === unit)
      .map(({ period, due }) => `${period} ${due}`);

  it('DS-14: the office sums up by the last workday of each month', () => {
    expect(days('summary', '开放办').slice(0, 6)).toEqual([
      '2018-01 2018-01-31',
      '2018-02 2018-02-28',
      '2018-03 2018-03-30',
      '2018-04 2018-04-28',
      '2018-05 2018-05-31',
      '2018-06 2018-06-29',
    ]);
    expect(days('summary', '开放办')).toHaveLength(12);
  });

  it('DS-14: and publishes a bulletin each quarter', () => {
    expect(days('bulletin', '开放办')).toEqual([
      '2018-Q1 2018-03-30',
      '2018-Q2 2018-06-29',
      '2018-Q3 2018-09-30',
      '2018-Q4 2018-12-29',
    ]);
  });

  it('DS-10: every county and park hands in its land list each half-year', () => {
    for (const unit of ['东县', '西县', '北园'])
      expect(days('land-list', unit)).toEqual(['2018-H1 2018-06-29', '2018-H2 2018-12-29']);
    expect(days('land-list', '青石镇')).toEqual([]);
  });
});

describe('DS-1 to DS-3 procedures', () => {
  const tasks = (lines: readonly TemplateLine[]) =>
    lines.map(({ id, limit, after }) => ({ id, takes: WORKDAYS_OF[limit] ?? 0, after }));
  const plant = templateOf('plant')?.lines ?? [];
  const clock = (...events: [string, ClockEvent['what']][]): ClockEvent[] =>
    events.map(([on, what]) => ({ on: day(on), what }));
  const read = (limitDays: number | null, events: ClockEvent[], asOf: string) => {
    const reading = readingOf(stateCouncil, { limitDays, clock: events, closedOn: null }, day(asOf));
    if (isRefusal(reading)) throw new Error(reading.reason);
    return reading;
  };

  it('DS-1: what does not wait for each other goes side by side', () => {
    const plan = inParallel(tasks(plant)).tasks ?? [];
    const starts = Object.fromEntries(plan.map(({ id, start }) => [id, start]));
    expect([starts['land-review'], starts.eia, starts.energy, starts.power]).toEqual([6, 6, 6, 6]);
    // 3 registration, 3 filing, 10 land review, 3 land permit, 10 works permit, 10 fire review; the supply of land is followed.
    expect(starts['building-permit']).toBe(39);
  });

  it('DS-1: what waits for each other is named for a joint meeting', () => {
    const lines = plant.map(({ id, zh, limit, after }) => ({
      key: id,
      title: zh,
      unit: '',
      limit,
      papers: [],
      after: id === 'land-review' ? [...after, 'eia'] : id === 'eia' ? [...after, 'land-review'] : after,
    }));
    expect(planned(lines, [], () => '')).toMatchObject({
      reason: 'procedures-in-a-circle',
      detail: { groups: [['用地预审与选址', '环境影响评价']] },
    });
  });

  it('DS-2: a receipt says who did it when, and whether in time', () => {
    const events = clock(['2018-06-11', 'start'], ['2018-06-15', 'end']);
    expect(receiptOf(read(3, events, '2018-06-15'), day('2018-06-15'), '演示')).toEqual({
      on: '2018-06-15',
      by: '演示',
      used: 4,
      limit: 3,
      due: '2018-06-14',
      inTime: false,
    });
    expect(receiptOf(read(10, events, '2018-06-15'), day('2018-06-15'), '演示').inTime).toBe(true);
    expect(receiptOf(read(null, events, '2018-06-15'), day('2018-06-15'), '演示').inTime).toBeNull();
  });

  it.each([
    // Dragon Boat: 16–18 June 2018 are rest days.
    ['local', 3, '2018-06-14', '2018-06-20'],
    ['special', 10, '2018-06-14', '2018-06-29'],
    ['followed', null, '2018-06-14', null],
  ] as const)('DS-3: with a limit that is %s, %s workdays from %s end on %s', (kind, days, from, due) => {
    expect(WORKDAYS_OF[kind]).toBe(days);
    expect(read(days, clock([from, 'start']), '2018-06-15').due).toBe(due);
  });

  it('DS-3: the clock starts at complete papers and stops while papers are asked for', () => {
    expect(read(3, [], '2018-06-15').state).toBe('not-started');
    const asked = clock(['2018-06-11', 'start'], ['2018-06-12', 'stop']);
    expect(read(3, asked, '2018-06-29')).toMatchObject({ state: 'stopped', used: 1, left: 2, due: null, late: false });
    expect(read(3, [...asked, ...clock(['2018-06-29', 'go-on'])], '2018-06-29').due).toBe('2018-07-03');
  });
});

describe('DS-4 manager, secretary and staff, and a leading group', () => {
  it('asks a key project for a county-level manager, a section-level secretary and one staff', () => {
    expect(postsAsked([district], 'key')).toEqual([
      { post: 'manager', rank: 'county-level', clause: 'DS-4' },
      { post: 'secretary', rank: 'section-level', clause: 'DS-4' },
      { post: 'staff', rank: null, clause: 'DS-4' },
    ]);
    expect(postsAsked([district], 'major').map(({ post }) => post)).toEqual(['leading-group']);
  });

  it.each([
    ['county-level', []],
    ['section-level', ['manager rank']],
    [undefined, ['manager vacant']],
  ] as const)('with a manager of rank %s it lacks %j', (rank, lacks) => {
    const from = day('2018-01-01');
    const others = (['secretary', 'staff'] as const).map((post) => ({ post, rank: null, from, to: null }));
    const team = rank ? [{ post: 'manager' as const, rank, from, to: null }, ...others] : others;
    const found = teamLacks(postsAsked([district], 'key'), team, day('2018-06-15'));
    expect(found.map(({ post, why }) => `${post} ${why}`)).toEqual(lacks);
  });
});

describe('DS-6 commitments of both sides', () => {
  const promised = (more: Partial<Promised> = {}): Promised => ({
    class: 'intensity',
    state: 'promised',
    due: day('2018-06-30'),
    closedOn: null,
    promised: '300',
    reached: null,
    ...more,
  });

  it('knows the investor’s intensity, schedule, energy, tax and jobs, and the departments’ service promises', () => {
    const of = (party: string) => Object.keys(CLAUSES).filter((kind) => CLAUSES[kind as ClauseKind] === party);
    expect(of('investor')).toEqual(expect.arrayContaining(['intensity', 'schedule', 'energy', 'tax', 'jobs']));
    expect(of('government')).toEqual(expect.arrayContaining(['service', 'land', 'factors', 'subsidy']));
  });

  it.each([
    ['2018-05-30', {}, 'on-track'],
    ['2018-05-31', {}, 'at-risk'],
    ['2018-06-30', {}, 'at-risk'],
    ['2018-06-30', { reached: '300' }, 'on-track'],
    ['2018-07-01', { reached: '300' }, 'late'],
    ['2018-06-15', { class: 'energy', reached: '299' }, 'on-track'],
    ['2018-06-15', { class: 'energy', reached: '301' }, 'at-risk'],
    ['2018-09-01', { state: 'kept', closedOn: day('2018-06-30') }, 'kept'],
    ['2018-09-01', { state: 'kept', closedOn: day('2018-07-01') }, 'kept-late'],
    ['2018-09-01', { state: 'broken', closedOn: day('2018-07-01') }, 'broken'],
  ] as const)('on %s with %j it is %s', (asOf, more, standing) => {
    expect(commitmentStanding(promised(more as Partial<Promised>), day(asOf))).toBe(standing);
  });

  it('counts what was kept out of what had to be kept by now', () => {
    expect(keptShare({ kept: 3, keptLate: 1, broken: 2, late: 4 })).toEqual({ numerator: 4, denominator: 10 });
  });

  it('asks of promised support its legal basis and its fair-competition review, and of services neither', () => {
    expect(lacksOf({ class: 'subsidy', basis: null, review: null })).toEqual(['basis', 'review']);
    expect(lacksOf({ class: 'subsidy', basis: '文件', review: 'refused' })).toEqual(['review-refused']);
    expect(lacksOf({ class: 'land', basis: '文件', review: 'not-needed' })).toEqual([]);
    expect(lacksOf({ class: 'service', basis: null, review: null })).toEqual([]);
  });
});

describe('DS-8 checks before the signing', () => {
  const passed = (check: Reviewed['check']): Reviewed => ({
    check,
    state: 'passed',
    due: null,
    passedOn: day('2018-02-20'),
  });

  it('are the industry plan, the environment and the land, and each that does not hold is told', () => {
    expect(REVIEW_CHECKS).toEqual(['industry', 'eia', 'land']);
    const reviews = [passed('industry'), { ...passed('land'), state: 'refused', passedOn: null }];
    expect(signedAgainst(day('2018-03-01'), reviews, day('2018-06-15'))).toEqual([
      { check: 'eia', why: 'missing' },
      { check: 'land', why: 'refused' },
    ]);
    expect(signedAgainst(day('2018-03-01'), REVIEW_CHECKS.map(passed), day('2018-06-15'))).toEqual([]);
  });

  it('keep their conditions and their reason: neither is answered without one', () => {
    const asked: Matter<'review'> = {
      kind: 'review',
      state: 'asked',
      due: day('2018-07-01'),
      units: [['land']],
      sides: { owner: ['land'] },
      trail: [],
    };
    const actor: Actor = { id: 'land', name: '', roles: ['reporter'], unitId: 'land' };
    const answers = (act: 'review.condition' | 'review.refuse', said: Said) => {
      const outcome = move(asked, act, said, { actor, today: day('2018-06-15') });
      return isRefusal(outcome) ? outcome.reason : outcome.to;
    };
    expect(answers('review.refuse', {})).toBe('why-missing');
    expect(answers('review.condition', { note: '限用清洁能源' })).toBe('deadline-missing');
    expect(answers('review.condition', { note: '限用清洁能源', due: '2018-09-01' })).toBe('conditional');
    expect(answers('review.refuse', { reason: '占用基本农田' })).toBe('refused');
  });
});

const NOTHING_DUE = { done: 0, promised: 0 };

describe('DS-11 quotas kept for major projects', () => {
  it('serves a project of a tier before one of none: 有限指标保重点', () => {
    const classOf = (tier: string | null) => orderClass(orderReasons({ stage: 'signed', tier, nodes: [] }, 2018));
    const demand = (id: string, tier: string | null): Demand => ({
      id,
      class: classOf(tier),
      behind: 0,
      quantity: 100n,
      neededBy: day('2018-09-01'),
      askedOn: day('2018-06-01'),
    });
    expect(allot(150n, [demand('a', null), demand('b', 'major')])).toEqual([
      { id: 'b', quantity: 100n },
      { id: 'a', quantity: 50n },
    ]);
  });

  it('names five working groups, and which of them handles the demand for each factor', () => {
    const groups = groupsNamed([district]);
    expect(groups.map(({ zh, clause }) => `${zh} ${clause}`)).toEqual([
      '招大引强项目工作组 DS-11',
      '基础设施保障工作组 DS-11',
      '用地保障工作组 DS-11',
      '资金保障工作组 DS-11',
      '产业招商工作组 DS-11',
    ]);
    const handlers = (more: GroupName[] = []) => FACTORS.map((one) => handlerOf(one, [...groups, ...more])?.code);
    const utilities = Array(4).fill('infrastructure');
    expect(handlers()).toEqual(['land', ...utilities, 'funds', 'industry', 'industry']);
    const own: GroupName = { code: 'own', zh: '水务工作组', en: 'Water', factors: ['water'], clause: null };
    expect(handlers([own])[FACTORS.indexOf('water')]).toBe('own');
  });

  it('ties support to performance: of equals, who has fulfilled what was promised goes before who is behind', () => {
    const tied = supportTiedTo([district]);
    expect(tied).toEqual(['investment', 'schedule', 'commitments']);
    const behind = (it: Partial<Promises>) =>
      behindIn(fulfilledOf({ investment: null, schedule: NOTHING_DUE, commitments: NOTHING_DUE, ...it }), tied);
    expect(behind({})).toEqual([]);
    expect(behind({ investment: { done: '5999.9', promised: '6000' }, schedule: { done: 2, promised: 2 } })).toEqual([
      'investment',
    ]);
    expect(behind({ schedule: { done: 1, promised: 2 }, commitments: { done: 0, promised: 1 } })).toEqual([
      'schedule',
      'commitments',
    ]);
    const demand = (id: string, late: Partial<Promises>, more: Partial<Demand> = {}): Demand => ({
      id,
      class: 'key',
      behind: behind(late).length,
      quantity: 100n,
      neededBy: day('2018-09-01'),
      askedOn: day('2018-06-01'),
      ...more,
    });
    const late = { schedule: { done: 0, promised: 1 } };
    const served = (...demands: Demand[]) => allot(150n, demands).map(({ id, quantity }) => `${id} ${quantity}`);
    expect(served(demand('behind', late), demand('even', {}, { neededBy: day('2018-12-01') }))).toEqual([
      'even 100',
      'behind 50',
    ]);
    // 有限指标保重点: being behind costs no project its class.
    expect(served(demand('behind', late), demand('even', {}, { class: 'other' }))).toEqual(['behind 100', 'even 50']);
    // A regime that ties it to nothing leaves the order as it was.
    expect(behindIn(fulfilledOf({ investment: null, commitments: NOTHING_DUE, ...late }), supportTiedTo([]))).toEqual(
      [],
    );
  });
});

describe('DS-12 complaints of investors', () => {
  const whose = (roles: Role[], more: Partial<Actor> = {}): Actor => ({
    id: 'me',
    name: '',
    roles,
    unitId: 'city',
    ...more,
  });
  const office = whose(['office']);
  const unit = whose(['reporter'], { unitId: 'land' });
  const company = whose(['company'], { id: null, unitId: null, holds: ['c'] });
  const at = (state: Matter<'complaint'>['state'], due: string | null = null): Matter<'complaint'> => ({
    kind: 'complaint',
    id: 'c',
    state,
    due: due === null ? null : day(due),
    units: [['city', 'land']],
    sides: { owner: ['city', 'land'] },
    trail: [],
  });
  const does = (matter: Matter<'complaint'>, act: MoveAct<'complaint'>, actor: Actor, said: Said = {}) => {
    const outcome = move(matter, act, said, { actor, today: day('2018-06-15') });
    return isRefusal(outcome) ? outcome.reason : outcome.to;
  };

  it('are taken in and accepted within 7 workdays, answered and closed within 60', () => {
    expect(dueAfter(stateCouncil, 'complaint.receive', day('2018-06-15'))?.due).toBe('2018-06-27');
    expect(dueAfter(stateCouncil, 'complaint.accept', day('2018-06-15'))?.due).toBe('2018-09-10');
    expect(does(at('received'), 'complaint.accept', office)).toBe('in-hand');
    expect(does(at('received'), 'complaint.decline', office)).toBe('why-missing');
  });

  it('are owed within the workdays that the government sets, and within those of the state where none does', () => {
    expect(limitsUnder([aRegime('wuhan-2018'), district])).toEqual({ accept: 7, close: 60, speak: 15 });
    expect(limitsUnder([aRegime('wuhan-2018')])).toEqual(DEFAULT_LIMITS);
    const shorter = limitsUnder([aRegime('district-service', { acceptWithin: 5, closeWithin: 30, speakWithin: 3 })]);
    const due = (act: string) => dueAfter(stateCouncil, act, day('2018-06-15'), shorter)?.due;
    expect(['receive', 'accept', 'answer', 'explain'].map((act) => due(`complaint.${act}`))).toEqual([
      '2018-06-25',
      '2018-07-30',
      '2018-06-21',
      undefined,
    ]);
    for (const wrong of [0, 2.5, 251, '7wd'])
      expect(() => aRegime('district-service', { closeWithin: wrong })).toThrow('settings.closeWithin');
  });

  it('are closed with the investor’s word, by nobody who was to answer', () => {
    expect(does(at('answered'), 'complaint.close', company)).toBe('closed');
    expect(does(at('answered'), 'complaint.dispute', company, { reason: '未办' })).toBe('in-hand');
    for (const actor of [office, unit, { ...company, holds: ['another'] }])
      expect(does(at('answered'), 'complaint.close', actor)).toBe('no-permission');
    expect(does(at('answered', '2018-06-20'), 'complaint.lapse', office)).toBe('deadline-not-over');
    expect(does(at('answered', '2018-06-14'), 'complaint.lapse', office)).toBe('closed');
  });

  it('are explained by the unit complained of, which decides nothing', () => {
    expect(does(at('passed-on'), 'complaint.explain', unit, { note: '已加快' })).toBe('in-hand');
    expect(does(at('in-hand'), 'complaint.answer', unit, { note: '已办' })).toBe('no-permission');
    expect(does(at('received'), 'complaint.decline', unit, { reason: '无关' })).toBe('no-permission');
  });
});

describe('DS-13 fees and inspections', () => {
  const office: Actor = { id: 'office', name: '', roles: ['office'], unitId: 'city' };
  const unit: Actor = { id: 'unit', name: '', roles: ['reporter'], unitId: 'land' };
  const at = (state: Matter<'declaration'>['state']): Matter<'declaration'> => ({
    kind: 'declaration',
    state,
    due: day('2018-06-29'),
    units: [['city', 'land']],
    sides: { owner: ['city', 'land'] },
    trail: [{ act: 'declaration.declare', by: 'unit' }],
  });
  const does = (matter: Matter<'declaration'>, act: MoveAct<'declaration'>, actor: Actor, said: Said = {}) => {
    const outcome = move(matter, act, said, { actor, today: day('2018-06-15') });
    return isRefusal(outcome) ? outcome.reason : outcome.to;
  };

  it('are declared before they happen and approved by somebody else', () => {
    const fee = { class: 'fee', amount: '100', inspectors: null } as const;
    expect(declarationFault({ ...fee, on: day('2018-06-15') }, day('2018-06-15'))?.reason).toBe('declare-before');
    expect(declarationFault({ ...fee, on: day('2018-06-16') }, day('2018-06-15'))).toBeUndefined();
    expect(declarableFrom([district], day('2018-06-15'))).toBe('2018-06-16');
    const week = declarableFrom([aRegime('district-service', { declareAhead: 'P7D' })], day('2018-06-15'));
    expect(week).toBe('2018-06-22');
    expect(declarationFault({ ...fee, on: day('2018-06-21') }, day('2018-06-15'), week)?.detail).toMatchObject({
      from: '2018-06-22',
    });
    expect(declarationFault({ ...fee, on: day('2018-06-22') }, day('2018-06-15'), week)).toBeUndefined();
    expect(does(at('declared'), 'declaration.approve', office)).toBe('approved');
    expect(does(at('declared'), 'declaration.approve', unit)).toBe('no-permission');
    expect(does(at('declared'), 'declaration.approve', { ...office, id: 'unit' })).toBe('same-person');
  });

  it('are not recorded as done before they are approved', () => {
    expect(does(at('declared'), 'declaration.carry-out', unit, { note: '已查' })).toBe('wrong-state');
    expect(does(at('refused'), 'declaration.carry-out', unit, { note: '已查' })).toBe('wrong-state');
    expect(does(at('approved'), 'declaration.carry-out', unit, { note: '已查' })).toBe('done');
  });
});
