import { SHARES, THRESHOLDS } from './figures.oracle.ts';
import type { FactIn, IndicatorIn, ProjectIn, RegimeIn, Rule, Span, StepIn, UnitIn, World } from './figures.oracle.ts';

/** Random governments, small and full of edges, and random rules to look at them with: the same for the same number. */

const FACTS =
  'talks-opened signed registered land-granted land-delivered funds-arrived started investment-completed opened completed producing at-capacity step-done suspended resumed exited'.split(
    ' ',
  );
const STEPS = ['preliminary', 'start', 'completion', 'production'];
const STAGES = 'lead negotiating signed registered building completed producing at-capacity suspended exited'.split(
  ' ',
);
const ORIGINS = ['domestic', 'out-of-province', 'foreign'];
const EDGES = ['year-start', 'half-year-start', 'quarter-start', 'month-start'];
const PERIODS = ['this-year', 'this-half-year', 'this-quarter', 'this-month', 'prior-years'];
const DURATIONS = ['P0D', 'P1D', 'P10D', 'P1M', 'P3M', 'P1Y', 'P1M15D'];

export interface Dice {
  /** A whole number below the bound. */
  upTo(bound: number): number;
  one<T>(list: readonly T[]): T;
  /** Once in so many times. */
  once(inAll: number): boolean;
}

export function dice(seed: number): Dice {
  let state = (seed + 1) * 0x9e3779b9;
  const upTo = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { upTo, one: (list) => list[upTo(list.length)] as (typeof list)[number], once: (inAll) => upTo(inAll) === 0 };
}

