import { describe, expect, it } from 'vitest';
import { accountFault, passwordFault } from '../../src/domain/accounts.ts';
import { day } from '../../src/domain/day.ts';
import { judge } from '../../src/domain/judge.ts';
import { firstPlan, type Plan, replan } from '../../src/domain/plan.ts';
import { type ProjectValues, revise, soundValues } from '../../src/domain/project-values.ts';
import { failuresAfter, mayTry, type Tries } from '../../src/domain/sign-in.ts';

describe('a judgement', () => {
  const reported = { state: 'reported', corrects: null } as const;
  it.each([
    ['recognised', null, null],
    ['recognised', '材料齐全', null],
    ['returned', '缺合同', null],
  ] as const)('%s with %s is given', (verdict, reason, ends) =>
    expect(judge({ verdict, reason }, reported)).toEqual({ verdict, reason, ends }),
  );

  it('returned needs a reason', () =>
    expect(judge({ verdict: 'returned', reason: null }, reported)).toMatchObject({
      reason: 'reason-missing',
      detail: { field: 'reason' },
    }));

  it.each(['recognised', 'returned', 'superseded', 'withdrawn'] as const)('of what is %s comes too late', (state) =>
    expect(judge({ verdict: 'recognised', reason: null }, { state, corrects: null })).toMatchObject({
      kind: 'conflict',
      reason: 'already-judged',
    }),
  );

  it('that recognises a correction ends what it corrects', () =>
    expect(
      judge(
        { verdict: 'recognised', reason: null },
        { state: 'reported', corrects: { id: 'old', state: 'recognised' } },
      ),
    ).toMatchObject({ ends: 'old' }));

  it('that returns a correction ends nothing', () =>
    expect(
      judge(
        { verdict: 'returned', reason: '不符' },
        { state: 'reported', corrects: { id: 'old', state: 'recognised' } },
      ),
    ).toMatchObject({ ends: null }));

  it.each(['superseded', 'withdrawn'] as const)('cannot recognise a correction of what is %s', (state) =>
    expect(
      judge({ verdict: 'recognised', reason: null }, { state: 'reported', corrects: { id: 'old', state } }),
    ).toMatchObject({ reason: 'already-superseded' }),
  );
});

describe('the plan of a step', () => {
  const first = (due: string | null): Plan =>
    firstPlan({
      kind: 'start',
      name: '开工',
      due: due === null ? null : day(due),
      unitId: null,
      person: null,
      projectUnit: null,
    });

  it('promises its first due day', () => {
    expect(first('2018-08-01').baseline).toBe('2018-08-01');
    expect(replan(first(null), { due: day('2018-08-01') })).toMatchObject({
      baseline: '2018-08-01',
      due: '2018-08-01',
    });
  });
  it('keeps the promise when the day moves', () => {
    expect(replan(first('2018-08-01'), { due: day('2018-10-01') })).toMatchObject({
      baseline: '2018-08-01',
      due: '2018-10-01',
    });
    expect(replan(first('2018-08-01'), { due: null })).toMatchObject({ baseline: '2018-08-01', due: null });
  });
  it('is not changed by saying the same', () => {
    expect(replan(first('2018-08-01'), { due: day('2018-08-01'), name: '开工' })).toMatchObject({
      reason: 'nothing-changed',
    });
    expect(replan(first('2018-08-01'), {})).toMatchObject({ reason: 'nothing-changed' });
  });
});

