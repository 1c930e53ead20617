import { describe, expect, it } from 'vitest';
import { linkFault, untilFault } from '../../src/domain/company.ts';
import { dueAfter, receiptNumber, tellsWho } from '../../src/domain/complaint.ts';
import { day } from '../../src/domain/day.ts';
import { declarationFault } from '../../src/domain/declaration.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';

const why = (fault: unknown) => (isRefusal(fault) ? fault.reason : undefined);

describe('a link made out to somebody of a company', () => {
  const link = { once: false, until: day('2018-06-30'), opened: 0, revoked: false };
  it.each([
    ['on its last day', {}, '2018-06-30', undefined],
    ['the day after', {}, '2018-07-01', 'link-dead'],
    ['a second time', { opened: 1 }, '2018-06-15', undefined],
    ['once, a second time', { once: true, opened: 1 }, '2018-06-15', 'link-dead'],
    ['revoked', { revoked: true }, '2018-06-15', 'link-dead'],
  ] as const)('%s', (_, more, today, expected) => {
    expect(why(linkFault({ ...link, ...more }, day(today)))).toBe(expected);
  });

  it.each([
    ['2018-06-15', undefined],
    ['2019-06-16', undefined],
    ['2019-06-17', 'link-day'],
    ['2018-06-14', 'link-day'],
  ])('until %s', (until, expected) => {
    expect(why(untilFault(day(until), day('2018-06-15')))).toBe(expected);
  });
});

describe('the days of a complaint', () => {
  // Counted by hand with the State Council's notices for 2018 and 2019.
  it.each([
    ['complaint.receive', '2018-02-12', '2018-02-27'], // 13, 14, 22, 23, 24 (worked), 26, 27
    ['complaint.receive', '2018-06-15', '2018-06-27'], // 18 was a holiday
    ['complaint.accept', '2018-06-15', '2018-09-10'], // 9 in June, 22 in July, 23 in August, 6 in September
    ['complaint.answer', '2018-09-21', '2018-10-18'], // 25 to 28, 29 and 30 (worked), 8 to 12, 15 to 18
  ])('%s on %s is due on %s', (act, on, expected) => {
    expect(dueAfter(stateCouncil, act, day(on))?.due).toBe(expected);
  });

  it('that run into a year nobody knows yet are not guessed', () => {
    expect(dueAfter(stateCouncil, 'complaint.accept', day('2099-01-04'))).toBeUndefined();
  });

  it('are moved by no other act', () => {
    expect(dueAfter(stateCouncil, 'complaint.explain', day('2018-06-15'))).toBeUndefined();
  });
});

describe('a text for the unit complained of', () => {
  const secrets = {
    name: '演示蓝海（集团）公司',
    creditCode: '91990000MA00000000',
    contact: 'Li@demo.example',
    project: null,
  };
  it.each([
    ['演示 蓝海(集团)公司反映', 'name'],
    ['代码９１９９００００ma00000000', 'creditCode'],
    ['回复 li@DEMO.example', 'contact'],
  ])('%s tells who', (text, what) => {
    expect(tellsWho(text, secrets)?.detail).toMatchObject({ what });
  });
  it('that holds none of it may go', () => {
    expect(tellsWho('有企业反映办理拖延', secrets)).toBeUndefined();
    expect(tellsWho('有企业反映', { name: '有', contact: '' })).toBeUndefined();
  });
});

it('a receipt number tells the day, and nothing that counts up', () => {
  const number = receiptNumber(day('2018-06-15'), '01a20291-9c04-7000-82f4-8d659b2a4f05');
  expect(number).toMatch(/^T20180615-[A-HJ-Z1-9]{8}$/);
  expect(number).not.toContain('01A202');
});

describe('a fee or an inspection', () => {
  const fee = { class: 'fee', on: day('2018-06-16'), amount: '100', inspectors: null } as const;
  it.each([
    [{}, undefined],
    [{ on: day('2018-06-15') }, 'declare-before'],
    [{ amount: null }, 'how-much-missing'],
    [{ class: 'inspection' }, 'how-much-missing'],
    [{ class: 'inspection', inspectors: 2 }, undefined],
  ] as const)('%j', (more, expected) => {
    expect(why(declarationFault({ ...fee, ...more }, day('2018-06-15')))).toBe(expected);
  });
});
