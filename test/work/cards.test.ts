import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { inTenant } from '../../src/store/connection.ts';
import { moveCard } from '../../src/work/commands/card/move.ts';
import { proposeCards } from '../../src/work/commands/card/propose.ts';
import { exportCards } from '../../src/work/exports/cards.ts';
import { perform } from '../../src/work/perform.ts';
import { cardsPreviewed, cardsSeen, oneCard } from '../../src/work/views/cards.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'office' | 'supervisor' | 'another' | 'leader' | 'head' | 'neighbour' | 'reporter', Actor>;

/** A start planned for the day, of a project of the unit that did not start or did so on another. */
async function planned(unit: 'east' | 'west' | 'town', due: string, started?: string) {
  const project = await office.project({ unit });
  await office.past.query(
    `insert into step (tenant_id, id, project_id, kind, name, due, baseline, recorded_seq) values ($1, $2, $3, 'start', '开工', $4, $4, 0)`,
    [office.tenantId, randomUUID(), project, due],
  );
  if (started) await office.fact(project, { kind: 'started', on: started });
}

beforeEach(async () => {
  office = await anOffice();
  const { past, tenantId, units, db } = office;
  await past.query(`update unit set kind = 'county' where tenant_id = $1 and id = any($2)`, [
    tenantId,
    [units.east, units.west],
  ]);
  await past.query(`update unit set kind = 'town' where tenant_id = $1 and id = $2`, [tenantId, units.town]);
  await inTenant(db, tenantId, (tx) =>
    addAdoption(tx, tenantId, {
      id: randomUUID(),
      regime: 'wuhan-2018',
      version: '1',
      from: day('2018-03-01'),
      until: null,
      settings: {},
      rank: 0,
      seq: 0,
    }),
  );
  at = {
    office: await office.person('office'),
    supervisor: await office.person('supervisor'),
    another: await office.person('supervisor'),
    leader: await office.person('leader'),
    head: await office.person('unit-head', 'east'),
    neighbour: await office.person('unit-head', 'west'),
    reporter: await office.person('reporter', 'east'),
  };
  // Of four nodes due in the east by the middle of June three are reached (one of them in its town); in the west one of two.
  await planned('east', '2018-03-10', '2018-03-01');
  await planned('east', '2018-04-10', '2018-05-10');
  await planned('town', '2018-05-10', '2018-05-01');
  await planned('east', '2018-06-01');
  await planned('west', '2018-05-20', '2018-05-20');
  await planned('west', '2018-06-10');
});

const proposes = (actor: Actor, asOf = TODAY, more = {}) =>
  perform(proposeCards, { regime: 'wuhan-2018', asOf }, office.scene(actor, more));
const seen = (actor: Actor, asked = {}) => cardsSeen(office.scene(actor), { page: 1, size: 100, ...asked });
const does = (actor: Actor, id: string, act: string, said: object = {}, more = {}) =>
  perform(moveCard, { id, act, ...said }, office.scene(actor, more));
async function cardOfUnit(unit: 'east' | 'west') {
  const found = (await seen(at.office)).rows.find((row) => row.unit?.id === office.units[unit]);
  if (!found) throw new Error(`no card of ${unit}`);
  return found;
}

