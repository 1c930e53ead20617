import { allot, type Demand, FACTORS, ORDER } from '../../src/domain/matter/factor.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { cardOf } from '../../src/domain/figures/card.ts';
import type { HeldCard } from '../../src/domain/figures/card-leaf.ts';
import type { Figure } from '../../src/domain/figures/figure.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { evaluator } from '../../src/domain/regime/evaluate.ts';
import { tablesAsPrinted } from '../../src/domain/regime/table.ts';
import { countsFromMarks, targetStandings } from '../../src/domain/regime/target.ts';
import {
  aProject,
  aRegime,
  aStep,
  completed,
  exited,
  happened,
  opened,
  producing,
  signed,
  standingOf,
  started,
} from '../builders.ts';
import { planned } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { book, duesOf, run } from '../domain/duties/duties.ts';
import { figured, percent, planOf, projectWith, taskOf, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { ranked, seen } from '../ranked.ts';
import { aProjectOf, aUnit, type Happened } from '../towns.ts';

const anOffice = officesIn(await aDatabase());

const wuhan = aRegime('wuhan-2018');
const tableOf = (of: ProjectCase, asOf: string, regime = wuhan) => standingOf(regime, of, asOf).table;
const reasonFor = (of: ProjectCase, asOf: string, about: string) =>
  standingOf(wuhan, of, asOf).because.find((reason) => reason.about === about);

describe('WH-2.1 four tables', () => {
  it.each([
    ['nothing known', aProject(), 'planning'],
    ['only in talks', aProject({ facts: [happened('talks-opened', '2018-01-10')] }), 'planning'],
    ['signed', aProject({ facts: [signed('2017-05-01')] }), 'preliminary'],
    ['registered', aProject({ facts: [happened('registered', '2018-02-01')] }), 'preliminary'],
    ['granted its land', aProject({ facts: [happened('land-granted', '2018-02-01')] }), 'preliminary'],
    ['with a preliminary node', aProject({ steps: [aStep('preliminary')] }), 'preliminary'],
    ['to start this year', aProject({ steps: [aStep('start', '2018-12-31')] }), 'new-start'],
    [
      'to start next year',
      aProject({ facts: [signed('2018-01-01')], steps: [aStep('start', '2019-01-01')] }),
      'preliminary',
    ],
    [
      'late since last year',
      aProject({ facts: [signed('2017-01-01')], steps: [aStep('start', '2017-12-31')] }),
      'preliminary',
    ],
    ['started this year', aProject({ facts: [started('2018-01-01')] }), 'new-start'],
    ['opened this year', aProject({ facts: [opened('2018-06-01')] }), 'new-start'],
    ['started last year', aProject({ facts: [started('2017-12-31')] }), 'continuing'],
    ['completed this year', aProject({ facts: [started('2016-05-01'), completed('2018-03-01')] }), 'continuing'],
    ['completed last year', aProject({ facts: [started('2016-05-01'), completed('2017-12-31')] }), 'finished'],
    ['opened last year', aProject({ facts: [opened('2017-12-31')] }), 'finished'],
    ['producing since last year', aProject({ facts: [producing('2017-11-01')] }), 'finished'],
    [
      'started and completed this year',
      aProject({ facts: [started('2018-01-05'), completed('2018-06-01')] }),
      'new-start',
    ],
    [
      'started early, to start again this year',
      aProject({ facts: [started('2017-03-01')], steps: [aStep('start', '2018-09-01')] }),
      'continuing',
    ],
    ['signed, but it left', aProject({ facts: [signed('2017-05-01'), exited('2018-06-30')] }), 'exited'],
  ])('a project %s stands in one table on 30 June 2018', (_, project, table) => {
    expect(tableOf(project, '2018-06-30')).toBe(table);
  });

  it.each([
    ['2017-12-31', 'new-start'],
    ['2018-01-01', 'continuing'],
    ['2018-12-31', 'continuing'],
    ['2019-01-01', 'finished'],
  ])('started in 2017 and completed in 2018, on %s it stands in %s', (asOf, table) => {
    const project = aProject({ facts: [started('2017-06-05'), completed('2018-06-05')] });
    expect(tableOf(project, asOf)).toBe(table);
  });

  it('prints in the order of the paper, with what stands outside after the four', () => {
    expect(tablesAsPrinted(wuhan).map(({ zh }) => zh)).toEqual([
      '续建',
      '新开工（开业）',
      '前期',
      '策划',
      '已退出',
      '已建成',
    ]);
  });

  it('does not count what lies ahead of the day', () => {
    const project = aProject({ facts: [signed('2018-03-01'), started('2018-03-02')] });
    expect(tableOf(project, '2018-02-28')).toBe('planning');
    expect(tableOf(project, '2018-03-01')).toBe('preliminary');
    expect(tableOf(project, '2018-03-02')).toBe('new-start');
  });

  it('keeps a project that produces finished, although its completion is reported for a later day', () => {
    const project = aProject({ facts: [started('2016-01-01'), producing('2017-10-01'), completed('2018-06-01')] });
    expect(['2018-05-31', '2018-06-30', '2019-02-01'].map((asOf) => tableOf(project, asOf))).toEqual([
      'finished',
      'finished',
      'finished',
    ]);
  });

  it('names the facts it went by', () => {
    const project = aProject({ facts: [started('2017-06-05')] });
    expect(reasonFor(project, '2018-06-30', 'table')).toEqual({
      about: 'table',
      regime: 'wuhan-2018',
      rule: 'continuing',
      clause: 'WH-2.1',
      says: 'table',
      values: { zh: '续建', en: 'Continuing' },
      uses: [{ what: 'started', on: '2017-06-05' }, { what: 'completed' }],
    });
  });

  it('names only what its own rule looked at, not what the tables before it were refused for', () => {
    const project = aProject({ facts: [signed('2017-05-01')] });
    expect(reasonFor(project, '2018-06-30', 'table')?.uses).toEqual([{ what: 'signed', on: '2017-05-01' }]);
  });

  it('names the fact that was reported and not the one it proves', () => {
    const project = aProject({ facts: [producing('2017-11-01')] });
    expect(reasonFor(project, '2018-06-30', 'table')?.uses).toEqual([{ what: 'producing', on: '2017-11-01' }]);
  });

  it('says what it looked for in vain when a project stands in the last table', () => {
    const looked = reasonFor(aProject(), '2018-06-30', 'table')?.uses.map((use) => use.what);
    expect(looked).toEqual(['started', 'completed', 'signed', 'registered', 'land-granted']);
  });
});

describe('WH-2.2 three nodes', () => {
  const missing = (of: ProjectCase, asOf = '2018-06-30') => standingOf(wuhan, of, asOf).missing;

  it('asks for start, completion and preliminary nodes', () => {
    expect(missing(aProject({ facts: [signed('2018-01-01')] }))).toEqual([
      'start.due',
      'completion.due',
      'preliminary.due',
    ]);
  });

  it('is content when each has its day', () => {
    const steps = [aStep('preliminary', '2018-03-01'), aStep('start', '2018-07-01'), aStep('completion', '2019-07-01')];
    expect(missing(aProject({ steps }))).toEqual([]);
  });

  it('is not content with a node that has no day', () => {
    const steps = [aStep('preliminary', '2018-03-01'), aStep('start'), aStep('completion', '2019-07-01')];
    expect(missing(aProject({ steps }))).toEqual(['start.due']);
  });

  it('asks for no plan of what lies behind', () => {
    expect(missing(aProject({ facts: [started('2018-05-01')] }))).toEqual(['completion.due']);
    expect(missing(aProject({ facts: [started('2018-05-01')] }), '2018-04-30')).toHaveLength(3);
    expect(missing(aProject({ facts: [completed('2018-05-01')] }))).toEqual([]);
    expect(missing(aProject({ facts: [signed('2017-01-01'), exited('2018-05-01')] }))).toEqual([]);
  });
});

describe('WH-2.3 three responsibilities', () => {
  const missing = (of: ProjectCase) => standingOf(wuhan, of, '2018-06-30').missing;
  const planned = [aStep('preliminary', '2018-03-01'), aStep('start', '2018-07-01'), aStep('completion', '2019-07-01')];

  it.each([
    ['unitId', 'completion.unit'],
    ['person', 'completion.person'],
    ['projectUnit', 'completion.project-unit'],
  ] as const)('misses the %s of a node', (field, word) => {
    const steps = [...planned, aStep('completion', '2019-09-01', { [field]: '' })];
    expect(missing(aProject({ steps }))).toEqual([word]);
  });

  it('names what is missing of several nodes of one kind once', () => {
    const steps = [
      ...planned,
      aStep('preliminary', '2018-08-01', { person: '' }),
      aStep('preliminary', '2018-09-01', { person: '' }),
    ];
    expect(missing(aProject({ steps }))).toEqual(['preliminary.person']);
  });

  it('asks nobody to answer for a node that has been reached', () => {
    const nobody = aStep('preliminary', '2018-03-01', { person: '', unitId: '', projectUnit: '' });
    const steps = [...planned, nobody];
    expect(missing(aProject({ steps }))).toEqual([
      'preliminary.unit',
      'preliminary.person',
      'preliminary.project-unit',
    ]);
    expect(missing(aProject({ steps, facts: [happened('step-done', '2018-03-05', nobody.id)] }))).toEqual([]);
  });

  it('gives the clauses of nodes and responsibilities', () => {
    expect(reasonFor(aProject(), '2018-06-30', 'responsibility')).toMatchObject({
      clause: 'WH-2.2 WH-2.3',
      says: 'missing',
      values: { missing: 'start.due completion.due preliminary.due' },
    });
  });
});

describe('WH-2.4 lights of the wall chart', () => {
  const start = (due: string, facts: ProjectCase['facts'] = []) => aProject({ steps: [aStep('start', due)], facts });
  const light = (of: ProjectCase, asOf: string, regime = wuhan) => standingOf(regime, of, asOf).light;

  it.each([
    ['2018-05-24', 'green'],
    ['2018-05-25', 'yellow'], // seven days before
    ['2018-06-01', 'yellow'], // the due day itself
    ['2018-06-02', 'yellow'], // one day overdue
    ['2018-07-01', 'yellow'], // thirty days overdue
    ['2018-07-02', 'red'], // more than thirty
    ['2019-07-01', 'red'],
  ])('a start due on 1 June 2018 shows on %s %s', (asOf, expected) => {
    expect(light(start('2018-06-01'), asOf)).toBe(expected);
  });

  it('turns green with the start, however late it came', () => {
    const late = start('2018-06-01', [started('2018-08-15')]);
    expect(light(late, '2018-08-14')).toBe('red');
    expect(light(late, '2018-08-15')).toBe('green');
  });

  it('shows the worst of all nodes', () => {
    const steps = [
      aStep('start', '2018-12-01'),
      aStep('preliminary', '2018-01-31'),
      aStep('preliminary', '2018-06-28'),
    ];
    expect(light(aProject({ steps }), '2018-06-30')).toBe('red');
    expect(standingOf(wuhan, aProject({ steps }), '2018-06-30').lateSince).toBe('2018-01-31');
  });

  it('takes only a node’s own fact for a preliminary node', () => {
    const node = aStep('preliminary', '2018-06-01');
    const others = aStep('preliminary', '2018-12-01');
    const of = (...facts: ProjectCase['facts']) => aProject({ steps: [node, others], facts });
    expect(light(of(happened('step-done', '2018-06-01', node.id)), '2018-06-15')).toBe('green');
    expect(light(of(happened('step-done', '2018-06-01', others.id)), '2018-06-15')).toBe('yellow');
    expect(light(of(signed('2018-06-01')), '2018-06-15')).toBe('yellow');
    expect(light(of(happened('registered', '2018-06-01', node.id)), '2018-06-15')).toBe('yellow');
  });

  it('shows none without a plan, and none once the project has left', () => {
    expect(light(aProject({ facts: [signed('2018-01-01')] }), '2018-06-30')).toBe('none');
    const gone = start('2018-01-01', [exited('2018-06-01')]);
    expect(light(gone, '2018-05-31')).toBe('red');
    expect(standingOf(wuhan, gone, '2018-06-01')).toMatchObject({ light: 'none', missing: [], table: 'exited' });
    expect(standingOf(wuhan, gone, '2018-06-01').lateSince).toBeUndefined();
  });

  it('names the next node, and the nodes that are late', () => {
    const steps = [aStep('completion', '2018-12-01'), aStep('start', '2018-05-01')];
    const standing = standingOf(wuhan, aProject({ steps }), '2018-05-10');
    expect(standing.nextStep).toEqual({ name: '竣工', kind: 'completion', due: '2018-12-01' });
    expect(standing.because.find(({ about }) => about === 'light')).toMatchObject({
      rule: 'overdue',
      clause: 'WH-2.3 WH-2.4',
      uses: [{ what: 'step', name: '开工', on: '2018-05-01' }],
    });
  });

  it('lets a government choose its days', () => {
    const strict = aRegime('wuhan-2018', { redAfter: 'P0D', yellowAhead: 'P1M' });
    expect(light(start('2018-06-01'), '2018-06-02', strict)).toBe('red');
    expect(light(start('2018-06-01'), '2018-05-01', strict)).toBe('yellow');
    expect(light(start('2018-06-01'), '2018-04-30', strict)).toBe('green');
  });
});

describe('WH-0 targets', () => {
  const [PRIOR, CURRENT] = [0, 1] as const;
  const targets = (projects: readonly ProjectCase[], asOf: string, regime = wuhan) => {
    const marks = new Map<string, number>();
    for (const mark of projects.flatMap((of) => evaluator(regime)(day(asOf))(of).targets)) {
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    return targetStandings(regime, day(asOf), countsFromMarks(regime, marks));
  };
  const many = (n: number, make: () => ProjectCase): ProjectCase[] => Array.from({ length: n }, make);
  const earlier = (landed: number, open: number) => [
    ...many(landed, () => aProject({ facts: [signed('2017-05-01'), started('2018-02-01')] })),
    ...many(open, () => aProject({ facts: [signed('2016-05-01')] })),
  ];

  it('tells apart projects of earlier years and of the year', () => {
    const projects = [
      aProject({ facts: [signed('2017-12-31'), started('2018-03-01')] }),
      aProject({ facts: [signed('2018-01-01'), started('2018-03-01')] }),
      aProject({ facts: [signed('2018-07-01')] }), // not yet signed by the day
      aProject({ facts: [started('2018-01-01')] }), // nobody knows when it was signed
    ];
    expect(targets(projects, '2018-06-30')).toMatchObject([
      { id: 'landed-prior', clause: 'WH-0', numerator: 1, denominator: 1, atLeast: 2 / 3, by: '2018-12-31' },
      { id: 'landed-current', clause: 'WH-0', numerator: 1, denominator: 1, atLeast: 1 / 3, by: '2018-12-31' },
    ]);
    expect(targets(projects, '2018-07-01')[CURRENT]).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
  });

  it.each([
    [2, 1, 0], // exactly two thirds
    [1, 2, 1],
    [4, 2, 0],
    [66, 34, 1], // 66 of 100 is less than two thirds
    [67, 33, 0],
    [0, 300, 200],
  ])('with %i landed and %i open of earlier years %i more have to land', (landed, open, missing) => {
    expect(targets(earlier(landed, open), '2018-06-30')[PRIOR]).toMatchObject({ missing });
  });

  it('is null and asks for nothing where there is nothing to divide by', () => {
    expect(targets([], '2018-06-30')[PRIOR]).toMatchObject({ value: null, denominator: 0, missing: 0, perMonth: 0 });
  });

  it.each([
    ['2018-06-30', 1], // six months for six projects
    ['2018-09-30', 2],
    ['2018-11-30', 6],
    ['2018-12-15', 6], // within the last month all of them
    ['2018-12-31', 6],
  ])('six that are missing are, on %s, %d a month', (asOf, perMonth) => {
    expect(targets(earlier(0, 9), asOf)[PRIOR]).toMatchObject({ missing: 6, perMonth });
  });

  it('counts part of a month by its days', () => {
    expect(targets(earlier(0, 9), '2018-10-16')[PRIOR]?.perMonth).toBeCloseTo(6 / (2 + 15 / 31), 10);
  });

  it('aims at the end of whatever year it is asked for', () => {
    expect(targets(earlier(0, 9), '2019-03-31')[PRIOR]).toMatchObject({ by: '2019-12-31', denominator: 9 });
  });

  it.each([
    ['registered', 'registered'],
    ['land-granted', 'land-granted'],
    ['opened', 'opened'],
  ] as const)('lets a government take %s for landed', (landed, kind) => {
    const projects = [aProject({ facts: [signed('2017-05-01'), happened(kind, '2018-02-01')] }), ...earlier(0, 1)];
    expect(targets(projects, '2018-06-30', aRegime('wuhan-2018', { landed }))[PRIOR]).toMatchObject({ numerator: 1 });
    expect(
      targets([aProject({ facts: [signed('2017-05-01')] })], '2018-06-30', aRegime('wuhan-2018', { landed }))[PRIOR],
    ).toMatchObject({ numerator: 0 });
  });

  it('counts projects that have left, unless the government decides otherwise', () => {
    const gone = [...earlier(1, 0), aProject({ facts: [signed('2017-01-01'), exited('2018-05-01')] })];
    expect(targets(gone, '2018-06-30')[PRIOR]).toMatchObject({ numerator: 1, denominator: 2 });
    const without = aRegime('wuhan-2018', { counted: { not: { stage: 'exited' } } });
    expect(targets(gone, '2018-06-30', without)[PRIOR]).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe('ALL-3 as of any day', () => {
  const project = aProject({
    facts: [signed('2016-11-30'), started('2017-06-05'), completed('2018-06-05'), exited('2019-03-01')],
    steps: [aStep('start', '2017-05-31'), aStep('completion', '2018-05-31')],
  });

  it.each([
    ['2016-11-29', 'lead', 'planning', 'green', undefined],
    ['2016-11-30', 'signed', 'preliminary', 'green', '2016-11-30'],
    ['2017-01-01', 'signed', 'new-start', 'green', '2016-11-30'],
    ['2017-06-04', 'signed', 'new-start', 'yellow', '2016-11-30'],
    ['2017-06-05', 'building', 'new-start', 'green', '2016-11-30'],
    ['2018-06-04', 'building', 'continuing', 'yellow', '2016-11-30'],
    ['2018-06-05', 'completed', 'continuing', 'green', '2016-11-30'],
    ['2019-01-01', 'completed', 'finished', 'green', '2016-11-30'],
    ['2019-03-01', 'exited', 'exited', 'none', '2016-11-30'],
  ])('on %s it was %s, in %s, %s', (asOf, stage, table, light, signedOn) => {
    const standing = standingOf(wuhan, project, asOf);
    expect([standing.stage, standing.table, standing.light, standing.signedOn]).toEqual([
      stage,
      table,
      light,
      signedOn,
    ]);
  });

  it('comes out the same whatever is reported for later days', () => {
    const earlier = aProject({ facts: project.facts.filter(({ on }) => on <= '2017-12-31'), steps: project.steps });
    const known = standingOf(wuhan, earlier, '2017-12-31');
    expect(standingOf(wuhan, project, '2017-12-31')).toEqual({ ...known, nextChange: expect.anything() });
  });
});

describe('WH-4.2 yellow and red cards', () => {
  const preset = (id: string) => {
    const sets = aRegime('wuhan-2018').presets?.find((it) => it.id === id)?.sets;
    if (!sets) throw new Error(`no preset ${id}`);
    return aRegime('wuhan-2018', sets as Parameters<typeof aRegime>[1]);
  };
  const share = (indicator: string, numerator: number, denominator: number): Figure => ({
    indicator,
    unit: indicator.startsWith('nodes') ? 'nodes' : 'projects',
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
    apart: [],
  });
  const number = (indicator: string, n: number): Figure => ({ ...share(indicator, n, 0), denominator: null });
  /** The card of a county with these figures, that holds these cards already. */
  const judged = (
    regime: typeof wuhan,
    asOf: string,
    figures: readonly Figure[],
    held: readonly Partial<HeldCard>[] = [],
    kind = 'county',
  ) =>
    cardOf(regime, kind, {
      asOf: day(asOf),
      figures,
      isLow: () => false,
      held: held.map((it) => ({ card: 'yellow', period: '', due: null, mendedOn: null, contested: false, ...it })),
    });
  const colour = (...of: Parameters<typeof judged>) => judged(...of)?.colour ?? 'none';

  it.each([
    [100, 100, 'none'],
    [80, 100, 'none'], // the line itself is reached
    [7999, 10_000, 'yellow'],
    [79, 100, 'yellow'],
    [60, 100, 'yellow'],
    [5999, 10_000, 'red'],
    [0, 1, 'red'],
    [0, 0, 'none'], // nothing was due: nothing is behind
  ])(
    'by default and in the preset of 80 and 60 %%, %i of %i nodes due this year reached is %s',
    (reached, due, card) => {
      for (const regime of [wuhan, preset('wuhan-80-60')])
        expect(colour(regime, '2018-06-30', [share('nodes-reached', reached, due)])).toBe(card);
    },
  );

  it('names the rule, the clause, both numbers and the line', () => {
    expect(judged(wuhan, '2018-06-30', [share('nodes-reached', 15, 20)])).toEqual({
      regime: 'wuhan-2018',
      version: wuhan.version,
      rule: 'yellow',
      colour: 'yellow',
      clause: 'WH-4.2',
      asOf: '2018-06-30',
      because: [
        {
          says: 'figure',
          holds: true,
          id: 'nodes-reached',
          zh: '当年到期节点完成率',
          en: 'Nodes due this year reached',
          unit: 'nodes',
          numerator: '15',
          denominator: '20',
          value: 0.75,
          limits: { below: '80%' },
        },
      ],
    });
  });

  it('is for districts and departments, each by its own figures, and not for towns', () => {
    const figures = [share('nodes-reached', 1, 2)];
    expect(colour(wuhan, '2018-06-30', figures, [], 'department')).toBe('red');
    expect(colour(wuhan, '2018-06-30', figures, [], 'town')).toBe('none');
  });

  it('can have its lines drawn elsewhere by the government', () => {
    const strict = aRegime('wuhan-2018', { yellowCard: { figure: { id: 'nodes-reached', below: '95%' } } });
    expect(colour(strict, '2018-06-30', [share('nodes-reached', 94, 100)])).toBe('yellow');
    expect(colour(strict, '2018-06-30', [share('nodes-reached', 95, 100)])).toBe('none');
  });

  describe('as Yinchuan numbered it: ten and thirty points behind the pace of the year', () => {
    const yinchuan = preset('yinchuan-2025');
    // On 14 March 2018, 73 of 365 days are over: a pace of exactly one fifth. On 31 December all of the year is.
    it.each([
      ['2018-03-14', 20, 100, 0, 'none'],
      ['2018-03-14', 1001, 10_000, 0, 'none'],
      ['2018-03-14', 10, 100, 0, 'yellow'], // ten points behind is behind
      ['2018-03-14', 0, 100, 0, 'yellow'],
      ['2018-12-31', 70, 100, 0, 'yellow'], // thirty points, not more
      ['2018-12-31', 6999, 10_000, 0, 'red'],
      ['2018-12-31', 91, 100, 0, 'none'],
      ['2018-12-31', 91, 100, 1, 'yellow'], // one start is overdue
      ['2018-12-31', 0, 0, 0, 'none'], // no start was planned
    ])('on %s %i of %i planned starts made, %i overdue: %s', (asOf, made, planned, late, card) => {
      expect(colour(yinchuan, asOf, [share('start-plan', made, planned), number('late-starts', late)])).toBe(card);
    });

    const onlyLate = [share('start-plan', 91, 100), number('late-starts', 1)];
    const held = (...periods: string[]) => periods.map((period) => ({ period }));

    it.each([
      ['three months running', held('2018-09', '2018-10', '2018-11'), 'red'],
      ['in two of three months', held('2018-09', '2018-11'), 'yellow'],
      ['three months running, but not the last', held('2018-08', '2018-09', '2018-10'), 'yellow'],
      ['with a red one among them', [...held('2018-09', '2018-11'), { card: 'red', period: '2018-10' }], 'red'],
    ])('a unit carded %s before December is given %s', (_, cards, card) => {
      expect(colour(yinchuan, '2018-12-31', onlyLate, cards)).toBe(card);
    });

    it('looks back over the turn of the year', () => {
      const leading = [share('start-plan', 1, 1), number('late-starts', 0)];
      expect(judged(yinchuan, '2019-01-15', leading, held('2018-10', '2018-11', '2018-12'))?.because).toEqual([
        {
          says: 'carded',
          id: 'yellow',
          zh: '黄牌',
          en: 'Yellow card',
          holds: true,
          periods: ['2018-10', '2018-11', '2018-12'],
        },
      ]);
    });

    it('keeps the days the pace comes from', () => {
      expect(judged(yinchuan, '2018-03-14', [share('start-plan', 1, 10), number('late-starts', 0)])?.because).toEqual([
        expect.objectContaining({
          says: 'behind',
          id: 'start-plan',
          numerator: '1',
          denominator: '10',
          pace: { gone: 73, all: 365 },
          limits: { points: '10%' },
        }),
      ]);
    });
  });

  describe('as Sanya numbered it: behind the pace is yellow, by more than half of it is red', () => {
    const sanya = preset('sanya-2022');
    it.each([
      ['2018-03-14', 20, 'none'],
      ['2018-03-14', 21, 'none'],
      ['2018-03-14', 19, 'yellow'],
      ['2018-03-14', 10, 'yellow'], // half of the pace, not more
      ['2018-03-14', 9, 'red'],
      ['2018-12-31', 99, 'yellow'],
      ['2018-12-31', 49, 'red'],
    ])('on %s with %i of 100 planned starts: %s', (asOf, made, card) => {
      expect(colour(sanya, asOf, [share('start-plan', made, 100)])).toBe(card);
    });

    it('is red after two yellow months running', () => {
      const even = [share('start-plan', 50, 50)];
      expect(colour(sanya, '2018-06-30', even, [{ period: '2018-04' }, { period: '2018-05' }])).toBe('red');
      expect(colour(sanya, '2018-06-30', even, [{ period: '2018-05' }])).toBe('none');
    });
  });

  describe('as Huating numbered it: not mended in time is the next colour', () => {
    const huating = preset('huating-2017');
    const due = day('2018-06-20');
    const late = number('late-nodes', 2);

    it.each([
      ['its day has not passed', '2018-06-20', { due }, 'yellow'],
      ['its day has passed', '2018-06-21', { due }, 'red'],
      ['it was mended in time', '2018-06-21', { due, mendedOn: day('2018-06-19') }, 'yellow'],
      ['the unit contests it', '2018-06-21', { due, contested: true }, 'yellow'],
      ['it has no day', '2018-12-31', {}, 'yellow'],
    ])('a yellow card of which %s leads to', (_, asOf, card, found) => {
      expect(colour(huating, asOf, [late], [{ period: '2018-05', ...card }])).toBe(found);
    });

    it('gives no card where no node is overdue and none is unmended', () => {
      expect(colour(huating, '2018-06-30', [number('late-nodes', 0)])).toBe('none');
    });
  });
});

describe('the duties of WH-1.1, WH-3, WH-4.1 and WH-6.2', () => {
  const asked = (duty: string, from: string, to: string, settings = {}) =>
    duesOf(book(run('wuhan-2018', '2018-03-01', null, settings)), from, to).filter((due) => due.duty === duty);
  const days = (duty: string, unit: string, from: string, to: string, settings = {}) =>
    asked(duty, from, to, settings)
      .filter((due) => due.unit === unit)
      .map(({ due }) => due);

  it('WH-1.1: each district updates the library by the last day of the month, or the workday before', () => {
    expect(days('library-update', '东县', '2018-03-01', '2018-12-31')).toEqual([
      '2018-03-30', // the 31st is a Saturday
      '2018-04-28', // a Saturday that is worked; the 29th and 30th are the holiday
      '2018-05-31',
      '2018-06-29',
      '2018-07-31',
      '2018-08-31',
      '2018-09-30', // a Sunday that is worked
      '2018-10-31',
      '2018-11-30',
      '2018-12-29', // a Saturday that is worked; the 30th and 31st are the holiday
    ]);
    expect(new Set(asked('library-update', '2018-03-01', '2018-12-31').map(({ unit }) => unit))).toEqual(
      new Set(['东县', '西县']),
    );
  });

  it('WH-3: districts and departments hand in the plan of next month by the 28th, the reform commission not to itself', () => {
    const may = asked('start-day-plan', '2018-05-01', '2018-05-31');
    expect(may.map(({ unit, due, about, clause }) => [unit, due, about, clause])).toEqual(
      ['开放办', '督查室', '工信局', '东县', '西县'].map((unit) => [unit, '2018-05-28', '2018-06', 'WH-3']),
    );
    expect(days('start-day-plan', '东县', '2018-07-01', '2018-10-31')).toEqual([
      '2018-07-27',
      '2018-08-28',
      '2018-09-28',
      '2018-10-26',
    ]);
  });

  it('WH-3: a rest day moves the 28th as the government chose', () => {
    expect(days('start-day-plan', '东县', '2018-07-01', '2018-07-31', { restDay: 'after' })).toEqual(['2018-07-30']);
    expect(days('start-day-plan', '东县', '2018-07-01', '2018-07-31', { restDay: 'same' })).toEqual(['2018-07-28']);
  });

  it('WH-4.1: the weekly bulletin is out on Monday and of the week before, after a holiday on the next workday', () => {
    expect(days('weekly-bulletin', '发改委', '2018-09-17', '2018-10-15')).toEqual([
      '2018-09-17',
      '2018-09-25', // Mid-Autumn on the 24th
      '2018-10-08', // National Day from the 1st to the 7th
      '2018-10-08',
      '2018-10-15',
    ]);
    expect(asked('weekly-bulletin', '2018-03-05', '2018-03-05').map(({ period, about }) => [period, about])).toEqual([
      ['2018-W10', '2018-W09'],
    ]);
  });

  it('WH-6.2: the plan of demand for factors is due when the government says', () => {
    expect(days('factor-demand-plan', '工信局', '2018-05-01', '2018-06-30')).toEqual(['2018-05-31', '2018-06-29']);
    expect(days('factor-demand-plan', '工信局', '2018-05-01', '2018-07-31', { factorDue: { quarterly: 20 } })).toEqual([
      '2018-06-20',
    ]);
  });
});

describe('WH-4.1 what the weekly bulletin counts', () => {
  const ON = '2018-06-15';
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    const building = await projectWith(office, 'town', '500000000', {
      signed: '2017-03-01',
      started: '2018-06-01',
      'investment-completed': ['2018-06-10', '60000000'],
    });
    const earlier = await projectWith(office, 'west', '300000000', {
      signed: '2016-03-01',
      started: '2017-10-01',
      'investment-completed': ['2017-12-31', '10000000'],
      completed: '2018-05-20',
    });
    await office.fact(earlier, { kind: 'investment-completed', on: '2018-02-28', amount: '30000000' });
    const late = await projectWith(office, 'east', '100000000', { signed: '2018-01-10' });
    const ahead = await projectWith(office, 'east', null, {
      signed: '2018-02-10',
      'investment-completed': ['2018-03-01', '1000000'],
    });
    await planned(office, building, { kind: 'start', due: '2018-05-31' });
    await planned(office, earlier, { kind: 'completion', due: '2018-05-31' });
    await planned(office, late, { kind: 'start', due: '2018-05-31' });
    await planned(office, ahead, { kind: 'start', due: '2018-12-31' });
    await planned(office, late, { kind: 'preliminary', name: '供地', due: '2018-04-30' });
    await planned(office, ahead, { kind: 'preliminary', name: '供地', due: '2018-06-15' });
    await office.past.query(
      `insert into fact (tenant_id, id, project_id, kind, happened_on, step_id, basis, reported_at, recorded_seq, verdict, verdict_seq)
       select tenant_id, gen_random_uuid(), project_id, 'step-done', '2018-05-05', id, 'report', now(), 0, 'recognised', 0
       from step where tenant_id = $1 and project_id = $2 and kind = 'preliminary'`,
      [office.tenantId, late],
    );
    await planOf(office, building, 2018, '200000000');
    await planOf(office, earlier, 2017, '999000000');
    await taskOf(office, 'town', 'wuhan-2018/starts-task', 2018, '4');
  });

  it('starts of the month and of the year, and those that are overdue', async () => {
    const of = await figured(office, 'wuhan-2018', ON);
    expect([told(of('starts-month')), told(of('starts-year')), told(of('late-starts'))]).toEqual(['1', '1', '1']);
    const may = await figured(office, 'wuhan-2018', '2018-05-31');
    expect([told(may('starts-month')), told(may('late-starts'))]).toEqual(['0', '0']); // due that very day
  });

  it('investment completed this year, of all and of what has landed', async () => {
    const of = await figured(office, 'wuhan-2018', ON);
    expect([told(of('investment-year')), told(of('landed-investment'))]).toEqual(['9100', '9000']);
    const first = await figured(office, 'wuhan-2018', '2017-12-31');
    expect(told(first('investment-year'))).toBe('1000');
  });

  it('against the plan and the task of the year', async () => {
    const of = await figured(office, 'wuhan-2018', ON);
    expect(told(of('investment-plan'))).toBe('9100/20000');
    expect(told(of('starts-task'))).toBe('1/4');
    expect(percent((await figured(office, 'wuhan-2018', ON, { unit: 'west' }))('starts-task'))).toBe('none');
    expect(told(of('start-plan'))).toBe('1/3');
  });

  it('nodes due by the day: reached at all, in time, and the preliminary ones', async () => {
    const of = await figured(office, 'wuhan-2018', ON);
    expect(told(of('nodes-reached'))).toBe('3/5'); // what is due at the end of the year is not due yet
    expect(told(of('nodes-in-time'))).toBe('1/5'); // the start came a day late, the site five
    expect(told(of('preliminary-nodes'))).toBe('1/2');
    expect(told(of('late-nodes'))).toBe('1'); // due today is not late
  });
});

describe('WH-4.3 the ranking of the quarter', () => {
  let office: Office;
  /** A county with so many starts due by the end of June, of which so many were made in time and so many late. */
  const county = async (name: string, due: number, inTime: number, late: number) => {
    const id = await aUnit(office, name, 'county');
    for (let n = 0; n < due; n++) {
      const facts: Happened[] =
        n < inTime ? [['started', '2018-05-01']] : n < inTime + late ? [['started', '2018-06-20']] : [];
      await planned(office, await aProjectOf(office, id, { facts }), { due: '2018-06-10' });
    }
  };

  beforeAll(async () => {
    office = await anOffice();
    await county('甲区', 4, 4, 0);
    await county('乙区', 4, 2, 2);
    await county('丙区', 4, 2, 1);
    await county('丁区', 3, 0, 1);
    await county('戊区', 0, 0, 0);
  });

  it('adds the shares of starts made, nodes reached and nodes reached in time: the first share experience, the last make a statement', async () => {
    // 甲 1+1+1, 乙 1+1+1/2, 丙 3/4+3/4+1/2, 丁 1/3+1/3+0; 戊 had planned nothing
    expect(await ranked(office, 'wuhan-2018', 'quarterly', { asOf: '2018-06-30' })).toEqual([
      '1 甲区 share-experience',
      '2 乙区 靠后 1',
      '3 丙区 靠后 1',
      '4 丁区 靠后 1 make-statement',
      '— 戊区',
    ]);
  });

  it('has the last one low where a government says that only the last is', async () => {
    const settings = { behind: { last: 1 } };
    const found = await ranked(office, 'wuhan-2018', 'quarterly', { asOf: '2018-06-30', settings });
    expect(found.filter((line) => line.includes('靠后'))).toEqual(['4 丁区 靠后 1 make-statement']);
  });

  it('says where the order hangs on a weight', async () => {
    const { groups } = await seen(office, 'wuhan-2018', 'quarterly', '2018-06-30');
    expect(groups[0]?.shifts).toEqual([]);
  });
});

describe('WH-1.2 the same duty and the same assessment for departments and districts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await anOffice();
    await office.past.query(`update unit set kind = 'county' where id = $1`, [office.units.east]);
    await office.past.query(`update unit set kind = 'department' where id = $1`, [office.units.west]);
    // The district was given 4 starts and made 1, the department was given 2 and made 1.
    await projectWith(office, 'east', '100000000', { signed: '2017-03-01', started: '2018-03-07' });
    await projectWith(office, 'west', '100000000', { signed: '2017-05-01', started: '2018-05-07' });
    await taskOf(office, 'east', 'wuhan-2018/starts-task', 2018, '4');
    await taskOf(office, 'west', 'wuhan-2018/starts-task', 2018, '2');
  });

  it('measures each by the task it was given', async () => {
    const of = async (unit: 'east' | 'west') =>
      told((await figured(office, 'wuhan-2018', '2018-06-30', { unit }))('starts-task'));
    expect([await of('east'), await of('west')]).toEqual(['1/4', '1/2']);
    expect(told((await figured(office, 'wuhan-2018', '2018-06-30'))('starts-task'))).toBe('2/6');
  });

  it('ranks both by the same counts, each among its like, and deals cards to both by the same rules', () => {
    for (const ranking of wuhan.rankings ?? []) expect(ranking.groups).toEqual([['each-county'], ['each-department']]);
    for (const card of wuhan.cards ?? []) expect(card.to).toEqual(['each-county', 'each-department']);
  });

  it('asks both for the plan of the start day and for the demand for factors', () => {
    const plans = (wuhan.duties ?? []).filter(({ id }) => id === 'start-day-plan' || id === 'factor-demand-plan');
    expect(plans.map(({ by }) => by)).toEqual([
      ['each-county', 'each-department'],
      ['each-county', 'each-department'],
    ]);
  });
});

describe('WH-6.2 the plan of demand for factors', () => {
  it('covers land, environmental capacity, water, power, gas, funds, people and technology', () => {
    expect(FACTORS).toEqual(['land', 'environment', 'water', 'power', 'gas', 'funds', 'people', 'technology']);
  });

  it('serves 保当年, 保重点, 保开工 in this order, and tells what is left unmet', () => {
    const demands = ORDER.toReversed().map(
      (one): Demand => ({
        id: one,
        class: one,
        behind: 0,
        quantity: 40n,
        neededBy: day('2018-09-01'),
        askedOn: day('2018-06-01'),
      }),
    );
    expect(allot(100n, demands).map(({ id, quantity }) => `${id} ${quantity}`)).toEqual([
      'this-year 40',
      'key 40',
      'to-start 20',
      'other 0',
    ]);
  });
});
