import { describe, expect, it } from 'vitest';
import { EXIT_STATES, LIGHTS, type Standing } from '../../src/domain/standing.ts';
import { differing, mergedVerdicts, tally, type Verdicts } from '../../src/domain/regime/compare-standings.ts';
import { mergeStandings } from '../../src/domain/regime/merge.ts';

const verdicts = (more: Partial<Verdicts> = {}): Verdicts => ({
  table: null,
  tier: null,
  light: 'none',
  exit: 'none',
  exitRule: null,
  ...more,
});

const standing = (seed: number): Standing => {
  const at = <T>(list: readonly T[], by: number): T => list[Math.floor(seed / by) % list.length] as T;
  const exit = at(EXIT_STATES, 16);
  return {
    stage: 'lead',
    light: at(LIGHTS, 4),
    exit,
    ...(exit === 'none' ? {} : { exitRule: `rule ${seed % 3}` }),
    ...(seed % 2 ? { table: `table ${seed % 5}` } : {}),
    ...(seed % 3 ? { tier: `tier ${seed % 5}` } : {}),
    missing: [],
    targets: [],
    because: [],
  };
};

describe('the verdicts of several regimes together', () => {
  it('are those of the merged standing', () => {
    for (let seed = 0; seed < 3000; seed++) {
      const standings = [standing(seed), standing(seed * 7 + 1), standing(seed * 13 + 5)] as const;
      const { table, tier, light, exit, exitRule } = mergeStandings([...standings]);
      expect(mergedVerdicts(standings)).toEqual({
        table: table ?? null,
        tier: tier ?? null,
        light,
        exit,
        exitRule: exitRule ?? null,
      });
    }
    expect(mergedVerdicts([])).toEqual(verdicts());
  });
});

describe('projects counted before and after', () => {
  it('are told by verdict, and who went from which to which, the most first', () => {
    const counted = tally();
    expect(counted.add(verdicts({ light: 'red' }), verdicts({ light: 'yellow' }))).toEqual(['light']);
    expect(counted.add(verdicts({ light: 'red' }), verdicts({ light: 'yellow' }))).toEqual(['light']);
    expect(counted.add(verdicts({ light: 'red', table: 'a' }), verdicts({ light: 'red', table: 'b' }))).toEqual([
      'table',
    ]);
    expect(counted.add(verdicts(), verdicts())).toEqual([]);
    const { total, changed, moves } = counted.result();
    expect([total, changed]).toEqual([4, 3]);
    expect(moves.light.counts).toEqual([
      { key: 'red', before: 3, after: 1 },
      { key: 'yellow', before: 0, after: 2 },
      { key: 'none', before: 1, after: 1 },
    ]);
    expect(moves.light.moved).toEqual([{ from: 'red', to: 'yellow', count: 2 }]);
    expect(moves.table.moved).toEqual([{ from: 'a', to: 'b', count: 1 }]);
  });

  it('differ by the limit too, where the exit is as grave as before', () => {
    const over = (exitRule: string) => verdicts({ exit: 'over', exitRule });
    expect(differing(over('not-started'), over('not-producing'))).toEqual(['exit']);
    expect(differing(over('not-started'), over('not-started'))).toEqual([]);
  });
});
