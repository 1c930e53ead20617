import type { Fact, FactKind } from '../../src/domain/fact.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import type { Step } from '../../src/domain/step.ts';

/**
 * What the clauses of Wuhan and of the district say, written down once more, naively and straight from their texts: no
 * regime file, no predicates, no windows, another arithmetic of days. Only the answers must be the same.
 */

interface Verdicts {
  stage: string;
  table: string;
  light: string;
  lateSince: string | undefined;
  missing: string[];
  targets: string[];
}

/** JavaScript's own calendar; a month too short ends on its last day. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What each happening also shows to have happened: nobody produces in a plant that was never begun. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  opened: ['started', 'completed', 'producing'],
  completed: ['started'],
  producing: ['started', 'completed'],
  'at-capacity': ['started', 'completed', 'producing'],
};

function firstDay(facts: readonly Fact[], ...kinds: FactKind[]): string | undefined {
  const days = facts.filter(({ kind }) => kinds.some((one) => kind === one || SHOWS[kind]?.includes(one)));
  return days.map(({ on }) => on as string).sort()[0];
}

function openSteps(of: ProjectCase, facts: readonly Fact[]): Step[] {
  return of.steps.filter((step) => {
    if (step.kind === 'start') return firstDay(facts, 'started', 'opened') === undefined;
    if (step.kind === 'completion') return firstDay(facts, 'completed') === undefined;
    if (step.kind === 'production') return firstDay(facts, 'producing') === undefined;
    return !facts.some((fact) => fact.kind === 'step-done' && fact.stepId === step.id);
  });
}

const REACHED: readonly (readonly [string, readonly string[]])[] = [
  ['at-capacity', ['at-capacity']],
  ['producing', ['producing', 'opened']],
  ['completed', ['completed']],
  ['building', ['started', 'investment-completed']],
  ['registered', ['registered']],
  ['signed', ['signed', 'land-granted', 'land-delivered']],
  ['negotiating', ['talks-opened']],
];

function stageOn(facts: readonly Fact[]): string {
  const any = (kinds: readonly string[]) => facts.some(({ kind }) => kinds.includes(kind));
  if (any(['exited'])) return 'exited';
  const lastDay = (kind: string) =>
    facts
      .filter((fact) => fact.kind === kind)
      .map(({ on }) => on as string)
      .sort()
      .at(-1) ?? '';
  if (lastDay('suspended') > lastDay('resumed')) return 'suspended';
  return REACHED.find(([, kinds]) => any(kinds))?.[0] ?? 'lead';
}

/** WH-0, WH-2.1 to WH-2.4. */
export function wuhanByHand(of: ProjectCase, asOf: string): Verdicts {
  const facts = of.facts.filter(({ on }) => on <= asOf);
  const year = asOf.slice(0, 4);
  const inYear = (on: string | undefined) => on !== undefined && on.slice(0, 4) === year;
  const earlier = (on: string | undefined) => on !== undefined && on.slice(0, 4) < year;
  const stage = stageOn(facts);
  const begun = firstDay(facts, 'started', 'opened');
  const done = firstDay(facts, 'completed', 'opened');
  const signed = firstDay(facts, 'signed');

  const table = (): string => {
    if (stage === 'exited') return 'exited';
    if (earlier(done)) return 'finished';
    if (earlier(begun)) return 'continuing';
    if (inYear(begun)) return 'new-start';
    if (of.steps.some(({ kind, due }) => kind === 'start' && inYear(due))) return 'new-start';
    const firstSteps = firstDay(facts, 'signed', 'registered', 'land-granted');
    return firstSteps !== undefined || of.steps.some(({ kind }) => kind === 'preliminary') ? 'preliminary' : 'planning';
  };

  const open = stage === 'exited' ? [] : openSteps(of, facts);
  const dues = open.flatMap(({ due }) => (due === undefined ? [] : [due as string]));
  const light = (): string => {
    if (stage === 'exited') return 'none';
    if (dues.some((due) => daysLater(due, 30) < asOf)) return 'red';
    if (dues.some((due) => due < asOf)) return 'yellow';
    if (dues.some((due) => daysLater(due, -7) <= asOf)) return 'yellow';
    const planned = of.steps.some(
      ({ kind, due }) => kind === 'preliminary' || (due !== undefined && kind !== 'production'),
    );
    return planned ? 'green' : 'none';
  };

  const behind = { start: begun, completion: firstDay(facts, 'completed'), preliminary: begun };
  const missing = new Set<string>();
  if (stage !== 'exited') {
    for (const kind of ['start', 'completion', 'preliminary'] as const) {
      const own = of.steps.filter((step) => step.kind === kind);
      const known = own.some((step) => step.due !== undefined || !open.includes(step));
      if (!known && behind[kind] === undefined) missing.add(`${kind}.due`);
    }
    for (const step of open) {
      if (!step.unitId) missing.add(`${step.kind}.unit`);
      if (!step.person) missing.add(`${step.kind}.person`);
      if (!step.projectUnit) missing.add(`${step.kind}.project-unit`);
    }
  }

  const landed = begunDay(facts) === undefined ? '-' : '+';
  const targets = [
    ...(earlier(signed) ? [`wuhan-2018/landed-prior${landed}`] : []),
    ...(inYear(signed) ? [`wuhan-2018/landed-current${landed}`] : []),
  ];
  const late = dues.filter((due) => due < asOf).sort()[0];
  return { stage, table: table(), light: light(), lateSince: late, missing: [...missing].sort(), targets };
}

const begunDay = (facts: readonly Fact[]) => firstDay(facts, 'started');

/** DS-9. */
export function districtByHand(of: ProjectCase, asOf: string): { exit: string; exitRule: string | undefined } {
  const facts = of.facts.filter(({ on }) => on <= asOf);
  const signed = firstDay(facts, 'signed');
  if (signed === undefined || stageOn(facts) === 'exited') return { exit: 'none', exitRule: undefined };
  const states = (
    [
      ['not-started', 'started', 3, 1],
      ['not-producing', 'producing', 24, 3],
      ['no-effect', 'at-capacity', 36, 6],
    ] as const
  ).flatMap(([exitRule, fact, limit, notice]) => {
    if (firstDay(facts, fact) !== undefined) return [];
    const until = monthsLater(signed, limit);
    if (asOf > until) return [{ exit: 'over', exitRule }];
    return asOf >= monthsLater(until, -notice) ? [{ exit: 'warning', exitRule }] : [];
  });
  const gravest = states.find(({ exit }) => exit === 'over') ?? states[0];
  return gravest ?? { exit: 'none', exitRule: undefined };
}