describe('the values of a project', () => {
  const values: ProjectValues = {
    name: '演示项目',
    unitId: 'u',
    investorName: ' 演示公司 ',
    creditCode: '91350100m000100y43',
    district: '',
    industry: ' ',
    origin: null,
    amount: { value: '0012.50', currency: 'CNY' },
    content: null,
    remark: null,
  };
  it('are evened out', () =>
    expect(soundValues(values)).toMatchObject({
      investorName: '演示公司',
      creditCode: '91350100M000100Y43',
      district: null,
      industry: null,
      amount: { value: '12.5', currency: 'CNY' },
    }));
  it.each([
    [{ creditCode: '91350100I000100Y43' }, 'credit-code-character', 'creditCode'],
    [{ creditCode: '91350100M000100Y44' }, 'credit-code-check-digit', 'creditCode'],
    [{ creditCode: '123' }, 'credit-code-length', 'creditCode'],
    [{ investorName: null }, 'investor-missing', 'investorName'],
    [{ amount: { value: '0', currency: 'CNY' } }, 'amount-not-positive', 'amount.value'],
    [{ amount: { value: '-5', currency: 'USD' } }, 'amount-not-positive', 'amount.value'],
  ] as [Partial<ProjectValues>, string, string][])('%o: %s', (wrong, reason, field) =>
    expect(soundValues({ ...values, ...wrong })).toMatchObject({ kind: 'invalid', reason, detail: { field } }),
  );
  it('are not changed by saying the same', () => {
    const kept = soundValues(values) as ProjectValues;
    expect(revise(kept, { name: '演示项目', amount: { value: '12.5', currency: 'CNY' } })).toMatchObject({
      reason: 'nothing-changed',
    });
    expect(revise(kept, { name: '演示项目二期' })).toMatchObject({ name: '演示项目二期', investorName: '演示公司' });
    expect(revise(kept, { amount: null })).toMatchObject({ amount: null });
  });
});

describe('an account', () => {
  const reporter = { roles: ['reporter'], disabled: false } as const;
  const guard = { roles: ['security-admin'], disabled: false } as const;
  it('holds an administrator’s post alone', () => {
    expect(accountFault(null, { roles: ['office', 'audit-admin'], disabled: false }, 1)).toMatchObject({
      reason: 'roles-exclusive',
    });
    expect(accountFault(null, { roles: ['security-admin', 'audit-admin'], disabled: false }, 1)).toMatchObject({
      reason: 'roles-exclusive',
    });
    expect(accountFault(null, { roles: ['reporter', 'office', 'unit-head'], disabled: false }, 1)).toBeUndefined();
  });
  it('of the last security administrator stays', () => {
    expect(accountFault(guard, { ...guard, disabled: true }, 0)).toMatchObject({ reason: 'last-security-admin' });
    expect(accountFault(guard, reporter, 0)).toMatchObject({ reason: 'last-security-admin' });
    expect(accountFault(guard, { ...guard, disabled: true }, 1)).toBeUndefined();
    expect(accountFault(reporter, { ...reporter, disabled: true }, 0)).toBeUndefined();
  });
  it.each([
    ['Abcdefg123', true],
    ['abcdefg!23', true],
    ['ABCDEFG!23', true],
    ['落地项目abc123', true],
    ['Abc123!', false],
    ['abcdefghij1', false],
    ['ABCDEFGHIJK', false],
    ['1234567890', false],
    ['Xjzhang1!23', false],
    ['jZHANGj1!2', false],
  ])('takes the password %s: %s', (password, taken) => {
    expect(passwordFault(password, 'zhang') === undefined).toBe(taken);
  });
});

describe('tries to sign in', () => {
  const now = new Date('2018-06-15T10:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const tries = (address: string, failures: number, minutes = 1, goodDays?: number): Tries => ({
    address,
    failures,
    lastAt: ago(minutes),
    goodAt: goodDays === undefined ? null : ago(goodDays * 24 * 60),
  });
  it.each([
    ['the first ever', [], true],
    ['after four wrong ones', [tries('a', 4)], true],
    ['after five wrong ones', [tries('a', 5)], false],
    ['fourteen minutes after the fifth', [tries('a', 5, 14)], false],
    ['a quarter of an hour after the fifth', [tries('a', 5, 15)], true],
    ['after five wrong ones elsewhere, from a new place', [tries('b', 5)], false],
    ['after wrong ones from many places', [tries('b', 2), tries('c', 3)], false],
    ['after a thousand wrong ones elsewhere, from the usual place', [tries('b', 1000), tries('a', 0, 60, 3)], true],
    ['after five wrong ones at the usual place', [tries('a', 5, 1, 3)], false],
    ['after wrong ones elsewhere, from a place not used for a quarter', [tries('b', 5), tries('a', 0, 60, 91)], false],
  ] as [string, Tries[], boolean][])('%s: %s', (_, known, allowed) => expect(mayTry(known, 'a', now)).toBe(allowed));

  it('count from nothing when the lock has passed', () => {
    expect(failuresAfter([tries('a', 4)], 'a', now)).toBe(5);
    expect(failuresAfter([tries('a', 5, 16)], 'a', now)).toBe(1);
    expect(failuresAfter([tries('b', 4)], 'a', now)).toBe(1);
  });
});
