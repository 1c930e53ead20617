import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { afterPlan, holdingOn, planAdoption, planEnd, type Term } from '../../src/domain/regime/adopting.ts';

const term = (id: string, regime: string, from: string, until: string | null = null, rank = 0): Term => ({
  id,
  regime,
  from: day(from),
  until: until === null ? null : day(until),
  rank,
});

const RUNNING = [term('a', 'wuhan-2018', '2018-03-01'), term('b', 'district-service', '2017-01-01', '2018-12-31', 1)];

const wanted = (more: Partial<Parameters<typeof planAdoption>[1]>) => ({
  regime: 'wuhan-2018',
  from: day('2018-07-01'),
  until: null,
  instead: null,
  rank: null,
  ...more,
});

describe('to adopt a regime', () => {
  it('adds one behind those that run', () => {
    expect(planAdoption(RUNNING, wanted({ regime: 'taiqian-2011' }))).toMatchObject({
      add: { regime: 'taiqian-2011', from: '2018-07-01', rank: 2 },
      end: null,
      replace: null,
    });
  });

  it('in place of another ends that the day before and takes its rank', () => {
    expect(planAdoption(RUNNING, wanted({ instead: 'a' }))).toMatchObject({
      add: { rank: 0 },
      end: { id: 'a', until: '2018-06-30' },
      replace: null,
    });
  });

  it('from the first day of the other replaces it whole', () => {
    expect(planAdoption(RUNNING, wanted({ instead: 'a', from: day('2018-03-01') }))).toMatchObject({
      end: null,
      replace: 'a',
    });
  });

  it.each([
    ['regime-overlaps', wanted({})],
    ['regime-overlaps', wanted({ regime: 'district-service', from: day('2018-12-31') })],
    ['ends-before-start', wanted({ until: day('2018-06-30') })],
    ['no-such-adoption', wanted({ instead: 'c' })],
    ['ends-before', wanted({ instead: 'b', from: day('2019-01-01') })],
  ])('is refused: %s', (reason, it) => {
    expect(planAdoption(RUNNING, it)).toMatchObject({ refused: true, reason });
  });

  it('of a regime that is over is no overlap', () => {
    const plan = planAdoption(RUNNING, wanted({ regime: 'district-service', from: day('2019-01-01') }));
    expect(isRefusal(plan)).toBe(false);
  });
});

describe('to end a regime', () => {
  it('makes the day its last, and one that never begins is replaced', () => {
    expect(planEnd(RUNNING, { adoption: 'a', until: day('2018-09-30') })).toMatchObject({
      end: { id: 'a', until: '2018-09-30' },
    });
    expect(planEnd(RUNNING, { adoption: 'a', until: day('2018-02-28') })).toMatchObject({ replace: 'a' });
    expect(planEnd(RUNNING, { adoption: 'b', until: day('2018-12-31') })).toMatchObject({ reason: 'ends-before' });
  });
});

describe('the version in force on the day applies', () => {
  it('on no day does a regime run twice, whatever is adopted in place of what', () => {
    const first = day('2018-01-01');
    let seed = 7;
    const roll = (bound: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * bound);
    };
    for (let round = 0; round < 200; round++) {
      let adoptions: Term[] = [];
      for (let n = 0; n < 6; n++) {
        const from = addDays(first, roll(300));
        const before: Day = from;
        const plan = planAdoption(adoptions, {
          regime: ['a', 'b'][roll(2)] ?? 'a',
          from,
          until: roll(2) ? addDays(from, roll(200) - 20) : null,
          instead: roll(2) ? (adoptions[roll(adoptions.length)]?.id ?? null) : null,
          rank: null,
        });
        if (isRefusal(plan)) continue;
        const made = plan.add ? { id: `${n}`, ...plan.add } : null;
        adoptions = afterPlan(adoptions, plan, made);
        expect(holdingOn(adoptions, before).some(({ id }) => id === made?.id)).toBe(true);
      }
      for (let n = 0; n < 500; n += 11) {
        const running = holdingOn(adoptions, addDays(first, n)).map(({ regime }) => regime);
        expect(new Set(running).size).toBe(running.length);
      }
    }
  });
});
