import { describe, expect, it } from 'vitest';
import { amount, facts, kinds, merge, named, names, skipped, steps, understand } from './ledger.ts';

const _ = null;
const HEADER = ['序号', '项目名称', '建设性质', '建设地点', '总投资（万元）'];

describe('headings', () => {
  it('of every numbering become the category of what follows', () => {
    const u = understand([
      HEADER,
      [_, '一、基础设施（4个）'],
      [_, '（一）交通'],
      [_, '——铁路', _, _, 30],
      [1, '甲铁路', '新建', 'A', 30],
      [_, '——公路'],
      [2, '乙公路', '新建', 'B', 5],
      [_, '（二）能源'],
      [3, '丙电站', '续建', 'C', 6],
      [_, '二、产业（1个）'],
      [4, '丁工厂', '续建', 'D', 7],
    ]);
    expect(u.rows.map((r) => `${r.name} ${r.category.join('/')}`)).toEqual([
      '甲铁路 基础设施/交通/铁路',
      '乙公路 基础设施/交通/公路',
      '丙电站 基础设施/能源',
      '丁工厂 产业',
    ]);
  });

  it('may stand in the number column, be merged over the table, or be a district alone', () => {
    const u = understand(
      [
        HEADER,
        ['一', '农林水利'],
        [1, '水库', '新建', 'A', 1],
        ['荔湾区'],
        [2, '学校', '新建', 'B', 2],
        ['续建项目（1个）'],
        [3, '医院', '续建', 'C', 3],
      ],
      { merges: [merge('A6:E6')] },
    );
    expect(u.rows.map((r) => r.category.at(-1))).toEqual(['农林水利', '荔湾区', '续建项目']);
  });

  it('are units with their number and sum where rows are numbered', () => {
    const u = understand([
      HEADER,
      [_, '南宁市人民政府', 2, _, 300],
      [1, '甲', '续建', 'A', 100],
      [2, '乙', '续建', 'B', 200],
      [_, '自治区教育厅', 1, _, 300],
      [3, '丙学校', '新建', 'C', 300],
    ]);
    expect(named(u, '丙学校').category).toEqual(['自治区教育厅']);
    expect(u.subtotals).toMatchObject([
      { row: 2, stated: 300, computed: 300, agrees: true, statedCount: 2, computedCount: 2 },
      { row: 5, stated: 300, computed: 300, agrees: true, countAgrees: true },
    ]);
  });

  it('are told from projects that bear such a number or count', () => {
    const u = understand([
      HEADER,
      ['一', '民生（4项）'],
      [1, '停车场项目（3个）', '新建', 'A', 1],
      ['（一）', '某县李家岩水库', '新建', 'B', 2],
      [3, '1.5万吨仓库', '新建', 'C', 3],
      [4, '合计算力中心', '新建', 'D', 4],
    ]);
    expect(names(u)).toEqual(['停车场项目（3个）', '某县李家岩水库', '1.5万吨仓库', '合计算力中心']);
  });

  it('are projects after all when nothing stands under any of them', () =>
    expect(
      names(
        understand([
          ['序号', '项目名称'],
          ['一', '甲公路'],
          ['二', '乙铁路'],
          ['三', '丙机场'],
        ]),
      ),
    ).toEqual(['甲公路', '乙铁路', '丙机场']));

  it('may have their topic in another column, or a number below zero', () => {
    const u = understand([
      ['序号', '领域分类', '项目名称', '建设内容', '总投资（亿元）'],
      ['一', '科技创新', '项目数 1 个', _, 10],
      [1, '科技创新', '甲实验室', '内容', 10],
      ['二', '交通', '项目数 1 个', _, 5],
      [-1, _, '国铁干线项目'],
      [2, '交通', '乙铁路', '内容', 5],
    ]);
    expect(u.rows.map((r) => r.category.join('/'))).toEqual(['科技创新', '交通/国铁干线项目']);
  });

  it('may be districts in a list without numbers', () => {
    const u = understand([
      ['项目名称', '总投资（万元）', '年度目标'],
      ['长沙市（2个）'],
      ['甲', 1, '开工'],
      ['乙', 2, '竣工'],
      ['株洲市（1个）'],
      ['丙', 3, '开工'],
    ]);
    expect(u.rows.map((r) => `${r.name} ${r.category.join()}`)).toEqual(['甲 长沙市', '乙 长沙市', '丙 株洲市']);
  });

  it('may stand in the column of districts', () => {
    const u = understand([
      ['序号', '县区', '项目名称', '总投资（万元）'],
      [_, '甲县', _, 30],
      [1, '甲县', 'A', 10],
      [2, '甲县', 'B', 20],
      [_, '乙县（1个）', _, 5],
      [1, '乙县', 'C', 5],
    ]);
    expect(u.rows.map((r) => r.category.join('/'))).toEqual(['甲县', '甲县', '乙县']);
    expect(u.subtotals).toMatchObject([
      { row: 2, agrees: true },
      { row: 5, agrees: true, countAgrees: true },
    ]);
  });

  it('that are full end at an empty row', () => {
    const u = understand([HEADER, [_, '（一）教育', 1], [1, '学校', '新建', 'A', 1], [], [2, '医院', '新建', 'B', 2]]);
    expect(named(u, '医院').category).toEqual([]);
    expect(kinds(u)).toContain('5 category-closed');
  });
});

