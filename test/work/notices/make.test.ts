import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeNotices } from '../../../src/work/notices/make.ts';
import { aDatabase } from '../../database.ts';
import { aMatter, at, toldTo, trail } from '../../notices.ts';
import { type Office, officesIn } from '../../office.ts';

const anOffice = officesIn(await aDatabase());
const make = ({ db, tenantId }: Office, now: Date) => makeNotices(db, { tenantId, now, mail: true });
const WEDNESDAY = at('2018-06-13T10:00');
const FRIDAY = at('2018-06-15T10:00');

describe('notices of a matter', () => {
  it('tell whose turn it is, and of the deadline as it comes nearer, each once', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    const west = await office.person('reporter', 'west', { login: 'west' });
    await aMatter(office, { due: '2018-06-15' });
    expect(await make(office, at('2018-06-12T10:00'))).toBe(1);
    expect(await toldTo(office, east)).toEqual(['turn in-hand 2']);
    await make(office, WEDNESDAY);
    expect(await toldTo(office, east)).toEqual(['due-soon 2018-06-15', 'turn in-hand 2']);
    expect(await make(office, WEDNESDAY)).toBe(0);
    await make(office, FRIDAY);
    await make(office, at('2018-06-16T10:00'));
    await make(office, at('2018-06-20T10:00'));
    expect(await toldTo(office, east)).toEqual([
      'due-soon 2018-06-15',
      'due-today 2018-06-15',
      'late 2018-06-15',
      'turn in-hand 2',
    ]);
    expect(await toldTo(office, west)).toEqual([]);
  });

  it('tell the gravest that is so when nobody looked for days', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    await aMatter(office, { due: '2018-06-15' });
    await make(office, at('2018-06-30T10:00'));
    expect(await toldTo(office, east)).toEqual(['late 2018-06-15', 'turn in-hand 2']);
  });

  it('remind anew when the deadline has moved, and when a late matter goes up a rung', async () => {
    const office = await anOffice();
    const { past, tenantId } = office;
    const east = await office.person('reporter', 'east', { login: 'east' });
    const leader = await office.person('leader', 'city', { login: 'leader' });
    const id = await aMatter(office, { due: '2018-06-12', level: 'unit' });
    await make(office, WEDNESDAY);
    await past.query(`update matter set due = '2018-06-14', recorded_seq = 2 where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
    ]);
    await make(office, WEDNESDAY);
    expect(await toldTo(office, east)).toEqual(['due-soon 2018-06-14', 'late 2018-06-12 unit', 'turn in-hand 2']);
    await trail(office, id, {
      act: 'problem.escalate',
      from: 'in-hand',
      to: 'in-hand',
      by: null,
      level: 'leaders',
      seq: 3,
    });
    await make(office, FRIDAY);
    expect(await toldTo(office, leader)).toEqual(['late 2018-06-14 leaders', 'turn in-hand 2']);
    expect(await toldTo(office, east)).toContain('escalated leaders 3');
  });

  it('tell who raised it that it came back, and what was decided', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    const head = await office.person('office', 'city', { login: 'office' });
    const id = await aMatter(office, { state: 'raised', unit: null, raisedUnit: 'east', by: east });
    await make(office, WEDNESDAY);
    expect(await toldTo(office, head)).toEqual(['turn raised 1']);
    await trail(office, id, { act: 'problem.return', from: 'raised', to: 'returned', by: head, seq: 2 });
    await make(office, WEDNESDAY);
    expect(await toldTo(office, east)).toEqual(['returned returned 2']);
    await trail(office, id, { act: 'problem.raise-again', from: 'returned', to: 'raised', by: east, seq: 3 });
    await trail(office, id, { act: 'problem.accept', from: 'raised', to: 'in-hand', by: head, seq: 4 });
    await make(office, WEDNESDAY);
    expect(await toldTo(office, east)).toContain('decided 4');
  });

  it('are settled once the matter no longer waits for them', async () => {
    const office = await anOffice();
    const east = await office.person('reporter', 'east', { login: 'east' });
    const id = await aMatter(office, { due: '2018-06-15', raisedUnit: 'west' });
    await make(office, FRIDAY);
    await trail(office, id, { act: 'problem.resolve', from: 'in-hand', to: 'resolved', by: east, seq: 2 });
    await make(office, FRIDAY);
    const { rows } = await office.past.query(
      `select what from notice where tenant_id = $1 and person_id = $2 and settled_at is null`,
      [office.tenantId, east.id],
    );
    expect(rows).toEqual([]);
  });

  it('are told once to whoever has two reasons to hear them, and not again by a look that begins anew', async () => {
    const office = await anOffice();
    const { past, tenantId, units } = office;
    const west = await office.person('reporter', 'west', { login: 'west' });
    const id = await aMatter(office);
    for (const [unit, person] of [
      [units.west, null],
      [null, west.id],
    ])
      await past.query(
        `insert into matter_party (tenant_id, id, matter_id, part, unit_id, person_id, recorded_seq)
          values ($1, $2, $3, 'co-handling', $4, $5, 5)`,
        [tenantId, randomUUID(), id, unit, person],
      );
    await make(office, WEDNESDAY);
    expect(await toldTo(office, west)).toEqual(['joined 5']);
    // As after a look that was cut short: what it wrote stays, and it had not gone on.
    await past.query('update notice_round set seen_seq = -1, parties_seq = 0 where tenant_id = $1', [tenantId]);
    expect(await make(office, WEDNESDAY)).toBe(0);
  });

  it('reach somebody whose account is made after the matter', async () => {
    const office = await anOffice();
    await aMatter(office, { due: '2018-06-15' });
    await make(office, FRIDAY);
    const east = await office.person('reporter', 'east', { login: 'late-comer' });
    await office.past.query('update person set recorded_seq = 9 where id = $1', [east.id]);
    await make(office, FRIDAY);
    expect(await toldTo(office, east)).toEqual(['due-today 2018-06-15', 'turn in-hand 2']);
  });
});
