import type { Standing } from '../standing.ts';
import type { Regime } from './format.ts';

/** A rule that has a say about a project, named as {@link explainRegime} names it: the part and the id in it. */
export type RuleKey = `${string}/${string}`;

/** Where the reasons of a verdict come from; marks are told by the sentence, because they speak of tiers too. */
const PART = { table: 'tables', tier: 'tiers', light: 'lights', exit: 'exit' } as const;

/**
 * The rules of one regime that touch a project standing so under it: those that gave its verdicts, the nodes and
 * responsibilities it lacks, the targets it counts for. A project outside the scope is touched by none.
 */
export function touchedBy({ scope, id: regime }: Regime, standing: Standing): RuleKey[] {
  const keys: RuleKey[] = [];
  for (const { about, rule, says, regime: of } of standing.because) {
    if (of !== regime) continue;
    if (about === 'stage') return [];
    if (about === 'responsibility') continue;
    keys.push(`${says === 'mark' ? 'marks' : PART[about]}/${rule}`);
  }
  if (scope) keys.push('scope/scope');
  if (standing.missing.some((word) => word.endsWith('.due'))) keys.push('steps/required');
  if (standing.missing.some((word) => !word.endsWith('.due'))) keys.push('responsibilities/required');
  for (const mark of standing.targets) keys.push(`targets/${mark.slice(mark.indexOf('/') + 1, -1)}`);
  return keys;
}
