import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../../src/domain/ledger/match-header.ts';
import { matchPath } from '../../../src/domain/ledger/match-path.ts';
import { understandLedger } from '../../../src/domain/ledger/understand.ts';
import { amount, fields, kinds, merge, named, names, sheetOf, TODAY, understand } from './ledger.ts';

const _ = null;

describe('what a column header means', () => {
  it.each([
    ['项 目 名 称', 'name'],
    ['项目名称（必填）', 'name'],
    ['项目单位及名称', 'name'],
    ['拟建重大项目名称', 'name'],
    ['建设规模及主要内容', 'content'],
    ['项目（法人）单位', 'projectUnit'],
    ['市或县挂钩责任单位', 'unit'],
    ['所在省辖市、县区', 'district'],
    ['估算投资（万元）', 'amount'],
    ['2022年计划投资', 'annualPlan'],
    ['2023年投资(万元)', 'annualPlan'],
    ['至2009年底累计完成投资（万元）', 'investmentCompleted'],
    ['开工至上一年度底累计完成投资', 'investmentCompleted'],
    ['至上年底累计资金到位', 'fundsArrived'],
    ['合同外资（验资口径）', 'foreignContract'],
    ['1-  月工程形象进度', 'progress'],
    ['工程形象进度', 'goal'],
    ['计划开工', 'plannedStart'],
    ['拟竣工时间', 'plannedCompletion'],
    ['实际开工时间', 'startedOn'],
    ['合同签订日期', 'signedOn'],
    ['Contract Value (USD mn)', 'amount'],
    ['Commenced', 'startedOn'],
    ['约定交地时间', 'agreedDelivery'],
    ['成交价格', 'landPrice'],
    ['招商形式(独资、合资等）', 'investmentForm'],
    ['Agreed start time', 'plannedStart'],
    ['Land use right holder Row 1', 'investor'],
    ['Transaction price (ten thousand yuan)', 'landPrice'],
  ])('%s is %s', (header, field) => expect(matchHeader(header)?.field).toBe(field));

  it.each([
    '完成投资占年计划(%)',
    '开工率',
    '同比增长',
    '资金来源',
    '投资来源',
    '施工单位',
    '配合单位',
    '约定容积率上限',
    'Installment payment agreement agreed payment date',
  ])('%s is none of the fields', (header) => expect(matchHeader(header)).toBeUndefined());

  it('guesses a name with one wrong character, and says that it guessed', () =>
    expect(matchHeader('项目各称')).toMatchObject({ field: 'name', confidence: 'guess' }));

  it.each([
    [['投资', '总投资'], 'amount'],
    [['总投资（万元）', '合计'], 'amount'],
    [['2022年计划', '计划投资'], 'annualPlan'],
    [['2022年计划投资', '小计'], 'annualPlan'],
    [['2022年目标', '形象进度'], 'goal'],
    [['2021年投资计划', '主要建设内容'], 'goal'],
    [['项目资金来源', '计划总投资'], 'amount'],
    [['2024年计划投资', '计划总投资'], 'annualPlan'],
    [['建设年限', '开工'], 'startedOn'],
    [['计划时间', '开工'], 'plannedStart'],
    [['挂钩责任单位', '单位名称'], 'unit'],
    [['项目业主单位', '电话'], 'contact'],
    [['建设起', '止年限'], 'period'],
  ] as const)('%j is %s', (path, field) => expect(matchPath(path)?.field).toBe(field));

  it.each([
    [['2022年计划投资', '市财政']],
    [['总投资', '其中：中央预算内']],
    [['8月', '当月完成投资额（万元）']],
    [['可比口径', '同比%']],
  ] as const)('%j is a part and not the whole', (path) => expect(matchPath(path)).toBeUndefined());
});

