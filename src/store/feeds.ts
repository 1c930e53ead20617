import { sql } from 'kysely';
import type { Role } from '../domain/role.ts';
import type { Tx } from './connection.ts';

/** Whose calendar feed it is, as they are now. */
export interface FeedReader {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly unitId: string | null;
  readonly tenant: string;
  readonly language: 'zh-CN' | 'en';
}

/** Who reads the feed of this token; nobody once it is revoked or their account is disabled. */
export async function feedReader(tx: Tx, tenantId: number, tokenHash: Buffer): Promise<FeedReader | undefined> {
  const { rows } = await sql<FeedReader>`
    select p.id, p.name, p.roles, p.unit_id as "unitId", t.name as tenant, coalesce(s.language, 'zh-CN') as language
    from feed f
    join person p on p.tenant_id = f.tenant_id and p.id = f.person_id and p.disabled_at is null
    join tenant t on t.id = f.tenant_id
    left join notice_setting s on s.tenant_id = p.tenant_id and s.person_id = p.id
    where f.tenant_id = ${tenantId} and f.token_hash = ${tokenHash} and f.revoked_seq is null`.execute(tx);
  return rows[0];
}

/** When the person's feed was made; undefined when there is none. Held until the transaction ends. */
export async function lockFeed(tx: Tx, tenantId: number, personId: string): Promise<Date | undefined> {
  await sql`select from person where tenant_id = ${tenantId} and id = ${personId} for no key update`.execute(tx);
  return feedMadeAt(tx, tenantId, personId);
}

export async function feedMadeAt(tx: Tx, tenantId: number, personId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select made_at as at from feed
    where tenant_id = ${tenantId} and person_id = ${personId} and revoked_seq is null`.execute(tx);
  return rows[0]?.at;
}

export async function addFeed(
  tx: Tx,
  it: { tenantId: number; personId: string; tokenHash: Buffer; now: Date; seq: number },
): Promise<void> {
  await sql`insert into feed (tenant_id, token_hash, person_id, made_at, recorded_seq)
    values (${it.tenantId}, ${it.tokenHash}, ${it.personId}, ${it.now}, ${it.seq})`.execute(tx);
}

export async function revokeFeed(tx: Tx, tenantId: number, personId: string, seq: number): Promise<void> {
  await sql`update feed set revoked_seq = ${seq}
    where tenant_id = ${tenantId} and person_id = ${personId} and revoked_seq is null`.execute(tx);
}