describe('totals', () => {
  const table = (total: number, second: number | null = 20) =>
    understand([HEADER, [_, '合计（2个）', _, _, total], [1, '甲', '新建', 'A', 10], [2, '乙', '新建', 'B', second]]);

  it('are checked and not imported', () => {
    const u = table(30);
    expect(names(u)).toEqual(['甲', '乙']);
    expect(u.subtotals).toMatchObject([
      {
        row: 2,
        label: '合计（2个）',
        stated: 30,
        computed: 30,
        agrees: true,
        unit: '万元',
        statedCount: 2,
        countAgrees: true,
      },
    ]);
    expect(skipped(u)).toContain('2 total');
  });
  it('that are wrong are pointed out with both figures', () => {
    const u = table(31);
    expect(u.subtotals).toMatchObject([{ agrees: false, stated: 31, computed: 30 }]);
    expect(u.findings).toMatchObject([
      { row: 2, kind: 'total-disagrees', severity: 'check', understood: '31 ≠ 30 万元' },
    ]);
  });
  it('cannot be checked while a part has no amount', () =>
    expect(table(30, null).subtotals).toMatchObject([
      { agrees: null, why: 'parts-without-amount', partsWithout: 1, computed: 10 },
    ]));

  it('take no sum of another kind for a number of projects', () => {
    const u = understand([
      ['项目名称', '建设地点', '总投资（万元）', '外资(万美元)', '新增就业'],
      ['甲', 'A', 60, 300, 20],
      ['乙', 'B', 40, _, 30],
      ['总计', _, 100, 300, 50],
    ]);
    expect(u.subtotals).toMatchObject([{ row: 4, stated: 100, computed: 100, agrees: true }]);
    expect(u.subtotals[0]).not.toHaveProperty('statedCount');
  });

  it('may stand in any column before the name, with a number of projects where names are', () => {
    const u = understand([
      ['项目编号', '项目名称', '总投资（万元）', '责任单位'],
      ['ZS-1', '甲', 60, 'A'],
      ['ZS-2', '乙', 40, 'B'],
      ['本月新签', '1个', _, _],
      ['合    计', '2个', 100, _],
    ]);
    expect(names(u)).toEqual(['甲', '乙']);
    expect(kinds(u)).not.toContain('4 count-disagrees');
    expect(u.subtotals.find(({ row }) => row === 5)).toMatchObject({ agrees: true, statedCount: 2, countAgrees: true });
  });

  it('are no projects either where they give a mean or a share', () =>
    expect(
      names(understand([HEADER, [1, '甲', '新建', 'A', 3], [_, '平均', _, _, 3], [_, '占比', _, _, '50%']])),
    ).toEqual(['甲']));

  it('allow for the decimals they show, and no more', () => {
    const of = (stated: number) =>
      understand([HEADER, [_, '合计', _, _, stated], [1, '甲', 'x', 'A', 1.04], [2, '乙', 'x', 'B', 1.03]]).subtotals[0]
        ?.agrees;
    expect(of(2.07)).toBe(true);
    expect(of(2.1)).toBe(true);
    expect(of(2)).toBe(true);
    expect(of(2.06)).toBe(false);
    expect(of(2.2)).toBe(false);
  });

  it('of headings count their subheadings once', () => {
    const u = understand([
      HEADER,
      [_, '一、全部', 3, _, 60],
      [_, '（一）甲类', 2, _, 30],
      [1, '甲', 'x', 'A', 10],
      [2, '乙', 'x', 'B', 20],
      [3, '丙', 'x', 'C', _],
      [_, '（二）乙类', 1, _, 30],
      [4, '丁', 'x', 'D', 30],
    ]);
    expect(u.subtotals).toMatchObject([
      { row: 2, stated: 60, computed: 60, agrees: true, statedCount: 3, computedCount: 4, countAgrees: false },
      { row: 3, agrees: null },
      { row: 7, agrees: true },
    ]);
    expect(kinds(u)).toContain('2 count-disagrees');
  });

  it('at the foot of a block are of that block, the last of everything', () => {
    const u = understand([
      HEADER,
      ['甲县'],
      [1, '甲', 'x', 'A', 10],
      [2, '乙', 'x', 'B', 20],
      ['小计', _, _, _, 30],
      ['乙县'],
      [1, '丙', 'x', 'C', 30],
      ['小计', _, _, _, 31],
      ['总  计', _, _, _, 60],
    ]);
    expect(u.subtotals.map((s) => `${s.row} ${s.stated} ${s.computed} ${s.agrees}`)).toEqual([
      '5 30 30 true',
      '8 31 30 false',
      '9 60 60 true',
    ]);
  });

  it('may be figures without a word', () => {
    const u = understand([
      ['序号', '项目名称', '总投资（万元）'],
      [1, '甲', 1],
      [2, '乙', 2],
      [_, _, 3],
    ]);
    expect(u.subtotals).toMatchObject([{ row: 4, stated: 3, agrees: true }]);
  });

  it('in several columns are each checked', () => {
    const u = understand([
      ['序号', '项目名称', '总投资（万元）', '2021年计划投资（万元）'],
      [_, '合计', 300, 31],
      [1, '甲', 100, 10],
      [2, '乙', 200, 20],
    ]);
    expect(u.subtotals).toMatchObject([
      { agrees: true, others: [{ field: 'annualPlan', stated: 31, computed: 30, agrees: false }] },
    ]);
  });
});

