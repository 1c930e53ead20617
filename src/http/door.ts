import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Day, day } from '../domain/day.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { SignedIn } from '../store/sessions.ts';
import { NO_CHANNELS } from '../work/notices/channels.ts';
import { conditionsOf, etagOf } from './conditions.ts';
import { isDownload } from './download.ts';
import type { House } from './house.ts';
import { actorOf, forgetToken, identify, keepToken } from './identity.ts';
import { readInput } from './input.ts';
import { languageOf } from './language.ts';
import { schemaOf } from './openapi.ts';
import { originFault } from './origin.ts';
import { pickerOf } from './picker.ts';
import { sendProblem } from './problem.ts';
import { sendDownload } from './send-download.ts';
import type { Asked, Served, Visit } from './serve.ts';
import { receiveUpload } from './upload.ts';

const BASE = '/api/v1';

/** Puts a route of the registry onto the server. */
export function open(
  app: FastifyInstance,
  house: House,
  served: Served,
  { config = {}, strictReplies = false }: { config?: RouteOptions['config']; strictReplies?: boolean | undefined } = {},
): void {
  const { route } = served;
  // A field the contract does not name never leaves; one that is missing is our mistake.
  const pick = strictReplies ? (answer: unknown) => route.reply.parse(answer) : pickerOf(route.reply);
  app.route({
    method: route.method,
    url: BASE + route.path,
    schema: schemaOf(route),
    config,
    handler: async (request, reply) => {
      const signedIn = route.open ? undefined : await identify(house.db, request);
      const answer = await answerOf(house, served, { request, reply, signedIn });
      if (isRefusal(answer)) {
        if (answer.kind === 'not-allowed') noteDenial(request, answer, signedIn);
        return sendProblem(request, reply, answer);
      }
      if (isDownload(answer)) return sendDownload(request, reply, answer);
      const version = served.version(answer);
      if (version !== undefined) void reply.header('etag', etagOf(version));
      return reply.send(pick(answer));
    },
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly signedIn: SignedIn | undefined;
}

/** The journal holds what was done; what somebody tried and may not is in the log. */
function noteDenial(request: FastifyRequest, { reason }: Refusal, signedIn: SignedIn | undefined): void {
  const who = signedIn && { tenant: signedIn.tenantId, person: signedIn.id };
  const told = { reason, ...who, address: request.ip, method: request.method, url: request.url };
  if (reason === 'not-signed-in') request.log.info(told, 'denied');
  else request.log.warn(told, 'denied');
}

async function answerOf(house: House, served: Served, { request, reply, signedIn }: Exchange): Promise<unknown> {
  const foreign = originFault(request);
  if (foreign) return foreign;
  const language = languageOf(request);
  const { route } = served;
  if (!route.open && !signedIn) return refuse('not-allowed', 'not-signed-in');
  if (signedIn?.firstPassword && !FIRST.has(`${route.method} ${route.path}`))
    return refuse('not-allowed', 'change-password-first');

  const inUrl = route.method === 'GET' || route.method === 'DELETE';
  const params = request.params as Record<string, unknown>;
  const read = readInput(route, { params, rest: inUrl || route.upload ? request.query : request.body }, language);
  if (isRefusal(read)) return read;
  const upload = route.upload ? await receiveUpload(request) : undefined;
  if (isRefusal(upload)) return upload;
  const conditions = conditionsOf(served, request, upload);
  if (isRefusal(conditions)) return conditions;

  const now = house.now();
  const channels = house.channels ?? NO_CHANNELS;
  const moment = { db: house.db, files: house.files, now, today: dayIn(now), language, channels };
  const keep = (token: string): void => keepToken(request, reply, token);
  if (served.answerVisit) {
    const visit: Visit = { ...moment, address: request.ip, keep };
    return served.answerVisit(read.input, visit);
  }
  if (!served.answer || !signedIn) throw new Error(`${route.path} has no handler`);
  return served.answer(read.input, {
    ...moment,
    ...conditions,
    ...(upload ? { upload } : {}),
    tenantId: signedIn.tenantId,
    actor: actorOf(signedIn),
    session: { ...signedIn, keep, forget: () => forgetToken(request, reply) },
    failed: (error) => request.log.error(error),
    gone: goneFrom(reply),
  } satisfies Asked);
}

/** The event of the request itself comes as soon as its body has been read; what is waited for is the reply. */
function goneFrom({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) gone.abort();
  });
  return gone.signal;
}

/** All that may be done with a password somebody else has seen. */
const FIRST = new Set(['GET /me', 'PUT /me/password', 'DELETE /session']);

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** The day it is in Asia/Shanghai, which has had no summer time since 1991. */
export const dayIn = (now: Date): Day => day(new Date(now.getTime() + EIGHT_HOURS).toISOString().slice(0, 10));
