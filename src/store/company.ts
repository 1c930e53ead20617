import { sql } from 'kysely';
import type { Link } from '../domain/company.ts';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** Somebody of a company, with the account or the link they come in by. */
export interface CompanyPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly disabled: boolean;
  readonly links: {
    readonly id: string;
    readonly once: boolean;
    readonly until: Day;
    readonly madeBy: string;
    readonly madeAt: string;
    readonly openedAt: string | null;
    readonly opened: number;
    readonly revokedAt: string | null;
  }[];
}

/** Who speaks for the company of a project, the newest first. */
export async function companyPeople(tx: Tx, tenantId: number, projectId: string): Promise<CompanyPerson[]> {
  const { rows } = await sql<CompanyPerson>`
    select p.id, p.name, p.login, p.disabled_at is not null as disabled,
      coalesce((select json_agg(json_build_object('id', l.id, 'once', l.once, 'until', l.until, 'madeBy', l.made_by_name,
          'madeAt', l.made_at, 'openedAt', l.opened_at, 'opened', l.opened, 'revokedAt', l.revoked_at) order by l.made_at desc)
        from company_link l where l.tenant_id = p.tenant_id and l.person_id = p.id), '[]') as links
    from company_project c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    where c.tenant_id = ${tenantId} and c.project_id = ${projectId} and c.withdrawn_seq is null
    order by c.recorded_seq desc, p.id`.execute(tx);
  return rows;
}

/** Whether anybody of the company can still come in: with an account, or by a link that opens. */
export async function companySpeaks(tx: Tx, tenantId: number, projectId: string, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select from company_project c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id and p.disabled_at is null
    where c.tenant_id = ${tenantId} and c.project_id = ${projectId} and c.withdrawn_seq is null
      and (p.login is not null or exists (select from company_link l where l.tenant_id = p.tenant_id and l.person_id = p.id
        and l.revoked_at is null and l.until >= ${today} and not (l.once and l.opened > 0)))
    limit 1`.execute(tx);
  return rows.length > 0;
}

export interface CompanyPersonMade {
  readonly tenantId: number;
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly login: string | null;
  readonly passwordHash: string | null;
  readonly first: boolean;
  readonly projectId: string;
  readonly seq: number;
}

export async function insertCompanyPerson(tx: Tx, it: CompanyPersonMade): Promise<void> {
  await sql`insert into person (tenant_id, id, unit_id, name, post, login, password_hash, first_password, roles, recorded_seq)
    values (${it.tenantId}, ${it.id}, null, ${it.name}, ${it.post}, ${it.login}, ${it.passwordHash}, ${it.first},
      '{company}', ${it.seq})`.execute(tx);
  await sql`insert into company_project (tenant_id, person_id, project_id, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.projectId}, ${it.seq})`.execute(tx);
}

export interface LinkMade {
  readonly tenantId: number;
  readonly id: string;
  readonly personId: string;
  readonly tokenHash: Buffer;
  readonly once: boolean;
  readonly until: Day;
  readonly by: { readonly id: string | null; readonly name: string };
  readonly at: Date;
  readonly seq: number;
}

export async function insertLink(tx: Tx, it: LinkMade): Promise<void> {
  await sql`insert into company_link (tenant_id, id, person_id, token_hash, once, made_by, made_by_name, made_at, until, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.personId}, ${it.tokenHash}, ${it.once}, ${it.by.id}, ${it.by.name}, ${it.at},
      ${it.until}, ${it.seq})`.execute(tx);
}

export interface KnownLink extends Link {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly disabled: boolean;
}

const LINK = sql`l.id, l.person_id as "personId", l.once, l.until, l.opened, l.revoked_at is not null as revoked, p.name,
  p.disabled_at is not null as disabled`;

/** The link of this secret, held so that two cannot both open it for the first time. */
export async function lockLink(tx: Tx, tenantId: number, tokenHash: Buffer): Promise<KnownLink | undefined> {
  const { rows } = await sql<KnownLink>`select ${LINK} from company_link l
    join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    where l.tenant_id = ${tenantId} and l.token_hash = ${tokenHash} for no key update of l`.execute(tx);
  return rows[0];
}

export async function noteOpened(tx: Tx, tenantId: number, id: string, at: Date): Promise<void> {
  await sql`update company_link set opened_at = ${at}, opened = opened + 1
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

export interface CompanyAccess {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly projectId: string;
  readonly links: number;
}

/** Somebody of a company, held; `links` is how many of theirs still stand. */
export async function lockCompanyPerson(tx: Tx, tenantId: number, id: string): Promise<CompanyAccess | undefined> {
  const { rows } = await sql<CompanyAccess>`
    select p.id, p.name, p.disabled_at is not null as disabled, c.project_id as "projectId",
      (select count(*)::int from company_link l where l.tenant_id = p.tenant_id and l.person_id = p.id and l.revoked_at is null) as links
    from person p join company_project c on c.tenant_id = p.tenant_id and c.person_id = p.id and c.withdrawn_seq is null
    where p.tenant_id = ${tenantId} and p.id = ${id} for no key update of p`.execute(tx);
  return rows[0];
}

/** Ends everything by which this person of a company comes in: their links, their account, their sessions. */
export async function endCompanyPerson(tx: Tx, tenantId: number, id: string, at: Date, seq: number): Promise<void> {
  await sql`update company_link set revoked_at = ${at}
    where tenant_id = ${tenantId} and person_id = ${id} and revoked_at is null`.execute(tx);
  await sql`update person set disabled_at = coalesce(disabled_at, ${at}), version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  await sql`delete from session where tenant_id = ${tenantId} and person_id = ${id}`.execute(tx);
}
