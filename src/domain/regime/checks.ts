import type { RegimeShape } from './format.ts';
import { referenceFaults } from './references.ts';
import { type Fault, type FaultWord, wordFault } from './problem.ts';
import type { z } from 'zod';

export type Shape = z.infer<typeof RegimeShape>;

/** What is wrong with a regime although every word of it is right. */
export const crossFaults = (regime: Shape): Fault[] => [
  ...twice(['tiers'], regime.tiers),
  ...twice(['marks'], regime.marks),
  ...twice(['tables', 'list'], regime.tables?.list),
  ...twice(['lights', 'list'], regime.lights?.list),
  ...twice(['targets'], regime.targets),
  ...twice(['exit', 'rules'], regime.exit?.rules),
  ...twice(['phases', 'list'], regime.phases?.list),
  ...twice(['presets'], regime.presets),
  ...twice(['duties'], regime.duties),
  ...twice(['indicators'], regime.indicators),
  ...twice(['rankings'], regime.rankings),
  ...twice(['cards'], regime.cards),
  ...twice(['landReview', 'kinds'], regime.landReview?.kinds),
  ...twice(['accountability', 'degrees'], regime.accountability?.degrees),
  ...twice(['workingGroups'], regime.workingGroups),
  ...referenceFaults(regime),
  ...openTables(regime),
  ...days(regime),
];

/** Two rules of one name could not be told apart in a reason. */
const twice = (path: readonly PropertyKey[], rules: readonly { readonly id: string }[] = []): Fault[] =>
  rules.flatMap(({ id }, place) =>
    rules.findIndex((rule) => rule.id === id) < place ? [fault([...path, place, 'id'], 'twice', [], id)] : [],
  );

/** Every project stands in exactly one table only if the last one takes all that is left, and none before it does. */
function openTables({ tables }: Shape): Fault[] {
  if (!tables) return [];
  const last = tables.list.length - 1;
  return tables.list.flatMap(({ when }, place) => {
    if ((when === 'always') === (place === last)) return [];
    const path = ['tables', 'list', place, 'when'];
    return [
      place === last ? wordFault(path, 'last-table', ['always'], when) : fault(path, 'unreachable-after', [], when),
    ];
  });
}

function days({ inForce, phases, duties }: Shape): Fault[] {
  const found: Fault[] = [];
  if (inForce?.to !== undefined && inForce.to < inForce.from) {
    found.push(fault(['inForce', 'to'], 'before-its-start', [`≥ ${inForce.from}`], inForce.to));
  }
  duties?.forEach(({ from, until }, place) => {
    if (from === undefined || until === undefined || until >= from) return;
    found.push(fault(['duties', place, 'until'], 'before-its-start', [`≥ ${from}`], until));
  });
  phases?.list.forEach((phase, place) => {
    const path = ['phases', 'list', place];
    if (phase.to < phase.from) found.push(fault([...path, 'to'], 'before-its-start', [`≥ ${phase.from}`], phase.to));
    const previous = phases.list[place - 1];
    if (previous && phase.from <= previous.to) {
      found.push(fault([...path, 'from'], 'phases-overlap', [`> ${previous.to}`], phase.from));
    }
  });
  return found;
}

const fault = (path: readonly PropertyKey[], what: FaultWord, expected: readonly string[], found: unknown): Fault => ({
  path,
  what,
  expected,
  found,
  words: false,
});
