import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import {
  connect,
  type Db,
  disconnect,
  inTenant,
  outsideTenants,
  prepared,
  readTenant,
  type Tx,
} from '../../src/store/connection.ts';
import { isOutage, isTimeout, takenKey } from '../../src/store/faults.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();
let db: Db;
let past: pg.Client;
const [A, B] = [101, 102];

beforeAll(async () => {
  db = connect(database.appUrl, { connections: 2 });
  past = new pg.Client(database.superUrl);
  await past.connect();
  for (const id of [A, B]) {
    await past.query(`insert into tenant (id, slug, name) values ($1, $2, $2)`, [id, `t${id}`]);
    await past.query(
      `insert into unit (tenant_id, id, name, kind, path, recorded_seq) select $1, u, $2, 'other', array[u], 0 from gen_random_uuid() u`,
      [id, `unit of ${id}`],
    );
  }
});
afterAll(async () => {
  await past.end();
  await disconnect(db);
});

const tenantsSeen = async (tx: Tx) =>
  (await sql<{ id: number }>`select distinct tenant_id as id from unit order by 1`.execute(tx)).rows.map(
    ({ id }) => id,
  );

describe('a transaction', () => {
  it('sees its own tenant, and outside of one there is nothing to see', async () => {
    expect(await inTenant(db, A, tenantsSeen)).toEqual([A]);
    expect(await readTenant(db, B, tenantsSeen)).toEqual([B]);
    expect(await outsideTenants(db, tenantsSeen)).toEqual([]);
    expect((await db.pool.query('select count(*)::int as n from unit')).rows).toEqual([{ n: 0 }]);
  });

  it('cannot write into another tenant', async () => {
    const foreign = inTenant(db, A, (tx) =>
      sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq) values (${B}, ${randomUUID()}, 'x', 'other', '{}', 0)`.execute(
        tx,
      ),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    const moved = inTenant(db, A, (tx) => sql`update unit set tenant_id = ${B}`.execute(tx));
    await expect(moved).rejects.toMatchObject({ code: expect.stringMatching(/42501|23/) });
  });

  it('keeps the plan of a prepared statement and not the tenant it was made for', async () => {
    const one = connect(database.appUrl, { connections: 1 });
    const seen = (tx: Tx) =>
      prepared<{ id: number }>(tx, 'tenants-seen', sql`select distinct tenant_id as id from unit`);
    // The sixth time the database stops to plan anew.
    for (let n = 0; n < 20; n++) {
      const tenant = n % 2 === 0 ? A : B;
      expect(await readTenant(one, tenant, seen)).toEqual([{ id: tenant }]);
      expect(await outsideTenants(one, seen)).toEqual([]);
    }
    await disconnect(one);
  });

  it('leaves no tenant behind on its connection, whatever becomes of it: two thousand on two connections', async () => {
    const one = async (n: number) => {
      const tenant = n % 2 === 0 ? A : B;
      const seen = await inTenant(
        db,
        tenant,
        async (tx) => {
          const tenants = await tenantsSeen(tx);
          if (n % 5 === 1) throw new Error('turned back');
          if (n % 7 === 1) await sql`select 1 / 0`.execute(tx);
          if (n % 11 === 1) return refuse('invalid', 'nothing-changed');
          if (n % 97 === 1) await sql`select pg_sleep(5)`.execute(tx);
          return tenants;
        },
        { statementMs: 40 },
      ).catch((error: unknown) => (error instanceof Error ? [tenant] : []));
      if (Array.isArray(seen)) expect(seen).toEqual([tenant]);
      if (n % 13 === 0) expect(await outsideTenants(db, tenantsSeen)).toEqual([]);
    };
    await Promise.all(
      [0, 1, 2, 3].map(async (lane) => {
        for (let n = lane; n < 2000; n += 4) await one(n);
      }),
    );
    expect(db.pool.totalCount).toBeLessThanOrEqual(2);
  });

  it('that is refused keeps nothing', async () => {
    const id = randomUUID();
    await inTenant(db, A, async (tx) => {
      await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq) values (${A}, ${id}, 'y', 'other', array[${id}]::uuid[], 0)`.execute(
        tx,
      );
      return refuse('invalid', 'nothing-changed');
    });
    expect((await past.query('select from unit where id = $1', [id])).rowCount).toBe(0);
  });

  it('in which a failed statement was passed over is not taken for done', async () => {
    const careless = inTenant(db, A, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => {});
      return 'done';
    });
    await expect(careless).rejects.toThrow('passed over');
  });

  it('that only reads cannot write, and sees one moment', async () => {
    await expect(readTenant(db, A, (tx) => sql`delete from session`.execute(tx))).rejects.toMatchObject({
      code: '25006',
    });
    const count = async (tx: Tx) =>
      (await sql<{ n: number }>`select count(*)::int as n from unit`.execute(tx)).rows[0]?.n;
    await readTenant(db, A, async (tx) => {
      const before = await count(tx);
      await past.query(
        `insert into unit (tenant_id, id, name, kind, path, recorded_seq) select $1, u, 'later', 'other', array[u], 0 from gen_random_uuid() u`,
        [A],
      );
      expect(await count(tx)).toBe(before);
    });
  });

  it('takes no tenant but a whole number', () => {
    for (const tenant of [1.5, -1, Number.NaN, '1; reset role' as never])
      expect(() => inTenant(db, tenant, tenantsSeen)).toThrow('whole number');
  });
});

