import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../../src/domain/calendar.ts';
import { type ClockEvent, type ClockReading, readClock } from '../../../src/domain/clock/clock.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';

const at = (what: ClockEvent['what'], on: string): ClockEvent => ({ what, on: day(on) });
const read = (limit: number, events: readonly ClockEvent[], asOf: string): ClockReading => {
  const reading = readClock(stateCouncil, limit, events, day(asOf));
  if (isRefusal(reading)) throw new Error(reading.reason);
  return reading;
};

describe('the clock of a procedure (DS-3)', () => {
  it('has three workdays from complete papers on Wednesday 2018-02-28, over the weekend', () => {
    const papers = [at('start', '2018-02-28')];
    expect(read(3, papers, '2018-03-01')).toMatchObject({
      state: 'running',
      used: 1,
      left: 2,
      due: '2018-03-05',
      late: false,
    });
    expect(read(3, papers, '2018-03-05')).toMatchObject({ used: 3, left: 0, late: false });
    expect(read(3, papers, '2018-03-06')).toMatchObject({ used: 4, left: -1, late: true });
    expect(read(3, papers, '2018-03-06').skipped).toEqual([{ from: '2018-03-03', to: '2018-03-04', why: 'weekend' }]);
  });

  it('has not started before papers are complete', () => {
    expect(read(3, [], '2018-03-01')).toMatchObject({ state: 'not-started', due: undefined, left: 3 });
    expect(read(3, [at('start', '2018-03-02')], '2018-03-01')).toMatchObject({ state: 'not-started' });
  });

  it('stops while papers are asked for and knows no due day until they have come', () => {
    const asked = [at('start', '2018-02-28'), at('stop', '2018-03-02')];
    expect(read(3, asked, '2018-03-09')).toMatchObject({
      state: 'stopped',
      used: 2,
      left: 1,
      due: undefined,
      late: false,
    });
    const came = [...asked, at('go-on', '2018-03-12')];
    expect(read(3, came, '2018-03-12')).toMatchObject({ state: 'running', used: 2, due: '2018-03-13' });
    expect(read(3, came, '2018-03-14')).toMatchObject({ late: true });
  });

  it('stays late when it was stopped only after the limit had passed', () => {
    const tooLate = [at('start', '2018-02-28'), at('stop', '2018-03-07')];
    expect(read(3, tooLate, '2018-03-20')).toMatchObject({ state: 'stopped', due: '2018-03-05', late: true });
  });

  it('has ended in time or late, and stays so whatever day one looks', () => {
    const inTime = [at('start', '2018-02-28'), at('end', '2018-03-05')];
    expect(read(3, inTime, '2018-12-31')).toMatchObject({ state: 'ended', used: 3, left: 0, late: false });
    const late = [at('start', '2018-02-28'), at('end', '2018-03-06')];
    expect(read(3, late, '2018-12-31')).toMatchObject({
      state: 'ended',
      used: 4,
      left: -1,
      due: '2018-03-05',
      late: true,
    });
  });

  it.each([
    [[at('stop', '2018-03-01')]],
    [[at('start', '2018-03-01'), at('start', '2018-03-02')]],
    [[at('start', '2018-03-01'), at('go-on', '2018-03-02')]],
    [[at('start', '2018-03-01'), at('stop', '2018-03-02'), at('stop', '2018-03-03')]],
    [[at('start', '2018-03-05'), at('stop', '2018-03-02')]],
    [[at('start', '2018-03-01'), at('end', '2018-03-02'), at('go-on', '2018-03-03')]],
  ])('refuses events that cannot follow each other: %j', (events) => {
    expect(readClock(stateCouncil, 3, events, day('2018-04-01'))).toMatchObject({ reason: 'clock-order' });
  });

  it('says that it cannot count into a year whose holidays are not known', () => {
    expect(readClock(stateCouncil, 10, [at('start', '2026-12-28')], day('2026-12-29'))).toMatchObject({
      reason: 'calendar-year-missing',
    });
  });
});

/** Walked day by day with another library's table of holidays. */
const DEADLINES = readFileSync(new URL('deadlines.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

it('gives five hundred deadlines around holidays and made-up weekends, 2017 to 2026', () => {
  const wrong = DEADLINES.filter((line) => {
    const [start = '', workdays, stopped, again, due] = line.split(',');
    const events = [at('start', start), ...(stopped && again ? [at('stop', stopped), at('go-on', again)] : [])];
    return read(Number(workdays), events, again || start).due !== due;
  });
  expect(DEADLINES).toHaveLength(500);
  expect(wrong).toEqual([]);
});

it('counts the same day by day, whatever stops it and however often', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 });
  const started = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(
      started,
      fc.integer({ min: 1, max: 30 }),
      pauses,
      fc.integer({ min: 0, max: 60 }),
      (from, limit, gaps, later) => {
        let on = addDays(day('2017-01-01'), from);
        const events: ClockEvent[] = [{ what: 'start', on }];
        for (const [place, gap] of gaps.entries()) {
          on = addDays(on, gap);
          events.push({ what: place % 2 === 0 ? 'stop' : 'go-on', on });
        }
        const asOf = addDays(on, later);
        const reading = readClock(stateCouncil, limit, events, asOf);
        if (isRefusal(reading)) return; // beyond the known holidays
        let used = 0;
        const runs = (d: Day): boolean => {
          const last = events.filter((event) => event.on < d).at(-1);
          return last !== undefined && last.what !== 'stop';
        };
        let due: Day | undefined;
        for (let d = events[0]?.on ?? on; d < asOf; ) {
          d = addDays(d, 1);
          if (!runs(d) || !isWorkday(stateCouncil, d)) continue;
          used += 1;
          if (used === limit) due = d;
        }
        expect(reading.used).toBe(used);
        expect(reading.left).toBe(limit - used);
        if (due !== undefined) expect(reading.due).toBe(due);
        const until = reading.state === 'stopped' ? on : asOf;
        expect(reading.late).toBe(due !== undefined && until > due);
      },
    ),
  );
});
