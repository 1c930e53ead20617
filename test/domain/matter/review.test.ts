import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { REVIEW_CHECKS, type Reviewed, signedAgainst } from '../../../src/domain/matter/review.ts';

const passed = (check: Reviewed['check'], on = '2018-02-01'): Reviewed => ({
  check,
  state: 'passed',
  due: null,
  passedOn: day(on),
});
const others = REVIEW_CHECKS.slice(1).map((check) => passed(check));
const why = (...reviews: Reviewed[]) =>
  signedAgainst(day('2018-03-01'), [...reviews, ...others], day('2018-06-15')).map((it) => `${it.check} ${it.why}`);

describe('a project signed without its pre-review (DS-8)', () => {
  it.each([
    ['passed before', [passed('industry')], []],
    ['passed on the day itself', [passed('industry', '2018-03-01')], []],
    ['passed after', [passed('industry', '2018-03-02')], ['industry after-signing']],
    ['never asked for', [], ['industry missing']],
    ['not answered', [{ ...passed('industry'), state: 'asked', passedOn: null }], ['industry open']],
    ['refused', [{ ...passed('industry'), state: 'refused', passedOn: null }], ['industry refused']],
    ['given up', [{ ...passed('industry'), state: 'dropped' }], ['industry missing']],
    [
      'passed under conditions that still run',
      [{ ...passed('industry'), state: 'conditional', due: day('2018-06-15') }],
      [],
    ],
    [
      'passed under conditions that are over',
      [{ ...passed('industry'), state: 'conditional', due: day('2018-06-14') }],
      ['industry conditions-late'],
    ],
    [
      'refused once and passed then',
      [{ ...passed('industry'), state: 'refused', passedOn: null }, passed('industry')],
      [],
    ],
  ] as const)('%s: %j', (_, reviews, expected) => {
    expect(why(...reviews)).toEqual(expected);
  });

  it('is nothing before it is signed', () => {
    expect(signedAgainst(null, [], day('2018-06-15'))).toEqual([]);
    expect(signedAgainst(day('2018-06-16'), [], day('2018-06-15'))).toEqual([]);
    expect(signedAgainst(day('2018-06-15'), [], day('2018-06-15'))).toHaveLength(3);
  });
});