describe('rows that are no projects', () => {
  it.each([
    ['注：★为新增项目。'],
    ['填表人：张三　审核人：李四'],
    ['单位负责人：'],
    ['附件2'],
    ['      2.社会投资项目以备案为准。'],
    ['2022年重大项目（续建）进度目标责任表'],
    ['第 1 页 共 3 页'],
    ['重大前期项目92个，总投资494亿元。其中，政府投资项目54个，总投资102.4亿元。'],
  ])('%s is left out as a note', (note) => {
    const u = understand([HEADER, [1, '甲', '新建', 'A', 1], [note]]);
    expect(names(u)).toEqual(['甲']);
    expect(skipped(u)).toContain('3 note');
  });

  it('count the columns below the header, as forms of statistics do', () => {
    const form = ['序号', '项目名称', '总投资（亿元）', '完成投资（亿元）', '完成率'];
    expect(skipped(understand([form, ['甲', '乙', 1, 2, '3=2/1'], [1, '甲厂', 5, 2, '40%']]))).toContain('2 header');
    expect(names(understand([form, [1, 2, 3, 4, 5], [1, '甲厂', 5, 2, '40%']]))).toEqual(['甲厂']);
    expect(names(understand([form, [1, '乙', 1, 2, 3]]))).toEqual(['乙']);
  });
  it('only numbered beforehand are left out', () =>
    expect(skipped(understand([HEADER, [1, '甲', 'x', 'A', 1], [2], [3]]))).toEqual([
      '1 header',
      '3 numbered-blank',
      '4 numbered-blank',
    ]));

  it('without name and number continue the project above', () => {
    const u = understand([
      HEADER,
      [1, '甲', '合计', 'A', 50],
      [_, _, '自筹', _, 20],
      [_, _, '贷款', _, 30],
      [2, '乙', 'x', 'B', 1],
    ]);
    expect(names(u)).toEqual(['甲', '乙']);
    expect(amount(named(u, '甲'))).toBe('50 万元');
    expect(named(u, '甲').extra).toEqual({ 建设性质: '自筹\n贷款', '总投资（万元）': '20\n30' });
    expect(u.findings).toMatchObject([{ kind: 'continued-row', count: 2, rows: [3, 4] }]);
  });
});

