import { explainRegime } from './explain.ts';
import type { Regime } from './format.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import type { Explained } from './sentence.ts';

/** A value of a rule before and after, where it stands in the rule; null where it is not written. */
export interface ChangedValue {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One rule that is not the same in two regimes, in words as it was and as it is. */
export interface RuleChange {
  readonly part: string;
  readonly id: string;
  readonly clause: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly before: Pick<Explained, 'zh' | 'en'> | null;
  readonly after: Pick<Explained, 'zh' | 'en'> | null;
  /** The numbers and words that differ; of a rule that only one of the two has, none. */
  readonly values: readonly ChangedValue[];
}

/**
 * Rule by rule what differs between two regimes, or between two choices of one regime's settings: in the order of the second,
 * what only the first has at the end. A setting and every rule that uses it are told each by itself.
 */
export function diffRegimes(earlier: Regime, later: Regime): RuleChange[] {
  const [old, now] = [rulesOf(earlier), rulesOf(later)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const rule = is ?? was;
    if (!rule) return [];
    const values = changedValues(was?.leaves ?? [], is?.leaves ?? []);
    if (was && is && values.length === 0) return [];
    const [before, after] = [was && wordsOf(was), is && wordsOf(is)];
    // A list's own clause is told with each rule of the list.
    if (!(was && is) && !before && !after) return [];
    const { part, id } = rule;
    return [
      {
        part,
        id,
        clause: is?.says?.clause || was?.says?.clause || '',
        what: was && is ? 'changed' : is ? 'added' : 'removed',
        before: before ?? null,
        after: after ?? null,
        values: was && is ? values : [],
      } as const,
    ];
  });
}

interface Rule {
  readonly part: string;
  readonly id: string;
  readonly says: Explained | undefined;
  readonly leaves: Leaf[];
}

/** The sentence about a rule, or its name where none is written about it. */
function wordsOf({ says, leaves }: Rule): Pick<Explained, 'zh' | 'en'> | undefined {
  const named = (language: string) => leaves.find(({ path }) => path === language)?.value;
  const [zh, en] = [says?.zh ?? named('zh'), says?.en ?? named('en')];
  return zh !== undefined && en !== undefined ? { zh, en } : undefined;
}

/** Rules in the order in which they are explained, then what no sentence is written about. */
function rulesOf(regime: Regime): Map<string, Rule> {
  const rules = new Map<string, Rule>(
    explainRegime(regime).map((says) => [keyOf(says), { part: says.part, id: says.id, says, leaves: [] }]),
  );
  for (const leaf of leavesOf(regime)) {
    const rule = rules.get(keyOf(leaf)) ?? { part: leaf.part, id: leaf.id, says: undefined, leaves: [] };
    rules.set(keyOf(leaf), rule);
    rule.leaves.push(leaf);
  }
  return rules;
}

const keyOf = ({ part, id }: { readonly part: string; readonly id: string }): string => `${part}/${id}`;

function changedValues(before: readonly Leaf[], after: readonly Leaf[]): ChangedValue[] {
  const [old, now] = [byPath(before), byPath(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter(({ before: was, after: is }) => was !== is);
}

const byPath = (leaves: readonly Leaf[]): Map<string, string> =>
  new Map(leaves.map(({ path, value }) => [path, value]));
