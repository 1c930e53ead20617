import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addWorkdays } from '../../src/domain/calendar.ts';
import { readTenant } from '../../src/store/connection.ts';
import { calendarFor } from '../../src/work/calendar-for.ts';
import { giveUpCalendarYear } from '../../src/work/commands/calendar/give-up-year.ts';
import { putCalendarYear } from '../../src/work/commands/calendar/put-year.ts';
import { fulfilDue } from '../../src/work/commands/duty/settle.ts';
import { perform } from '../../src/work/perform.ts';
import { calendarYearOf, previewOfYear } from '../../src/work/views/calendar.ts';
import { dutiesOf } from '../../src/work/views/duties.ts';
import { adopt } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let boss: Actor;
let reporter: Actor;

const holiday = (name: string, from: string, to = from) => ({ name, from: day(from), to: day(to) });
const makeUp = (name: string, on: string) => ({ name, on: day(on) });
/** What a notice for 2027 might say; the real one is not published yet. */
const YEAR = {
  year: 2027,
  holidays: [holiday('元旦', '2027-01-01', '2027-01-03'), holiday('春节', '2027-02-05', '2027-02-11')],
  makeUp: [makeUp('春节', '2027-01-30')],
};
const source = '国务院办公厅关于2027年部分节假日安排的通知（演示）';
const scene = (actor: Actor, expected?: number) =>
  office.scene(actor, { today: day('2027-01-20'), now: new Date('2027-01-20T10:00:00+08:00'), expected });
const put = (expected: number, more: object = {}, actor = boss) =>
  perform(putCalendarYear, { ...YEAR, source, ...more }, scene(actor, expected));
const preview = (more: object = {}, actor = boss) => previewOfYear(scene(actor), { ...YEAR, giveUp: false, ...more });
const movesIn = async (more: object = {}) => {
  const found = await preview(more);
  if (isRefusal(found)) throw new Error(found.reason);
  return found.moved.map(({ duty, period, before, after, open, units }) => [
    duty.id,
    period,
    before,
    after,
    `${open}/${units}`,
  ]);
};

beforeAll(async () => {
  office = await anOffice();
  await office.past.query(`update unit set kind = 'county' where tenant_id = $1 and name in ('east', 'west')`, [
    office.tenantId,
  ]);
  await adopt(office, 'wuhan-2018');
  await office.past.query(`update adoption set from_on = '2026-12-01' where tenant_id = $1`, [office.tenantId]);
  boss = await office.person('office', 'city');
  reporter = await office.person('reporter', 'east');
});

