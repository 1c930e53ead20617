import { createTransport } from 'nodemailer';
import { fill } from '../../contract/words/fill.ts';
import { sayNotice } from '../../contract/words/say-notice.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Taken } from '../../store/outgoing.ts';
import { linkOf } from './link.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same occasions, so that a mail program shows what came twice once. */
  readonly messageId: string;
  /** Names every occasion in it. */
  readonly keys: readonly string[];
}

export interface Mailer {
  /** Throws when the server does not take it. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  readonly from: string;
}

/** Longer than any server needs, shorter than the lease under which a message is sent. */
const CONNECT_MS = 8_000;
const SILENCE_MS = 10_000;

export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport(url, {
    from,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return {
    async send({ to, subject, text, messageId, keys }) {
      const headers = { 'X-Luodi-Key': keys.join(' '), 'Auto-Submitted': 'auto-generated' };
      // As an object: an address typed by a person is never read as a list of addresses.
      await transport.sendMail({ to: { name: '', address: to }, subject, text, messageId, headers });
    },
    close: () => transport.close(),
  };
}

export interface Reader {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  /** Of a company: they set how they are reminded on their own page. */
  readonly outside: boolean;
}

/** One mail about one occasion, or about many: then the subject only says how many. */
export function letterTo(reader: Reader, taken: readonly Taken[], site: string | undefined): Letter {
  const words = WORDS[reader.language].notices;
  const lines = taken.map(({ key, body }) =>
    [sayNotice(body, reader.language), linkOf(site, body.place, key) ?? fill(words.number, { key })].join('\n'),
  );
  const [only] = taken;
  const subject =
    only && taken.length === 1
      ? `${words.product}: ${sayNotice(only.body, reader.language)}`
      : fill(words.digestTitle, { n: taken.length });
  const keys = taken.map(({ key }) => key);
  return {
    to: reader.address,
    subject,
    text: [fill(words.greeting, { name: reader.name }), ...lines, reader.outside ? words.companyFoot : words.foot].join(
      '\n\n',
    ),
    messageId: `<${keys.length === 1 ? keys[0] : `${keys[0]}.${keys.length}`}@${hostOf(site)}>`,
    keys,
  };
}

const hostOf = (site: string | undefined): string => (site ? new URL(site).hostname : 'luodi.invalid');
