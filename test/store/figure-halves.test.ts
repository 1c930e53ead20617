import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { gathered } from '../../src/domain/figures/gathered.ts';
import { partsOf, recipeOf } from '../../src/domain/figures/parts.ts';
import { atOnce, connect, disconnect, inTenant, readTenant, type Tx } from '../../src/store/connection.ts';
import { inHalves } from '../../src/store/figure-halves.ts';
import { type FiguresAsked, tally, type TallyRow } from '../../src/store/figures.ts';
import { soundRegime } from '../../src/store/regime-files.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const DAYS = [day('2018-05-31'), day('2018-06-30')];
const REGIMES = ['wuhan-2018', 'xuchang-2012', 'taiqian-2011', 'district-tracking'];

async function aBusyOffice(): Promise<Office> {
  const office = await anOffice();
  for (let n = 0; n < 24; n++) {
    const id = await office.project({ unit: n % 3 === 0 ? 'east' : 'west', amount: String(10_000_000 * (n + 1)) });
    await office.fact(id, { kind: 'signed', on: `2018-0${1 + (n % 5)}-11` });
    if (n % 2 === 0) await office.fact(id, { kind: 'started', on: `2018-0${2 + (n % 5)}-12` });
    if (n % 4 === 0) await office.fact(id, { kind: 'funds-arrived', on: '2018-05-02', amount: String(1_000_000 * n) });
  }
  await office.past.query(`update project set origin = 'domestic' where tenant_id = $1`, [office.tenantId]);
  return office;
}

const summed = (rows: readonly TallyRow[], parts: number): unknown =>
  DAYS.map((_, at) => {
    const groups = gathered(
      rows.filter(({ day }) => day === at),
      (key) => [null, key],
    );
    const found = (key: string | null): unknown =>
      Array.from({ length: parts }, (__, part) =>
        [...groups.of(key, part)].filter(([, n]) => n !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    return groups.keys.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)).map((key) => [key, found(key)]);
  });

describe('figures counted by two processors, one half of the projects each', () => {
  it.each(REGIMES)('are those of %s counted in one go', async (id) => {
    const office = await aBusyOffice();
    const regime = soundRegime(id);
    const parts = (regime.indicators ?? []).flatMap((indicator) => partsOf(recipeOf(indicator)));
    const asked: FiguresAsked = {
      tenantId: office.tenantId,
      days: DAYS,
      scope: regime.scope?.when,
      allKnown: false,
      parts,
      rated: ['CNY'],
      by: 'unit',
      tiers: undefined,
      only: 'projects',
    };
    const [whole, halves] = await readTenant(office.db, office.tenantId, async (tx) => {
      const ids = await tx.selectFrom('project').select('id').orderBy('id').execute();
      const middle = ids[Math.floor(ids.length / 2)]?.id ?? '';
      return [await tally(tx, asked), await inHalves(tx, middle, (one, among) => tally(one, { ...asked, among }))];
    });
    expect(summed(halves ?? [], parts.length)).toEqual(summed(whole ?? [], parts.length));
    expect(
      JSON.stringify(summed(whole ?? [], parts.length), (_, n) => (typeof n === 'bigint' ? String(n) : n)),
    ).toMatch(/"[1-9]/);
  });
});

describe('two pieces of reading at once', () => {
  const projects = async (tx: Tx): Promise<number> => (await tx.selectFrom('project').select('id').execute()).length;

  it('see the same moment, and the same government alone', async () => {
    const [office, neighbour] = [await anOffice(), await anOffice()];
    await office.project({ unit: 'east' });
    await neighbour.project({ unit: 'east' });
    const seen = await readTenant(office.db, office.tenantId, async (tx) => {
      await projects(tx);
      await office.project({ unit: 'west' });
      return atOnce(tx, projects, projects);
    });
    expect(seen).toEqual([1, 1]);
    expect(await readTenant(office.db, office.tenantId, projects)).toBe(2);
  });

  it('go one after the other where no connection is free', async () => {
    const office = await anOffice();
    await office.project({ unit: 'east' });
    const narrow = connect(office.db.pool.options.connectionString ?? '', { connections: 1 });
    try {
      expect(await readTenant(narrow, office.tenantId, (tx) => atOnce(tx, projects, projects))).toEqual([1, 1]);
    } finally {
      await disconnect(narrow);
    }
  });

  it('end with the fault of either, and leave the connections free', async () => {
    const office = await anOffice();
    const fault = async (): Promise<number> => {
      throw new Error('a fault');
    };
    await expect(readTenant(office.db, office.tenantId, (tx) => atOnce(tx, projects, fault))).rejects.toThrow(
      'a fault',
    );
    await expect(readTenant(office.db, office.tenantId, (tx) => atOnce(tx, fault, projects))).rejects.toThrow(
      'a fault',
    );
    expect(await inTenant(office.db, office.tenantId, projects)).toBe(0);
  });
});
