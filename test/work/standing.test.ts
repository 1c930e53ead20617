import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../src/domain/day.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { connect, inTenant, type Tx } from '../../src/store/connection.ts';
import {
  insertLedgerFacts,
  insertProjects,
  insertSteps,
  type NewFact,
  type NewProject,
  type NewStep,
} from '../../src/store/import-rows.ts';
import { ledgerPage, ledgerRows } from '../../src/store/ledger.ts';
import { searchGrams } from '../../src/store/search-grams.ts';
import { ledgerTotals } from '../../src/store/ledger-totals.ts';
import { liveSet } from '../../src/store/standings.ts';
import { rebuild, setFor, tick } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();
const db = connect(database.appUrl);
const FIRST = day('2017-01-01');

/** A small deterministic stream of whole numbers below the bound; a failure can be run again with the same seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const KINDS = [
  'talks-opened',
  'signed',
  'registered',
  'started',
  'completed',
  'producing',
  'at-capacity',
  'suspended',
  'resumed',
  'exited',
];

async function aTenant(tx: Tx, id: number, seed: number, size: number): Promise<void> {
  const roll = dice(seed);
  const unit = randomUUID();
  await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq) values (${id}, ${unit}, '演示市', 'government', array[${unit}]::uuid[], 1)`.execute(
    tx,
  );
  await addAdoption(tx, id, {
    id: randomUUID(),
    regime: 'wuhan-2018',
    version: '1',
    from: FIRST,
    settings: {},
    rank: 0,
    seq: 1,
  });
  await addAdoption(tx, id, {
    id: randomUUID(),
    regime: 'district-service',
    version: '1',
    from: addDays(FIRST, 200),
    settings: {},
    rank: 1,
    seq: 1,
  });
  const projects: NewProject[] = [];
  const steps: NewStep[] = [];
  const facts: NewFact[] = [];
  for (let i = 0; i < size; i++) {
    const project = aRow(i, unit, roll);
    projects.push(project);
    for (const kind of ['preliminary', 'start', 'completion']) {
      if (roll(4) === 0) continue;
      steps.push({
        id: randomUUID(),
        projectId: project.id,
        kind,
        name: `节点${kind}`,
        due: addDays(FIRST, roll(1400)),
        precision: 'day',
        unitId: roll(2) ? unit : null,
        person: roll(2) ? '张三' : null,
        projectUnit: null,
      });
    }
    for (const kind of KINDS) {
      if (roll(kind === 'exited' ? 12 : 3) !== 0) continue;
      facts.push({
        id: randomUUID(),
        projectId: project.id,
        kind,
        on: addDays(FIRST, roll(1400)),
        precision: 'day',
        amount: null,
        currency: null,
      });
    }
  }
  const stamp = { tenantId: id, importId: randomUUID(), seq: 1, at: new Date() };
  await insertProjects(tx, stamp, projects, () => {});
  await insertSteps(tx, stamp, steps, () => {});
  await insertLedgerFacts(tx, stamp, facts, () => {});
}

const aRow = (i: number, unitId: string, roll: (bound: number) => number): NewProject => ({
  id: randomUUID(),
  name: `项目${i}`,
  comparedName: `项目${i}`,
  nationalCode: null,
  investorId: null,
  unitId,
  district: roll(3) ? `县${roll(4)}` : null,
  industry: roll(3) ? `行业${roll(5)}` : null,
  category: [],
  nature: null,
  origin: null,
  ...(roll(5)
    ? { amount: `${roll(90)}0000000.5`, currency: roll(3) ? 'CNY' : 'USD' }
    : { amount: null, currency: null }),
  amountUnit: null,
  content: null,
  statedStage: null,
  remark: null,
  marks: [],
  extra: {},
  searchText: `项目${i}`,
  grams: searchGrams([`项目${i}`], ''),
  sortKey: `xiang mu ${i}`,
  row: i,
  fingerprint: `f${i}`,
});

/** Everything derived of the live set, in an order of its own. */
const allStandings = async (tx: Tx, id: number, setId: string) =>
  (
    await sql<Record<string, unknown>>`
    select to_jsonb(s) - 'set_id' as row from standing s where tenant_id = ${id} and set_id = ${setId} order by project_id`.execute(
      tx,
    )
  ).rows;

