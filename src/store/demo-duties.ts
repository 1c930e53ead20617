import type { Day } from '../domain/day.ts';
import { insertMany } from './bulk.ts';
import type { Tx } from './connection.ts';
import type { DemoStamp } from './demo-rows.ts';

/** Something somebody did about a due. */
export interface DemoDutyMove {
  readonly act: 'duty.fulfil' | 'duty.excuse' | 'duty.reopen';
  readonly to: 'done' | 'excused' | 'reopened';
  readonly by: { readonly id: string; readonly name: string; readonly post: string };
  /** ISO 8601 with the zone. */
  readonly at: string;
  readonly reason: string | null;
  readonly body: Readonly<Record<string, string>>;
}

/** A due that was done or excused, with its trail; what nobody has touched is not kept. */
export interface DemoDuty {
  readonly id: string;
  readonly unitId: string;
  readonly regime: string;
  readonly version: string;
  readonly rule: string;
  readonly period: string;
  readonly about: string;
  readonly asWritten: Day;
  readonly due: Day;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  readonly moves: readonly [DemoDutyMove, ...DemoDutyMove[]];
}

const lastOf = ({ moves }: DemoDuty): DemoDutyMove => moves.at(-1) ?? moves[0];

export async function insertDemoDuties(tx: Tx, { tenantId, seq }: DemoStamp, rows: readonly DemoDuty[]): Promise<void> {
  const shared = { tenant_id: tenantId, recorded_seq: seq };
  await insertMany(
    tx,
    {
      table: 'matter',
      shared: { ...shared, kind: 'duty' },
      columns: {
        id: ['uuid', (r: DemoDuty) => r.id],
        state: ['text', (r) => lastOf(r).to],
        unit_id: ['uuid', (r) => r.unitId],
        regime: ['text', (r) => r.regime],
        regime_version: ['text', (r) => r.version],
        rule: ['text', (r) => r.rule],
        period: ['text', (r) => r.period],
        raised_on: ['date', (r) => r.raisedOn],
        due: ['date', (r) => r.due],
        closed_on: ['date', (r) => r.closedOn],
        body: ['jsonb', (r) => JSON.stringify({ about: r.about, asWritten: r.asWritten, ...lastOf(r).body })],
        version: ['integer', (r) => r.moves.length],
      },
    },
    rows,
  );
  const moves = rows.flatMap((of) =>
    of.moves.map((move, at) => ({ of, move, n: at + 1, from: of.moves[at - 1]?.to ?? null })),
  );
  await insertMany(
    tx,
    {
      table: 'matter_move',
      shared,
      columns: {
        matter_id: ['uuid', (r: (typeof moves)[number]) => r.of.id],
        n: ['integer', (r) => r.n],
        act: ['text', (r) => r.move.act],
        from_state: ['text', (r) => r.from],
        to_state: ['text', (r) => r.move.to],
        person_id: ['uuid', (r) => r.move.by.id],
        person_name: ['text', (r) => r.move.by.name],
        post: ['text', (r) => r.move.by.post],
        at: ['timestamptz', (r) => r.move.at],
        reason: ['text', (r) => r.move.reason],
        body: ['jsonb', (r) => JSON.stringify(r.n === 1 ? { ...r.move.body, due: r.of.due } : r.move.body)],
      },
    },
    moves,
  );
}
