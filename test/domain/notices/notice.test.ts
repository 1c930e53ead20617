import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { type Beside, lookAt, type Watched } from '../../../src/domain/notices/look.ts';
import {
  nextNoticeDay,
  noticeOfDays,
  noticeOfDecision,
  noticeOfTurn,
  type TrailMove,
} from '../../../src/domain/notices/notice.ts';
import type { Role } from '../../../src/domain/role.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';

const due = day('2018-06-20');
const owed = { due, level: null };
const told = (on: string, lead = 2, level: string | null = null): string => {
  const { what, mark } = noticeOfDays({ due, level }, lead, stateCouncil, day(on)) ?? { what: 'none', mark: '' };
  return `${what} ${mark}`.trim();
};
const step = (n: number, act: string, from: string | null, to: string, by: string | null = 'a'): TrailMove => ({
  n,
  act,
  from,
  to,
  by,
  on: day('2018-06-12'),
  level: null,
  seq: n,
  mentions: null,
});

describe('a deadline on Wednesday after the Dragon Boat Festival', () => {
  // Monday 2018-06-18 was a holiday: two workdays before Wednesday is the Friday.
  it.each([
    ['2018-06-14', 'none'],
    ['2018-06-15', 'due-soon 2018-06-20'],
    ['2018-06-19', 'due-soon 2018-06-20'],
    ['2018-06-20', 'due-today 2018-06-20'],
    ['2018-06-21', 'late 2018-06-20'],
    ['2019-06-21', 'late 2018-06-20'],
  ])('on %s is told as %s', (on, words) => expect(told(on)).toBe(words));

  it('is told further ahead to who wants it so, and not ahead at all to who wants none', () => {
    expect(told('2018-06-13', 4)).toBe('due-soon 2018-06-20');
    expect(told('2018-06-19', 0)).toBe('none');
    expect(told('2018-06-20', 0)).toBe('due-today 2018-06-20');
  });

  it('is told again when it is late on a further rung', () => {
    expect(told('2018-06-22', 2, 'unit')).not.toBe(told('2018-06-22', 2, 'leaders'));
  });

  it('is told by the calendar alone in a year whose holidays nobody knows', () => {
    const on = day('2990-06-20');
    expect(noticeOfDays({ due: on, level: null }, 2, stateCouncil, addDays(on, -2))?.what).toBe('due-soon');
    expect(noticeOfDays({ due: on, level: null }, 2, stateCouncil, addDays(on, -3))).toBeUndefined();
  });

  it('says on which day to look again, so that no day on which something is new is passed over', () => {
    for (let at = day('2018-06-01'); at < '2018-06-30'; at = addDays(at, 1)) {
      const next = nextNoticeDay(due, [2, 5], stateCouncil, at);
      for (let on = at; on < (next ?? '2018-07-15'); on = addDays(on, 1))
        for (const lead of [2, 5])
          expect(noticeOfDays(owed, lead, stateCouncil, on)).toEqual(noticeOfDays(owed, lead, stateCouncil, at));
    }
    expect(nextNoticeDay(due, [2], stateCouncil, addDays(due, 1))).toBeUndefined();
    expect(nextNoticeDay(null, [2], stateCouncil, due)).toBeUndefined();
  });
});

const asOf = day('2018-06-20');

