import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { addDays, day } from '../src/domain/day.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { filesIn } from '../src/store/files.ts';
import { takeLedger } from '../src/work/imports/in-one-go.ts';
import { newId } from '../src/work/new-id.ts';
import { dice } from './big-tenant.ts';
import { asSuperuser, type BenchDatabase, longTenant, timed, withDatabase } from './database.ts';
import type { Result } from './result.ts';

const ROWS = 100_000;
const HEADER = [
  '序号',
  '项目名称',
  '投资方',
  '责任单位',
  '责任人',
  '县（市、区）',
  '行业',
  '建设地点',
  '建设内容及规模',
  '总投资（万元）',
  '签约时间',
  '计划开工时间',
  '计划竣工时间',
  '实际开工时间',
  '项目业主',
  '联系人及电话',
  '建设性质',
  '年度计划投资（万元）',
  '进展情况',
  '存在问题',
  '备注',
  '土地用途',
  '用地面积',
  '供地方式',
  '项目代码',
];

/** A ledger of 25 columns as offices keep them, made up from end to end. */
async function aLedger(): Promise<Uint8Array> {
  const roll = dice(ROWS);
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const signed = addDays(day('2015-01-01'), roll(1200));
    return [
      i + 1,
      `云川${['新材料', '生物医药', '装备', '物流', '食品'][roll(5)]}产业基地${i}号（演示）`,
      `演示企业${roll(ROWS / 2)}有限公司`,
      `演示单位${roll(300)}`,
      `责任人${roll(900)}`,
      `演示县${roll(12)}`,
      ['制造业', '农业', '物流业', '旅游业'][roll(4)] ?? '',
      `园区路${roll(500)}号`,
      `新建厂房${roll(90)}000平方米，年产${roll(90)}万件，配套仓储与办公`,
      (1 + roll(5000)) * 100,
      signed,
      addDays(signed, 90 + roll(60)),
      addDays(signed, 500 + roll(300)),
      roll(2) ? addDays(signed, 120 + roll(90)) : '',
      `演示业主${roll(9000)}`,
      '',
      '新建',
      roll(900) * 10,
      `完成${roll(100)}%`,
      '',
      '',
      '工业用地',
      roll(90) + 0.5,
      '挂牌出让',
      '',
    ];
  });
  return writeXlsx({ sheets: [{ name: '台账', rows: [HEADER, ...rows] }] });
}

async function anEmptyGovernment(bench: BenchDatabase): Promise<void> {
  await longTenant(bench, async (tx) => {
    const root = newId();
    await sql`insert into unit (tenant_id, id, name, kind, path, recorded_seq)
      values (${bench.tenantId}, ${root}, '演示市', 'government', array[${root}]::uuid[], 0)`.execute(tx);
  });
}

/** A hundred thousand rows with every check, into the database, against only reading the same file with the fastest library. */
export const benchImport = (): Promise<Result[]> =>
  withDatabase(async (bench) => {
    const path = join(bench.folder, 'ledger.xlsx');
    writeFileSync(path, await aLedger());
    const bytes = readFileSync(path);
    const read = await timed(async () => {
      const book = await readXlsx(bytes);
      if (book.sheets[0]?.rows.length !== ROWS + 1) throw new Error('not all rows were read');
    });
    await anEmptyGovernment(bench);
    const scene = {
      db: bench.db,
      files: filesIn(join(bench.folder, 'files')),
      tenantId: bench.tenantId,
      actor: { id: null, name: '测速', roles: ['office' as const], unitId: null },
      today: day('2018-06-30'),
      now: new Date('2018-06-30T10:00:00+08:00'),
    };
    const taken = await timed(async () => {
      const outcome = await takeLedger(scene, { fileName: 'ledger.xlsx', bytes });
      if (isRefusal(outcome)) throw new Error(`refused: ${outcome.reason}`);
    });
    const kept = await asSuperuser(bench.superUrl, 'select count(*) from standing');
    if (kept !== ROWS) throw new Error(`${kept} of ${ROWS} projects stand`);
    const ratio = taken / read;
    return [
      {
        what: `import of ${ROWS} rows × ${HEADER.length} columns, times bare reading`,
        value: `${ratio.toFixed(1)} (${Math.round(taken)} ms : ${Math.round(read)} ms)`,
        aim: '≤ 5',
        met: ratio <= 5,
      },
    ];
  });
