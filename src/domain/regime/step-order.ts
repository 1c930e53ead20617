import type { Step, StepKind } from '../step.ts';

const KIND_PLACE: Readonly<Record<StepKind, number>> = { preliminary: 0, start: 1, completion: 2, production: 3 };
const LAST = '9999-12-31';

function stepOrder(a: Step, b: Step): number {
  const kinds = KIND_PLACE[a.kind] - KIND_PLACE[b.kind];
  if (kinds !== 0) return kinds;
  const [first, second] = [a.due ?? LAST, b.due ?? LAST];
  if (first !== second) return first < second ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** In the order of the trade and then of time, so that the order in which steps were stored never shows. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  for (let place = 1; place < steps.length; place++) {
    if (stepOrder(steps[place - 1] as Step, steps[place] as Step) > 0) return steps.toSorted(stepOrder);
  }
  return steps;
}