describe('a move', () => {
  it('makes it a turn anew only when it led to the state', () => {
    const trail = [step(1, 'problem.raise', null, 'raised'), step(2, 'problem.accept', 'raised', 'in-hand')];
    expect(noticeOfTurn('in-hand', trail)).toEqual({ what: 'turn', mark: 'in-hand 2' });
    const remark = step(3, 'problem.progress', 'in-hand', 'in-hand');
    expect(noticeOfTurn('in-hand', [...trail, remark])).toEqual({ what: 'turn', mark: 'in-hand 2' });
    const back = [
      ...trail,
      step(3, 'problem.resolve', 'in-hand', 'resolved'),
      step(4, 'problem.dispute', 'resolved', 'in-hand'),
    ];
    expect(noticeOfTurn('in-hand', back)).toEqual({ what: 'returned', mark: 'in-hand 4' });
  });

  it('of somebody who decides is news to who raised it, their own is not', () => {
    const trail = [
      step(1, 'problem.raise', null, 'raised', 'raiser'),
      step(2, 'problem.accept', 'raised', 'in-hand', 'office'),
    ];
    expect(noticeOfDecision('problem', trail, asOf)).toEqual({ what: 'decided', mark: '2' });
    expect(
      noticeOfDecision(
        'problem',
        [trail[0] as TrailMove, step(2, 'problem.accept', 'raised', 'in-hand', 'raiser')],
        asOf,
      ),
    ).toBeUndefined();
    expect(noticeOfDecision('problem', trail, day('2018-06-27'))).toBeUndefined();
    const owner = step(3, 'problem.progress', 'in-hand', 'in-hand', 'owner');
    expect(noticeOfDecision('problem', [...trail, owner], asOf)).toEqual({ what: 'decided', mark: '2' });
  });
});

