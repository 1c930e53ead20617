import type { FastifyInstance } from 'fastify';
import { type Db, outsideTenants } from '../store/connection.ts';

const PATIENCE_MS = 2_000;

/** /healthz: this process answers. /readyz: it can do its work, which needs the database. */
export function tellHealth(app: FastifyInstance, db: Db): void {
  app.get('/healthz', { schema: { hide: true } }, (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await Promise.race([
      outsideTenants(db, async () => true).catch(() => false),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref()),
    ]);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'database away' });
  });
}
