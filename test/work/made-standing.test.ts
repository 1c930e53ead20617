import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { currentCases, type KnownCase } from '../../src/store/cases.ts';
import { inTenant } from '../../src/store/connection.ts';
import { liveSet } from '../../src/store/standings.ts';
import { caseOf } from '../../src/work/imports/case-of.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { rebuild } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());

async function adopting(office: Office): Promise<void> {
  await inTenant(office.db, office.tenantId, async (tx) => {
    for (const [rank, regime] of ['wuhan-2018', 'district-service'].entries())
      await addAdoption(tx, office.tenantId, {
        id: randomUUID(),
        regime,
        version: '1',
        from: day('2010-01-01'),
        settings: {},
        rank,
        seq: 1,
      });
  });
}

async function take(office: Office, fileName: string, bytes: Uint8Array, today = TODAY) {
  const scene = office.scene(await office.person('office'), { today });
  const taken = await takeLedger(scene, { fileName, bytes, options: { leaveOutErrors: true } });
  if (isRefusal(taken)) throw new Error(`refused: ${taken.reason}`);
  return taken;
}

const standings = async (office: Office) =>
  (
    await office.past.query(
      `select s.*, null as set_id from standing s join standing_set t on t.tenant_id = s.tenant_id and t.id = s.set_id and t.live
        where s.tenant_id = $1 order by s.project_id`,
      [office.tenantId],
    )
  ).rows;

async function rebuilt(office: Office) {
  await inTenant(office.db, office.tenantId, async (tx) => {
    const set = await liveSet(tx, office.tenantId);
    await rebuild(tx, { tenantId: office.tenantId, today: set?.asOf ?? TODAY, seq: set?.known ?? 0 });
  });
  return standings(office);
}

/** A ledger of everything a row can and cannot say, each in turn. */
function ledgerOfAllSorts(rows: number): Uint8Array {
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
  const on = (n: number): string => (n % 4 === 0 ? '' : addDays(day('2014-03-01'), (n * 37) % 1900));
  const lines = Array.from({ length: rows }, (_, n) =>
    [
      `演示${pick(['甲', '乙', '重庆'], n)}项目${n}`,
      pick(['', '演示企业甲有限公司', '演示企业乙'], n >> 1),
      pick(['', '演示局', 'west'], n >> 2),
      pick(['', '张三'], n >> 3),
      pick(['', '县一', '县二'], n),
      pick(['制造业', ''], n >> 1),
      pick(['', '省外', '内资', '外资'], n >> 2),
      pick(['', '1000', '12.3456', '300万美元', '0'], n),
      on(n),
      on(n + 1),
      on(n * 3 + 2),
      on(n * 5 + 3),
      on(n * 7 + 1),
      pick(['', '5000'], n >> 2),
    ].join(','),
  );
  const header =
    '项目名称,投资方,责任单位,责任人,县（市、区）,行业,资金来源地,总投资（万元）,签约时间,计划开工时间,计划竣工时间,实际开工时间,投产时间,到位资金（万元）';
  return new TextEncoder().encode(`${[header, ...lines].join('\n')}\n`);
}

const ledger = (name: string) => readFileSync(new URL(`../../demo/ledgers/${name}`, import.meta.url));

describe('projects that an import made stand', () => {
  it.each([
    ['land-supply-2016-2017.xlsx', ledger('land-supply-2016-2017.xlsx'), 1],
    ['guilin-2022-preliminary-plan.xlsx', ledger('guilin-2022-preliminary-plan.xlsx'), 1],
    ['all-sorts.csv', ledgerOfAllSorts(400), 4],
  ])('as they would if everything were read back and judged anew (%s)', async (fileName, bytes, stages) => {
    const office = await anOffice();
    await adopting(office);
    const { plan } = await take(office, fileName, bytes);
    const made = await standings(office);
    expect(made).toHaveLength(plan.projects.length);
    expect(new Set(made.map((row) => row.stage)).size).toBeGreaterThanOrEqual(stages);
    expect(await rebuilt(office)).toEqual(made);
  });

  it('beside those that were there before, as of the day the live standing is of', async () => {
    const office = await anOffice();
    await adopting(office);
    const earlier = await office.project();
    await take(office, 'all-sorts.csv', ledgerOfAllSorts(60));
    await take(office, 'beijing.csv', ledger('land-beijing-2019.csv'), addDays(TODAY, 40));
    const made = await standings(office);
    expect(made.map((row) => row.project_id)).toContain(earlier);
    expect(made).toHaveLength(1 + 60 + 49);
    expect(await rebuilt(office)).toEqual(made);
  });

  it('and what is known of them is what would be read back', async () => {
    const office = await anOffice();
    const { plan, importId } = await take(office, 'all-sorts.csv', ledgerOfAllSorts(200));
    const back = await inTenant(office.db, office.tenantId, (tx) => currentCases(tx, office.tenantId));
    const byId = new Map(back.map((known) => [known.of.project.id, known]));
    for (const row of plan.projects) expect(inOrder(caseOf(row, importId))).toEqual(inOrder(byId.get(row.id)));
    const kinds = new Set(back.flatMap(({ of }) => of.facts.map((fact) => fact.kind)));
    expect(kinds.size).toBeGreaterThan(2);
    expect(back.flatMap(({ of }) => of.steps).length).toBeGreaterThan(200);
  });

  it('and an import that brings nothing new leaves the standing as it is', async () => {
    const office = await anOffice();
    await take(office, 'all-sorts.csv', ledgerOfAllSorts(30));
    const set = () => inTenant(office.db, office.tenantId, (tx) => liveSet(tx, office.tenantId));
    const [before, made] = [await set(), await standings(office)];
    await take(office, 'copy.csv', ledgerOfAllSorts(30));
    expect([await set(), await standings(office)]).toEqual([before, made]);
    const { rows } = await inTenant(office.db, office.tenantId, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from standing_set where tenant_id = ${office.tenantId}`.execute(tx),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

/** The database gives rows in whatever order it finds them; a case means the same in any. */
function inOrder(known: KnownCase | undefined) {
  if (!known) return undefined;
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...known, of: { ...known.of, facts: byId(known.of.facts), steps: byId(known.of.steps) } };
}
