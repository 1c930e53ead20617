/**
 * What an indicator of a group is, worked out naively and once more: one project after the other, days as texts, JavaScript's
 * own calendar, amounts as whole numbers of ten-thousandths. It reads rules as they are written and shares nothing with the product.
 */

export interface FactIn {
  readonly kind: string;
  readonly on: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly id: string;
  /** The fact it corrects. */
  readonly corrects: string | null;
  readonly reported: boolean;
  /** The day it was entered, and the day of its verdict. */
  readonly entered: string;
  readonly judged: string;
  readonly step: string | null;
  readonly state: 'recognised' | 'reported' | 'returned' | 'superseded' | 'withdrawn';
}
export interface StepIn {
  readonly id: string;
  readonly kind: string;
  readonly baseline: string | null;
  readonly due: string | null;
  readonly withdrawn: boolean;
}
export interface PlanIn {
  readonly year: number;
  readonly amount: bigint;
  readonly currency: string;
}
export interface ProjectIn {
  readonly id: string;
  readonly unit: string;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly origin: string | null;
  readonly industry: string | null;
  readonly district: string | null;
  readonly leader: string | null;
  /** What else its record says, by field. */
  readonly more: Readonly<Record<string, string>>;
  readonly withdrawn: boolean;
  /** The day it was entered, and whether from a ledger. */
  readonly entered: string;
  readonly ledger: boolean;
  readonly facts: readonly FactIn[];
  readonly steps: readonly StepIn[];
  readonly plans: readonly PlanIn[];
}
export interface UnitIn {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
}
export interface World {
  readonly units: readonly UnitIn[];
  readonly projects: readonly ProjectIn[];
  readonly tasks: readonly { unit: string; indicator: string; year: number; amount: bigint }[];
  readonly gatherings: readonly {
    kind: string;
    unit: string;
    on: string;
    project: string | null;
    withdrawn: boolean;
  }[];
}

export interface Span {
  readonly before?: string;
  readonly from?: string;
  readonly in?: string;
}
export type Rule =
  | 'always'
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly reached: string | ({ readonly fact: string | readonly string[] } & Span) }
  | { readonly planned: { readonly step: string } & Span }
  | { readonly begun: { readonly step: string } }
  | { readonly amount: Readonly<Record<string, string>> }
  | { readonly origin: string | readonly string[] }
  | { readonly stage: string | readonly string[] }
  | { readonly invested: Readonly<Record<string, string>> }
  | { readonly late: { readonly step?: string; readonly over?: string } }
  | { readonly dueWithin: string };

/** The thresholds and shares that rules of the test may name, with what they say. */
export const THRESHOLDS: Readonly<Record<string, readonly [string, bigint]>> = {
  '5000 万元': ['CNY', 500_000_000_000n],
  '1 亿元': ['CNY', 1_000_000_000_000n],
  '1.5 亿元': ['CNY', 1_500_000_000_000n],
  '300 万美元': ['USD', 30_000_000_000n],
};
export const SHARES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  '1/3': [1n, 3n],
  '25%': [1n, 4n],
  '100%': [1n, 1n],
};

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? (one as readonly T[]) : [one as T]);
const earliest = (days: readonly string[]): string | undefined => days.toSorted()[0];

function moved(day: string, text: string, sign: 1 | -1): string {
  const number = (letter: string): number => sign * Number(new RegExp(`(\\d+)${letter}`).exec(text)?.[1] ?? 0);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = month - 1 + number('M') + 12 * number('Y');
  const last = new Date(Date.UTC(year, first + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, first, Math.min(date, last) + number('D'))).toISOString().slice(0, 10);
}

/** The first and the last day of a period the day lies in. */
function period(word: string, day: string): readonly [string, string] {
  const [year = '', month = ''] = day.split('-');
  const months = { year: 12, 'half-year': 6, quarter: 3, month: 1 }[word] ?? 0;
  const first = Math.floor((Number(month) - 1) / months) * months;
  const last = new Date(Date.UTC(Number(year), first + months, 0)).toISOString().slice(0, 10);
  return [`${year}-${String(first + 1).padStart(2, '0')}-01`, last];
}

function within({ before, from, in: word }: Span, on: string, day: string): boolean {
  const edge = (text: string): string => (text.endsWith('-start') ? period(text.slice(0, -6), day)[0] : text);
  if (before !== undefined && on >= edge(before)) return false;
  if (from !== undefined && on < edge(from)) return false;
  if (word === undefined) return true;
  if (word === 'prior-years') return on.slice(0, 4) < day.slice(0, 4);
  const [first, last] = period(word.slice('this-'.length), day);
  return on >= first && on <= last;
}

