import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { SettingValues } from '../domain/regime/parse.ts';
import type { Tx } from './connection.ts';
import type { KeptText } from './regime-texts.ts';

/** That a government runs a regime from a day on, with its own choice of what the text leaves open. */
export interface Adoption {
  readonly id: string;
  readonly regime: string;
  readonly version: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly settings: SettingValues;
  /** Regimes of lower rank come first: the first that has four tables gives them. */
  readonly rank: number;
  /** The text that was adopted; null where the file of the program holds, whatever it says. */
  readonly text: KeptText | null;
}

/** An adoption with the two people behind it; nobody stands behind those a government began with. */
export interface AdoptionRecord extends Adoption {
  readonly proposedBy: string | null;
  readonly adoptedBy: string | null;
  /** Its place was taken before its first day came, so that it never held. */
  readonly replaced: boolean;
  /** The first day for which it asks reports; its own first day when it says nothing. */
  readonly dutiesFrom: Day | null;
}

interface Row extends Omit<AdoptionRecord, 'text'> {
  readonly textId: string | null;
  readonly sha256: string | null;
  readonly text: string | null;
}

const COLUMNS = sql`a.id, a.regime, a.regime_version as version, a.from_on as "from", a.until_on as until, a.settings, a.rank,
  a.proposed_by as "proposedBy", a.adopted_by as "adoptedBy", a.ended_seq is not null as replaced,
  a.duties_from as "dutiesFrom",
  t.id as "textId", t.sha256, t.text`;
const FROM = sql`adoption a left join regime_text t on t.tenant_id = a.tenant_id and t.id = a.text_id`;

const recordOf = ({ textId, sha256, text, ...row }: Row): AdoptionRecord => ({
  ...row,
  text: textId !== null && sha256 !== null && text !== null ? { id: textId, sha256, text } : null,
});

/** Adopted regimes that are running on the day, in order of rank. */
export async function adoptionsOn(tx: Tx, tenantId: number, asOf: Day): Promise<Adoption[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from ${FROM}
    where a.tenant_id = ${tenantId} and a.ended_seq is null and a.from_on <= ${asOf}
      and (a.until_on is null or a.until_on >= ${asOf})
    order by a.rank, a.regime`.execute(tx);
  return found.rows.map(recordOf);
}

/** Every adoption there ever was, in the order of rank and of time; what was replaced before it held is among them. */
export async function allAdoptions(tx: Tx, tenantId: number): Promise<AdoptionRecord[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from ${FROM} where a.tenant_id = ${tenantId}
    order by a.rank, a.regime, a.from_on, a.recorded_seq`.execute(tx);
  return found.rows.map(recordOf);
}

/** The adoptions that hold on some day, past, present or to come. */
export const standingAdoptions = async (tx: Tx, tenantId: number): Promise<AdoptionRecord[]> =>
  (await allAdoptions(tx, tenantId)).filter(({ replaced }) => !replaced);

/** Held while it is decided which regimes run, so that two decisions never make one regime run twice on a day. */
export async function lockAdoptions(tx: Tx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(20182, ${tenantId})`.execute(tx);
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

export interface AdoptionWritten {
  readonly id: string;
  readonly regime: string;
  readonly version: string;
  readonly from: Day;
  readonly until?: Day | null;
  readonly dutiesFrom?: Day | null;
  readonly settings: SettingValues;
  readonly rank: number;
  readonly textId?: string | null;
  readonly proposedBy?: string | null;
  readonly adoptedBy?: string | null;
  readonly seq: number;
}

export async function addAdoption(tx: Tx, tenantId: number, it: AdoptionWritten): Promise<void> {
  await sql`insert into adoption (tenant_id, id, regime, regime_version, from_on, until_on, duties_from, settings, rank,
      text_id, proposed_by, adopted_by, recorded_seq)
    values (${tenantId}, ${it.id}, ${it.regime}, ${it.version}, ${it.from}, ${it.until ?? null},
      ${it.dutiesFrom ?? null}, ${JSON.stringify(it.settings)}::jsonb, ${it.rank}, ${it.textId ?? null}, ${it.proposedBy ?? null},
      ${it.adoptedBy ?? null}, ${it.seq})`.execute(tx);
}

/** The adoption's last day is this one. */
export async function endAdoption(tx: Tx, tenantId: number, id: string, until: Day): Promise<void> {
  await sql`update adoption set until_on = ${until} where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** The adoption never holds on any day; it stays on record. */
export async function replaceAdoption(tx: Tx, tenantId: number, id: string, seq: number): Promise<void> {
  await sql`update adoption set ended_seq = ${seq} where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}