describe('U39: a year of holidays that a government enters', () => {
  it('first shows which open dues move, the old day and the new one, and saves nothing', async () => {
    // 2027-01-31 is a Sunday, 2027-02-28 too; 02-27 a Saturday. Nothing is known of 2027 yet, so all stand as written.
    expect(await movesIn()).toEqual([
      ['library-update', '2027-01', '2027-01-31', '2027-01-30', '2/2'],
      ['factor-demand-plan', '2027-01', '2027-01-31', '2027-01-30', '2/2'],
      ['library-update', '2027-02', '2027-02-28', '2027-02-26', '2/2'],
      ['start-day-plan', '2027-02', '2027-02-28', '2027-02-26', '2/2'],
      ['factor-demand-plan', '2027-02', '2027-02-28', '2027-02-26', '2/2'],
      ...(await movesIn()).slice(5),
    ]);
    expect((await calendarYearOf(scene(boss), 2027)).from).toBe('nobody');
    expect(await office.entries()).toEqual([]);
  });

  it('leaves what is done where it was, and moves it only for the units that still owe it', async () => {
    const named = { regime: 'wuhan-2018', duty: 'library-update', unitId: office.units.east, period: '2027-01' };
    expect(await perform(fulfilDue, { ...named, nothing: false, note: null }, scene(reporter))).toMatchObject({
      state: 'done',
    });
    expect((await movesIn())[0]).toEqual(['library-update', '2027-01', '2027-01-31', '2027-01-30', '1/2']);
  });

  it('is refused with the place and the reason when it cannot be right', async () => {
    const wrong = { makeUp: [makeUp('春节', '2027-01-29')] };
    const told = { kind: 'invalid', reason: 'make-up-no-weekend', detail: { field: 'makeUp.0.on', on: '2027-01-29' } };
    expect(await put(0, wrong)).toMatchObject(told);
    expect(await preview(wrong)).toMatchObject(told);
  });

  it('is the office’s to enter, and nobody else’s', async () => {
    expect(await put(0, {}, reporter)).toMatchObject({ kind: 'not-allowed' });
    expect(await preview({}, reporter)).toMatchObject({ kind: 'not-allowed' });
  });

  it('moves the dues when it is saved, and the journal tells what moved', async () => {
    const foreseen = await movesIn();
    expect(await put(0)).toEqual({ year: 2027, version: 1, moved: foreseen.length });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'calendar.put-year',
      noun: 'calendar',
      body: {
        year: 2027,
        source,
        holidays: { 元旦: '01-01/01-03', 春节: '02-05/02-11' },
        before: null,
        movedDues: foreseen.length,
        moves: foreseen.map(([duty, period, before, after]) => ['wuhan-2018', duty, period, before, after]),
      },
    });
    expect(await movesIn()).toEqual([]);
    const found = await dutiesOf(scene(reporter), {
      whose: 'unit',
      from: day('2027-01-20'),
      to: day('2027-02-01'),
      page: 1,
      size: 50,
    });
    expect('rows' in found && found.rows.map(({ duty, due, state }) => [duty.id, due, state])).toEqual([
      ['start-day-plan', '2027-01-28', 'owed'],
      // It was done when it was due on the 31st.
      ['library-update', '2027-01-31', 'done'],
      ['factor-demand-plan', '2027-01-30', 'owed'],
    ]);
  });

  it('counts workdays by it from then on, and leaves other governments theirs', async () => {
    const other = await anOffice();
    const count = (of: Office) =>
      readTenant(of.db, of.tenantId, async (tx) =>
        addWorkdays(await calendarFor(tx, of.tenantId), day('2027-01-29'), 1),
      );
    expect(await count(office)).toMatchObject({ due: '2027-01-30', makeUp: [{ on: '2027-01-30', name: '春节' }] });
    expect(await count(other)).toMatchObject({ reason: 'calendar-year-missing' });
  });

  it('cannot be overwritten by somebody who has not seen it', async () => {
    expect(await put(0)).toMatchObject({ kind: 'conflict', reason: 'changed-meanwhile' });
    const changed = { holidays: [...YEAR.holidays, holiday('清明', '2027-04-03', '2027-04-05')] };
    expect(await put(1, changed)).toMatchObject({ version: 2 });
    expect(await calendarYearOf(scene(boss), 2027)).toMatchObject({ from: 'own', source, version: 2, own: [2027] });
  });

  it('is given up for the shipped one, or for none, and entered again', async () => {
    const giveUp = (expected: number, year = 2027) => perform(giveUpCalendarYear, { year }, scene(boss, expected));
    expect(await giveUp(0, 2018)).toMatchObject({ reason: 'year-not-entered' });
    const foreseen = (await movesIn({ giveUp: true })).length;
    expect(foreseen).toBeGreaterThan(0);
    expect(await giveUp(2)).toEqual({ year: 2027, version: 3, moved: foreseen });
    expect(await calendarYearOf(scene(boss), 2027)).toMatchObject({ from: 'nobody', holidays: [], version: 3 });
    expect(await giveUp(3)).toMatchObject({ reason: 'year-not-entered' });
    expect(await put(3)).toMatchObject({ version: 4 });
  });

  it('may stand in place of a shipped year', async () => {
    const shipped = await calendarYearOf(scene(boss), 2018);
    expect(shipped).toMatchObject({ from: 'shipped', version: 0 });
    expect(shipped.makeUp.map(({ on }) => on)).toContain('2018-04-28');
    const without = { year: 2018, holidays: shipped.holidays, makeUp: [] };
    expect(await put(0, without)).toMatchObject({ version: 1 });
    expect((await calendarYearOf(scene(boss), 2018)).makeUp).toEqual([]);
  });
});
