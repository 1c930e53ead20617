import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { type BulkColumn, insertMany } from './bulk.ts';
import type { Tx } from './connection.ts';
import { dayOf, type Entering, NOBODY_ELSE, postOf, type Raising, withDue } from './raising.ts';

/** Keeps thousands of matters and the moves that raised them, a batch made ready while the one before it is written. */
export async function insertManyMatters(
  tx: Tx,
  all: readonly Raising[],
  { tenantId, seq, actor, now, told }: Entering,
): Promise<void> {
  const { rows } = await sql<{ day: Day; post: string }>`
    select ${dayOf(now)} as day, ${postOf(tenantId, actor.id)} as post`.execute(tx);
  const [here] = rows;
  if (!here) throw new Error('no day');
  let done = 0;
  const tell = (n: number) => told?.((done += n), 2 * all.length);
  await insertMany(
    tx,
    { table: 'matter', shared: { tenant_id: tenantId, recorded_seq: seq, moved_on: here.day }, columns: MATTER },
    all,
    tell,
  );
  const by = { person_id: actor.id, person_name: actor.name, post: here.post, at: now };
  await insertMany(
    tx,
    { table: 'matter_move', shared: { tenant_id: tenantId, n: 1, ...by, recorded_seq: seq }, columns: MOVE },
    all,
    tell,
  );
}

type Columns = Readonly<Record<string, BulkColumn<Raising>>>;

const MATTER: Columns = {
  id: ['uuid', ({ id }) => id],
  kind: ['text', ({ moved }) => moved.kind],
  state: ['text', ({ moved }) => moved.to],
  unit_id: ['uuid', ({ unitId }) => unitId],
  project_id: ['uuid', ({ projectId }) => projectId],
  regime: ['text', ({ regime }) => regime],
  regime_version: ['text', ({ regimeVersion }) => regimeVersion],
  rule: ['text', ({ rule }) => rule],
  period: ['text', ({ period }) => period],
  raised_on: ['date', ({ raisedOn }) => raisedOn],
  due: ['date', ({ moved }) => moved.due],
  closed_on: ['date', ({ moved }) => moved.closedOn],
  body: ['jsonb', ({ body }) => JSON.stringify(body)],
  title: ['text', (it) => it.title ?? NOBODY_ELSE.title],
  class: ['text', (it) => it.class ?? null],
  urgent: ['boolean', (it) => String(it.urgent ?? NOBODY_ELSE.urgent)],
  level: ['text', (it) => it.level ?? null],
  person_id: ['uuid', (it) => it.personId ?? null],
  raised_by: ['uuid', (it) => it.raisedBy ?? null],
  raised_unit_id: ['uuid', (it) => it.raisedUnitId ?? null],
  watch_unit_id: ['uuid', (it) => it.watchUnitId ?? null],
  watch_person_id: ['uuid', (it) => it.watchPersonId ?? null],
  limit_days: ['integer', (it) => it.limitDays ?? null],
  part_of: ['uuid', (it) => it.partOf ?? null],
  after: ['uuid[]', (it) => it.after ?? NOBODY_ELSE.after],
  clock: ['jsonb', ({ moved }) => JSON.stringify(moved.clock ? [moved.clock] : [])],
};

const MOVE: Columns = {
  matter_id: ['uuid', ({ id }) => id],
  act: ['text', ({ moved }) => moved.act],
  to_state: ['text', ({ moved }) => moved.to],
  reason: ['text', ({ moved }) => moved.reason],
  body: ['jsonb', ({ moved }) => JSON.stringify(withDue(moved.body, moved.due))],
};
