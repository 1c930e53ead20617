import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Actor } from '../../src/domain/may.ts';
import type { DoorOptions } from '../../src/http/house.ts';
import { openServer } from '../../src/http/server.ts';
import { newToken } from '../../src/store/sessions.ts';
import type { Channels } from '../../src/work/notices/channels.ts';
import { type Office, TODAY } from '../office.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Asking {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly payload?: InjectOptions['payload'];
}

/** The whole server over an office, on a day of June 2018, and somebody to ask it as. */
export async function aServer(office: Office, options: DoorOptions = {}, channels?: Channels) {
  const now = new Date(`${TODAY}T10:00:00+08:00`);
  const house = { db: office.db, files: office.files, now: () => now, channels };
  const app = await openServer(house, { limits: { requests: 1e9, signIns: 1e9 }, strictReplies: true, ...options });
  return { app, as: (actor?: Actor | string) => clientFor(app, office, actor) };
}

/** Asks as a person (a session is made for them), with a cookie as it is, or as nobody. */
async function clientFor(app: FastifyInstance, office: Office, who: Actor | string | undefined) {
  const cookie = typeof who === 'string' ? who : who ? await sessionFor(office, who) : undefined;
  return async (method: Method, path: string, { body, headers = {}, payload }: Asking = {}): Promise<Answer> => {
    const sent = payload ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await app.inject({
      method,
      url: path.startsWith('/api') || !path.startsWith('/') ? path : `/api/v1${path}`,
      headers: {
        ...(cookie === undefined ? {} : { cookie: `luodi=${cookie}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { payload: sent }),
    });
    const isJson = /json/.test(String(response.headers['content-type'])) && !response.headers['content-encoding'];
    return {
      status: response.statusCode,
      text: response.body,
      body: isJson && response.body ? response.json() : {},
      headers: response.headers,
    };
  };
}

async function sessionFor(office: Office, actor: Actor): Promise<string> {
  const token = newToken(office.tenantId);
  await office.past.query(
    `insert into session (tenant_id, token_hash, person_id, ends_at) values ($1, $2, $3, now() + interval '1 hour')`,
    [office.tenantId, token.hash, actor.id],
  );
  return token.text;
}

export type Client = Awaited<ReturnType<typeof clientFor>>;

/** A multipart body with one file in the part `file`. */
export function fileBody(fileName: string, bytes: Buffer): Pick<Asking, 'headers' | 'payload'> {
  const boundary = 'luodi-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
