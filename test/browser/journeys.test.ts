import { describe, expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

/** A ledger as an office keeps it: a title, a line with the unit, a header, categories and a total. */
const LEDGER = [
  '云川市重点项目台账（演示）,,,,',
  ',,,,单位：万元',
  '序号,项目名称,总投资,签约时间,计划开工时间',
  ',合计,9500,,',
  ',一、工业（2个）,9500,,',
  '1,演示导入甲项目,4500,2026年3月,2026年9月',
  '2,★演示导入乙项目,约5000,2026-04-02,2026-10-15',
].join('\n');

describe('ALL-1: the office takes a ledger in', () => {
  it('uploads it, sees what was understood, commits, finds it in the ledger, and undoes it', async () => {
    const { page, go, context, complaints } = await house.window('office');
    await go('/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '演示台账.csv', mimeType: 'text/csv', buffer: Buffer.from(LEDGER) });
    await page.getByRole('button', { name: '下一步：将要做什么' }).click();
    await page.getByRole('button', { name: '写入 2 个项目' }).click();
    await page.getByRole('link', { name: '查看这次导入的项目' }).click();
    await page.getByText('演示导入乙项目').first().waitFor();
    expect(await page.locator('body').innerText()).toContain('共 2 个项目');
    await page.goBack();
    await page.getByRole('button', { name: '撤销整份导入' }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('这次导入已整份撤销').waitFor();
    await go('/projects?q=演示导入');
    await page.getByText('没有符合条件的项目').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told what to do with an old .xls file', async () => {
    const { page, go, context } = await house.window('office');
    await go('/imports');
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '旧台账.xls', mimeType: 'application/vnd.ms-excel', buffer: old });
    await page.getByText('另存为').first().waitFor();
    expect(await page.getByRole('button', { name: /写入/ }).count()).toBe(0);
    await context.close();
  });
});

describe('the ledger', () => {
  it('finds projects by pinyin initials, keeps its filters in the address, and opens one', async () => {
    const { page, go, context, complaints } = await house.window('supervisor');
    await go('/projects?light=red');
    const red = await page.locator('body').innerText();
    expect(red).toMatch(/共 \d+ 个项目/);
    const name = (await page.locator('tbody a').first().innerText()).trim();
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name }).first().waitFor();
    expect(await page.locator('body').innerText()).toContain('红灯');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks why a project stands so when somebody wants to know, by key and by mouse, and once more after a fault', async () => {
    const { page, go, context } = await house.window('supervisor');
    const asked: string[] = [];
    let away = false;
    await page.route(/\/api\/v1\/projects\/[0-9a-f-]{36}/, (route) => {
      asked.push(route.request().url());
      return away ? route.abort() : route.continue();
    });
    await go('/projects?light=red');
    expect(asked).toEqual([]);
    const lights = page.locator('tbody button', { hasText: '红灯' });
    const reasons = page.locator('.ant-popover .reasons');

    await lights.first().focus();
    await page.keyboard.press('Enter');
    await reasons.getByText('WH-').first().waitFor();
    await page.keyboard.press('Enter');
    await reasons.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await reasons.waitFor();
    expect(asked).toHaveLength(1);
    await page.keyboard.press('Escape');

    away = true;
    await lights.nth(5).hover();
    await page.getByRole('alert').waitFor();
    away = false;
    await page.getByRole('alert').getByRole('button', { name: '重试' }).click();
    await reasons.getByText('WH-').first().waitFor();
    await context.close();
  });

  it('ALL-3: shows another day, says so, and lets nothing be changed there', async () => {
    const { page, go, context } = await house.window('office');
    await go('/projects?asOf=2025-12-31&size=1');
    const then = await page.locator('body').innerText();
    await page.locator('tbody a').first().click();
    await page.getByRole('heading').first().waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-12-31');
    expect(await page.getByRole('button', { name: '填报' }).count()).toBe(0);
    expect(then).toContain('2025-12-31');
    await context.close();
  });
});

describe('DT-2: a fact on its way', () => {
  it('is recognised at the desk with one key', async () => {
    const { page, go, context } = await house.window('office');
    await go('/desk');
    const before = Number(/待认定 (\d+) 件/.exec(await page.locator('body').innerText())?.[1]);
    await page.keyboard.press('a');
    await page
      .getByText(`待认定 ${before - 1} 件`)
      .first()
      .waitFor();
    expect(before).toBeGreaterThan(1);
    await context.close();
  });

  it('cannot be judged by who reports: the desk is not on their menu', async () => {
    const { page, go, context } = await house.window('reporter');
    await go('/projects');
    expect(await page.getByRole('link', { name: '认定', exact: true }).count()).toBe(0);
    await context.close();
  });
});

describe('WH-2.4: the wall chart', () => {
  it('prints on A3 landscape', async () => {
    const { page, go, context } = await house.window('leader');
    await go('/wall');
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map((found) => [
      Number(found[1]),
      Number(found[2]),
    ]);
    expect(sizes.length).toBeGreaterThan(1);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 1190.55)).toBeLessThan(2);
      expect(Math.abs(height - 841.89)).toBeLessThan(2);
    }
    await context.close();
  });
});
