import type { FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../domain/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Nobody else's page may act with our cookie. Browsers say where a request comes from, in Sec-Fetch-Site or in Origin;
 * a program that says neither has no cookie of somebody else's to abuse.
 */
export function originFault(request: FastifyRequest): Refusal | undefined {
  if (SAFE.has(request.method)) return undefined;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? undefined : foreign();
  const { origin } = request.headers;
  const own = hostOf(`${request.protocol}://${request.host}`);
  return origin === undefined || (own !== undefined && hostOf(origin) === own) ? undefined : foreign();
}

const foreign = (): Refusal => refuse('not-allowed', 'foreign-origin');

/** Without the port that goes without saying. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
