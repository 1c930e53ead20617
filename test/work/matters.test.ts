import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { raise } from '../../src/domain/matter/matter.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { countMatters, listMatters, type MatterFilter, trailOf } from '../../src/store/matter-lists.ts';
import { lockAsked } from '../../src/store/known-matters.ts';
import { insertMatters } from '../../src/store/matters.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { movesOf } from '../../src/work/commands/matter/move.ts';
import { perform } from '../../src/work/perform.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const moveCard = movesOf('card');
let office: Office;
let at: Record<'office' | 'supervisor' | 'another' | 'head' | 'stranger' | 'reporter', Actor>;

beforeEach(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    supervisor: await office.person('supervisor'),
    another: await office.person('supervisor'),
    head: await office.person('unit-head', 'east'),
    stranger: await office.person('unit-head', 'west'),
    reporter: await office.person('reporter', 'east'),
  };
});

/** A proposed yellow card of the east, written as the proposing act writes it. */
async function aCard({ unit = 'east', period = '2018-06', now = new Date('2018-06-15T10:00:00+08:00') } = {}) {
  const { db, tenantId, units } = office;
  const id = randomUUID();
  const unitId = units[unit as 'east' | 'west' | 'town'];
  await inTenant(db, tenantId, async (tx) => {
    const moved = raise('card', 'card.propose', [], {}, { actor: at.office, today: TODAY });
    if (isRefusal(moved)) throw new Error(moved.reason);
    const raising = { id, moved, unitId, projectId: null, regime: 'wuhan-2018', regimeVersion: '1', rule: 'yellow' };
    const seq = await nextSeq(tx, tenantId);
    await insertMatters(tx, [{ ...raising, period, raisedOn: TODAY, body: { asOf: TODAY } }], {
      tenantId,
      seq,
      actor: at.office,
      now,
    });
  });
  return id;
}

const does = (actor: Actor, id: string, act: string, said: object = {}, more: object = {}) =>
  perform(moveCard, { id, act, ...said }, office.scene(actor, more));
const kept = async (id: string) => {
  const matter = await office.past.query(
    'select state, version, due::text, closed_on::text as closed, body from matter where id = $1',
    [id],
  );
  const moves = await office.past.query(
    'select n::int, act, from_state as "from", to_state as "to", reason from matter_move where matter_id = $1 order by n',
    [id],
  );
  return { matter: matter.rows[0], moves: moves.rows };
};

describe('a move', () => {
  it('changes the matter, its trail and the journal together', async () => {
    const id = await aCard();
    expect(await does(at.supervisor, id, 'card.drop', { reason: '已补报开工' })).toEqual({
      id,
      state: 'dropped',
      version: 2,
    });
    expect(await kept(id)).toMatchObject({
      matter: { state: 'dropped', version: 2, closed: TODAY, body: { asOf: TODAY } },
      moves: [
        { n: 1, act: 'card.propose', from: null, to: 'proposed' },
        { n: 2, act: 'card.drop', from: 'proposed', to: 'dropped', reason: '已补报开工' },
      ],
    });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'card.drop',
      noun: 'matter',
      subject_id: id,
      body: { matterId: id, rule: 'yellow', period: '2018-06', from: 'proposed', to: 'dropped', reason: '已补报开工' },
    });
  });

  it.each([
    ['office', 'card.confirm', {}, 'no-permission'],
    ['head', 'card.confirm', {}, 'no-permission'],
    ['reporter', 'card.contest', { cause: 'company', reason: '资金' }, 'no-permission'],
    ['stranger', 'card.contest', { cause: 'company', reason: '资金' }, 'no-such-subject'],
    ['supervisor', 'card.drop', {}, 'why-missing'],
    ['supervisor', 'card.take-down', {}, 'wrong-state'],
    ['supervisor', 'exit.settle', {}, 'no-such-move'],
  ] as const)('by %s, %s with %o, is refused as %s and leaves nothing', async (who, act, said, reason) => {
    const id = await aCard();
    const before = await kept(id);
    expect(await does(at[who], id, act, said)).toMatchObject({ refused: true, reason });
    expect(await kept(id)).toEqual(before);
    expect(await office.entries()).toEqual([]);
  });

  it('of two people at once is made by one; the other hears what was done meanwhile', async () => {
    const id = await aCard();
    const both = await Promise.all([
      does(at.supervisor, id, 'card.confirm', { reason: '属实' }, { expected: 1 }),
      does(at.another, id, 'card.drop', { reason: '数据有误' }, { expected: 1 }),
    ]);
    const refused = both.filter(isRefusal);
    expect(refused).toHaveLength(1);
    const { moves, matter } = await kept(id);
    expect(moves).toHaveLength(2);
    expect(matter.version).toBe(2);
    const [confirm, drop] = [
      { act: 'card.confirm', reason: '属实' },
      { act: 'card.drop', reason: '数据有误' },
    ];
    const [mine, theirs] = matter.state === 'confirmed' ? [drop, confirm] : [confirm, drop];
    expect(refused[0]).toMatchObject({
      reason: 'changed-meanwhile',
      detail: { expected: 1, version: 2, mine, theirs },
    });
  });

  it('without a version is judged by where the matter stands', async () => {
    const id = await aCard();
    const all = await Promise.all(Array.from({ length: 10 }, () => does(at.supervisor, id, 'card.confirm')));
    expect(all.filter((it) => !isRefusal(it))).toHaveLength(1);
    expect(all.filter(isRefusal).every(({ reason }) => reason === 'wrong-state')).toBe(true);
    expect((await kept(id)).moves).toHaveLength(2);
  });

  it('keeps who did it, in which post, and what was given, for good', async () => {
    const id = await aCard();
    await office.past.query(`update person set post = '督查室主任' where id = $1`, [at.supervisor.id]);
    await does(at.supervisor, id, 'card.confirm');
    await does(at.head, id, 'card.contest', { cause: 'department', reason: '环评未批' });
    await office.past.query(`update person set post = '已调离' where id = $1`, [at.supervisor.id]);
    const trail = await readTenant(office.db, office.tenantId, (tx) => trailOf(tx, office.tenantId, [id]));
    expect(trail.slice(1)).toMatchObject([
      { act: 'card.confirm', name: at.supervisor.name, post: '督查室主任', from: 'proposed', to: 'confirmed' },
      { act: 'card.contest', name: at.head.name, reason: '环评未批', body: { cause: 'department' } },
    ]);
    expect((await kept(id)).matter.body).toMatchObject({ cause: 'department' });
    await expect(
      inTenant(office.db, office.tenantId, async (tx) => tx.updateTable('matter_move').set({ post: '' }).execute()),
    ).rejects.toThrow('permission denied');
  });
});

