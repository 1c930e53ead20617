import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { LEAD_DAYS } from '../domain/notices/notice.ts';
import { QUIET, type QuietHours } from '../domain/notices/quiet.ts';
import type { Role } from '../domain/role.ts';
import type { Tx } from './connection.ts';

/** How a person wants to be reminded. */
export interface NoticeSettings {
  readonly mailAddress: string;
  readonly byMail: boolean;
  readonly language: 'zh-CN' | 'en';
  readonly leadDays: number;
  readonly quiet: QuietHours;
}

/** Of whoever has said nothing. */
export const UNSAID: NoticeSettings = {
  mailAddress: '',
  byMail: false,
  language: 'zh-CN',
  leadDays: LEAD_DAYS,
  quiet: QUIET,
};

const SETTINGS = sql`s.mail_address as "mailAddress", s.by_mail as "byMail", s.language, s.lead_days as "leadDays",
  json_build_object('from', s.quiet_from, 'to', s.quiet_to, 'restDays', s.rest_days_quiet,
    'urgentBreaks', s.urgent_breaks) as quiet`;

/** Their settings and the version of them; version 0 of whoever has said nothing. */
export async function noticeSettingsOf(
  tx: Tx,
  tenantId: number,
  personId: string,
): Promise<NoticeSettings & { version: number }> {
  const { rows } = await sql<NoticeSettings & { version: number }>`select ${SETTINGS}, s.version from notice_setting s
    where s.tenant_id = ${tenantId} and s.person_id = ${personId}`.execute(tx);
  return rows[0] ?? { ...UNSAID, version: 0 };
}

/** The same, held until the transaction ends. */
export async function lockNoticeSettings(tx: Tx, tenantId: number, personId: string) {
  await sql`select from person where tenant_id = ${tenantId} and id = ${personId} for no key update`.execute(tx);
  return noticeSettingsOf(tx, tenantId, personId);
}

export async function keepNoticeSettings(
  tx: Tx,
  it: { tenantId: number; personId: string; settings: NoticeSettings; seq: number },
): Promise<void> {
  const { mailAddress, byMail, language, leadDays, quiet } = it.settings;
  await sql`
    insert into notice_setting (tenant_id, person_id, mail_address, by_mail, language, lead_days, quiet_from, quiet_to,
      rest_days_quiet, urgent_breaks, recorded_seq)
    values (${it.tenantId}, ${it.personId}, ${mailAddress}, ${byMail}, ${language}, ${leadDays}, ${quiet.from}, ${quiet.to},
      ${quiet.restDays}, ${quiet.urgentBreaks}, ${it.seq})
    on conflict (tenant_id, person_id) do update set mail_address = excluded.mail_address, by_mail = excluded.by_mail,
      language = excluded.language, lead_days = excluded.lead_days, quiet_from = excluded.quiet_from,
      quiet_to = excluded.quiet_to, rest_days_quiet = excluded.rest_days_quiet, urgent_breaks = excluded.urgent_breaks,
      version = notice_setting.version + 1, recorded_seq = excluded.recorded_seq`.execute(tx);
}

/** Somebody wants no mail any more. */
export async function dropMailOf(tx: Tx, tenantId: number, personId: string, now: Date): Promise<void> {
  await sql`update outgoing set state = 'dropped', ended_at = ${now}
    where tenant_id = ${tenantId} and person_id = ${personId} and state = 'waiting'`.execute(tx);
}

/** Somebody who can be reminded, and how. */
export interface Listener extends NoticeSettings {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  /** None of a company's people. */
  readonly unitId: string | null;
  /** Those a company's person speaks for. */
  readonly projects: string[];
}

/** Everybody with a working account, and of companies those whose link still opens. */
export async function listeners(tx: Tx, tenantId: number, today: Day): Promise<Listener[]> {
  const { rows } = await sql<Listener & { said: boolean }>`select p.id, p.name, p.roles, p.unit_id as "unitId",
      array(select c.project_id from company_project c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.withdrawn_seq is null) as projects,
      s.person_id is not null as said, ${SETTINGS}
    from person p left join notice_setting s on s.tenant_id = p.tenant_id and s.person_id = p.id
    where p.tenant_id = ${tenantId} and p.disabled_at is null and (p.login is not null
      or exists (select from company_link l where l.tenant_id = p.tenant_id and l.person_id = p.id and l.revoked_at is null
        and l.until >= ${today} and not (l.once and l.opened > 0)))`.execute(tx);
  return rows.map(({ said, ...row }) => (said ? row : { ...row, ...UNSAID }));
}