function tenThousandths(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
}

beforeAll(async () => {
  const { Client } = (await import('pg')).default;
  const owner = new Client(database.superUrl);
  await owner.connect();
  await owner.query(
    `insert into tenant (id, slug, name) overriding system value select n, 't' || n, '演示市' || n from generate_series(1, 9) n`,
  );
  await owner.end();
  return () => db.pool.end();
});

describe('the live standing', () => {
  it.each([1, 2, 3, 4])('is the same after any ticks as after a rebuild (city %i)', async (id) => {
    const roll = dice(id * 7919);
    await inTenant(db, id, async (tx) => {
      await aTenant(tx, id, id, 150);
      let today = addDays(FIRST, roll(30));
      await rebuild(tx, { tenantId: id, today, seq: 1 });
      for (let turn = 0; turn < 12; turn++) {
        today = addDays(today, 1 + roll(160));
        await tick(tx, id, today);
        const ticked = await liveSet(tx, id);
        const before = await allStandings(tx, id, ticked?.id ?? '');
        await rebuild(tx, { tenantId: id, today, seq: 1 });
        const rebuilt = await liveSet(tx, id);
        expect(await allStandings(tx, id, rebuilt?.id ?? ''), `on ${today}`).toEqual(before);
        expect(rebuilt?.asOf).toBe(today);
      }
    });
  });

  it('looks only at what may have changed: far fewer projects than there are on a quiet day', async () => {
    await inTenant(db, 5, async (tx) => {
      await aTenant(tx, 5, 55, 300);
      const today = day('2018-07-10');
      await rebuild(tx, { tenantId: 5, today, seq: 1 });
      const { due } = await tick(tx, 5, addDays(today, 1));
      expect(due).toBeLessThan(30);
    });
  });
});

describe('after an upgrade', () => {
  it('is made anew when it was judged by other rules, on the same day', async () => {
    await inTenant(db, 9, async (tx) => {
      await aTenant(tx, 9, 99, 30);
      const today = day('2018-07-10');
      await rebuild(tx, { tenantId: 9, today, seq: 1 });
      await sql`update standing_set set rules = 'earlier' where tenant_id = 9`.execute(tx);
      await sql`update standing set stage = 'exited', light = 'none' where tenant_id = 9`.execute(tx);
      await tick(tx, 9, today);
      const set = await liveSet(tx, 9);
      const stages = await sql<{ stage: string }>`select distinct stage from standing where tenant_id = 9`.execute(tx);
      expect(set?.rules).not.toBe('earlier');
      expect(stages.rows.length).toBeGreaterThan(2);
    });
  });
});

describe('ALL-3: another day', () => {
  it('stands as a rebuild of that day would, and leaves the live one alone', async () => {
    await inTenant(db, 6, async (tx) => {
      await aTenant(tx, 6, 66, 120);
      const today = day('2019-05-01');
      for (const asOf of [day('2017-06-30'), day('2018-01-01'), day('2018-12-31')]) {
        await rebuild(tx, { tenantId: 6, today: asOf, seq: 1 });
        const wanted = await allStandings(tx, 6, (await liveSet(tx, 6))?.id ?? '');
        await rebuild(tx, { tenantId: 6, today, seq: 1 });
        const set = await setFor(tx, 6, asOf);
        expect(set?.live).toBe(false);
        expect(await allStandings(tx, 6, set?.id ?? '')).toEqual(wanted);
        expect((await setFor(tx, 6, asOf))?.id).toBe(set?.id);
        expect((await liveSet(tx, 6))?.asOf).toBe(today);
      }
    });
  });
});

