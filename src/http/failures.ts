import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { isOutage, isTimeout } from '../store/faults.ts';
import type { TooMany } from './hardening.ts';
import { sendProblem, statusOf } from './problem.ts';

const RETRY_SECONDS = 2;

/** Bugs and broken pipes are caught here and nowhere else; the reply tells nothing of them but where to find them in the log. */
export function catchFailures(app: FastifyInstance): void {
  app.setErrorHandler(sendFailure);
}

/** Also for what goes wrong before any route is found. */
export function sendFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalFor(error);
  if (statusOf(refusal) >= 500) request.log.error(error);
  return sendProblem(request, reply, refusal);
}

function refusalFor(error: FastifyError & Partial<TooMany>): Refusal {
  if (error.tooMany) return refuse('conflict', 'too-many-requests', error.tooMany);
  const known = OF_FRAMEWORK[error.code ?? ''];
  if (known) return known;
  if (isOutage(error)) return refuse('conflict', 'database-away', { seconds: RETRY_SECONDS });
  if (isTimeout(error)) return refuse('conflict', 'answer-took-too-long');
  return refuse('conflict', 'went-wrong');
}

const OF_FRAMEWORK: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: refuse('invalid', 'not-json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: refuse('invalid', 'not-json'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse('invalid', 'wrong-content-type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refuse('invalid', 'not-json'),
  FST_ERR_CTP_BODY_TOO_LARGE: refuse('invalid', 'too-large', { most: '1 MiB' }),
  FST_ERR_BAD_URL: refuse('not-found', 'no-such-page'),
  FST_ERR_MAX_PARAM_LENGTH: refuse('not-found', 'no-such-page'),
};