describe('a project row', () => {
  it('without a name but with content is blocked', () => {
    const u = understand([HEADER, [1, _, '新建', 'A', 1], [2, '乙', '新建', 'B', 1]]);
    expect(u.blocked).toEqual([2]);
    expect(kinds(u)).toContain('2B name-missing');
  });

  it('may be left out on purpose', () => {
    const u = understand([HEADER, [1, _, '新建', 'A', 1], [2, '乙', '新建', 'B', 1]], {}, { skipRows: [2] });
    expect(u.blocked).toEqual([]);
    expect(skipped(u)).toContain('2 on-request');
  });

  it('keeps marks beside the name', () => {
    const u = understand([
      ['项目名称'],
      ['★▲甲项目'],
      ['乙项目●'],
      ['*丙项目（一期）'],
      ['丁项目\n（二期）'],
      ['戊 · 两江★四湖'],
    ]);
    expect(u.rows.map((r) => [r.name, r.marks.join('')])).toEqual([
      ['甲项目', '★▲'],
      ['乙项目', '●'],
      ['丙项目（一期）', '*'],
      ['丁项目（二期）', ''],
      ['戊 · 两江★四湖', ''],
    ]);
  });

  it('takes what is merged over it, and an amount shared by several only once', () => {
    const u = understand(
      [
        ['序号', '县区', '项目名称', '总投资（万元）', '责任人'],
        [1, '甲县', 'A项目', 100, '张'],
        [2, _, 'B项目', _, '李'],
        [3, '乙县', 'C项目', 300, '王'],
        [_, _, _, _, '赵'],
      ],
      { merges: ['B2:B3', 'D2:D3', 'C4:C5', 'A4:A5'].map(merge) },
    );
    expect(u.rows.map((r) => `${r.name} ${r.district} ${r.amount?.value ?? '—'}`)).toEqual([
      'A项目 甲县 100',
      'B项目 甲县 —',
      'C项目 乙县 300',
    ]);
    expect(kinds(u)).toEqual(expect.arrayContaining(['3D amount-shared', '2B filled-down']));
    expect(named(u, 'C项目').extra).toEqual({ 责任人: '赵' });
  });

  it('takes the words above where it says the same, and tells where nothing stands above', () => {
    const u = understand([HEADER, [1, '甲', '〃', 'A', 3], [2, '乙', '新建', '同上', 4], [3, '丙', '"', '〃', 5]]);
    expect(u.rows.map(({ nature, location }) => [nature, location])).toEqual([
      [undefined, 'A'],
      ['新建', 'A'],
      ['新建', 'A'],
    ]);
    expect(kinds(u)).toEqual(expect.arrayContaining(['2C ditto-of-nothing', '3D ditto', '4C ditto', '4D ditto']));
  });

  it('reports formula errors where they stand', () => {
    const u = understand([
      HEADER,
      [1, '甲', 'x', 'A', { error: '#REF!' }],
      [2, '乙', 'x', 'B', { error: '#UNCALCULATED' }],
    ]);
    expect(kinds(u)).toEqual(['2E formula-error', '3E formula-uncalculated']);
    expect(named(u, '甲').amount).toBeUndefined();
  });

  it('keeps every text, also of columns nobody knows', () =>
    expect(
      named(
        understand([
          ['项目名称', '神秘列', ''],
          ['甲', 'x', 'y'],
        ]),
        '甲',
      ).extra,
    ).toEqual({ 神秘列: 'x', C: 'y' }));
});