describe('WH-4.2 the cards of a month', () => {
  it('are worked out from recognised facts before anybody proposes them, and nothing is written', async () => {
    const preview = await cardsPreviewed(office.scene(at.office), {});
    if (isRefusal(preview)) throw new Error(preview.reason);
    const cards = preview.regimes.flatMap((it) => it.cards);
    expect(cards.map(({ unit, colour, because }) => [unit.name, colour, because[0]])).toMatchObject([
      ['east', 'yellow', { says: 'figure', numerator: '3', denominator: '4', limits: { below: '80%' } }],
      ['west', 'red', { says: 'figure', numerator: '1', denominator: '2', limits: { below: '60%' } }],
    ]);
    expect((await seen(at.office)).rows).toEqual([]);
    expect(await cardsPreviewed(office.scene(at.head), {})).toMatchObject({ reason: 'no-permission' });
  });

  it('are proposed by the office once, whoever presses the button at the same time', async () => {
    const another = await office.person('office');
    const both = await Promise.all([proposes(at.office), proposes(another)]);
    expect(both.filter((it) => !isRefusal(it))).toEqual([{ proposed: 2 }]);
    expect(both.filter(isRefusal)).toMatchObject([{ reason: 'no-cards-to-propose' }]);
    const { rows, counts } = await seen(at.office);
    expect(counts.find(({ state }) => state === 'proposed')).toEqual({ state: 'proposed', n: 2 });
    expect(rows).toMatchObject([
      {
        unit: { name: 'east' },
        rule: 'yellow',
        colour: 'yellow',
        period: '2018-06',
        asOf: TODAY,
        regimeVersion: '1',
        mendWithin: 20,
        clause: 'WH-4.2',
      },
      { unit: { name: 'west' }, rule: 'red', colour: 'red' },
    ]);
    expect((await office.entries()).filter(({ act }) => act === 'card.propose')).toMatchObject([
      { noun: 'matter', body: { regime: 'wuhan-2018', asOf: TODAY, cards: [{ rule: 'yellow' }, { rule: 'red' }] } },
    ]);
  });

  it.each(['supervisor', 'leader', 'head', 'reporter'] as const)('are not proposed by the %s', async (who) => {
    expect(await proposes(at[who])).toMatchObject({ refused: true });
    expect((await seen(at.office)).rows).toEqual([]);
  });

  it('cannot be of a day to come, nor of a day on which the regime was not in force', async () => {
    expect(await proposes(at.office, day('2018-06-16'))).toMatchObject({ reason: 'day-in-future' });
    expect(await proposes(at.office, day('2018-02-28'))).toMatchObject({ reason: 'no-cards-in' });
  });

  it('stay as they were when the figures change, and no lesser card joins a graver one in the month', async () => {
    await proposes(at.office);
    await planned('west', '2018-06-11', '2018-06-11');
    await planned('west', '2018-06-12', '2018-06-12');
    expect(await cardOfUnit('west')).toMatchObject({ because: [{ numerator: '1', denominator: '2' }] });
    expect(await proposes(at.office)).toMatchObject({ reason: 'no-cards-to-propose' });
    // But it may get worse: the east falls to three of six.
    await planned('east', '2018-06-13');
    await planned('east', '2018-06-14');
    expect(await proposes(at.office)).toEqual({ proposed: 1 });
    const given = (await seen(at.office)).rows.map(({ unit, rule }) => `${unit?.name} ${rule}`);
    expect(new Set(given)).toEqual(new Set(['east yellow', 'east red', 'west red']));
  });

  it('are seen by their own unit and by those who read everything', async () => {
    await proposes(at.office);
    const names = async (who: Actor) => (await seen(who)).rows.map(({ unit }) => unit?.name);
    for (const who of ['office', 'supervisor', 'leader'] as const)
      expect(await names(at[who])).toEqual(['east', 'west']);
    expect(await names(at.head)).toEqual(['east']);
    expect(await names(at.reporter)).toEqual(['east']);
    expect(await names(at.neighbour)).toEqual(['west']);
    const { id } = await cardOfUnit('east');
    expect(await oneCard(office.scene(at.neighbour), id)).toMatchObject({ reason: 'no-such-subject' });
  });
});