describe('a matter a rule asks for', () => {
  it('is there once in a period, whoever asks again', async () => {
    await aCard();
    await expect(aCard()).rejects.toThrow('matter_once');
    await aCard({ period: '2018-07' });
    await aCard({ unit: 'west' });
    const found = await inTenant(office.db, office.tenantId, (tx) =>
      lockAsked(tx, office.tenantId, {
        kind: 'card',
        regime: 'wuhan-2018',
        rule: 'yellow',
        unitId: office.units.west,
        projectId: null,
        period: '2018-06',
      }),
    );
    expect(found).toMatchObject({
      state: 'proposed',
      units: [[office.units.city, office.units.west]],
      trail: [{ act: 'card.propose' }],
    });
  });
});

describe('a list of matters', () => {
  const listed = (filter: Omit<MatterFilter, 'kind' | 'reach'> & { reach?: MatterFilter['reach'] } = {}) =>
    readTenant(office.db, office.tenantId, async (tx) => {
      const asked: MatterFilter = { kind: 'card', reach: { all: true }, ...filter };
      const rows = await listMatters(tx, office.tenantId, asked, { offset: 0, limit: 100 });
      return { rows, counts: Object.fromEntries(await countMatters(tx, office.tenantId, asked)) };
    });

  it('is narrowed by state, unit and period, and shows nobody what is not theirs', async () => {
    const east = await aCard();
    const west = await aCard({ unit: 'west' });
    await aCard({ period: '2018-05' });
    await does(at.supervisor, west, 'card.confirm');
    expect((await listed()).counts).toEqual({ proposed: 2, confirmed: 1 });
    expect((await listed({ states: ['confirmed'] })).rows.map(({ id }) => id)).toEqual([west]);
    expect((await listed({ period: '2018-06', unitId: office.units.east })).rows).toMatchObject([
      { id: east, unit: { name: 'east' }, project: null, state: 'proposed', version: 1 },
    ]);
    expect((await listed({ reach: { all: false, unitIds: [office.units.west] } })).rows).toHaveLength(1);
    expect((await listed({ reach: { all: false, unitIds: [] } })).rows).toEqual([]);
  });

  it('stands as it stood at the end of a past day', async () => {
    const id = await aCard({ now: new Date('2018-06-01T09:00:00+08:00') });
    await does(at.supervisor, id, 'card.confirm', {}, { now: new Date('2018-06-05T23:30:00+08:00') });
    await does(at.head, id, 'card.rectify', { note: '已开工' }, { now: new Date('2018-06-12T00:10:00+08:00') });
    const on = async (asOf: string) => (await listed({ asOf: day(asOf) })).rows.map(({ state }) => state);
    expect(await on('2018-05-31')).toEqual([]);
    expect(await on('2018-06-04')).toEqual(['proposed']);
    expect(await on('2018-06-05')).toEqual(['confirmed']);
    expect(await on('2018-06-11')).toEqual(['confirmed']);
    expect(await on('2018-06-12')).toEqual(['rectified']);
    expect((await listed({ asOf: day('2018-06-05'), states: ['confirmed'] })).counts).toEqual({ confirmed: 1 });
  });
});
