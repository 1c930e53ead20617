import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../domain/may.ts';
import type { Db } from '../store/connection.ts';
import { inTenant } from '../store/connection.ts';
import { readToken, type SignedIn, sessionOf, touchSession } from '../store/sessions.ts';

/** `__Host-` binds a cookie to this host and to https; without https a browser would not take it. */
const SECURE_NAME = '__Host-luodi';
const PLAIN_NAME = 'luodi';

const nameFor = (request: FastifyRequest): string => (request.protocol === 'https' ? SECURE_NAME : PLAIN_NAME);

const settingsFor = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

export function keepToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameFor(request), token, settingsFor(request));
}

export function forgetToken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), settingsFor(request));
}

/** Who is signed in, as they are at this moment; undefined when nobody is. */
export async function identify(db: Db, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = readToken(request.cookies[nameFor(request)] ?? '');
  const signedIn = token && (await sessionOf(db, token));
  if (token && signedIn?.stale) await inTenant(db, token.tenantId, (tx) => touchSession(tx, token));
  return signedIn;
}

export const actorOf = ({ id, name, roles, unitId, projects }: SignedIn): Actor => ({
  id,
  name,
  roles,
  unitId,
  ...(projects.length > 0 ? { projects } : {}),
});