describe('WH-4.2 the life of a card', () => {
  let id: string;
  beforeEach(async () => {
    await proposes(at.office);
    ({ id } = await cardOfUnit('east'));
  });
  const offered = async (who: Actor) => {
    const shown = await oneCard(office.scene(who), id);
    return isRefusal(shown) ? shown.reason : shown.moves.map(({ act }) => act);
  };

  it('is confirmed with a day twenty workdays on, that leaves out the Dragon Boat Festival and tells so', async () => {
    await does(at.supervisor, id, 'card.confirm');
    const shown = await oneCard(office.scene(at.head), id);
    expect(shown).toMatchObject({ card: { state: 'confirmed', due: '2018-07-16', version: 2 } });
    expect((shown as { trail: { body: unknown }[] }).trail.at(-1)?.body).toMatchObject({
      due: '2018-07-16',
      reckoned: {
        from: TODAY,
        counted: 20,
        due: '2018-07-16',
        skipped: expect.arrayContaining([{ from: '2018-06-18', to: '2018-06-18', why: 'holiday', name: '端午' }]),
      },
    });
  });

  it('asks for the day where the holidays of the coming year are not known', async () => {
    const late = { today: day('2026-12-20') };
    expect(await does(at.supervisor, id, 'card.confirm', {}, late)).toMatchObject({ reason: 'calendar-year-missing' });
    expect(await does(at.supervisor, id, 'card.confirm', { due: '2027-01-20' }, late)).toMatchObject({
      state: 'confirmed',
    });
  });

  it('goes from the contest over the ruling of another and the mending to its end', async () => {
    expect(await offered(at.supervisor)).toEqual(['card.confirm', 'card.drop']);
    expect(await offered(at.head)).toEqual([]);
    await does(at.supervisor, id, 'card.confirm');
    expect(await offered(at.head)).toEqual(['card.rectify', 'card.contest']);
    await does(at.head, id, 'card.contest', { cause: 'force-majeure', reason: '汛期停工' });
    expect(await offered(at.supervisor)).toEqual([]);
    expect(await offered(at.another)).toEqual(['card.uphold', 'card.lift']);
    await does(at.another, id, 'card.uphold', { reason: '停工早于汛期' });
    await does(at.head, id, 'card.rectify', { note: '六月二十日已开工' });
    await does(at.supervisor, id, 'card.send-back', { reason: '现场未见开工' });
    expect(await offered(at.head)).toEqual(['card.rectify']);
    await does(at.head, id, 'card.rectify', { note: '已补开工照片' });
    await does(at.supervisor, id, 'card.take-down');
    const shown = await oneCard(office.scene(at.head), id);
    if (isRefusal(shown)) throw new Error(shown.reason);
    expect(shown.card).toMatchObject({ state: 'taken-down', closedOn: TODAY, cause: 'force-majeure', version: 8 });
    expect(shown.trail.map(({ act, name }) => `${name} ${act}`)).toEqual([
      `${at.office.name} card.propose`,
      `${at.supervisor.name} card.confirm`,
      `${at.head.name} card.contest`,
      `${at.another.name} card.uphold`,
      `${at.head.name} card.rectify`,
      `${at.supervisor.name} card.send-back`,
      `${at.head.name} card.rectify`,
      `${at.supervisor.name} card.take-down`,
    ]);
    expect(shown.moves).toEqual([]);
  });

  it('shows on another day what was known of it by then, and nothing to do', async () => {
    const on = (day: string) => ({ today: TODAY, now: new Date(`${day}T10:00:00+08:00`) });
    await does(at.supervisor, id, 'card.confirm', {}, on('2018-06-16'));
    await does(at.head, id, 'card.contest', { cause: 'force-majeure', reason: '汛期停工' }, on('2018-06-18'));
    await does(at.another, id, 'card.lift', { reason: '属实' }, on('2018-06-20'));
    const later = office.scene(at.supervisor, { today: day('2018-07-01') });
    const asOf = async (day_: string) => {
      const shown = await oneCard(later, id, day(day_));
      if (isRefusal(shown)) return shown.reason;
      const { state, due, closedOn, cause } = shown.card;
      return { state, due, closedOn, cause, acts: shown.trail.map(({ act }) => act), moves: shown.moves };
    };
    const acts = ['card.propose', 'card.confirm', 'card.contest', 'card.lift'];
    expect(await asOf('2018-06-14')).toBe('no-such-subject');
    expect(await asOf('2018-06-15')).toEqual({
      state: 'proposed',
      due: null,
      closedOn: null,
      cause: undefined,
      acts: acts.slice(0, 1),
      moves: [],
    });
    expect(await asOf('2018-06-17')).toMatchObject({ state: 'confirmed', due: '2018-07-16', acts: acts.slice(0, 2) });
    expect(await asOf('2018-06-19')).toMatchObject({ state: 'contested', cause: 'force-majeure', closedOn: null });
    expect(await asOf('2018-06-30')).toMatchObject({ state: 'lifted', closedOn: '2018-06-20', acts });
    const { rows } = await cardsSeen(later, { page: 1, size: 10, asOf: day('2018-06-17'), state: ['confirmed'] });
    expect(rows).toMatchObject([{ id, state: 'confirmed', closedOn: null }]);
  });

  it('that was dropped or lifted does not count towards three months running', async () => {
    await does(at.supervisor, id, 'card.confirm');
    await does(at.head, id, 'card.contest', { cause: 'department', reason: '环评未批' });
    await does(at.another, id, 'card.lift', { reason: '属实' });
    expect((await seen(at.office, { state: ['lifted'] })).rows).toMatchObject([{ id, closedOn: TODAY }]);
    expect(await proposes(at.office)).toMatchObject({ reason: 'no-cards-to-propose' });
  });
});

it('a preset of another city judges by the cards that were confirmed', async () => {
  const { past, tenantId } = office;
  const sets = {
    yellowCard: { figure: { id: 'late-nodes', atLeast: 1 } },
    redCard: { unmended: { card: 'yellow' } },
  };
  await past.query('update adoption set settings = $2 where tenant_id = $1', [tenantId, sets]);
  await proposes(at.office, day('2018-06-15'));
  const { id } = await cardOfUnit('east');
  await does(at.supervisor, id, 'card.confirm');
  const later = (today: string) =>
    office.scene(at.office, { today: day(today), now: new Date(`${today}T09:00:00+08:00`) });
  const colours = async (today: string) => {
    const preview = await cardsPreviewed(later(today), {});
    return isRefusal(preview)
      ? preview.reason
      : preview.regimes[0]?.cards.map(({ unit, colour }) => `${unit.name} ${colour}`);
  };
  expect(await colours('2018-07-16')).toEqual(['east yellow', 'west yellow']);
  expect(await colours('2018-07-17')).toEqual(['east red', 'west yellow']);
});

it('leaves the house as a sheet that names figures, clause and regime, and is an act of the journal', async () => {
  await proposes(at.office);
  const file = await exportCards(office.scene(at.head), { lang: 'zh-CN', format: 'csv' });
  if (isRefusal(file)) throw new Error(file.reason);
  const text = new TextDecoder().decode(file.bytes);
  expect(text).toContain('▲ 黄牌');
  expect(text).toContain('当年到期节点完成率 3/4，即 75%，低于 80%');
  expect(text).toContain('WH-4.2');
  expect(text).not.toContain('west');
  expect((await office.entries()).at(-1)).toMatchObject({ act: 'export.make', body: { what: 'cards', rows: 1 } });
});
