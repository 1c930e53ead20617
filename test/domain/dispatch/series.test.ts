import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { dispatchesIn, dispatchFor } from '../../../src/domain/dispatch/series.ts';
import type { DutyBook } from '../../../src/domain/duties/dues.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';
import { soundRegime } from '../../../src/store/regime-files.ts';

const running = (regime: string, from = '2017-01-01'): DutyBook => ({
  runs: [{ regime: soundRegime(regime), from: day(from), until: null }],
  calendar: stateCouncil,
});
const weekly = running('district-tracking');
const goesTo = (raised: string, urgent = false) => {
  const found = dispatchFor(weekly, day(raised), urgent);
  return found && [found.dispatch.meets.on, found.because];
};

describe('the dispatch a problem belongs to (DT-1)', () => {
  it.each([
    ['2018-06-04', '2018-06-06', 'in-time'],
    ['2018-06-05', '2018-06-06', 'in-time'],
    ['2018-06-06', '2018-06-13', 'after-cut-off'],
    ['2018-06-07', '2018-06-13', 'in-time'],
    ['2018-06-08', '2018-06-13', 'in-time'],
  ] as const)('raised on %s it goes to the meeting of %s: %s', (raised, meets, because) =>
    expect(goesTo(raised)).toEqual([meets, because]),
  );

  it('goes to the next meeting at any time when it is urgent', () => {
    expect(goesTo('2018-06-06', true)).toEqual(['2018-06-06', 'urgent']);
    expect(goesTo('2018-06-07', true)).toEqual(['2018-06-13', 'urgent']);
  });

  it('goes round rest days as the regime says, and tells which', () => {
    // The first of May 2018 was a Tuesday, between Sunday the 29th and itself at rest; the workday before was Saturday the 28th, made up.
    const found = dispatchFor(weekly, day('2018-04-26'), false)?.dispatch;
    expect(found?.inBy).toMatchObject({
      asWritten: '2018-05-01',
      on: '2018-04-28',
      reason: { says: 'moved', rule: 'before', makeUp: { on: '2018-04-28' } },
    });
    expect(found?.meets.on).toBe('2018-05-02');
    expect(goesTo('2018-04-29')?.[0]).toBe('2018-05-09');
  });

  it('belongs to exactly one meeting, the first whose cut-off it meets, on every day of a year', () => {
    for (let on = day('2018-01-01'); on <= day('2018-12-31'); on = addDays(on, 1)) {
      const found = dispatchFor(weekly, on, false);
      expect(found?.dispatch.inBy && found.dispatch.inBy.on >= on, on).toBe(true);
      const earlier = dispatchesIn(weekly, { from: on, to: found?.dispatch.meets.on ?? on }).filter(
        ({ inBy, period }) => inBy !== null && inBy.on >= on && period !== found?.dispatch.period,
      );
      expect(
        earlier.map(({ meets }) => meets.on),
        on,
      ).toEqual([]);
    }
  });

  it('belongs to none where no regime names a day for handing in', () => {
    expect(dispatchFor(running('wuhan-2018'), day('2018-06-05'), false)).toBeUndefined();
  });
});

describe('a meeting every thirty days (TQ-7)', () => {
  it('is on the thirtieth day since the contest began, after rest days, and asks who brought nothing', () => {
    const book = running('taiqian-2011', '2011-04-13');
    const found = dispatchesIn(book, { from: day('2011-04-13'), to: day('2011-07-31') });
    expect(found.map(({ meets }) => [meets.asWritten, meets.on])).toEqual([
      ['2011-05-13', '2011-05-13'],
      ['2011-06-12', '2011-06-13'],
      ['2011-07-12', '2011-07-12'],
    ]);
    expect(found[0]).toMatchObject({
      clause: 'TQ-7',
      inBy: null,
      asks: { duty: 'dispatch-report', counts: ['signed', 'funds-arrived', 'started'] },
    });
  });
});
