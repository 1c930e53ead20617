import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, isBlank } from '../../../src/domain/ledger/grid.ts';
import { understand } from './ledger.ts';

const HEADERS = [
  '序号',
  '项目名称',
  '总投资（万元）',
  '建设起止年限',
  '开工时间',
  '责任单位',
  '投资方',
  '项目阶段',
  '备注',
  '县区',
  '合计',
  '年度计划投资',
  '时间表述',
  '',
];
const TEXTS = [
  '',
  '甲项目',
  '一、基础设施（94个）',
  '（一）交通',
  '——铁路',
  '合计',
  '小计',
  '其中：续建',
  '荔湾区',
  '1',
  '2.',
  '（3）',
  '项目名称',
  '序号',
  '注：说明',
  '★乙项目',
  '3.2亿元',
  '约5亿',
  '数亿元',
  '1-2亿元',
  'abc',
  '2018.3',
  '2018年3月底',
  '2007.10-2010.12',
  '2011.01-',
  '1900-01-00',
  '今年11底',
  '待定',
  '/',
  '——',
  '市住建局',
  '某公司',
  '已开工',
  '91350100M000100Y43',
  '2021-13-45',
  '第 1 页',
  '附件2',
  '续建项目',
  'A、x',
  'Ⅰ 机场（9项）',
  '① 交通',
  '预计2011年底竣工',
  '__proto__',
  'constructor',
];
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...TEXTS) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.integer({ min: -5, max: 50_000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(
      null,
      true,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      { error: '#REF!' },
      { date: '2018-03-05' },
      { date: '1900-01-00' },
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const table = fc.record({
  above: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
  header: fc.shuffledSubarray(HEADERS, { minLength: 2 }),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }),
  merges: fc.array(fc.tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(4)), { maxLength: 4 }),
});

describe('whatever a spreadsheet holds', () => {
  it('every row that is not blank is a project or is left out with a reason, and never both', () => {
    fc.assert(
      fc.property(table, ({ above, header, rows, merges }) => {
        const all: Cell[][] = [...above, ['项目名称', ...header], ...rows];
        const u = understand(all, { merges: merges.map(([r, c, h, w]) => ({ r1: r, c1: c, r2: r + h, c2: c + w })) });
        const taken = new Set(u.rows.map((r) => r.row));
        const left = new Set(u.skipped.map((s) => s.row));
        // of two tables side by side one may have a project where the other has none
        const one = !u.findings.some((f) => f.kind === 'side-by-side');
        for (const row of taken) expect(one && left.has(row)).toBe(false);
        if (u.findings.some((f) => f.kind === 'no-table' || f.kind === 'card-form')) return;
        const bottom = u.header?.to ?? 0;
        for (const [i, cells] of all.entries()) {
          const filled = cells.some((c) => !isBlank(c));
          if (filled && i >= bottom) expect([i + 1, taken.has(i + 1) || left.has(i + 1)]).toEqual([i + 1, true]);
        }
        for (const row of u.rows) {
          if (row.name === '') expect(u.blocked).toContain(row.row);
          for (const step of row.steps) expect(step.due).toMatch(/^\d{4}-\d\d-\d\d$/);
          for (const fact of row.facts) expect(fact.on <= '2022-06-30').toBe(true);
        }
        for (const s of u.subtotals) expect(Number.isFinite(s.stated) && Number.isFinite(s.computed)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('understanding it twice gives the same', () => {
    fc.assert(
      fc.property(table, ({ above, header, rows }) => {
        const all: Cell[][] = [...above, header, ...rows];
        expect(understand(all)).toEqual(understand(all));
      }),
      { numRuns: 100 },
    );
  });
});