describe('the ledger', () => {
  it('gives counts and sums that a plain loop over every row gives as well', async () => {
    await inTenant(db, 7, async (tx) => {
      await aTenant(tx, 7, 77, 200);
      await rebuild(tx, { tenantId: 7, today: day('2018-09-30'), seq: 1 });
      const set = await liveSet(tx, 7);
      const rows = (
        await sql<{
          stage: string;
          district: string | null;
          amount: string | null;
          currency: string | null;
          late: Day | null;
        }>`
        select stage, district, amount, currency, late_since as late from standing where tenant_id = 7`.execute(tx)
      ).rows;
      const filter = { stage: ['building', 'signed'], district: ['县1', '-'] };
      const wanted = rows.filter(
        (row) => filter.stage.includes(row.stage) && (row.district === '县1' || row.district === null),
      );
      const page = await ledgerPage(tx, 7, set?.id ?? '', { all: true }, filter, {
        sort: 'lateDays',
        order: 'desc',
        offset: 0,
        limit: 50,
      });
      expect(page.total).toBe(wanted.length);
      const late = page.rows.map((row) => (row.lateSince ? daysBetween(row.lateSince, day('2018-09-30')) : 0));
      expect(late).toEqual([...late].sort((a, b) => b - a));
      const totals = await ledgerTotals(tx, 7, set?.id ?? '', { all: true }, filter);
      expect(totals.total).toBe(wanted.length);
      expect(totals.late).toBe(wanted.filter((row) => row.late).length);
      for (const slice of totals.slices.district)
        expect(slice.count).toBe(wanted.filter((row) => row.district === slice.key).length);
      for (const slice of totals.slices.stage) {
        const cents = wanted
          .filter((row) => row.stage === slice.key && row.currency === 'CNY')
          .reduce((sum, row) => sum + tenThousandths(row.amount ?? '0'), 0n);
        const stated = slice.amounts.find((it) => it.currency === 'CNY')?.value ?? '0';
        expect(tenThousandths(stated), slice.key ?? '').toBe(cents);
      }
      expect(wanted.length).toBeGreaterThan(10);
    });
  });

  it('sorts by amount within each currency, 人民币 first, and puts what has no amount last, either way', async () => {
    await inTenant(db, 7, async (tx) => {
      const set = await liveSet(tx, 7);
      for (const order of ['asc', 'desc'] as const) {
        const by = { sort: 'amount', order } as const;
        const page = await ledgerPage(tx, 7, set?.id ?? '', { all: true }, {}, { ...by, offset: 0, limit: 200 });
        const currencies = page.rows.map((row) => row.currency ?? 'none');
        expect([...new Set(currencies)]).toEqual(['CNY', 'USD', 'none']);
        expect(currencies).toEqual([...currencies].sort());
        for (const currency of ['CNY', 'USD']) {
          const parts = page.rows
            .filter((row) => row.currency === currency)
            .map((row) => tenThousandths(row.amount ?? ''));
          expect(parts.length).toBeGreaterThan(10);
          expect(parts).toEqual(parts.toSorted((a, b) => Number(order === 'asc' ? a - b : b - a)));
        }
        const whole = await ledgerRows(tx, 7, set?.id ?? '', { all: true }, {}, by);
        expect(await ledgerRows(tx, 7, set?.id ?? '', { all: true }, {}, { sort: 'name', order })).toHaveLength(200);
        expect(whole.map(({ id }) => id)).toEqual(page.rows.map(({ id }) => id));
      }
    });
  });

  it('shows a reader only the projects of the units they reach', async () => {
    await inTenant(db, 8, async (tx) => {
      await aTenant(tx, 8, 88, 20);
      await rebuild(tx, { tenantId: 8, today: day('2018-09-30'), seq: 1 });
      const set = await liveSet(tx, 8);
      const window = { sort: 'name', order: 'asc', offset: 0, limit: 50 } as const;
      const none = await ledgerPage(tx, 8, set?.id ?? '', { all: false, unitIds: [randomUUID()] }, {}, window);
      expect(none).toEqual({ total: 0, amounts: [], rows: [] });
      const all = await ledgerPage(tx, 8, set?.id ?? '', { all: true }, { q: '项目1' }, window);
      expect(all.total).toBe(11);
    });
  });
});
