import { describe, expect, it } from 'vitest';
import { parseThreshold } from '../../src/domain/regime/threshold.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { aProject, aRegime, aStep, type Given, happened, signed, standingOf, started } from '../builders.ts';

const law = aRegime('idle-land-2012');
const exit = (of: ProjectCase, asOf: string) => {
  const { exit: state, exitRule } = standingOf(law, of, asOf);
  return exitRule ? `${exitRule} ${state}` : state;
};
/** Signed with the start agreed for 1 March 2017. */
const agreed = (more: Given = {}) =>
  aProject({ facts: [signed('2016-06-01')], steps: [aStep('start', '2017-03-01')], amount: '1 亿元', ...more });

describe('IL-2: land is idle a year after the agreed start', () => {
  it.each([
    ['2017-11-30', 'none'],
    ['2017-12-01', 'idle-one-year warning'], // three months before
    ['2018-03-01', 'idle-one-year warning'], // the year is full, and not yet passed
    ['2018-03-02', 'idle-one-year over'],
  ])('agreed for 1 March 2017, on %s it is %s', (asOf, state) => {
    expect(exit(agreed(), asOf)).toBe(state);
  });

  it('counts from the day first agreed, however often the start was put off', () => {
    const putOff = agreed({ steps: [aStep('start', '2018-03-01', { baseline: '2017-03-01' as never })] });
    expect(exit(putOff, '2018-03-02')).toBe('idle-one-year over');
  });

  it('is met by a start, and says nothing of a project without an agreed day', () => {
    expect(exit(agreed({ facts: [signed('2016-06-01'), started('2018-02-01')] }), '2018-06-01')).toBe('none');
    expect(exit(aProject({ facts: [signed('2016-06-01')] }), '2020-01-01')).toBe('none');
  });

  it('is idle too where building stopped for a year with less than a quarter invested', () => {
    const stopped = (invested: string) => {
      const paid = { ...happened('investment-completed', '2017-05-01'), amount: parseThreshold(invested) };
      return aProject({
        amount: '1 亿元',
        facts: [signed('2016-06-01'), started('2017-03-01'), happened('suspended', '2017-06-01'), paid as never],
      });
    };
    expect(exit(stopped('2499 万元'), '2018-06-02')).toBe('stopped-one-year over');
    expect(exit(stopped('2500 万元'), '2018-06-02')).toBe('none');
  });
});

describe('IL-14: after one year the fee, after two the land may be taken back', () => {
  it('gives the limit of two years beside that of one, each with its days', () => {
    const { because } = standingOf(law, agreed(), '2019-03-02');
    expect(
      because.filter(({ about }) => about === 'exit').map((it) => `${it.rule} ${it.says} ${it.values['until']}`),
    ).toEqual(['idle-one-year exit-over 2018-03-01', 'idle-two-years exit-over 2019-03-01']);
    expect(new Set(because.filter(({ about }) => about === 'exit').map(({ clause }) => clause))).toEqual(
      new Set(['IL-2 IL-14']),
    );
  });

  it('asks for notice and a deadline before anything is cleared', () => {
    expect(law.exit?.then).toEqual(['notice', 'rectify-by', { any: ['revive', 'return-by-agreement', 'clear'] }]);
  });
});