/** What each happening also shows to have happened. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  opened: ['started', 'completed', 'producing'],
  completed: ['started'],
  producing: ['started', 'completed'],
  'at-capacity': ['started', 'completed', 'producing'],
};
const counted = (project: ProjectIn): FactIn[] => project.facts.filter(({ state }) => state === 'recognised');
const by = (project: ProjectIn, day: string): FactIn[] => counted(project).filter(({ on }) => on <= day);
const firstDay = (facts: readonly FactIn[], kinds: readonly string[]): string | undefined =>
  earliest(
    facts.filter(({ kind }) => kinds.some((one) => one === kind || SHOWS[kind]?.includes(one))).map(({ on }) => on),
  );

const LADDER: readonly (readonly [string, readonly string[]])[] = [
  ['at-capacity', ['at-capacity']],
  ['producing', ['producing', 'opened']],
  ['completed', ['completed']],
  ['building', ['started', 'investment-completed']],
  ['registered', ['registered']],
  ['signed', ['signed', 'land-granted', 'land-delivered']],
  ['negotiating', ['talks-opened']],
];

function stage(facts: readonly FactIn[]): string {
  const has = (kinds: readonly string[]): boolean => facts.some(({ kind }) => kinds.includes(kind));
  if (has(['exited'])) return 'exited';
  const last = (wanted: string): string =>
    facts.reduce((latest, { kind, on }) => (kind === wanted && on > latest ? on : latest), '');
  if (last('suspended') > last('resumed')) return 'suspended';
  return LADDER.find(([, kinds]) => has(kinds))?.[0] ?? 'lead';
}

function reachedOn(step: StepIn, facts: readonly FactIn[]): string | undefined {
  if (step.kind === 'start') return firstDay(facts, ['started', 'opened']);
  if (step.kind === 'completion') return firstDay(facts, ['completed']);
  if (step.kind === 'production') return firstDay(facts, ['producing']);
  return earliest(facts.filter((fact) => fact.kind === 'step-done' && fact.step === step.id).map(({ on }) => on));
}
const stepsOf = (project: ProjectIn): StepIn[] => project.steps.filter(({ withdrawn }) => !withdrawn);

export function holds(rule: Rule, project: ProjectIn, day: string): boolean {
  if (rule === 'always') return true;
  if ('all' in rule) return rule.all.every((part) => holds(part, project, day));
  if ('any' in rule) return rule.any.some((part) => holds(part, project, day));
  if ('not' in rule) return !holds(rule.not, project, day);
  const facts = by(project, day);
  const open = stepsOf(project).filter((step) => step.due !== null && reachedOn(step, facts) === undefined);
  if ('reached' in rule) {
    const word = typeof rule.reached === 'string' ? { fact: rule.reached } : rule.reached;
    const on = firstDay(facts, list(word.fact));
    return on !== undefined && within(word, on, day);
  }
  if ('planned' in rule) {
    const { step, ...span } = rule.planned;
    return stepsOf(project).some(({ kind, due }) => kind === step && due !== null && within(span, due, day));
  }
  if ('begun' in rule) return stepsOf(project).some(({ kind }) => kind === rule.begun.step);
  if ('amount' in rule) {
    return Object.entries(rule.amount).every(([word, text]) => {
      const [currency, limit] = THRESHOLDS[text] ?? ['', 0n];
      if (project.amount === null || project.currency !== currency) return false;
      if (word === 'atLeast') return project.amount >= limit;
      if (word === 'moreThan') return project.amount > limit;
      return word === 'atMost' ? project.amount <= limit : project.amount < limit;
    });
  }
  if ('origin' in rule) return project.origin !== null && list(rule.origin).includes(project.origin);
  if ('stage' in rule) return list(rule.stage).includes(stage(facts));
  if ('invested' in rule) {
    const whole = project.amount;
    if (whole === null || whole <= 0n) return false;
    const done = facts
      .filter(({ kind, currency }) => kind === 'investment-completed' && currency === project.currency)
      .reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
    return Object.entries(rule.invested).every(([word, text]) => {
      const [over, under] = SHARES[text] ?? [0n, 1n];
      return word === 'atLeast' ? done * under >= whole * over : done * under < whole * over;
    });
  }
  if ('late' in rule) {
    const { step, over = 'P0D' } = rule.late;
    return open.some(({ kind, due }) => (step === undefined || kind === step) && moved(due ?? '', over, 1) < day);
  }
  return open.some(({ due }) => due !== null && due >= day && moved(due, rule.dueWithin, -1) <= day);
}

/** Entered, happened or planned by the day; a row of a ledger that was only intended stands on every day. */
function stands(project: ProjectIn, day: string): boolean {
  if (project.withdrawn) return false;
  const happened = earliest(counted(project).map(({ on }) => on));
  const planned = earliest(
    stepsOf(project).flatMap(({ baseline, due }) => [baseline, due].filter((it) => it !== null)),
  );
  if (project.ledger && (happened === undefined || (planned !== undefined && planned < happened))) return true;
  return [project.entered, happened, planned].some((on) => on !== undefined && on <= day);
}