describe('the header of a table', () => {
  it('is found below titles and joined over merged rows', () => {
    const u = understand(
      [
        ['附件1'],
        ['2022年省级重点建设项目计划'],
        [_, _, _, _, _, '单位：亿元'],
        ['序号', '项目名称', '投资', _, '2022年计划', _, '责任单位'],
        [_, _, '总投资', '截至2021年底累计完成投资', '计划投资', '主要建设内容'],
        [1, '甲公路', 40, 20, 10, '路基', '交通厅'],
      ],
      { merges: ['A2:G2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:G5'].map(merge) },
    );
    expect(u.header).toEqual({ from: 4, to: 5 });
    expect(u.title).toBe('2022年省级重点建设项目计划');
    expect(fields(u)).toEqual([
      'A serial',
      'B name',
      'C amount',
      'D investmentCompleted',
      'E annualPlan',
      'F goal',
      'G unit',
    ]);
    expect(amount(named(u, '甲公路'))).toBe('40 亿元');
  });

  it('is joined where a CSV knows no merged cells', () => {
    const u = understand([
      ['序号', '项目名称', '总投资', _, '建设年限'],
      [_, _, '投资来源', '金额（万元）'],
      [1, '甲', '合计', 500, '2019-2021'],
    ]);
    expect(u.header).toEqual({ from: 1, to: 2 });
    expect(amount(named(u, '甲'))).toBe('500 万元');
  });

  it('is joined where a second row only parts one column of the first in two', () => {
    const u = understand([
      ['序号', '县区', '项目名称', '投资方', _, '总投资（亿元）'],
      [_, _, _, '企业名称', '注册地'],
      ['合计', _, '2个', _, _, 25.5],
      ['1', '甲县', '演示甲', '演示新能源', '深圳', 20.5],
      ['2', '乙县', '演示乙', '演示物流', '上海', 5],
    ]);
    expect(fields(u)).toEqual(['A serial', 'B district', 'C name', 'D investor', 'E —', 'F amount']);
    expect(u.subtotals).toMatchObject([{ agrees: true, countAgrees: true }]);
    expect(names(u)).toEqual(['演示甲', '演示乙']);
  });

  it('is joined where its words are broken over two rows', () => {
    const u = understand([
      ['序号', '项目', '建设起', '总投资', '责任'],
      [_, '名称', '止年限', '（亿元）', '单位'],
      [1, '甲', '2019-2021', 3, '市局'],
    ]);
    expect(fields(u)).toEqual(['A serial', 'B name', 'C period', 'D amount', 'E unit']);
    expect(amount(named(u, '甲'))).toBe('3 亿元');
  });

  it('may be three rows deep', () => {
    const u = understand(
      [
        ['序号', '项目名称', '总投资（万元）', '2022年目标', _, _],
        [_, _, _, '计划投资', _, '形象进度'],
        [_, _, _, '合计', '一季度'],
        [1, '甲', 1000, 200, 50, '封顶'],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:F1', 'D2:E2', 'F2:F3'].map(merge) },
    );
    expect(fields(u)).toEqual(['A serial', 'B name', 'C amount', 'D annualPlan', 'E —', 'F goal']);
    expect(named(u, '甲').extra).toEqual({ '2022年目标/计划投资/一季度': '50' });
  });

  it('may cover number and name with one word', () => {
    const u = understand(
      [
        [5, 25, 20],
        ['项目名称', _, '建设地点'],
        [1, '怀柔科学城', '怀柔'],
        [2, '未来科学城', '昌平'],
      ],
      { merges: [merge('A2:B2')] },
    );
    expect(names(u)).toEqual(['怀柔科学城', '未来科学城']);
  });

  it('is guessed for a bare list, and said to be', () => {
    const u = understand([['重点项目名单'], [1, '某某产业园'], [2, '某某工厂'], [3, '某某医院']]);
    expect(names(u)).toEqual(['某某产业园', '某某工厂', '某某医院']);
    expect(kinds(u)).toContain('2 header-guessed');
  });

  it('is nowhere in a letter, and that is said', () => {
    const u = understand([
      ['各县（市、区）人民政府：'],
      ['现将有关事项通知如下，请认真贯彻执行。'],
      ['某市人民政府办公室'],
    ]);
    expect(u.rows).toEqual([]);
    expect(kinds(u)).toContain('1 no-table');
  });

  it('is not looked for in a form of one project', () => {
    const u = understand([
      ['项目名称', '甲项目', '责任单位', '市局'],
      ['建设地点', '某县', '总投资（万元）', 500],
      ['建设内容', '厂房', '联系人', '张'],
      ['存在问题', '无'],
    ]);
    expect(u.rows).toEqual([]);
    expect(kinds(u)).toEqual(['1 card-form']);
  });

  it('repeats on every page without becoming a project', () => {
    const header = ['序号', '项目名称', '总投资（万元）'];
    const u = understand([header, [1, '甲', 1], header, ['第 2 页 共 2 页'], [2, '乙', 2]]);
    expect(names(u)).toEqual(['甲', '乙']);
    expect(u.skipped).toMatchObject([
      { row: 1, why: 'header' },
      { row: 3, why: 'header' },
      { row: 4, why: 'note' },
    ]);
  });

  it('heads a second table of its own', () => {
    const u = understand([
      ['序号', '项目名称', '投资方', '投资额（亿元）'],
      [1, '甲', '甲公司', 1],
      [],
      ['序号', '项目名称', '责任单位', '总投资（万元）', '实际开工时间'],
      [1, '丙', '市发改委', 30000, '2021.3'],
    ]);
    expect(amount(named(u, '丙'))).toBe('30000 万元');
    expect(named(u, '丙').unit).toBe('市发改委');
    expect(kinds(u)).toContain('4 second-table');
  });

  it('repeats from left to right over tables side by side', () => {
    const half = ['序号', '项目名称', '总投资（亿元）'];
    const u = understand([
      [...half, ...half],
      [1, '甲', 1, 3, '丙', 3],
      [2, '乙', 2],
    ]);
    expect(names(u).sort()).toEqual(['丙', '乙', '甲'].sort());
    expect(amount(named(u, '丙'))).toBe('3 亿元');
  });
});

describe('two columns for one thing', () => {
  it('gives the field to the better name and keeps the other beside, with a word about it', () => {
    const u = understand([
      ['项目名称', '签订日期', '合同签订日期'],
      ['甲', '2017/1/3', '2017年01月04日'],
    ]);
    expect(named(u, '甲').facts).toMatchObject([{ kind: 'signed', on: '2017-01-04' }]);
    expect(named(u, '甲').extra).toEqual({ 签订日期: '2017/1/3' });
    expect(kinds(u)).toContain('1B column-duplicate');
  });

  it('prefers the plan of the year in the title', () => {
    const u = understand([
      ['2022年重点项目计划'],
      ['项目名称', '2021年计划投资（万元）', '2022年计划投资（万元）'],
      ['甲', 1, 2],
    ]);
    expect(named(u, '甲').annualPlan?.value).toBe('2');
  });
});

describe('corrections', () => {
  const rows = [
    ['项目名称', '甲方', '数目'],
    ['某厂', '某公司', '5'],
  ];
  it('by hand decide over the header', () => {
    const u = understand(
      rows,
      {},
      {
        columns: [
          { column: 'B', field: 'investor' },
          { column: 'C', field: 'amount' },
        ],
      },
    );
    expect(named(u, '某厂')).toMatchObject({ investor: '某公司', amount: { value: '5', unit: '万元' } });
    expect(u.columns[1]).toMatchObject({ field: 'investor', confidence: 'corrected' });
  });
  it('are remembered by the header', () =>
    expect(named(understand(rows, {}, { remembered: { 甲方: 'investor' } }), '某厂').investor).toBe('某公司'));
  it('may say that a column means nothing', () =>
    expect(
      fields(
        understand(
          rows,
          {},
          {
            columns: [
              { column: 'A', field: 'name' },
              { column: 'B', field: null },
            ],
          },
        ),
      )[1],
    ).toBe('B —'));
});

describe('a column whose cells are not what its header promises', () => {
  it('is not taken for the investor when it says 国有', () => {
    const u = understand([
      ['项目名称', '投资主体'],
      ['甲', '国有'],
      ['乙', '民营'],
      ['丙', '国有'],
    ]);
    expect(fields(u)).toEqual(['A name', 'B —']);
    expect(kinds(u)).toContain('1B column-unlike');
  });
});

describe('of several sheets', () => {
  const summary = sheetOf(
    [
      ['单位', '项目个数', '总投资'],
      ['甲县', 3, 100],
      ['乙县', 4, 200],
    ],
    { name: '汇总' },
  );
  const projects = sheetOf(
    [
      ['项目名称', '总投资（万元）'],
      ['甲', 1],
      ['乙', 2],
    ],
    { name: '明细' },
  );
  const hidden = sheetOf(
    [
      ['项目名称', '总投资（万元）', '责任单位'],
      ['旧', 1, '局'],
      ['老', 2, '局'],
    ],
    { name: '底稿', hidden: true },
  );
  const read = (sheet?: string) =>
    understandLedger({ sheets: [summary, hidden, projects] }, { asOf: TODAY, ...(sheet ? { sheet } : {}) });

  it('the one in sight that lists projects is read and the others are named', () => {
    expect(read().sheet).toBe('明细');
    expect(read().otherSheets).toEqual([
      { name: '汇总', hidden: false, looksLikeLedger: false, rows: expect.any(Number) },
      { name: '底稿', hidden: true, looksLikeLedger: expect.any(Boolean), rows: 2 },
    ]);
    expect(kinds(read())).toContain('1 other-sheets');
  });
  it('another is read when asked for', () => expect(names(read('底稿'))).toEqual(['旧', '老']));
  it('a table of sums alone is no ledger', () => expect(kinds(read('汇总'))).toContain('1 no-table'));
});

describe('the samples of a column', () => {
  it('are its own texts as they stand there, whatever became of them, and only of projects', () => {
    const u = understand([
      ['项目名称', '签约时间', '总投资（万元）'],
      ['合计', null, 900],
      ['甲', '2022年3月', 400],
      ['乙', '2022-13-45', { error: '#REF!' }],
      ['丙', '2022年3月', 500],
    ]);
    expect(u.columns.map(({ samples }) => samples)).toEqual([
      ['甲', '乙', '丙'],
      ['2022年3月', '2022-13-45'],
      ['400', '#REF!', '500'],
    ]);
  });
});
