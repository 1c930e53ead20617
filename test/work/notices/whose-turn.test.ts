import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { closedStates, lifeOf, LIVES, type MatterKind } from '../../../src/domain/matter/kinds.ts';
import { type Actor, may } from '../../../src/domain/may.ts';
import { whoseTurn } from '../../../src/domain/notices/whose-turn.ts';
import { ROLES } from '../../../src/domain/role.ts';
import { readTenant } from '../../../src/store/connection.ts';
import { inboxLines } from '../../../src/store/inbox.ts';
import { mattersLookedAt, unitsById } from '../../../src/store/looked-at.ts';
import { turnsOf } from '../../../src/work/views/inbox.ts';
import { aDatabase } from '../../database.ts';
import { officesIn, TODAY } from '../../office.ts';

const anOffice = officesIn(await aDatabase());
const LEVELS = [null, 'unit', 'office', 'leaders'];
const BODIES = [{}, { marks: ['short'], answered: 'leaders' }];

it('notices go to exactly those in whose inbox a matter is, of every kind, state, rung and role', async () => {
  const office = await anOffice();
  const { past, tenantId, units, db } = office;
  const people: Actor[] = [];
  for (const role of ROLES.filter((it) => it !== 'company'))
    for (const unit of ['city', 'east', 'town'] as const) people.push(await office.person(role, unit));
  const rows: unknown[] = [];
  for (const kind of Object.keys(LIVES) as MatterKind[])
    for (const state of lifeOf(kind).states.filter((it) => !closedStates(kind).includes(it)))
      for (const level of LEVELS)
        for (const [n, body] of BODIES.entries()) {
          const [owner, raiser] = n === 0 ? [units.town, units.east] : [units.east, units.city];
          const personId = n === 1 && level === 'unit' ? people[0]?.id : null;
          rows.push({ id: randomUUID(), kind, state, level, body, owner, raiser, personId });
        }
  await past.query(
    `insert into matter (tenant_id, id, kind, state, level, body, unit_id, raised_unit_id, person_id, raised_on, recorded_seq)
     select $1, id, kind, state, level, body, owner, raiser, "personId", '2018-06-01', 1 from jsonb_to_recordset($2::jsonb)
       as it (id uuid, kind text, state text, level text, body jsonb, owner uuid, raiser uuid, "personId" uuid)`,
    [tenantId, JSON.stringify(rows)],
  );
  await readTenant(db, tenantId, async (tx) => {
    const ids = rows.map((row) => (row as { id: string }).id);
    const all = await mattersLookedAt(tx, { tenantId, units: await unitsById(tx, tenantId), ids });
    for (const person of people) {
      const asked = { tenantId, personId: person.id, unitIds: [person.unitId ?? ''], today: TODAY };
      const turns = await turnsOf(tx, tenantId, person);
      const lines = await inboxLines(tx, asked, 'mine', turns, { offset: 0, limit: 10_000 });
      const found = new Set(lines.map(({ id }) => id));
      const inInbox = all.filter(
        ({ id, kind, units: paths }) => found.has(id) && may(person, lifeOf(kind).reads, { units: paths }),
      );
      const told = all.filter((matter) => whoseTurn(matter)(person));
      const words = (of: typeof all) => of.map(({ kind, state, level }) => `${kind} ${state} ${level}`).toSorted();
      expect({ person: person.name, is: words(told) }).toEqual({ person: person.name, is: words(inInbox) });
    }
  });
});
