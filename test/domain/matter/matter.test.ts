import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/contract/words/words.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { LIVES, lifeOf, type MatterKind } from '../../../src/domain/matter/kinds.ts';
import { SAME } from '../../../src/domain/matter/life.ts';
import { type Matter, move, openMoves, raise, unborn } from '../../../src/domain/matter/matter.ts';
import { type Actor, ACTS } from '../../../src/domain/may.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Role } from '../../../src/domain/role.ts';

const TODAY = day('2018-06-15');
const UNITS = [['city', 'east']];

const person = (id: string, roles: Role[], unitId = 'city'): Actor => ({ id, name: id, roles, unitId });
const office = person('office', ['office']);
const supervisor = person('supervisor', ['supervisor']);
const another = person('another', ['supervisor']);
const leader = person('leader', ['leader']);
const head = person('head', ['unit-head'], 'east');
const stranger = person('stranger', ['unit-head'], 'west');
const reporter = person('reporter', ['reporter'], 'east');

const given = (actor: Actor, today: Day = TODAY) => ({ actor, today });

/** A matter after these acts of these people. */
function after<K extends MatterKind>(kind: K, ...done: [string, Actor, Record<string, string>?][]): Matter<K> {
  let matter: Matter<K> = unborn(kind, UNITS);
  for (const [act, actor, said = {}] of done) {
    const moved = move(matter, act as never, said, given(actor));
    if (isRefusal(moved)) throw new Error(`${act}: ${moved.reason}`);
    matter = { ...matter, state: moved.to, due: moved.due, trail: [...matter.trail, { act, by: actor.id }] };
  }
  return matter;
}

const why = (outcome: unknown): string => (isRefusal(outcome) ? outcome.reason : 'done');
const tried = <K extends MatterKind>(matter: Matter<K>, act: string, actor: Actor, said: Record<string, string> = {}) =>
  why(move(matter, act as never, said, given(actor)));

const proposed = after('card', ['card.propose', office]);
const confirmed = after('card', ['card.propose', office], ['card.confirm', supervisor]);
const contested = after(
  'card',
  ['card.propose', office],
  ['card.confirm', supervisor],
  ['card.contest', head, { cause: 'force-majeure', reason: '汛期停工' }],
);

describe.each(Object.keys(LIVES) as MatterKind[])('the life of the kind %s', (kind) => {
  const { states, moves, reads } = lifeOf(kind);

  it('leads from known states to known states, by rights that exist, and every state can be reached', () => {
    const reached = new Set<string>();
    for (const { from, to, right, notBy = [], onlyBy } of moves) {
      const targets = to === SAME ? from.flatMap((state) => state ?? []) : [to].flat();
      for (const state of [...from.flatMap((it) => it ?? []), ...targets]) expect(states).toContain(state);
      for (const state of targets) reached.add(state);
      expect(ACTS).toContain(right);
      for (const other of [...notBy, ...(onlyBy ? [onlyBy] : [])]) expect(moves.map(({ act }) => act)).toContain(other);
    }
    expect(ACTS).toContain(reads);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
    expect(moves.some(({ from }) => from.includes(null))).toBe(true);
  });

  it('has a name in both languages for every state, act and cause', () => {
    for (const { matters, acts } of Object.values(WORDS)) {
      for (const state of states) expect((matters.state[kind] as Record<string, string>)[state]).toBeTruthy();
      for (const { act, causes = [] } of moves) {
        expect((matters.move as Record<string, string>)[act]).toBeTruthy();
        expect(acts[act]).toBeTruthy();
        for (const cause of causes) expect((matters.cause as Record<string, string>)[cause]).toBeTruthy();
      }
    }
  });
});

