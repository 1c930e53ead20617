import type { Regime } from './format.ts';
import { clauseOf, type Part, reason } from './part.ts';

const FIELD = { unit: 'unitId', person: 'person', 'project-unit': 'projectUnit' } as const;

/** 三节点 and 三责任: which required nodes have no day, and which responsibilities nobody has named. */
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
      const known = view.steps.some(({ step, actual }) => step.kind === kind && (step.due ?? actual) !== undefined);
      if (!known) missing.push(word);
    }
    for (const { step } of view.steps) {
      for (const { field, word } of posts) {
        if (step[field]) continue;
        const name = step.kind + word;
        if (!missing.includes(name)) missing.push(name);
      }
    }
    if (missing.length === 0) return;
    standing.missing = missing;
    because.push(reason(regime, 'responsibility', 'required', clause, 'missing', { missing: missing.join(' ') }, view));
  };
}