describe('days', () => {
  const read = (header: string, value: string | number, title = '项目台账') => {
    const u = understand([[title], ['序号', '项目名称', header], [1, '甲', value]]);
    return { u, row: named(u, '甲') };
  };

  it('without a year are of the year in the title, and that is said', () => {
    const u = understand([
      ['2021年第一季度集中签约项目'],
      ['项目名称', '签约日期', '总投资（万元）'],
      ['甲', '3月18日', 5],
    ]);
    expect(facts(named(u, '甲'))).toEqual(['signed 2021-03-18 day']);
    expect(kinds(u)).toContain('3B date-year-of-title');
  });
  it('of what happened become facts', () => {
    expect(facts(read('签约时间', '2021.5').row)).toEqual(['signed 2021-05-31 month']);
    expect(facts(read('实际开工时间', '2021-03-05').row)).toEqual(['started 2021-03-05 day']);
    expect(facts(read('投产时间', '2020年').row)).toEqual(['producing 2020-12-31 year']);
  });
  it('of what is to come become steps', () => {
    expect(steps(read('计划开工时间', '2023.5').row)).toEqual(['start 2023-05-31 month']);
    expect(steps(read('约定交地时间', '2017年01月10日').row)).toEqual(['交地 2017-01-10 day']);
    expect(steps(read('建设起止年限', '2021-2023').row)).toEqual([
      'start 2021-12-31 year',
      'completion 2023-12-31 year',
    ]);
  });
  it('later than today are plans, whatever the column is called', () => {
    const { u, row } = read('签约时间', '2022.7');
    expect(facts(row)).toEqual([]);
    expect(steps(row)).toEqual(['签约 2022-07-31 month']);
    expect(kinds(u)).toContain('3C plan-not-fact');
  });
  it('later than what a plan for the year can know are plans', () => {
    expect(facts(read('开工时间', '2022.3', '2022年重点项目计划').row)).toEqual([]);
    expect(facts(read('开工时间', '2022.3', '2022年重点项目完成情况（截至2022年5月底）').row)).toEqual([
      'started 2022-03-31 month',
    ]);
  });
  it('given as a span where one is asked are its start for a start and its end for an end', () => {
    const { u, row } = read('开工时间', '2021.3-2021.6');
    expect(facts(row)).toEqual(['started 2021-03-31 month']);
    expect(kinds(u)).toContain('3C date-span');
    expect(steps(read('计划竣工时间', '2022.1-2023.2').row)).toEqual(['completion 2023-02-28 month']);
  });
  it('that are out of order are pointed out', () =>
    expect(kinds(read('建设年限', '2018.4-2010.4').u)).toContain('3 date-order'));

  it('are given to completed investment by its header only', () => {
    const dated = read('截至2021年底累计完成投资（万元）', 500).row;
    expect(dated.facts).toMatchObject([{ kind: 'investment-completed', on: '2021-12-31', amount: { value: '500' } }]);
    const undated = read('累计完成投资（万元）', 500);
    expect(undated.row.facts).toEqual([]);
    expect(undated.row.investmentCompleted?.value).toBe('500');
    expect(kinds(undated.u)).toContain('2C amount-undated');
  });

  it('are not invented for a stage that has none', () => {
    const { u, row } = read('项目阶段', '已开工');
    expect(row.facts).toEqual([]);
    expect(row.statedStage).toBe('已开工');
    expect(kinds(u)).toContain('2C stage-without-date');
  });
});

