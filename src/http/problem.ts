import type { FastifyReply, FastifyRequest } from 'fastify';
import { fill } from '../contract/words/fill.ts';
import { type Language, WORDS } from '../contract/words/words.ts';
import type { Refusal, RefusalKind } from '../domain/refusal.ts';
import { languageOf } from './language.ts';

/** What each kind of "no" is in HTTP. */
const STATUS = {
  'not-found': 404,
  'not-allowed': 403,
  invalid: 422,
  conflict: 409,
} satisfies Record<RefusalKind, number>;

/** Reasons that HTTP has a word of its own for. */
const STATUS_OF_REASON: Readonly<Record<string, number>> = {
  malformed: 400,
  'not-json': 400,
  'key-malformed': 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'changed-meanwhile': 412,
  'too-large': 413,
  'wrong-content-type': 415,
  'version-needed': 428,
  'too-many-requests': 429,
  'went-wrong': 500,
  'database-away': 503,
  'answer-took-too-long': 503,
};

export const statusOf = ({ kind, reason }: Refusal): number => STATUS_OF_REASON[reason] ?? STATUS[kind];

/** Answers a refusal as RFC 9457 problem details in the language of the request. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf(refusal);
  const language = languageOf(request);
  const { field, fields, seconds } = refusal.detail ?? {};
  const detail = sentenceOf(refusal, status, language, request.id);
  if (typeof seconds === 'number') void reply.header('retry-after', seconds);
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send({
      type: `urn:luodi:${refusal.reason}`,
      title: WORDS[language].refusals[`kind-${refusal.kind}`] ?? refusal.kind,
      status,
      detail,
      reason: refusal.reason,
      requestId: request.id,
      ...(refusal.detail ? { values: withoutWords(refusal.detail) } : {}),
      ...(fields || field ? { fields: fields ?? { [String(field)]: [detail] } } : {}),
    });
}

/** The sentence of a refusal; one that brings its own words along (what is wrong with a file) speaks for itself. */
function sentenceOf({ reason, detail = {} }: Refusal, status: number, language: Language, requestId: string): string {
  const own = detail[language === 'en' ? 'en' : 'zh'];
  if (typeof own === 'string') return own;
  const sentence = WORDS[language].refusals[reason] ?? WORDS[language].refusals[`status-${status}`] ?? reason;
  return fill(sentence, { ...named(detail, language), requestId });
}

/** Values of the domain by their names in the language. */
function named(detail: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  const { names: words, matters } = WORDS[language];
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.factKind,
    verdict: words.factState,
    act: matters.move,
    did: matters.move,
  };
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, names[key]?.[String(value)] ?? value]));
}

/** What is told elsewhere in the problem: in words, and place by place. */
const SAID: ReadonlySet<string> = new Set(['zh', 'en', 'field', 'fields']);

const withoutWords = (detail: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).filter(([name]) => !SAID.has(name)));