/** Days of three years, many of them at the edges of periods, so that they meet. */
export function anyDay({ upTo, one, once }: Dice): string {
  if (once(4))
    return one([
      '2017-01-01',
      '2017-12-31',
      '2018-01-01',
      '2018-03-31',
      '2018-04-01',
      '2018-06-30',
      '2018-07-01',
      '2018-02-28',
    ]);
  return new Date(Date.UTC(2016, 6, 1 + upTo(1000))).toISOString().slice(0, 10);
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Fields of a record that nothing else is told by; a district is a place as well. */
const WRITTEN = ['investor', 'place', 'nature', 'content', 'code', 'person', 'contact', 'host-unit'];
const FIELDS = [...WRITTEN, 'amount', 'origin', 'industry', 'leader'];
const AMOUNTS = [500_000_000_000n, 1_000_000_000_000n, 1_500_000_000_000n, 30_000_000_000n, 12_345_678n, 10n, 0n];
const money = ({ one }: Dice, currencies: readonly string[]) => ({ amount: one(AMOUNTS), currency: one(currencies) });

export function anyWorld(roll: Dice, id: () => string, indicators: readonly IndicatorIn[], regime: string): World {
  const { upTo, one, once } = roll;
  const units: UnitIn[] = [{ id: id(), parent: null, kind: 'government' }];
  for (let n = upTo(6); n > 0; n--)
    units.push({ id: id(), parent: one(units).id, kind: one(['county', 'town', 'department', 'park']) });
  const projects = Array.from({ length: upTo(7) }, () => anyProject(roll, id, one(units).id));
  const tasks = units.flatMap((unit) =>
    indicators.flatMap(({ id: indicator }) =>
      [2017, 2018].flatMap((year) =>
        once(3) ? [{ unit: unit.id, indicator: `${regime}/${indicator}`, year, amount: BigInt(upTo(5)) }] : [],
      ),
    ),
  );
  const gatherings = Array.from({ length: upTo(5) }, () => ({
    kind: one(['outbound-visit', 'invitation']),
    unit: one(units).id,
    on: anyDay(roll),
    project: projects.length > 0 && once(2) ? one(projects).id : null,
    withdrawn: once(6),
  }));
  return { units, projects, tasks, gatherings };
}

function anyProject(roll: Dice, id: () => string, unit: string): ProjectIn {
  const { upTo, one, once } = roll;
  const given = once(5) ? { amount: null, currency: null } : money(roll, ['CNY', 'CNY', 'USD', 'EUR']);
  const days = [anyDay(roll), anyDay(roll), anyDay(roll)];
  const steps = Array.from({ length: upTo(5) }, (): StepIn => {
    const due = once(5) ? null : once(3) ? one(days) : anyDay(roll);
    return { id: id(), kind: one(STEPS), baseline: once(2) ? due : anyDay(roll), due, withdrawn: once(8) };
  });
  const facts: FactIn[] = [];
  for (let n = upTo(9); n > 0; n--) {
    const step = steps.length > 0 ? one(steps).id : null;
    const kind =
      step === null
        ? one(FACTS.filter((it) => it !== 'step-done'))
        : one([...FACTS, 'step-done', 'investment-completed', 'funds-arrived']);
    const paid = kind === 'investment-completed' || kind === 'funds-arrived' ? !once(6) : once(8);
    const on = once(2) ? one(days) : anyDay(roll);
    facts.push({
      id: id(),
      kind,
      on,
      corrects: facts.length > 0 && once(5) ? one(facts).id : null,
      reported: !once(3),
      entered: once(3) ? anyDay(roll) : after(on, upTo(40)),
      judged: anyDay(roll),
      ...(paid ? money(roll, ['CNY', 'CNY', 'USD', 'EUR']) : { amount: null, currency: null }),
      step: kind === 'step-done' ? step : null,
      state: one([
        'recognised',
        'recognised',
        'recognised',
        'recognised',
        'reported',
        'returned',
        'superseded',
        'withdrawn',
      ] as const),
    });
  }
  return {
    id: id(),
    unit,
    ...given,
    origin: once(4) ? null : one(ORIGINS),
    industry: once(3) ? null : one(['生物医药', '新能源']),
    district: once(3) ? null : one(['演示东区', '演示西区']),
    leader: once(2) ? null : one(['演示甲', '演示乙']),
    more: Object.fromEntries(WRITTEN.filter(() => !once(4)).map((field) => [field, once(6) ? ' ' : '演示'])),
    withdrawn: once(12),
    entered: anyDay(roll),
    ledger: once(2),
    facts,
    steps,
    plans: [2017, 2018].flatMap((year) => (once(2) ? [{ year, ...money(roll, ['CNY', 'CNY', 'USD']) }] : [])),
  };
}

function anySpan(roll: Dice): Span {
  const { one, upTo } = roll;
  const edge = (): string => (upTo(2) === 0 ? one(EDGES) : anyDay(roll));
  const kind = upTo(5);
  if (kind === 0) return { before: edge() };
  if (kind === 1) return { from: edge() };
  if (kind === 2) return { in: one(PERIODS) };
  return kind === 3 ? { from: edge(), before: edge(), in: one(PERIODS) } : {};
}

const some = <T>({ upTo, one }: Dice, list: readonly T[]): T[] =>
  Array.from(new Set(Array.from({ length: 1 + upTo(3) }, () => one(list))));

/** A rule of every word there is; `deep` says how far it may be nested. */
function anyRule(roll: Dice, deep = 2): Rule {
  const { one, upTo, once } = roll;
  const parts = (): Rule[] => Array.from({ length: 1 + upTo(2) }, () => anyRule(roll, deep - 1));
  if (deep > 0 && once(3))
    return one([() => ({ all: parts() }), () => ({ any: parts() }), () => ({ not: anyRule(roll, deep - 1) })])();
  const range = (words: readonly string[], values: readonly string[]): Record<string, string> =>
    Object.fromEntries(some(roll, words).map((word) => [word, one(values)]));
  return one<() => Rule>([
    () => 'always',
    () => ({ reached: one(FACTS) }),
    () => ({ reached: { fact: some(roll, FACTS), ...anySpan(roll) } }),
    () => ({ reached: { fact: one(['signed', 'started', 'completed', 'producing']), ...anySpan(roll) } }),
    () => ({ planned: { step: one(STEPS), ...anySpan(roll) } }),
    () => ({ begun: { step: one(STEPS) } }),
    () => ({ amount: range(['atLeast', 'moreThan', 'atMost', 'below'], Object.keys(THRESHOLDS)) }),
    () => ({ origin: once(2) ? one(ORIGINS) : some(roll, ORIGINS) }),
    () => ({ stage: once(2) ? one(STAGES) : some(roll, STAGES) }),
    () => ({ invested: range(['atLeast', 'below'], Object.keys(SHARES)) }),
    () => ({ late: { ...(once(2) ? { step: one(STEPS) } : {}), ...(once(2) ? { over: one(DURATIONS) } : {}) } }),
    () => ({ dueWithin: one(DURATIONS) }),
  ])();
}

function anyIndicator(roll: Dice, id: string): IndicatorIn {
  const { one, once } = roll;
  const over = () => one([{}, { over: 'task' as const }, { over: { each: 2 } }]);
  const among = () => (once(2) ? { among: anyRule(roll) } : {});
  const amounts = () =>
    once(4) ? ('contract' as const) : { fact: one(['funds-arrived', 'investment-completed']), ...anySpan(roll) };
  return {
    id,
    ...one([
      () => ({ share: anyRule(roll), of: anyRule(roll) }),
      () => ({ count: anyRule(roll), ...over() }),
      () => ({
        sum: amounts(),
        ...among(),
        ...one([{}, { over: 'task' as const }, { over: 'contract' as const }, { over: 'annual-plan' as const }]),
      }),
      () => ({
        nodes: { ...(once(2) ? { step: one(STEPS) } : {}), reached: one(['in-time', 'at-all']), ...anySpan(roll) },
      }),
      () => ({ complete: some(roll, FIELDS), of: anyRule(roll) }),
      () => ({
        entered: {
          within: one(DURATIONS),
          ...one([{}, { by: 'any' as const }, { by: 'report' as const }]),
          ...anySpan(roll),
        },
        ...among(),
      }),
      () => ({ confirmed: anySpan(roll), ...among() }),
      () => ({ held: { gathering: one(['outbound-visit', 'invitation']), ...anySpan(roll) }, ...over() }),
    ])(),
  };
}

export function anyRegime(roll: Dice): RegimeIn {
  const { one, once } = roll;
  return {
    id: 'any',
    scope: once(2) ? anyRule(roll) : undefined,
    tiers: once(2) ? [] : ['upper', 'lower'].map((id) => ({ id, when: anyRule(roll) })),
    rates: one([{}, { USD: '6.6' }, { USD: '6.65', EUR: '7.81' }]),
    indicators: Array.from({ length: 7 }, (_, n) => anyIndicator(roll, `i${n}`)),
  };
}