describe('the unit of amounts', () => {
  const value = (rows: (string | number | null)[][], options = {}) => {
    const u = understand(rows, {}, options);
    return `${amount(named(u, '甲'))}${kinds(u).some((k) => k.includes('unit-guessed')) ? ' ?' : ''}`;
  };
  it('is the header’s', () =>
    expect(
      value([
        ['项目名称', '总投资（亿元）'],
        ['甲', 3],
      ]),
    ).toBe('3 亿元'));
  it('is the one stated above the table', () =>
    expect(value([['计划表'], [_, '单位：亿元'], ['项目名称', '总投资'], ['甲', 3]])).toBe('3 亿元'));
  it('is the cell’s before any other', () =>
    expect(
      value([
        ['项目名称', '总投资（亿元）'],
        ['甲', '300万美元'],
      ]),
    ).toBe('300 万美元'));
  it('is what a column beside it says, of a currency alone in the scale of the header', () => {
    const u = understand([
      ['项目名称', '投资额', '币种'],
      ['甲', 12, '亿元人民币'],
      ['乙', 5000, '万美元'],
      ['丙', '3.2', '亿欧元'],
    ]);
    expect(u.rows.map(amount)).toEqual(['12 亿元', '5000 万美元', '3.2 亿欧元']);
    expect(kinds(u).join()).not.toContain('unit-guessed');
    const scaled = understand([
      ['项目名称', '投资额（万元）', '币种', '其中合同外资（万美元）'],
      ['甲', 12, '人民币', 1],
      ['乙', 5000, '美元', 2],
    ]);
    expect(scaled.rows.map(amount)).toEqual(['12 万元', '5000 万美元']);
    expect(scaled.rows.map((row) => row.foreignContract?.unit)).toEqual(['万美元', '万美元']);
  });
  it('is asked about where one amount is too large for any project', () => {
    const u = understand([
      ['项目名称', '总投资（万元）'],
      ['甲', 150_000_000],
      ['乙', 50_000_000],
    ]);
    expect(kinds(u)).toEqual(['2B amount-large']);
  });
  it('is 万元 where nobody says, and that is said', () =>
    expect(
      value([
        ['项目名称', '总投资'],
        ['甲', 3],
      ]),
    ).toBe('3 万元 ?'));
  it('is the office’s own where nobody says', () =>
    expect(
      value(
        [
          ['项目名称', '总投资'],
          ['甲', 3],
        ],
        { unit: '亿元' },
      ),
    ).toBe('3 亿元'));
  it('is doubted when the amounts cannot be in it', () => {
    const u = understand([
      ['项目名称', '总投资（万元）'],
      ...['甲', '乙', '丙', '丁', '戊'].map((n, i) => [n, 2.5 + i]),
    ]);
    expect(kinds(u)).toContain('1B unit-doubtful');
  });
});

describe('the same project twice', () => {
  const table = (...rows: (string | number | null)[][]) =>
    understand([['项目名称', '投资方', '总投资（亿元）', '建设地点'], ...rows]);
  it('is pointed out and still imported', () => {
    const u = table(['甲 项目', '甲公司', 5, 'A'], ['乙', '乙公司', 1, 'B'], ['（甲）项目', '甲公司', 5, 'A']);
    expect(u.rows).toHaveLength(3);
    expect(u.findings).toMatchObject([{ row: 4, kind: 'duplicate-in-file', understood: '2' }]);
  });
  it('is recognised when one row leaves out the investor', () =>
    expect(kinds(table(['LED项目', null, 6, '广州增城'], ['LED项目', '晶元', 6, '增城']))).toEqual([
      '3A duplicate-in-file',
    ]));
  it('is only mentioned when amount, place or investor differ', () =>
    expect(kinds(table(['工业用地', '甲公司', 5, 'A'], ['工业用地', '乙公司', 7, 'B']))).toEqual(['3A same-name']));
});