describe('a matter', () => {
  it('is raised by whoever has the right and by nobody else', () => {
    expect(raise('card', 'card.propose', UNITS, {}, given(office))).toEqual({
      kind: 'card',
      act: 'card.propose',
      from: null,
      to: 'proposed',
      due: null,
      closedOn: null,
      reason: null,
      body: {},
    });
    for (const other of [supervisor, leader, head, reporter])
      expect(why(raise('card', 'card.propose', UNITS, {}, given(other)))).toBe('no-permission');
  });

  it('moves only from the states its life names', () => {
    expect(tried(proposed, 'card.take-down', supervisor)).toBe('wrong-state');
    expect(tried(confirmed, 'card.confirm', supervisor)).toBe('wrong-state');
    expect(tried(unborn('card', UNITS), 'card.confirm', supervisor)).toBe('not-raised');
    expect(tried(proposed, 'exit.settle', supervisor)).toBe('no-such-move');
  });

  it.each([
    ['card.drop', supervisor, proposed, {}, 'why-missing'],
    ['card.drop', supervisor, proposed, { reason: '  ' }, 'why-missing'],
    ['card.drop', supervisor, proposed, { reason: '数据有误' }, 'done'],
    ['card.contest', head, confirmed, { reason: '汛期停工' }, 'cause-missing'],
    ['card.contest', head, confirmed, { cause: 'weather', reason: '汛期停工' }, 'no-such-cause'],
    ['card.contest', head, confirmed, { cause: 'department', reason: '环评未批' }, 'done'],
    ['card.contest', head, confirmed, { cause: 'department', reason: '环评未批', due: '2018-07-01' }, 'not-asked'],
    ['card.rectify', head, confirmed, {}, 'note-missing'],
  ] as const)('%s by %o asks for what it needs', (act, actor, matter, said, outcome) => {
    expect(tried(matter, act, actor, { ...said })).toBe(outcome);
  });

  it('keeps the reason apart and everything else that was given beside it', () => {
    expect(move(confirmed, 'card.contest', { cause: 'department', reason: ' 环评未批 ' }, given(head))).toMatchObject({
      from: 'confirmed',
      to: 'contested',
      reason: '环评未批',
      body: { cause: 'department' },
      closedOn: null,
    });
  });

  it('is answered by the head of its own unit, not by a neighbour nor by a reporter', () => {
    const said = { cause: 'company', reason: '企业资金未到' };
    expect(tried(confirmed, 'card.contest', head, said)).toBe('done');
    expect(tried(confirmed, 'card.contest', stranger, said)).toBe('no-permission');
    expect(tried(confirmed, 'card.contest', reporter, said)).toBe('no-permission');
  });

  it('takes two people where the life says so, whatever roles one of them holds together', () => {
    const both = person('office', ['office', 'supervisor']);
    expect(tried(proposed, 'card.confirm', both)).toBe('same-person');
    expect(tried(contested, 'card.uphold', supervisor, { reason: '不属不可抗力' })).toBe('same-person');
    expect(tried(contested, 'card.uphold', another, { reason: '不属不可抗力' })).toBe('done');
    const adopting = after('adoption', ['regime.propose', office]);
    expect(tried(adopting, 'regime.adopt', office)).toBe('same-person');
    expect(tried(adopting, 'regime.adopt', leader)).toBe('done');
    expect(tried(adopting, 'regime.withdraw', person('other', ['office']))).toBe('only-same-person');
    expect(tried(adopting, 'regime.withdraw', office)).toBe('done');
  });

  it('can be contested once, even when it was sent back to be mended', () => {
    const back = after(
      'card',
      ['card.propose', office],
      ['card.confirm', supervisor],
      ['card.contest', head, { cause: 'company', reason: '资金' }],
      ['card.uphold', another, { reason: '不成立' }],
      ['card.rectify', head, { note: '已复工' }],
      ['card.send-back', supervisor, { reason: '现场未复工' }],
    );
    expect(back.state).toBe('confirmed');
    expect(tried(back, 'card.contest', head, { cause: 'company', reason: '再诉' })).toBe('only-once');
  });

  it('is closed on the day it ends and open again when it is reopened', () => {
    expect(raise('duty', 'duty.fulfil', UNITS, {}, given(reporter))).toMatchObject({ to: 'done', closedOn: TODAY });
    const done = after('duty', ['duty.fulfil', reporter]);
    expect(move(done, 'duty.reopen', { reason: '内容不全' }, given(supervisor))).toMatchObject({
      to: 'reopened',
      closedOn: null,
    });
    expect(tried(unborn('duty', UNITS), 'duty.excuse', supervisor, { reason: '机构合并' })).toBe('agreed-by-missing');
  });

  it('keeps a deadline that a rule reckons', () => {
    const due = day('2018-07-13');
    expect(move(proposed, 'card.confirm', {}, { ...given(supervisor), due })).toMatchObject({ to: 'confirmed', due });
    expect(move(confirmed, 'card.contest', { cause: 'company', reason: '资金' }, given(head))).toMatchObject({
      due: null,
    });
  });
});

describe('the deadline of an exit', () => {
  const warned = after('exit', ['exit.warn', office]);
  const mending = after(
    'exit',
    ['exit.warn', office],
    ['exit.notice', office, { cause: 'company', reason: '企业未投入' }],
    ['exit.set-deadline', office, { due: '2018-09-30', note: '九月底前开工' }],
  );

  it('lies ahead, and is postponed only to a later day and by another person', () => {
    const noticed = { ...mending, state: 'noticed' as const, due: null };
    expect(tried(noticed, 'exit.set-deadline', office, { due: '2018-06-15', note: '整改' })).toBe('deadline-past');
    expect(tried(mending, 'exit.postpone', supervisor, { due: '2018-09-30', reason: '雨季' })).toBe(
      'deadline-not-later',
    );
    expect(tried(mending, 'exit.postpone', office, { due: '2018-10-31', reason: '雨季' })).toBe('no-permission');
    expect(move(mending, 'exit.postpone', { due: '2018-10-31', reason: '雨季' }, given(supervisor))).toMatchObject({
      from: 'rectifying',
      to: 'rectifying',
      due: '2018-10-31',
    });
  });

  it('has to be over before a project is cleared, not before it is mended', () => {
    const settle = (outcome: string, today: string) =>
      why(move(mending, 'exit.settle', { outcome, reason: '现场核实' }, given(supervisor, day(today))));
    expect(settle('cleared', '2018-09-30')).toBe('deadline-not-over');
    expect(settle('cleared', '2018-10-01')).toBe('done');
    expect(settle('rectified', '2018-07-01')).toBe('done');
    expect(settle('kept', '2018-10-01')).toBe('no-such-outcome');
  });

  it('shows only the moves that would be granted', () => {
    const acts = (matter: Matter<'exit'>, actor: Actor, today = TODAY) =>
      openMoves(matter, actor, today).map(({ act }) => act);
    expect(acts(warned, office)).toEqual(['exit.notice', 'exit.excuse']);
    expect(acts(warned, supervisor)).toEqual(['exit.lift']);
    expect(acts(warned, head)).toEqual(['exit.answer']);
    expect(acts(warned, stranger)).toEqual([]);
    const settle = (today: string) =>
      openMoves(mending, supervisor, day(today)).find(({ act }) => act === 'exit.settle')?.outcomes;
    expect(settle('2018-09-30')).toEqual(['rectified', 'revived', 'returned-by-agreement']);
    expect(settle('2018-10-01')).toEqual(['rectified', 'revived', 'returned-by-agreement', 'cleared']);
  });
});
