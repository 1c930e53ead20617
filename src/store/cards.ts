import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/duties/period.ts';
import type { StateOf } from '../domain/matter/kinds.ts';
import type { Tx } from './connection.ts';

export interface CardLine {
  readonly id: string;
  readonly unitId: string;
  readonly rule: string;
  readonly period: Period;
  readonly state: StateOf<'card'>;
  readonly due: Day | null;
  /** When the unit last said that it was mended; none while it has not, or was sent back. */
  readonly mendedOn: Day | null;
}

/** Every card of a regime there ever was, dropped and lifted ones too. */
export async function cardsOfRegime(tx: Tx, tenantId: number, regime: string): Promise<CardLine[]> {
  const { rows } = await sql<CardLine>`
    select m.id, m.unit_id as "unitId", m.rule, m.period, m.state, m.due,
      case when m.state in ('rectified', 'taken-down') then (
        select max(v.at)::date from matter_move v
        where v.tenant_id = m.tenant_id and v.matter_id = m.id and v.act = 'card.rectify') end as "mendedOn"
    from matter m
    where m.tenant_id = ${tenantId} and m.kind = 'card' and m.regime = ${regime} and m.unit_id is not null
      and m.withdrawn_seq is null`.execute(tx);
  return rows;
}
