import { type ExitState, EXIT_STATES, LIGHTS, type Light, type Standing } from '../standing.ts';
import { isWorse } from './merge.ts';

/** What a regime decides of a project in a word; the stage follows from facts alone, whatever regime runs. */
export interface Verdicts {
  readonly table: string | null;
  readonly tier: string | null;
  readonly light: Light;
  readonly exit: ExitState;
  readonly exitRule: string | null;
}

export const COMPARED = ['table', 'tier', 'light', 'exit'] as const;
export type Compared = (typeof COMPARED)[number];

const NONE: Verdicts = { table: null, tier: null, light: 'none', exit: 'none', exitRule: null };

/** The verdicts of {@link mergeStandings}, without the reasons and all else that nobody looks at when projects are counted. */
export function mergedVerdicts(standings: readonly Standing[]): Verdicts {
  let { table, tier, light, exit, exitRule } = NONE;
  for (const standing of standings) {
    table ??= standing.table ?? null;
    tier ??= standing.tier ?? null;
    if (isWorse(light, standing.light)) light = standing.light;
    if (isWorse(exit, standing.exit)) {
      exit = standing.exit;
      exitRule = standing.exitRule ?? null;
    }
  }
  return { table, tier, light, exit, exitRule };
}

/** In which of its verdicts a project differs; another limit of the same gravity is another exit. */
export const differing = (before: Verdicts, after: Verdicts): Compared[] =>
  COMPARED.filter(
    (it) => before[it] !== after[it] || (it === 'exit' && before.exit !== 'none' && before.exitRule !== after.exitRule),
  );

/** How many projects have a verdict before and after, and how many went from which to which. */
export interface Moves {
  readonly counts: readonly { readonly key: string | null; readonly before: number; readonly after: number }[];
  readonly moved: readonly { readonly from: string | null; readonly to: string | null; readonly count: number }[];
}

export type Tally = Readonly<Record<Compared, Moves>>;

/** Counts projects one by one; a hundred thousand of them leave no more than a few counters. */
export function tally() {
  const pairs = new Map<Compared, Map<string, { from: string | null; to: string | null; count: number }>>(
    COMPARED.map((word) => [word, new Map()]),
  );
  let total = 0;
  let changed = 0;
  return {
    add(before: Verdicts, after: Verdicts): Compared[] {
      total++;
      const words = differing(before, after);
      if (words.length > 0) changed++;
      for (const word of COMPARED) {
        const [from, to] = [before[word], after[word]];
        const key = `${from ?? ''}\n${to ?? ''}`;
        const pair = pairs.get(word)?.get(key);
        if (pair) pair.count++;
        else pairs.get(word)?.set(key, { from, to, count: 1 });
      }
      return words;
    },
    result: () => ({
      total,
      changed,
      moves: Object.fromEntries(
        COMPARED.map((word) => [word, movesOf(word, [...(pairs.get(word) ?? []).values()])]),
      ) as Tally,
    }),
  };
}

function movesOf(word: Compared, pairs: readonly { from: string | null; to: string | null; count: number }[]): Moves {
  const counts = new Map<string | null, { before: number; after: number }>(
    FIXED[word].map((key) => [key, { before: 0, after: 0 }]),
  );
  const at = (key: string | null) => {
    const known = counts.get(key) ?? { before: 0, after: 0 };
    counts.set(key, known);
    return known;
  };
  for (const { from, to, count } of pairs) {
    at(from).before += count;
    at(to).after += count;
  }
  return {
    counts: [...counts].map(([key, both]) => ({ key, ...both })).filter(({ before, after }) => before + after > 0),
    moved: pairs.filter(({ from, to }) => from !== to).toSorted((a, b) => b.count - a.count),
  };
}

/** Lights and exits in their own order; tables and tiers as they come. */
const FIXED: Readonly<Record<Compared, readonly string[]>> = {
  table: [],
  tier: [],
  light: LIGHTS.toReversed(),
  exit: EXIT_STATES.toReversed(),
};
