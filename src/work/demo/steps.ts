import { addDays, daysBetween, endOf } from '../../domain/day.ts';
import type { DemoStep } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import { openFrom } from './office-days.ts';
import type { Department } from './places.ts';
import type { Turn, Turns } from './plan.ts';
import type { Staff } from './staff.ts';
import type { Government } from './units.ts';

export type StepKey = Turn | 'review';

const NODES: readonly (readonly [turn: Turn, kind: DemoStep['kind'], name: string, by?: Department])[] = [
  ['filed', 'preliminary', '立项备案', 'reform'],
  ['land', 'preliminary', '用地手续', 'land'],
  ['eia', 'preliminary', '环评批复', 'environment'],
  ['planning', 'preliminary', '工程规划许可', 'land'],
  ['permit', 'preliminary', '施工许可', 'building'],
  ['started', 'start', '开工'],
  ['completed', 'completion', '竣工'],
  ['producing', 'production', '投产'],
];

/** The nodes of a project with what was promised and what is planned now, and who answers for each. */
export function stepsFor(
  chance: Chance,
  draft: Draft,
  span: Span,
  { government, staff }: { government: Government; staff: Staff },
): Map<StepKey, DemoStep> {
  const { plan, intent, review } = draft;
  const steps = new Map<StepKey, DemoStep>();
  if (!plan) return steps;
  const own = intent.place.unit.id;
  const pick = (unitId: string) => chance.pick(staff.answerableOf.get(unitId) ?? []);
  const lead = pick(own);
  const common = {
    projectId: draft.id,
    projectUnit: draft.course.reached.registered ? intent.investor.here : intent.investor.name,
  };
  if (review) {
    const { due } = review;
    const unitId = government.departments.office.id;
    steps.set('review', {
      ...common,
      id: chance.id(),
      kind: 'preliminary',
      name: '项目预审',
      baseline: due,
      due,
      precision: 'day',
      unitId,
      person: pick(unitId),
    });
  }
  const now = replanned(chance, draft, span);
  for (const [turn, kind, name, by] of NODES) {
    const baseline = plan.due[turn];
    if (!baseline) continue;
    const unitId = by ? government.departments[by].id : own;
    steps.set(turn, {
      ...common,
      id: chance.id(),
      kind,
      name: kind === 'production' && intent.trade.opens ? '开业' : name,
      baseline,
      due: now[turn] ?? baseline,
      precision: plan.precision[turn] ?? 'day',
      unitId,
      person: by ? pick(unitId) : lead,
    });
  }
  return withGaps(chance, steps, intent.place.county.manner.careless);
}

/** Part of what came late, or has not come, was put off in time; what follows was put off with it. */
function replanned(chance: Chance, { plan, course }: Draft, { last }: Span): Turns {
  const due: Turns = { ...plan?.due };
  for (const [index, [turn]] of NODES.entries()) {
    const promised = due[turn];
    if (!promised || promised > last) continue;
    const reached = course.reached[turn];
    if (reached && reached <= promised) continue;
    if (!chance.happens(reached ? 0.3 : 0.42)) continue;
    const by = Math.max(15, reached ? daysBetween(promised, reached) + chance.whole(-20, 12) : chance.whole(30, 160));
    for (const [later] of NODES.slice(index)) {
      const day = due[later];
      if (!day) continue;
      const moved = addDays(day, by);
      due[later] = plan?.precision[later] === 'month' ? endOf('month', moved) : openFrom(moved);
    }
  }
  return due;
}

/** What a careless county leaves out: a person, a unit, the company, a day, or the whole node. */
function withGaps(chance: Chance, steps: Map<StepKey, DemoStep>, careless: number): Map<StepKey, DemoStep> {
  if (!chance.happens(careless)) return steps;
  const turn = chance.pick([...steps.keys()].slice(-4));
  const step = steps.get(turn);
  if (!step) return steps;
  const gap = chance.weighted([
    ['person', 5],
    ['unit', 2],
    ['company', 3],
    ['day', 2],
    ['node', 1.5],
  ]);
  if (gap === 'company') for (const [key, it] of steps) steps.set(key, { ...it, projectUnit: null });
  else if (gap === 'node') steps.delete('completed');
  else if (gap === 'day') clear('completed', { baseline: null, due: null });
  else clear(turn, gap === 'person' ? { person: null } : { unitId: null });
  return steps;

  function clear(key: StepKey, without: Partial<DemoStep>): void {
    const it = steps.get(key);
    if (it) steps.set(key, { ...it, ...without });
  }
}
