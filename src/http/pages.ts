import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../domain/refusal.ts';
import { sendProblem } from './problem.ts';

const YEAR = 31_536_000;

/** The built pages. Every address that is no file is a page of the program, which finds its own way from there. */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const built = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(serveStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // Files under assets/ bear a fingerprint of their content in the name.
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = ASKS.has(request.method) && !request.url.startsWith('/api/') && wantsPage(request);
    if (!isPage) return sendProblem(request, reply, refuse('not-found', 'no-such-page'));
    return built ? sendPage(reply) : reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  });
}

/** Whoever asks only for the head of a page is told that it is there. */
const ASKS = new Set(['GET', 'HEAD']);

const NOT_BUILT = '页面尚未构建，请运行 npm run web。\nThe pages are not built yet; run npm run web.\n';

const wantsPage = (request: FastifyRequest): boolean =>
  /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*') && !/\.\w{2,5}($|\?)/.test(request.url);

const sendPage = (reply: FastifyReply): FastifyReply =>
  reply.code(200).header('cache-control', 'no-cache').sendFile('index.html');