export interface Measured {
  readonly numerator: bigint;
  readonly denominator: bigint | null;
  /** Amounts by currency. */
  readonly apart: Readonly<Record<string, bigint>>;
}

export type IndicatorIn = { readonly id: string } & (
  | { readonly share: Rule; readonly of: Rule }
  | { readonly count: Rule; readonly over?: 'task' | { readonly each: number } }
  | {
      readonly sum: 'contract' | ({ readonly fact: string } & Span);
      readonly among?: Rule;
      readonly over?: 'task' | 'contract' | 'annual-plan';
    }
  | { readonly nodes: { readonly step?: string; readonly reached: string } & Span }
  | { readonly complete: readonly string[]; readonly of: Rule }
  | { readonly entered: { readonly within: string; readonly by?: string } & Span; readonly among?: Rule }
  | { readonly confirmed: Span; readonly among?: Rule }
  | { readonly held: { readonly gathering: string } & Span; readonly over?: 'task' | { readonly each: number } }
);

export interface RegimeIn {
  readonly id: string;
  readonly scope: Rule | undefined;
  readonly tiers: readonly { readonly id: string; readonly when: Rule }[];
  readonly rates: Readonly<Record<string, string>>;
  readonly indicators: readonly IndicatorIn[];
}

/** A group by what it holds, and the unit it is where it is one: the root of the tree for everything together. */
export interface GroupIn {
  readonly has: (project: ProjectIn) => boolean;
  readonly hasGathering: (unit: string, project: ProjectIn | undefined) => boolean;
  readonly unit: string | undefined;
  /** Everything together, which is no unit of its own. */
  readonly whole: boolean;
}

type Amounts = readonly { readonly amount: bigint; readonly currency: string }[];

export function measure(indicator: IndicatorIn, regime: RegimeIn, world: World, group: GroupIn, day: string): Measured {
  const all = seen(regime, world, day).filter((project) => group.has(project));
  const year = Number(day.slice(0, 4));
  const over = (how: 'task' | { readonly each: number } | undefined): bigint | null => {
    if (how === undefined) return null;
    if (how !== 'task') return group.whole || group.unit === undefined ? 0n : BigInt(how.each);
    return group.unit === undefined ? 0n : (task(`${regime.id}/${indicator.id}`, year, world, group.unit) ?? 0n);
  };
  const count = (n: number, denominator: bigint | null): Measured => ({ numerator: BigInt(n), denominator, apart: {} });
  if ('share' in indicator) {
    const base = all.filter((project) => holds(indicator.of, project, day));
    return count(base.filter((project) => holds(indicator.share, project, day)).length, BigInt(base.length));
  }
  if ('count' in indicator) {
    return count(all.filter((project) => holds(indicator.count, project, day)).length, over(indicator.over));
  }
  if ('complete' in indicator) {
    const base = all.filter((project) => holds(indicator.of, project, day));
    return count(base.filter((one) => indicator.complete.every((it) => says(one, it))).length, BigInt(base.length));
  }
  if ('entered' in indicator || 'confirmed' in indicator) {
    const those = all.filter((project) => indicator.among === undefined || holds(indicator.among, project, day));
    const { good, of } =
      'entered' in indicator ? entries(those, indicator.entered, day) : verdicts(those, indicator.confirmed, day);
    return count(good.length, BigInt(of.length));
  }
  if ('held' in indicator) {
    const held = world.gatherings.filter(
      ({ kind, on, withdrawn, unit, project }) =>
        !withdrawn &&
        kind === indicator.held.gathering &&
        on <= day &&
        within(indicator.held, on, day) &&
        group.hasGathering(
          unit,
          seen(regime, world, day).find(({ id }) => id === project),
        ),
    );
    return count(held.length, over(indicator.over));
  }
  if ('nodes' in indicator) {
    const { step, reached, ...span } = indicator.nodes;
    const due = all.flatMap((project) =>
      stepsOf(project)
        .filter((it) => it.due !== null && it.due <= day && within(span, it.due, day))
        .filter((it) => step === undefined || it.kind === step)
        .map((it) => ({ due: it.due ?? '', on: reachedOn(it, by(project, day)) })),
    );
    const done = due.filter(({ on, due: by_ }) => on !== undefined && (reached === 'at-all' || on <= by_));
    return count(done.length, BigInt(due.length));
  }
  const { sum, among, over: divisor } = indicator;
  const of = all.filter((project) => among === undefined || holds(among, project, day));
  const own = (project: ProjectIn): Amounts => {
    if (sum === 'contract') return contract(project);
    const { fact, ...span } = sum;
    return by(project, day)
      .filter(({ kind, on }) => kind === fact && within(span, on, day))
      .flatMap(({ amount, currency }) => (amount === null || currency === null ? [] : [{ amount, currency }]));
  };
  const below = (project: ProjectIn): Amounts =>
    divisor === 'contract' ? contract(project) : project.plans.filter((plan) => plan.year === year);
  if (divisor === undefined || divisor === 'task') {
    const top = added(of.flatMap(own), regime.rates);
    const bottom = over(divisor);
    return { numerator: top.sum, denominator: bottom === null ? null : bottom * 10_000n, apart: top.apart };
  }
  const rated = (project: ProjectIn): boolean => below(project).every(({ currency }) => rateOf(currency, regime.rates));
  const top = added(of.filter(rated).flatMap(own), regime.rates);
  const outside = of.filter((project) => !rated(project)).flatMap(own);
  return {
    numerator: top.sum,
    denominator: added(of.flatMap(below), regime.rates).sum,
    apart: [...outside].reduce((apart, { amount, currency }) => more(apart, currency, amount), top.apart),
  };
}

