import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Route } from '../contract/route.ts';
import type { DoorOptions } from './house.ts';

const DEFAULT_LIMITS = { requests: 3_000, signIns: 30 };

/** What every reply and request goes through, whatever it is about. */
export async function harden(app: FastifyInstance, { limits = DEFAULT_LIMITS }: DoorOptions): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, { attachFieldsToBody: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page; none of them comes from what people type.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        // Evidence in PDF is fetched as a download and shown from memory on the recognition desk.
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    // Only a gateway with a certificate can promise https for the future.
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    global: true,
    max: limits.requests,
    timeWindow: 60_000,
    keyGenerator: (request) => request.cookies['luodi'] ?? request.cookies['__Host-luodi'] ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}

/** Of what anybody may send, without an account: counted by address and route, whatever cookie comes along. */
export const openLimit = ({ open, method, path }: Route, { limits = DEFAULT_LIMITS }: DoorOptions) =>
  open && method === 'POST'
    ? {
        rateLimit: {
          // Nobody signs in as often as a mistyped password is tried again, and nobody complains that often.
          max: path === COMPLAIN ? Math.ceil(limits.signIns / 3) : limits.signIns,
          timeWindow: 60_000,
          keyGenerator: (request: { ip: string }) => `${path} ${request.ip}`,
        },
      }
    : {};

const COMPLAIN = '/public/complaints';

export interface TooMany extends Error {
  readonly tooMany: { readonly seconds: number };
}

const tooMany = (seconds: number): TooMany =>
  Object.assign(new Error('too many requests'), { tooMany: { seconds }, statusCode: 429 });
