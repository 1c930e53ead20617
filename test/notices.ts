import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Actor } from '../src/domain/may.ts';
import { openMailer } from '../src/work/notices/mail.ts';
import type { Sending } from '../src/work/notices/deliver.ts';
import type { Office } from './office.ts';

/** A mail server on loopback that keeps what it was given, and may refuse. */
export async function aMailServer(say: () => Error | undefined = () => undefined) {
  const mails: Email[] = [];
  const keep = async (bytes: Buffer, done: () => void): Promise<void> => {
    mails.push(await PostalMime.parse(bytes));
    done();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const no = say();
        if (no) return done(no);
        void keep(Buffer.concat(pieces), done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The keys a mail bears. */
export const keysOf = (mail: Email): string[] =>
  (mail.headers.find(({ key }) => key === 'x-luodi-key')?.value ?? '').split(/\s+/).filter(Boolean);

export interface Posted {
  readonly url: URL;
  readonly body: Record<string, unknown>;
}

/** A chat's receiver on loopback that keeps what it was given. */
export async function aChat(answer: (n: number) => { status?: number; text: string } = () => OK) {
  const posted: Posted[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += piece;
    });
    request.on('end', () => {
      posted.push({ url: new URL(request.url ?? '/', 'http://chat'), body: JSON.parse(text) });
      const { status = 200, text: said } = answer(posted.length);
      response.writeHead(status, { 'content-type': 'application/json' }).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    posted,
    host: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/hook?key=very-secret`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const OK = { text: '{"errcode":0,"errmsg":"ok"}' };

/** A moment of a working day of June 2018, in the office's hours. */
export const at = (text: string): Date => new Date(`${text}:00+08:00`);

/** What is needed to send, at a moment that tests move. */
export function sendingOf(
  office: Office,
  { mailUrl, hosts = [], clock }: { mailUrl?: string; hosts?: string[]; clock: { now: Date } },
): Sending {
  return {
    db: office.db,
    now: () => clock.now,
    mailer: mailUrl === undefined ? undefined : openMailer({ url: mailUrl, from: 'luodi@example.invalid' }),
    site: 'https://luodi.example',
    namedHosts: hosts,
  };
}

interface MatterGiven {
  readonly kind?: string;
  readonly state?: string;
  readonly unit?: keyof Office['units'] | null;
  readonly raisedUnit?: keyof Office['units'] | null;
  readonly by?: Actor | null;
  readonly due?: string | null;
  readonly urgent?: boolean;
  readonly level?: string | null;
  readonly seq?: number;
}

/** A problem in hand at the east, or what is said of it, with the move that raised it and the one that led to its state. */
export async function aMatter(office: Office, given: MatterGiven = {}): Promise<string> {
  const { kind = 'problem', state = 'in-hand', unit = 'east', raisedUnit = null, by = null, due = null } = given;
  const id = randomUUID();
  const { past, tenantId, units } = office;
  await past.query(
    `insert into matter (tenant_id, id, kind, state, unit_id, raised_unit_id, raised_on, due, urgent, level, title, class, recorded_seq)
     values ($1, $2, $3, $4, $5, $6, '2018-06-01', $7, $8, $9, '演示 供电', 'power', $10)`,
    [
      tenantId,
      id,
      kind,
      state,
      unit && units[unit],
      raisedUnit && units[raisedUnit],
      due,
      given.urgent ?? false,
      given.level ?? null,
      given.seq ?? 1,
    ],
  );
  await trail(office, id, { act: `${kind}.raise`, from: null, to: 'raised', by });
  if (state !== 'raised') await trail(office, id, { act: `${kind}.accept`, from: 'raised', to: state, by: null });
  return id;
}

/** Another move in the trail of a matter, which it has gone to by an act of this number. */
export async function trail(
  { past, tenantId }: Office,
  matterId: string,
  it: { act: string; from: string | null; to: string; by: Actor | null; level?: string; seq?: number },
): Promise<void> {
  await past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, from_state, to_state, person_id, person_name, at, body, recorded_seq)
     select $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5, $6, '演示', '2018-06-12', $7, 0 from matter_move where tenant_id = $1 and matter_id = $2`,
    [tenantId, matterId, it.act, it.from, it.to, it.by?.id ?? null, it.level ? { level: it.level } : {}],
  );
  if (it.seq !== undefined)
    await past.query(
      `update matter set state = $3, level = coalesce($4, level), recorded_seq = $5 where tenant_id = $1 and id = $2`,
      [tenantId, matterId, it.to, it.level ?? null, it.seq],
    );
}

/** The person wants mail, at any hour unless it is said. */
export async function wantsMail(
  { past, tenantId }: Office,
  person: Actor,
  { address = `${String(person.id)}@example.invalid`, quiet = false, urgentBreaks = false, lead = 2 } = {},
): Promise<string> {
  await past.query(
    `insert into notice_setting (tenant_id, person_id, mail_address, by_mail, lead_days, quiet_from, quiet_to, rest_days_quiet, urgent_breaks, recorded_seq)
     values ($1, $2, $3, true, $4, $5, $6, $7, $8, 0)`,
    [tenantId, person.id, address, lead, quiet ? 1200 : 0, quiet ? 480 : 0, quiet, urgentBreaks],
  );
  return address;
}

/** A robot in a chat; without a unit it hears of everything. */
export async function aRobot(
  { past, tenantId, units }: Office,
  {
    address,
    kind = 'wecom',
    secret = '',
    unit,
  }: { address: string; kind?: string; secret?: string; unit?: keyof Office['units'] },
): Promise<string> {
  const id = randomUUID();
  await past.query(
    `insert into robot (tenant_id, id, name, kind, unit_id, address, secret, recorded_seq) values ($1, $2, $3, $4, $5, $6, $7, 0)`,
    [tenantId, id, `演示 ${id.slice(0, 6)}`, kind, unit ? units[unit] : null, address, secret],
  );
  return id;
}

/** Everything a person has been told, in words. */
export async function toldTo({ past, tenantId }: Office, person: Actor): Promise<string[]> {
  const { rows } = await past.query<{ what: string; mark: string }>(
    `select what, mark from notice where tenant_id = $1 and person_id = $2 order by what, mark`,
    [tenantId, person.id],
  );
  return rows.map(({ what, mark }) => `${what} ${mark}`);
}
