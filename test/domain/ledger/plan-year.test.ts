import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { planYear } from '../../../src/domain/ledger/plan-year.ts';

describe('the year a column of planned investment is for', () => {
  it.each([
    ['2018年计划投资', 2017, 2018],
    ['本年计划投资', 2018, 2018],
    ['年度投资计划（万元）', 2018, 2018],
    ['明年计划投资', 2018, 2019],
    ['下一年度计划投资', 2018, 2019],
  ])('%s in a ledger of %i is %i', (header, year, planned) => {
    expect(planYear(header, { title: '', year })).toBe(planned);
  });

  it('is that of the last day reported where the title has no year', () => {
    expect(planYear('本年计划投资', { title: '', reportsUntil: day('2018-05-31') })).toBe(2018);
  });

  it('is not guessed where nothing says', () => {
    expect(planYear('本年计划投资', { title: '' })).toBeUndefined();
  });
});