/** Whether anything is written where a record has the field. */
function says(project: ProjectIn, field: string): boolean {
  const { amount, origin, industry, leader, district, more } = project;
  const own: Record<string, unknown> = { amount, origin, industry, leader, place: district };
  return (own[field] ?? null) !== null || (more[field] ?? '').trim() !== '';
}

function entries(projects: readonly ProjectIn[], wanted: { within: string; by?: string } & Span, day: string) {
  const of = projects.flatMap((project) =>
    by(project, day)
      .filter(({ on, reported }) => within(wanted, on, day) && (reported || wanted.by !== 'report'))
      .map((fact) => {
        let first = fact;
        for (let at = first.corrects; at !== null; at = first.corrects)
          first = project.facts.find(({ id }) => id === at) ?? { ...first, corrects: null };
        return { on: fact.on, entered: first.entered };
      }),
  );
  return { of, good: of.filter(({ on, entered }) => entered <= moved(on, wanted.within, 1)) };
}

function verdicts(projects: readonly ProjectIn[], span: Span, day: string) {
  const of = projects
    .flatMap(({ facts }) => facts)
    .filter(({ reported, state }) => reported && ['recognised', 'returned', 'superseded'].includes(state))
    .filter(({ judged }) => judged <= day && within(span, judged, day));
  return { of, good: of.filter(({ state }) => state === 'recognised') };
}

const seen = ({ scope }: RegimeIn, world: World, day: string): ProjectIn[] =>
  world.projects.filter((project) => stands(project, day) && (scope === undefined || holds(scope, project, day)));

export const batchOf = (project: ProjectIn, day: string): string | undefined =>
  firstDay(by(project, day), ['signed'])?.slice(0, 4);

const contract = ({ amount, currency }: ProjectIn): Amounts =>
  amount === null || currency === null ? [] : [{ amount, currency }];

const rateOf = (currency: string, rates: RegimeIn['rates']): string | undefined =>
  currency === 'CNY' ? '1' : rates[currency];

const more = (apart: Readonly<Record<string, bigint>>, currency: string, amount: bigint): Record<string, bigint> => ({
  ...apart,
  [currency]: (apart[currency] ?? 0n) + amount,
});

/** Rates of the test have two decimals at most; half a ten-thousandth goes up. */
function added(amounts: Amounts, rates: RegimeIn['rates']): { sum: bigint; apart: Record<string, bigint> } {
  let hundredfold = 0n;
  let apart: Record<string, bigint> = {};
  for (const { amount, currency } of amounts) {
    const rate = rateOf(currency, rates);
    if (rate === undefined) apart = more(apart, currency, amount);
    else hundredfold += amount * BigInt(Math.round(Number(rate) * 100));
  }
  return { sum: (hundredfold + 50n) / 100n, apart };
}

function task(indicator: string, year: number, world: World, unit: string): bigint | undefined {
  const own = world.tasks.find((it) => it.unit === unit && it.indicator === indicator && it.year === year);
  if (own) return own.amount;
  const below = world.units
    .filter(({ parent }) => parent === unit)
    .map(({ id }) => task(indicator, year, world, id))
    .filter((amount) => amount !== undefined);
  return below.length === 0 ? undefined : below.reduce((sum, amount) => sum + amount, 0n);
}
