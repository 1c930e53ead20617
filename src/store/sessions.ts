import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../domain/role.ts';
import { type Db, prepared, readTenant, type Tx } from './connection.ts';

/** Presets of 等保: half an hour idle, half a day altogether. */
const IDLE_MINUTES = 30;
const HOURS = 12;
/** Seen times are written down no more often than this. */
const SEEN_SECONDS = 60;

export interface SignedIn {
  readonly tokenHash: Buffer;
  readonly tenantId: number;
  readonly tenant: { readonly slug: string; readonly name: string; readonly demo: boolean };
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly roles: Role[];
  /** None of a company's person, who has projects instead. */
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly projects: string[];
  /** Somebody else has seen the password; it must be changed first. */
  readonly firstPassword: boolean;
  readonly stale: boolean;
}

/** What a browser keeps: the tenant, so that its rows can be looked into at all, and 256 bits nobody can guess. */
export interface Token {
  readonly tenantId: number;
  readonly hash: Buffer;
}

export function newToken(tenantId: number): Token & { readonly text: string } {
  const secret = randomBytes(32).toString('base64url');
  return { tenantId, hash: hashOf(secret), text: `${tenantId}.${secret}` };
}

export function readToken(text: string): Token | undefined {
  const [, tenant, secret] = /^(\d{1,9})\.([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  return tenant && secret ? { tenantId: Number(tenant), hash: hashOf(secret) } : undefined;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

interface SessionRow extends Omit<SignedIn, 'tokenHash' | 'tenantId' | 'tenant'> {
  readonly slug: string;
  readonly tenant: string;
  readonly demo: boolean;
}

/** Who holds the token, as they are now: roles, unit and state are read each time, so that a change holds at the next request. */
export async function sessionOf(db: Db, { tenantId, hash }: Token): Promise<SignedIn | undefined> {
  const [row] = await readTenant(db, tenantId, (tx) =>
    prepared(
      tx,
      'session',
      sql<SessionRow>`
        select p.id, p.name, p.post, p.roles, p.unit_id as "unitId", u.name as unit, p.first_password as "firstPassword",
          s.seen_at < now() - make_interval(secs => ${SEEN_SECONDS}) as stale, t.slug, t.name as tenant, t.demo,
          case when p.unit_id is null then array(select c.project_id from company_project c where c.tenant_id = p.tenant_id
            and c.person_id = p.id and c.withdrawn_seq is null) else '{}' end as projects
        from session s
        join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.disabled_at is null
        left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
        join tenant t on t.id = s.tenant_id
        where s.tenant_id = ${tenantId} and s.token_hash = ${hash} and s.ends_at > now()
          and s.seen_at > now() - make_interval(mins => ${IDLE_MINUTES})`,
    ),
  );
  if (!row) return undefined;
  const { slug, tenant, demo, ...person } = row;
  return { tokenHash: hash, tenantId, tenant: { slug, name: tenant, demo }, ...person };
}

export async function touchSession(tx: Tx, { tenantId, hash }: Token): Promise<void> {
  await sql`update session set seen_at = now() where tenant_id = ${tenantId} and token_hash = ${hash}`.execute(tx);
}

export async function addSession(tx: Tx, { tenantId, hash }: Token, personId: string): Promise<void> {
  await sql`insert into session (tenant_id, token_hash, person_id, ends_at)
    values (${tenantId}, ${hash}, ${personId}, now() + make_interval(hours => ${HOURS}))`.execute(tx);
}

export async function endSession(tx: Tx, { tenantId, hash }: Token): Promise<void> {
  await sql`delete from session where tenant_id = ${tenantId} and token_hash = ${hash}`.execute(tx);
}

export async function endSessionsOf(tx: Tx, tenantId: number, personId: string): Promise<void> {
  await sql`delete from session where tenant_id = ${tenantId} and person_id = ${personId}`.execute(tx);
}

/** Forgets what has had its day: ended sessions, kept replies, tries at signing in from places of no consequence. */
export async function sweep(tx: Tx, tenantId: number): Promise<void> {
  await sql`delete from session where tenant_id = ${tenantId}
    and (ends_at < now() or seen_at < now() - make_interval(mins => ${IDLE_MINUTES}))`.execute(tx);
  await sql`delete from idempotency where tenant_id = ${tenantId} and made_at < now() - interval '8 days'`.execute(tx);
  await sql`delete from sign_in_try where tenant_id = ${tenantId} and last_at < now() - interval '1 day'
    and (good_at is null or good_at < now() - interval '90 days')`.execute(tx);
}