describe('who is told', () => {
  const matter: Watched = {
    kind: 'problem',
    state: 'in-hand',
    level: 'unit',
    owner: ['city', 'east'],
    raiser: ['city', 'west'],
    units: [
      ['city', 'east'],
      ['city', 'west'],
    ],
    personId: null,
    marks: [],
    answered: null,
    partOf: null,
    due,
    open: true,
    beside: [],
    watchUnitId: null,
    watchPersonId: null,
    projectId: 'p1',
    byCompany: false,
    complainant: null,
    trail: [step(1, 'problem.raise', null, 'raised', 'w'), step(2, 'problem.accept', 'raised', 'in-hand', 'o')],
  };
  const person = (id: string, role: Role, unitId: string | null, leadDays = 2, projects: readonly string[] = []) => ({
    id,
    name: id,
    roles: [role],
    unitId,
    leadDays,
    projects,
  });
  const people = [
    person('e', 'reporter', 'east'),
    person('w', 'reporter', 'west'),
    person('l', 'leader', 'city'),
    person('s', 'system-admin', 'east'),
    person('n', 'reporter', 'north'),
    person('o', 'office', 'hall'),
    person('c', 'company', null, 2, ['p1']),
    person('d', 'company', null, 2, ['p2']),
  ];
  const heard = (asOf: string, it: Partial<Watched> = {}) =>
    lookAt({ ...matter, ...it }, people, stateCouncil, day(asOf)).people.map(
      ({ hearer, what }) => `${hearer.id} ${what}`,
    );

  it('is whoever owes it, and of decisions whoever raised it; nobody else', () => {
    expect(heard('2018-06-20')).toEqual(['e turn', 'e due-today', 'w decided']);
    expect(heard('2018-06-20', { level: 'leaders' })).toContain('l turn');
  });

  it('is only told the decision once nothing is owed any more', () => {
    expect(heard('2018-06-21', { open: false })).toEqual(['w decided']);
  });

  it('is not told the days of a task to report in twice: the duty tells them', () => {
    const trail = [step(1, 'duty.fulfil', null, 'done', 'e'), step(2, 'duty.reopen', 'done', 'reopened', 's')];
    expect(heard('2018-06-25', { kind: 'duty', state: 'reopened', trail })).toEqual(['e turn']);
  });

  describe('beside those who owe it', () => {
    const units = [...matter.units, ['city', 'north']];
    const beside = (part: Beside['part'], one: Partial<Beside>): Partial<Watched> => ({
      units,
      beside: [{ part, unitId: null, personId: null, since: 1, ...one }],
    });
    const only = (id: string, asOf: string, it: Partial<Watched>) =>
      heard(asOf, it).filter((words) => words.startsWith(`${id} `));

    it('are the people of a unit that handles it too: that it does, and its days', () => {
      const joined = beside('co-handling', { unitId: 'north' });
      expect(only('n', '2018-06-12', joined)).toEqual(['n joined']);
      expect(only('n', '2018-06-20', joined)).toEqual(['n joined', 'n due-today']);
      expect(only('n', '2018-06-20', { ...joined, open: false })).toEqual([]);
    });

    it('are those who follow it: what others did since, and that it is late; not what they did themselves', () => {
      const follows = beside('watching', { personId: 'n' });
      expect(only('n', '2018-06-20', follows)).toEqual(['n moved']);
      expect(only('n', '2018-06-21', follows)).toEqual(['n late', 'n moved']);
      expect(only('n', '2018-06-13', beside('watching', { personId: 'n', since: 2 }))).toEqual([]);
      expect(only('n', '2018-07-13', { ...follows, open: false })).toEqual([]);
      const own = [...matter.trail, step(3, 'problem.progress', 'in-hand', 'in-hand', 'n')];
      expect(only('n', '2018-06-13', { ...follows, trail: own })).toEqual([]);
      expect(only('s', '2018-06-13', beside('watching', { personId: 's' }))).toEqual([]);
    });

    it('is the unit that supervises it, once it is late', () => {
      expect(only('n', '2018-06-20', { units, watchUnitId: 'north' })).toEqual([]);
      expect(only('n', '2018-06-21', { units, watchUnitId: 'north' })).toEqual(['n late']);
    });

    it('is whoever is named in a remark and may see it', () => {
      const mentions = { w: '西', n: '北', s: '管' };
      const trail = [...matter.trail, { ...step(3, 'problem.progress', 'in-hand', 'in-hand', 'e'), mentions }];
      const named = (it: Partial<Watched>) => heard('2018-06-13', it).filter((words) => words.endsWith('mentioned'));
      expect(named({ trail })).toEqual(['w mentioned']);
      expect(named({ trail, units })).toEqual(['w mentioned', 'n mentioned']);
    });

    it('is nobody for a complaint but those who see who complained', () => {
      const complaint: Partial<Watched> = { kind: 'complaint', state: 'in-hand', raiser: null, level: null };
      for (const part of ['co-handling', 'watching'] as const) {
        const it = { ...complaint, ...beside(part, { unitId: 'north' }), watchUnitId: 'north' };
        expect(only('n', '2018-06-21', it)).toEqual([]);
      }
      const mine = { ...complaint, state: 'answered', ...beside('watching', { personId: 'o' }) };
      expect(only('o', '2018-06-19', { ...mine, trail: matter.trail.map((one) => ({ ...one, by: 'x' })) })).toEqual([
        'o moved',
      ]);
    });
  });

  describe('of a company', () => {
    const companies = (it: Partial<Watched>) => heard('2018-06-21', it).filter((words) => /^[cd] /.test(words));

    it('is that of the project, when its word or its papers are waited for, and nothing else', () => {
      expect(companies({})).toEqual([]);
      expect(companies({ state: 'resolved' })).toEqual(['c turn']);
      expect(companies({ state: 'confirmed', open: false })).toEqual([]);
      expect(companies({ kind: 'procedure', state: 'asked' })).toEqual(['c turn']);
      expect(companies({ kind: 'procedure', state: 'running' })).toEqual([]);
      expect(companies({ state: 'returned' })).toEqual([]);
      expect(companies({ state: 'returned', byCompany: true })).toEqual(['c turn']);
      expect(companies({ state: 'resolved', projectId: null })).toEqual([]);
    });

    it('is told the reply to a complaint only where it complained itself', () => {
      const complaint: Partial<Watched> = { kind: 'complaint', projectId: null, level: null };
      expect(companies({ ...complaint, state: 'answered', complainant: 'd' })).toEqual(['d decided']);
      expect(companies({ ...complaint, state: 'declined', open: false, complainant: 'd' })).toEqual(['d decided']);
      expect(companies({ ...complaint, state: 'passed-on', complainant: 'd' })).toEqual([]);
      expect(companies({ ...complaint, state: 'answered', complainant: null })).toEqual([]);
    });
  });
});
