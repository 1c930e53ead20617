import { sql } from 'kysely';
import { addDays, type Day, day } from '../src/domain/day.ts';
import { pinyinOf } from '../src/domain/pinyin.ts';
import { addAdoption } from '../src/store/adoptions.ts';
import type { Tx } from '../src/store/connection.ts';
import {
  insertInvestors,
  insertLedgerFacts,
  insertProjects,
  insertSteps,
  insertUnits,
  type NewFact,
  type NewInvestor,
  type NewProject,
  type NewStep,
  type NewUnit,
} from '../src/store/import-rows.ts';
import { searchGrams } from '../src/store/search-grams.ts';
import { newId } from '../src/work/new-id.ts';

/** A stream of whole numbers below the bound, the same for the same seed. */
export function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const PLACES = ['东湖', '江岸', '沙洲', '青山', '云川', '临水', '石桥', '白塔', '金口', '南岭'];
const TRADES = [
  '新能源电池',
  '生物医药',
  '智能装备',
  '现代物流',
  '农产品加工',
  '文旅小镇',
  '电子元件',
  '绿色建材',
  '数据中心',
  '汽车零部件',
];
const KINDS = ['生产基地', '产业园', '研发中心', '总部', '改扩建项目', '二期工程'];

/** Writes a government of many projects, each with a few facts and steps, into an empty tenant. Made up from end to end. */
export async function fillTenant(tx: Tx, tenantId: number, size: number, today: Day): Promise<void> {
  const roll = dice(size);
  const root = newId();
  const units: NewUnit[] = Array.from({ length: 300 }, (_, i) => {
    const id = newId();
    return { id, parentId: root, name: `单位${i}（演示）`, path: [root, id] };
  });
  const investors: NewInvestor[] = Array.from({ length: Math.ceil(size / 2) }, (_, i) => ({
    id: newId(),
    name: `企业${i}（演示）`,
    comparedName: `企业${i}演示`,
    creditCode: null,
  }));
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const projects: NewProject[] = [];
  const steps: NewStep[] = [];
  const facts: NewFact[] = [];
  for (let row = 0; row < size; row++) {
    const id = newId();
    const unit = pick(units);
    const trade = pick(TRADES);
    const name = `${pick(PLACES)}${trade}${pick(KINDS)}${row}号`;
    const signed = addDays(today, -roll(1400));
    projects.push({
      id,
      name,
      comparedName: name,
      nationalCode: null,
      investorId: pick(investors).id,
      unitId: unit.id,
      district: `县${roll(12)}`,
      industry: trade,
      category: [],
      nature: null,
      origin: pick(['domestic', 'out-of-province', 'foreign']),
      amount: String((1 + roll(600)) * 10_000_000),
      currency: roll(20) === 0 ? 'USD' : 'CNY',
      amountUnit: '万元',
      content: null,
      statedStage: null,
      remark: null,
      marks: [],
      extra: {},
      searchText: `${name} ${pinyinOf(name).initials}`,
      grams: searchGrams([name], pinyinOf(name).initials),
      sortKey: pinyinOf(name).sortKey,
      row,
      fingerprint: `bench-${row}`,
    });
    for (const [kind, after] of [
      ['preliminary', 60],
      ['start', 150],
      ['completion', 700],
    ] as const) {
      steps.push({
        id: newId(),
        projectId: id,
        kind,
        name: kind,
        due: addDays(signed, after + roll(60)),
        precision: 'day',
        unitId: unit.id,
        person: '某某',
        projectUnit: null,
      });
    }
    const chain = ['signed', 'registered', 'started', 'completed', 'producing'].slice(0, 1 + roll(5));
    chain.forEach((kind, place) => {
      const on = addDays(signed, place * (60 + roll(120)));
      if (on <= today)
        facts.push({ id: newId(), projectId: id, kind, on, precision: 'day', amount: null, currency: null });
    });
  }
  const stamp = { tenantId, importId: newId(), seq: 1, at: new Date() };
  await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq) values (${tenantId}, ${root}, '演示', 'government', array[${root}]::uuid[], 1)`.execute(
    tx,
  );
  for (const [rank, regime] of ['wuhan-2018', 'district-service'].entries()) {
    await addAdoption(tx, tenantId, {
      id: newId(),
      regime,
      version: '1',
      from: day('2015-01-01'),
      settings: {},
      rank,
      seq: 1,
    });
  }
  await insertUnits(tx, stamp, units);
  await insertInvestors(tx, stamp, investors);
  await insertProjects(tx, stamp, projects, () => {});
  await insertSteps(tx, stamp, steps, () => {});
  await insertLedgerFacts(tx, stamp, facts, () => {});
}
