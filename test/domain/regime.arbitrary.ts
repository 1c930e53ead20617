import fc from 'fast-check';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { FACT_KINDS, type Fact } from '../../src/domain/fact.ts';
import { ORIGINS, type ProjectCase, STAGES } from '../../src/domain/project.ts';
import type { Regime } from '../../src/domain/regime/format.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { parseThreshold } from '../../src/domain/regime/threshold.ts';
import { STEP_KINDS, type Step } from '../../src/domain/step.ts';

/** Days close together, so that edges meet: year ends, limits, due days and facts of one project. */
const FROM = day('2016-09-01');
const SPAN = 1100;
export const anyDay = fc.integer({ min: 0, max: SPAN }).map((n): Day => addDays(FROM, n));
const nearYearEnd = fc
  .tuple(fc.constantFrom('2016', '2017', '2018'), fc.integer({ min: -2, max: 2 }))
  .map(([year, n]): Day => addDays(day(`${year}-12-31`), n));
const someDay = fc.oneof({ weight: 3, arbitrary: anyDay }, { weight: 1, arbitrary: nearYearEnd });
const AMOUNTS = ['5000 万元', '1 亿元', '3.2 亿元', '5 亿元', '300 万美元', '1000 万美元'];

const anyStep = fc
  .record({
    kind: fc.constantFrom(...STEP_KINDS),
    due: fc.option(someDay, { nil: undefined }),
    unitId: fc.constantFrom('', 'u'),
    person: fc.constantFrom('', 'p'),
    projectUnit: fc.constantFrom('', 'c'),
  })
  .map(({ due, ...step }) => (due === undefined ? step : { ...step, due }));

/** Facts in any order and of any kind, several of one kind and contradicting days included. */
export const anyCase: fc.Arbitrary<ProjectCase> = fc
  .record({
    steps: fc.array(anyStep, { maxLength: 5 }),
    facts: fc.array(fc.tuple(fc.constantFrom(...FACT_KINDS), someDay, fc.nat(5)), { maxLength: 8 }),
    amount: fc.option(fc.constantFrom(...AMOUNTS), { nil: undefined }),
    origin: fc.option(fc.constantFrom(...ORIGINS), { nil: undefined }),
  })
  .map(({ steps, facts, amount, origin }) => {
    const money = amount === undefined ? undefined : parseThreshold(amount);
    const named = steps.map((step, n): Step => ({ ...step, id: `s${n}`, name: `节点${n}` }));
    return {
      project: { id: 'p', name: '演示', ...(money ? { amount: money } : {}), ...(origin ? { origin } : {}) },
      steps: named,
      facts: facts.map(([kind, on, n], place): Fact => {
        const stepId = kind === 'step-done' ? named[n % Math.max(1, named.length)]?.id : undefined;
        return { id: `f${place}`, kind, on, precision: 'day', ...(stepId === undefined ? {} : { stepId }) };
      }),
    };
  });

const edge = fc.oneof(fc.constantFrom('year-start', 'half-year-start', 'quarter-start', 'month-start'), someDay);
const period = fc.constantFrom('this-year', 'this-half-year', 'this-quarter', 'this-month', 'prior-years');
const window = fc.oneof(
  fc.constant({}),
  edge.map((before) => ({ before })),
  edge.map((from) => ({ from })),
  period.map((word) => ({ in: word })),
);
const duration = fc.constantFrom('P0D', 'P1D', 'P10D', 'P1M', 'P3M', 'P1Y', 'P1M15D');
const kinds = fc.uniqueArray(fc.constantFrom(...FACT_KINDS), { minLength: 1, maxLength: 3 });
const stepKind = fc.constantFrom(...STEP_KINDS);

const simple = fc.oneof(
  fc.tuple(kinds, window).map(([fact, when]) => ({ reached: { fact, ...when } })),
  fc.tuple(stepKind, window).map(([step, when]) => ({ planned: { step, ...when } })),
  stepKind.map((step) => ({ begun: { step } })),
  fc
    .constantFrom('atLeast', 'moreThan', 'atMost', 'below')
    .chain((word) => fc.constantFrom(...AMOUNTS).map((amount) => ({ amount: { [word]: amount } }))),
  fc.constantFrom(...ORIGINS).map((origin) => ({ origin })),
  fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 3 }).map((stage) => ({ stage })),
  fc.tuple(fc.option(stepKind, { nil: undefined }), duration).map(([step, over]) => ({
    late: step === undefined ? { over } : { step, over },
  })),
  duration.map((within) => ({ dueWithin: within })),
);

const { predicate } = fc.letrec<{ predicate: unknown }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: simple },
    { weight: 1, arbitrary: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('predicate').map((not) => ({ not })) },
  ),
}));

const rules = (extra: object = {}) =>
  fc
    .array(predicate, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((when, n) => ({ id: `r${n}`, zh: `规则${n}`, en: `Rule ${n}`, when, ...extra })));
const cites = 'XX-1';

/** Any regime that the format allows to be computed: written as a file would be, and read by the same reader. */
export const anyRegime: fc.Arbitrary<Regime> = fc
  .record({
    scope: fc.option(predicate, { nil: undefined }),
    tiers: rules({ cites }),
    marks: rules({ cites }),
    tables: rules(),
    lights: fc.array(fc.tuple(fc.constantFrom('red', 'yellow', 'green'), predicate), { minLength: 1, maxLength: 3 }),
    targets: fc.array(fc.tuple(predicate, predicate), { minLength: 1, maxLength: 2 }),
    limits: fc.array(fc.tuple(fc.constantFrom(...FACT_KINDS), fc.constantFrom(...FACT_KINDS), duration, duration), {
      minLength: 1,
      maxLength: 3,
    }),
    required: fc.uniqueArray(stepKind, { minLength: 1 }),
  })
  .map(({ scope, tiers, marks, tables, lights, targets, limits, required }) => {
    const words = (n: number) => ({ id: `r${n}`, zh: `规则${n}`, en: `Rule ${n}` });
    const last = { id: 'last', zh: '其余', en: 'Rest', when: 'always' };
    const { regime, problems } = parseRegime(
      JSON.stringify({
        id: 'any',
        version: '1',
        title: { zh: '任一制度', en: 'Any regime' },
        source: '演示',
        ...(scope === undefined ? {} : { scope: { when: scope, cites } }),
        tiers,
        marks,
        tables: { cites, eachProjectInExactlyOne: true, list: [...tables, last] },
        steps: { required, cites },
        responsibilities: { required: ['unit', 'person', 'project-unit'], on: 'every-open-step', cites },
        lights: { cites, list: lights.map(([light, when], n) => ({ ...words(n), light, when })) },
        targets: targets.map(([of, share], n) => ({
          ...words(n),
          of,
          share,
          atLeast: '1/3',
          by: 'year-end',
          pace: 'linear',
          cites,
        })),
        exit: {
          cites,
          fault: 'any',
          rules: limits.map(([since, without, within, warnBefore], n) => ({
            ...words(n),
            since,
            without,
            within,
            warnBefore,
          })),
          then: ['notice'],
        },
      }),
      'any.yaml',
    );
    if (!regime) throw new Error(JSON.stringify(problems));
    return regime;
  });