describe('values', () => {
  it('come as what they are', async () => {
    const row = await inTenant(
      db,
      A,
      async (tx) =>
        (
          await sql`
      select 9007199254740991::bigint as big, 394000000.5000::numeric(24,4) as exact, 100::numeric(24,4) as whole, date '2018-02-28' as day,
        array[date '2018-01-01'] as days, array[]::date[] as none, array[1::bigint, 2] as bigs, timestamptz '2018-06-15 10:00+08' as at,
        '{"a":1}'::jsonb as json, '\\x00ff'::bytea as bytes, array['甲', 'a,b'] as texts`.execute(tx)
        ).rows[0],
    );
    expect(row).toEqual({
      big: 9007199254740991,
      exact: '394000000.5',
      whole: '100',
      day: '2018-02-28',
      days: ['2018-01-01'],
      none: [],
      bigs: [1, 2],
      at: new Date('2018-06-15T02:00:00Z'),
      json: { a: 1 },
      bytes: Buffer.from([0, 255]),
      texts: ['甲', 'a,b'],
    });
    await expect(db.pool.query('select 9007199254740993::bigint as big')).rejects.toThrow('not a safe integer');
  });
});

describe('what goes wrong', () => {
  it('is told apart: taken key, too slow, away', async () => {
    const twice = inTenant(db, A, async (tx) => {
      for (let i = 0; i < 2; i++)
        await sql`insert into sign_in_try (tenant_id, login, address, last_at) values (${A}, 'x', 'y', now())`.execute(
          tx,
        );
    });
    await expect(twice).rejects.toSatisfy((error) => takenKey(error) === 'sign_in_try_pkey');
    const slow = inTenant(db, A, (tx) => sql`select pg_sleep(5)`.execute(tx), { statementMs: 50 });
    await expect(slow).rejects.toSatisfy(isTimeout);
    const nowhere = connect('postgresql://luodi_app@localhost:1/x?sslmode=disable');
    await expect(inTenant(nowhere, A, tenantsSeen)).rejects.toSatisfy(isOutage);
    await disconnect(nowhere);
  });

  it('heals by itself when the database ended every connection', async () => {
    await Promise.all([inTenant(db, A, tenantsSeen), inTenant(db, B, tenantsSeen)]);
    const cut = inTenant(db, A, (tx) => sql`select pg_sleep(5)`.execute(tx));
    const fate = cut.then(() => 'done', isOutage);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await past.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'luodi_app' and datname = current_database()`,
    );
    expect(await fate).toBe(true);
    for (let i = 0; i < 4; i++) {
      const again = await inTenant(db, A, tenantsSeen).catch((error: unknown) =>
        isOutage(error) ? 'away' : Promise.reject(error),
      );
      if (again !== 'away') expect(again).toEqual([A]);
    }
    expect(await inTenant(db, A, tenantsSeen)).toEqual([A]);
  });
});
