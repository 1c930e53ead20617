import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { open } from './door.ts';
import { catchFailures, sendFailure } from './failures.ts';
import { harden, openLimit } from './hardening.ts';
import { tellHealth } from './health.ts';
import type { DoorOptions, House } from './house.ts';
import { measure } from './metrics.ts';
import { DOCUMENT } from './openapi.ts';
import { servePages } from './pages.ts';
import { routes } from './routes.ts';
import type { Served } from './serve.ts';

const MOST_BODY = 1024 * 1024;

/** The server with everything on it, not yet listening. */
export async function openServer(
  house: House,
  options: DoorOptions = {},
  served: readonly Served[] = routes,
): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      options.log === 'silent' || !options.log
        ? false
        : { level: options.log, stream: options.logTo ?? process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: MOST_BODY,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 100 },
    exposeHeadRoutes: false,
    requestTimeout: 120_000,
    frameworkErrors: (error, request, reply) => void sendFailure(error, request, reply),
  });
  acceptOnlyJson(app);
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => JSON.stringify);
  catchFailures(app);
  await harden(app, options);
  await app.register(compress, {
    global: true,
    // What is sent to us is taken as it is: nothing that is small on the way may be large when it is here.
    globalDecompression: false,
    threshold: 1024,
    encodings: ['gzip'],
    zlibOptions: { level: 4 },
  });
  await app.register(swagger, { openapi: DOCUMENT as never, transform: jsonSchemaTransform as never });
  measure(app, house.db);
  tellHealth(app, house.db);
  for (const it of served) {
    open(app, house, it, { config: openLimit(it.route, options), strictReplies: options.strictReplies });
  }
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(app.swagger()));
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'none' }, staticCSP: false });
  await servePages(app, options.web);
  return app;
}

/** JSON, or the multipart the upload routes take; a form of another site can send neither without asking first. */
function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const read = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else void read(request, body as string, done);
  });
}
