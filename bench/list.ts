import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { sql } from 'kysely';
import { day } from '../src/domain/day.ts';
import { openServer } from '../src/http/server.ts';
import { readTenant } from '../src/store/connection.ts';
import { filesIn } from '../src/store/files.ts';
import { ledgerPage } from '../src/store/ledger.ts';
import { hashPassword } from '../src/store/password.ts';
import { liveSet } from '../src/store/standings.ts';
import { newId } from '../src/work/new-id.ts';
import { rebuild } from '../src/work/standing.ts';
import { fillTenant } from './big-tenant.ts';
import { asSuperuser, type BenchDatabase, longTenant, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const SIZE = 100_000;
const TODAY = day('2018-06-30');
const NOW = new Date('2018-06-30T10:00:00+08:00');
const FILTER = { stage: ['building', 'signed'], light: ['red'], industry: ['生物医药'] };
const SECONDS = 5;
const ROUNDS = 3;
const PASSWORD = 'bench-password-2018';

/** The ledger page (three filters, sort, total, 50 rows) over HTTP, with rights and validation, against its SQL run directly. */
export const benchList = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    await longTenant(bench, (tx) => fillTenant(tx, bench.tenantId, SIZE, TODAY));
    await longTenant(bench, (tx) => rebuild(tx, { tenantId: bench.tenantId, today: TODAY, seq: 1 }));
    await asSuperuser(bench.superUrl, 'vacuum analyze');
    await anAccount(bench);
    const app = await openServer(
      { db: bench.db, files: filesIn(join(bench.folder, 'files')), now: () => NOW },
      { limits: { requests: 1_000_000, signIns: 100 } },
    );
    try {
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const ask = await asSignedIn(address);
      const query = new URLSearchParams([
        ...FILTER.stage.map((stage): [string, string] => ['stage', stage]),
        ['light', 'red'],
        ['industry', '生物医药'],
        ['sort', 'amount'],
        ['order', 'desc'],
        ['size', '50'],
      ]);
      const overHttp = () => ask('GET', `/api/v1/projects?${query.toString()}`);
      const direct = await directly(bench);
      const ratios: number[] = [];
      let [sqlRate, httpRate] = [0, 0];
      for (let round = 0; round < ROUNDS; round++) {
        sqlRate = await rateOf(direct);
        httpRate = await rateOf(overHttp);
        ratios.push(httpRate / sqlRate);
      }
      const median = ratios.sort((a, b) => a - b)[1] ?? 0;
      return [
        {
          what: `ledger page of ${SIZE} projects over HTTP, share of the rate of its SQL`,
          value: `${median.toFixed(2)} (${httpRate.toFixed(0)}/s : ${sqlRate.toFixed(0)}/s)`,
          aim: '≥ 0.7',
          met: median >= 0.7,
        },
      ];
    } finally {
      await app.close();
    }
  });

/** The same statement, on one connection, in the same kind of transaction, and nothing else. */
async function directly(bench: BenchDatabase): Promise<() => Promise<unknown>> {
  const set = await readTenant(bench.db, bench.tenantId, (tx) => liveSet(tx, bench.tenantId));
  const window = { sort: 'amount', order: 'desc', offset: 0, limit: 50 } as const;
  return () =>
    readTenant(bench.db, bench.tenantId, (tx) =>
      ledgerPage(tx, bench.tenantId, set?.id ?? '', { all: true }, FILTER, window),
    );
}

/** Calls a second, one after the other. */
async function rateOf(call: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  let calls = 0;
  while (performance.now() < end) {
    await call();
    calls += 1;
  }
  return calls / SECONDS;
}

async function anAccount(bench: BenchDatabase): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await longTenant(bench, (tx) =>
    sql`insert into person (tenant_id, id, unit_id, name, login, password_hash, roles, recorded_seq)
      select ${bench.tenantId}, ${newId()}, id, '测速', 'bench', ${hash}, array['office'], 1 from unit
      where tenant_id = ${bench.tenantId} and parent_id is null`.execute(tx),
  );
}

type Ask = (method: string, path: string, body?: unknown) => Promise<string>;

async function asSignedIn(address: string): Promise<Ask> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  const ask: Ask = (method, path, body) =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${address}${path}`,
        { method, agent, headers: { cookie, origin: address, 'content-type': 'application/json' } },
        (reply) => {
          cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
          const pieces: Buffer[] = [];
          reply.on('data', (piece: Buffer) => pieces.push(piece));
          reply.on('end', () => {
            const text = Buffer.concat(pieces).toString();
            if (reply.statusCode === 200) resolve(text);
            else reject(new Error(`${method} ${path}: ${reply.statusCode} ${text}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  await ask('POST', '/api/v1/session', { tenant: 'bench', login: 'bench', password: PASSWORD });
  return ask;
}
