import { FULFILS, type StepKind } from '../step.ts';
import type { Regime } from './format.ts';
import { clauseOf, type Part, reason } from './part.ts';
import { placesOf } from './view.ts';

const FIELD = { unit: 'unitId', person: 'person', 'project-unit': 'projectUnit' } as const;

/** A preliminary node is past when the project has started: nobody is asked to plan what lies behind. */
const PAST: Record<StepKind, number[]> = {
  preliminary: placesOf(FULFILS.start),
  start: placesOf(FULFILS.start),
  completion: placesOf(FULFILS.completion),
  production: placesOf(FULFILS.production),
};

/** 三节点 and 三责任: which nodes still ahead have no day, and which open ones nobody answers for. */
export function requiredPart(regime: Regime): Part | undefined {
  const { steps, responsibilities } = regime;
  if (!steps && !responsibilities) return undefined;
  const clause = [clauseOf(steps?.cites), clauseOf(responsibilities?.cites)].join(' ').trim();
  const nodes = (steps?.required ?? []).map((kind) => ({ kind, word: `${kind}.due` }));
  const posts = (responsibilities?.required ?? []).map((post) => ({ field: FIELD[post], word: `.${post}` }));
  return (view, standing, because) => {
    if (view.stage === 'exited') return;
    const missing: string[] = [];
    for (const { kind, word } of nodes) {
      if (view.firstOf(PAST[kind]) !== undefined) continue;
      const planned = view.steps.some(({ step, actual }) => step.kind === kind && (step.due ?? actual) !== undefined);
      if (!planned) missing.push(word);
    }
    for (const { step, actual } of view.steps) {
      if (actual !== undefined) continue;
      for (const { field, word } of posts) {
        if (step[field]) continue;
        const name = step.kind + word;
        if (!missing.includes(name)) missing.push(name);
      }
    }
    if (missing.length === 0) return;
    view.forgetUses();
    standing.missing = missing;
    because.push(reason(regime, 'responsibility', 'required', clause, 'missing', { missing: missing.join(' ') }, view));
  };
}
