import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorWorkbook } from '../../src/documents/error-workbook.ts';
import { readLedger } from '../../src/documents/read-ledger.ts';
import { day } from '../../src/domain/day.ts';
import type { Finding } from '../../src/domain/ledger/finding.ts';
import type { Understanding } from '../../src/domain/ledger/understanding.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const fileOf = (name: string): Buffer => readFileSync(new URL(`../../demo/ledgers/${name}`, import.meta.url));

async function read(bytes: Uint8Array): Promise<Understanding> {
  const understood = await readLedger(bytes, { asOf: day('2026-11-22') });
  if (isRefusal(understood)) throw new Error(understood.reason);
  return understood;
}

const told = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.row}${f.column} ${f.kind}`);

describe('ALL-1: the preliminary plan of Guilin 2022', () => {
  let guilin: Understanding;
  beforeAll(async () => {
    guilin = await read(fileOf('guilin-2022-preliminary-plan.xlsx'));
  });

  it('holds 241 projects, 189 of them with nothing but a name', () => {
    expect(guilin.rows).toHaveLength(241);
    const bare = guilin.rows.filter((r) => !r.amount && !r.content && !r.unit && !r.projectUnit);
    expect(bare).toHaveLength(189);
    expect(guilin.findings).toContainEqual(expect.objectContaining({ kind: 'name-only', found: '189' }));
    expect(guilin.blocked).toEqual([]);
  });

  it('states 36 totals and subtotals, all of which are told as agreeing or as uncheckable, with both figures', () => {
    expect(guilin.subtotals).toHaveLength(36);
    const by = (agrees: boolean | null) => guilin.subtotals.filter((s) => s.agrees === agrees).length;
    expect([by(true), by(false), by(null)]).toEqual([17, 0, 19]);
    expect(guilin.subtotals.every((s) => s.agrees !== null || s.why === 'parts-without-amount')).toBe(true);
    expect(guilin.subtotals.every((s) => s.countAgrees)).toBe(true);
    expect(guilin.subtotals.find((s) => s.row === 6)).toEqual({
      row: 6,
      label: '一、基础设施',
      stated: 8393887.27,
      computed: 8393887.27,
      agrees: true,
      unit: '万元',
      statedCount: 64,
      computedCount: 64,
      countAgrees: true,
    });
    expect(guilin.subtotals.find((s) => s.label === '合计')).toMatchObject({
      stated: 32890747.21,
      statedCount: 241,
      computedCount: 241,
      agrees: null,
    });
    expect(guilin.subtotals.find((s) => s.label === '——其他城基')).toMatchObject({
      agrees: null,
      stated: 2185790.94,
      computed: 771635.77,
      partsWithout: 12,
    });
  });

  it('puts every project under its headings', () => {
    const of = (row: number) => guilin.rows.find((r) => r.row === row)?.category;
    expect(of(9)).toEqual(['基础设施', '交通', '铁路']);
    expect(of(75)).toEqual(['基础设施', '城市基础设施', '其他城基']);
    // the headings above row 90 are blank in the copy; what stands below them is not 基础设施
    expect(of(91)).toEqual(['制糖及食品']);
    expect(of(235)).toEqual([]);
  });

  it('reads the unit above the table and the amount in it', () =>
    expect(guilin.rows[0]).toMatchObject({
      row: 9,
      serial: '1',
      amount: { value: '394000', unit: '万元', currency: 'CNY' },
      unit: '秀峰区政府',
    }));

  it('tells the broken formula and two headings that were missing, and nothing else to be checked', () =>
    expect(told(guilin.findings.filter((f) => f.severity !== 'note'))).toEqual([
      '5J formula-error',
      '90 category-closed',
      '235 category-closed',
    ]));
});

describe('ALL-1: land supply 2016–2017', () => {
  let land: Understanding;
  beforeAll(async () => {
    land = await read(fileOf('land-supply-2016-2017.xlsx'));
  });

  it('holds 1336 projects, each signed on its contract’s day', () => {
    expect(land.rows).toHaveLength(1336);
    expect(
      land.rows.every((r) => r.facts.length === 1 && r.facts[0]?.kind === 'signed' && r.facts[0].precision === 'day'),
    ).toBe(true);
  });
  it('turns what was agreed into steps', () => {
    const count = (kind: string) => land.rows.filter((r) => r.steps.some((s) => s.kind === kind)).length;
    expect([count('start'), count('completion'), count('preliminary')]).toEqual([1263, 1264, 1319]);
    expect(land.rows[0]?.steps).toEqual([
      { kind: 'preliminary', name: '交地', due: '2017-01-10', precision: 'day', from: '2017年01月10日' },
      { kind: 'start', due: '2017-03-05', precision: 'day', from: '2017年03月05日' },
      { kind: 'completion', due: '2018-02-10', precision: 'day', from: '2018年02月10日' },
    ]);
  });
  it('takes no land price for an investment', () => {
    expect(land.rows.every((r) => r.amount === undefined)).toBe(true);
    expect(land.rows[0]).toMatchObject({
      landPrice: { value: '24.9480', unit: '万元' },
      investor: '格尔木中右化加油站',
    });
  });
  it('says what it guessed and chose, in a dozen findings and not in a thousand', () => {
    expect(land.findings.length).toBeLessThanOrEqual(12);
    expect(told(land.findings)).toEqual(
      expect.arrayContaining(['1I column-duplicate', '1S unit-guessed', '241 date-order']),
    );
  });
});

describe('ALL-1: land of Beijing 2019, with English headers', () => {
  it('is understood like any other', async () => {
    const beijing = await read(fileOf('land-beijing-2019.csv'));
    expect(beijing.rows).toHaveLength(49);
    expect(beijing.rows[1]).toMatchObject({
      district: '北京市本级',
      code: '1101002019B01855',
      investor: '北京市科教住宅合作社',
      landPrice: { value: '1230.1075', unit: '万元' },
      facts: [{ kind: 'signed', on: '2019-06-27' }],
      steps: [{ name: '交地' }, { kind: 'start', due: '2019-06-27' }, { kind: 'completion', due: '2021-04-30' }],
    });
    expect(beijing.findings.filter((f) => f.severity !== 'note')).toEqual([]);
  });
});

describe('ALL-1: projects told of by the news of 2011', () => {
  let news: Understanding;
  beforeAll(async () => {
    news = await read(fileOf('news-projects-2011.csv'));
  });
  const named = (name: string) => news.rows.find((r) => r.name.includes(name));

  it('holds 60 projects with amounts in whatever the page said', () => {
    expect(news.rows).toHaveLength(60);
    const amounts = Object.fromEntries(['屯仓', 'LED外延片', '日元', '格力'].map((n) => [n, named(n)?.amount]));
    expect(amounts.屯仓).toMatchObject({ value: '5', unit: '亿元' });
    expect(amounts.LED外延片).toMatchObject({ value: '6', unit: '亿美元', currency: 'USD' });
    expect(amounts.格力).toMatchObject({ value: '50', unit: '亿元' });
    expect(news.rows.find((r) => r.amount?.currency === 'JPY')?.amount).toMatchObject({ value: '220', unit: '亿日元' });
    expect(news.rows.find((r) => r.amount?.currency === 'EUR')?.amount).toMatchObject({ value: '1.5', unit: '亿欧元' });
  });
  it('invents no fact from words such as 奠基 or 今年底', () => {
    expect(news.rows.flatMap((r) => r.facts)).toEqual([]);
    expect(news.rows.filter((r) => r.statedStage).length).toBeGreaterThan(50);
    expect(news.findings.filter((f) => f.kind === 'date-relative').length).toBeGreaterThan(15);
  });
  it('makes steps of what is planned for a year that is named', () => {
    const steps = news.rows.flatMap((r) => r.steps.map((s) => `${s.kind} ${s.due}`));
    expect(steps).toEqual(
      expect.arrayContaining(['production 2012-12-31', 'completion 2011-12-31', 'completion 2016-03-31']),
    );
  });
  it('takes no group’s total for one project', () =>
    expect(news.findings.filter((f) => f.kind === 'amount-of-several').reduce((n, f) => n + (f.count ?? 1), 0)).toBe(
      7,
    ));
});

describe('the file that goes back to its owner', () => {
  it('is the owner’s own, with the cells marked and the reasons beside them, and comes back as if untouched', async () => {
    const bytes = fileOf('guilin-2022-preliminary-plan.xlsx');
    const before = await read(bytes);
    const marked = await errorWorkbook(bytes, before);
    if (isRefusal(marked)) throw new Error(marked.reason);
    const again = await read(marked);
    const { skipped: _, ...everything } = before;
    expect(again).toMatchObject(everything);
    expect(Buffer.from((await errorWorkbook(bytes, before)) as Uint8Array).equals(marked)).toBe(true);
  });
});
