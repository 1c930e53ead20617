import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { SettingValues } from '../domain/regime/parse.ts';
import type { Tx } from './connection.ts';

/** That a government runs a regime from a day on, with its own choice of what the text leaves open. */
export interface Adoption {
  readonly id: string;
  readonly regime: string;
  readonly version: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly settings: SettingValues;
}

/** Adopted regimes that are running on the day, in order of rank. */
export async function adoptionsOn(tx: Tx, tenantId: number, asOf: Day): Promise<Adoption[]> {
  const found = await sql<Adoption>`
    select id, regime, regime_version as version, from_on as "from", until_on as "until", settings
    from adoption
    where tenant_id = ${tenantId} and ended_seq is null and from_on <= ${asOf} and (until_on is null or until_on >= ${asOf})
    order by rank, regime`.execute(tx);
  return found.rows;
}

/** Days after this one on which the set of running regimes changes by itself. */
export async function nextAdoptionChange(tx: Tx, tenantId: number, asOf: Day): Promise<Day | undefined> {
  const found = await sql<{ on: Day | null }>`
    select min(changes) as "on" from (
      select from_on as changes from adoption where tenant_id = ${tenantId} and ended_seq is null and from_on > ${asOf}
      union all
      select until_on + 1 from adoption where tenant_id = ${tenantId} and ended_seq is null and until_on >= ${asOf}) as days`.execute(
    tx,
  );
  return found.rows[0]?.on ?? undefined;
}

export async function addAdoption(
  tx: Tx,
  tenantId: number,
  it: Omit<Adoption, 'until'> & { rank: number; seq: number },
): Promise<void> {
  await sql`insert into adoption (tenant_id, id, regime, regime_version, from_on, settings, rank, recorded_seq)
    values (${tenantId}, ${it.id}, ${it.regime}, ${it.version}, ${it.from}, ${JSON.stringify(it.settings)}::jsonb, ${it.rank}, ${it.seq})`.execute(
    tx,
  );
}
