import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { type KnownFact, type Report, type ReportedProject, report } from '../../src/domain/report.ts';

const TODAY = day('2018-06-15');

const said = (more: Partial<Report> = {}): Report => ({
  kind: 'signed',
  on: day('2018-06-01'),
  precision: 'day',
  amount: null,
  stepId: null,
  remark: null,
  supersedes: null,
  ...more,
});
const fact = (more: Partial<KnownFact> = {}): KnownFact => ({
  id: 'f1',
  kind: 'signed',
  on: day('2018-03-01'),
  state: 'recognised',
  supersedes: null,
  ...more,
});
const project = (...facts: KnownFact[]): ReportedProject => ({ facts, stepIds: ['s1'] });
const money = { value: '100', currency: 'CNY' } as const;

describe('a report', () => {
  it.each([
    ['today', said({ on: TODAY }), '2018-06-15'],
    ['a past day', said(), '2018-06-01'],
    ['a past month, kept as its last day', said({ on: day('2018-02-01'), precision: 'month' }), '2018-02-28'],
    ['this month, kept as today', said({ on: day('2018-06-30'), precision: 'month' }), '2018-06-15'],
    ['a past year, kept as its last day', said({ on: day('2017-05-05'), precision: 'year' }), '2017-12-31'],
    ['this year, kept as today', said({ on: day('2018-12-31'), precision: 'year' }), '2018-06-15'],
  ])('of %s is kept', (_, input, on) => expect(report(input, project(), TODAY)).toEqual({ ...input, on }));

  it.each([
    ['tomorrow', said({ on: day('2018-06-16') }), 'day-in-future'],
    ['next month', said({ on: day('2018-07-01'), precision: 'month' }), 'day-in-future'],
    ['next year', said({ on: day('2019-01-01'), precision: 'year' }), 'day-in-future'],
    ['funds without an amount', said({ kind: 'funds-arrived' }), 'amount-missing'],
    ['investment without an amount', said({ kind: 'investment-completed' }), 'amount-missing'],
    ['an amount of nothing', said({ kind: 'funds-arrived', amount: { ...money, value: '0' } }), 'amount-not-positive'],
    ['an amount below nothing', said({ amount: { ...money, value: '-1' } }), 'amount-not-positive'],
    ['a step done, without the step', said({ kind: 'step-done' }), 'step-missing'],
    ['a step of another project', said({ kind: 'step-done', stepId: 's9' }), 'no-such-step'],
    ['a step with another kind', said({ stepId: 's1' }), 'step-not-asked'],
  ])('of %s is refused', (_, input, reason) =>
    expect(report(input, project(), TODAY)).toMatchObject({
      kind: 'invalid',
      reason,
      detail: { field: expect.any(String) },
    }),
  );

  it('may carry an amount of any kind, and name the step that was done', () => {
    expect(report(said({ amount: money }), project(), TODAY)).toMatchObject({ amount: money });
    expect(report(said({ kind: 'step-done', stepId: 's1' }), project(), TODAY)).toMatchObject({ stepId: 's1' });
  });

  it('is taken although it is odd: a start before the signing', () => {
    const started = said({ kind: 'started', on: day('2018-01-01') });
    expect(report(started, project(fact()), TODAY)).toEqual(started);
  });
});

describe('after the exit', () => {
  const exited = fact({ kind: 'exited', on: day('2018-05-01') });
  it('nothing more happens', () => {
    expect(report(said({ kind: 'started' }), project(exited), TODAY)).toMatchObject({ reason: 'project-exited' });
  });
  it('but what happened before may still be told', () => {
    expect(report(said({ kind: 'started', on: day('2018-04-01') }), project(exited), TODAY)).toMatchObject({
      kind: 'started',
    });
  });
  it('and the exit itself may be corrected', () => {
    const correction = said({ kind: 'exited', supersedes: 'f1' });
    expect(report(correction, project(exited), TODAY)).toEqual(correction);
  });
  it.each(['reported', 'returned', 'superseded', 'withdrawn'] as const)(
    'an exit that is only %s holds nothing up',
    (state) => {
      expect(report(said({ kind: 'started' }), project({ ...exited, state }), TODAY)).toMatchObject({
        kind: 'started',
      });
    },
  );
});

describe('a correction', () => {
  const correction = said({ supersedes: 'f1' });
  it('of a recognised fact is taken', () => expect(report(correction, project(fact()), TODAY)).toEqual(correction));
  it.each([
    ['of a fact of another project', project(), 'no-such-fact'],
    ['of one taken back with its import', project(fact({ state: 'withdrawn' })), 'no-such-fact'],
    ['of one not yet judged', project(fact({ state: 'reported' })), 'not-recognised-yet'],
    ['of one that was returned', project(fact({ state: 'returned' })), 'not-recognised-yet'],
    ['of one that is corrected already', project(fact({ state: 'superseded' })), 'not-recognised-yet'],
    ['of another kind', project(fact({ kind: 'started' })), 'correction-of-other-kind'],
    [
      'while another one waits',
      project(fact(), fact({ id: 'f2', state: 'reported', supersedes: 'f1' })),
      'being-corrected',
    ],
  ])('%s is refused', (_, known, reason) => expect(report(correction, known, TODAY)).toMatchObject({ reason }));
  it('may follow one that was returned', () => {
    const returned = fact({ id: 'f2', state: 'returned', supersedes: 'f1' });
    expect(report(correction, project(fact(), returned), TODAY)).toEqual(correction);
  });
});
