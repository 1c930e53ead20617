import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { type Evaluator, evaluator } from '../../src/domain/regime/evaluate.ts';
import type { Regime } from '../../src/domain/regime/format.ts';
import { mergeStandings } from '../../src/domain/regime/merge.ts';
import { EXIT_STATES, LIGHTS, type Standing } from '../../src/domain/standing.ts';
import { aRegime } from '../builders.ts';
import { anyCase, anyDay, anyRegime } from './regime.arbitrary.ts';
import { districtByHand, wuhanByHand } from './regime.oracle.ts';

const wuhan = aRegime('wuhan-2018');
const district = aRegime('district-service');
const ours = fc.constantFrom(
  wuhan,
  district,
  aRegime('district-service', { countFrom: 'land-delivered' }),
  aRegime('xuchang-2012'),
  aRegime('taiqian-2011'),
  aRegime('district-tracking'),
);

/** Everything but the day it would be looked at again. */
const said = (standing: Standing): string => JSON.stringify({ ...standing, nextChange: undefined });

/** Ticks from day to day, looking at the project only when its standing said it might change. */
function tick(evaluate: (asOf: Day) => Evaluator, of: ProjectCase, from: Day, days: number) {
  let kept = evaluate(from)(of);
  let looks = 1;
  for (let n = 1; n <= days; n++) {
    const today = addDays(from, n);
    if (kept.nextChange !== undefined && kept.nextChange <= today) {
      kept = evaluate(today)(of);
      looks++;
    }
    const anew = evaluate(today)(of);
    if (said(kept) !== said(anew)) return { day: today, kept, anew, looks };
  }
  return { looks };
}

describe('the day a standing may change by itself', () => {
  it('is never missed: a tick gives what a rebuild gives, on every day of three years, under our regimes', () => {
    fc.assert(
      fc.property(ours, anyCase, anyDay, (regime, of, from) => {
        const ticked = tick(evaluator(regime), of, from, 1100);
        expect(ticked).toEqual({ looks: ticked.looks });
        expect(ticked.looks).toBeLessThan(60);
      }),
      { numRuns: 80 },
    );
  });

  it('is never missed under any regime the format allows', () => {
    fc.assert(
      fc.property(anyRegime, anyCase, anyDay, (regime, of, from) => {
        const ticked = tick(evaluator(regime), of, from, 500);
        expect(ticked).toEqual({ looks: ticked.looks });
      }),
      { numRuns: 100 },
    );
  });

  it('lies ahead, and without one nothing changes for as long as anybody looks', () => {
    let without = 0;
    fc.assert(
      fc.property(fc.oneof(ours, anyRegime), anyCase, anyDay, (regime, of, asOf) => {
        const evaluate = evaluator(regime);
        const now = evaluate(asOf)(of);
        if (now.nextChange !== undefined) {
          expect(now.nextChange > asOf).toBe(true);
          return;
        }
        without++;
        const later = Array.from({ length: 120 }, (_, n) => addDays(asOf, 1 + n * 31));
        expect(later.filter((on) => said(evaluate(on)(of)) !== said(now))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(without).toBeGreaterThan(5);
  });
});

describe('a standing', () => {
  it('under the Wuhan plan is what its clauses say, read by hand', () => {
    fc.assert(
      fc.property(anyCase, anyDay, (of, asOf) => {
        const { stage, table, light, lateSince, missing, targets } = evaluator(wuhan)(asOf)(of);
        const read = { stage, table, light, lateSince, missing: missing.toSorted(), targets };
        expect(read).toEqual(wuhanByHand(of, asOf));
      }),
      { numRuns: 4000 },
    );
  });

  it('under the district plan is what DS-9 says, read by hand', () => {
    fc.assert(
      fc.property(anyCase, anyDay, fc.integer({ min: 0, max: 900 }), (of, asOf, more) => {
        const { exit, exitRule } = evaluator(district)(addDays(asOf, more))(of);
        expect({ exit, exitRule }).toEqual(districtByHand(of, addDays(asOf, more)));
      }),
      { numRuns: 4000 },
    );
  });

  it('is the same in whatever order facts and steps were stored', () => {
    const stored = anyCase.chain((of) =>
      fc.record({
        of: fc.constant(of),
        facts: fc.shuffledSubarray([...of.facts], { minLength: of.facts.length }),
        steps: fc.shuffledSubarray([...of.steps], { minLength: of.steps.length }),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(ours, anyRegime), stored, anyDay, (regime, { of, facts, steps }, asOf) => {
        const evaluate = evaluator(regime)(asOf);
        expect(evaluate({ ...of, facts, steps })).toEqual(evaluate(of));
      }),
      { numRuns: 800 },
    );
  });

  it('stands in exactly one table of every regime that has tables', () => {
    const ids = (regime: Regime) => regime.tables?.list.map(({ id }) => id) ?? [];
    fc.assert(
      fc.property(anyRegime, anyCase, anyDay, (regime, of, asOf) => {
        const standing = evaluator({ ...regime, scope: undefined })(asOf)(of);
        expect(ids(regime)).toContain(standing.table);
        expect(standing.because.filter(({ about }) => about === 'table')).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('several regimes at once', () => {
  const several = fc.tuple(fc.array(fc.oneof(ours, anyRegime), { minLength: 1, maxLength: 4 }), anyCase, anyDay);

  it('give the worst light, the gravest exit, every reason and the first day of change', () => {
    fc.assert(
      fc.property(several, ([regimes, of, asOf]) => {
        const each = regimes.map((regime) => evaluator(regime)(asOf)(of));
        const [first, ...others] = each as [Standing, ...Standing[]];
        const all = mergeStandings([first, ...others]);
        const worst = <T extends string>(order: readonly T[], of: readonly T[]) =>
          order[Math.max(...of.map((one) => order.indexOf(one)))];
        expect(all.light).toBe(
          worst(
            LIGHTS,
            each.map(({ light }) => light),
          ),
        );
        expect(all.exit).toBe(
          worst(
            EXIT_STATES,
            each.map(({ exit }) => exit),
          ),
        );
        expect(all.exitRule).toBe(each.find(({ exit }) => exit === all.exit)?.exitRule);
        expect(all.because).toEqual(each.flatMap(({ because }) => because));
        expect(all.table).toBe(each.find(({ table }) => table !== undefined)?.table);
        expect(all.tier).toBe(each.find(({ tier }) => tier !== undefined)?.tier);
        expect(new Set(all.missing)).toEqual(new Set(each.flatMap(({ missing }) => missing)));
        expect(all.missing).toHaveLength(new Set(all.missing).size);
        expect(all.nextChange).toBe(each.flatMap(({ nextChange }) => nextChange ?? []).toSorted()[0]);
      }),
      { numRuns: 150 },
    );
  });
});
