import { sql } from 'kysely';
import type { Role, StaffRole } from '../domain/role.ts';
import type { Tx } from './connection.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly login: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly roles: StaffRole[];
  readonly disabled: boolean;
  readonly version: number;
}

const COLUMNS = sql`p.id, p.name, p.post, p.login, p.unit_id as "unitId", u.name as unit, p.roles,
  p.disabled_at is not null as disabled, p.version`;

/** Everybody with an account or a name, by unit and name. */
export async function listPeople(tx: Tx, tenantId: number): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select ${COLUMNS} from person p join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} order by array_length(u.path, 1), u.sort, u.name, p.name, p.id`.execute(tx);
  return rows;
}

/** What these people are called, by their ids. */
export async function peopleNames(
  tx: Tx,
  tenantId: number,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where tenant_id = ${tenantId} and id = any(${ids.filter((id) => id !== null)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function lockPerson(tx: Tx, tenantId: number, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${COLUMNS} from person p join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} and p.id = ${id} for no key update of p`.execute(tx);
  return rows[0];
}

/** Working security administrators beside this account; held, so that two of them cannot leave at the same moment. */
export async function otherSecurityAdmins(tx: Tx, tenantId: number, id: string): Promise<number> {
  const { rows } = await sql`
    select id from person where tenant_id = ${tenantId} and roles @> '{security-admin}' and disabled_at is null
    order by id for no key update`.execute(tx);
  return (rows as { id: string }[]).filter((row) => row.id !== id).length;
}

export interface PersonWritten {
  readonly tenantId: number;
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly seq: number;
}

export async function insertPerson(tx: Tx, p: PersonWritten): Promise<void> {
  await sql`
    insert into person (tenant_id, id, unit_id, name, post, login, password_hash, first_password, roles, recorded_seq)
    values (${p.tenantId}, ${p.id}, ${p.unitId}, ${p.name}, ${p.post}, ${p.login}, ${p.passwordHash}, true, ${p.roles},
      ${p.seq})`.execute(tx);
}

export interface PersonChange {
  readonly tenantId: number;
  readonly id: string;
  readonly post: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly now: Date;
  readonly seq: number;
}

export async function updatePerson(tx: Tx, p: PersonChange): Promise<void> {
  await sql`
    update person set post = ${p.post}, unit_id = ${p.unitId}, roles = ${p.roles},
      disabled_at = case when ${p.disabled} then coalesce(disabled_at, ${p.now}) end, version = version + 1,
      recorded_seq = ${p.seq}
    where tenant_id = ${p.tenantId} and id = ${p.id}`.execute(tx);
}

export async function isLoginTaken(tx: Tx, tenantId: number, login: string): Promise<boolean> {
  const { rows } = await sql`select from person where tenant_id = ${tenantId} and login = ${login}`.execute(tx);
  return rows.length > 0;
}

export interface Credentials {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly passwordHash: string | null;
}

/** Whose account the name is, if it is a working one. */
export async function credentialsOf(tx: Tx, tenantId: number, login: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`
    select id, name, login, password_hash as "passwordHash" from person
    where tenant_id = ${tenantId} and login = ${login} and disabled_at is null`.execute(tx);
  return rows[0];
}

export async function lockCredentials(tx: Tx, tenantId: number, id: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`
    select id, name, login, password_hash as "passwordHash" from person
    where tenant_id = ${tenantId} and id = ${id} and login is not null for no key update`.execute(tx);
  return rows[0];
}

export async function setPassword(
  tx: Tx,
  it: { tenantId: number; id: string; passwordHash: string; first: boolean },
): Promise<void> {
  await sql`update person set password_hash = ${it.passwordHash}, first_password = ${it.first}
    where tenant_id = ${it.tenantId} and id = ${it.id}`.execute(tx);
}

export async function passwordHashOf(tx: Tx, tenantId: number, id: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ hash: string | null }>`
    select password_hash as hash from person where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0]?.hash;
}
