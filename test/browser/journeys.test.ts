import { readFileSync } from 'node:fs';
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
    const { page, go, complaints } = await house.window('office');
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
  });

  it('is told what to do with an old .xls file', async () => {
    const { page, go } = await house.window('office');
    await go('/imports');
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '旧台账.xls', mimeType: 'application/vnd.ms-excel', buffer: old });
    await page.getByText('另存为').first().waitFor();
    expect(await page.getByRole('button', { name: /写入/ }).count()).toBe(0);
  });
});

describe('ALL-1: a ledger with faults', () => {
  const ROWS = ['演示有错甲项目,演示甲公司,4500,2026年3月', '演示有错乙项目,演示乙公司,1000,2026-13-45'];

  it('gives the file back with its faults marked, learns a column, and writes what is chosen and no more', async () => {
    const { page, go, complaints } = await house.window('office');
    await go('/projects');
    const there = (await page.locator('a[data-row]').first().innerText()).replace('★', '').trim();
    const file = [`项目名称,业主称谓,总投资（万元）,签约时间`, ...ROWS, `${there},演示丙公司,5000,2026-05-01`].join(
      '\n',
    );
    const give = async (name: string) => {
      await go('/imports');
      const given = { name, mimeType: 'text/csv', buffer: Buffer.from(file) };
      await page.locator('input[type=file]').setInputFiles(given);
      await page.getByRole('button', { name: '下一步：将要做什么' }).waitFor();
    };
    const meaning = page.getByRole('row', { name: '业主称谓' }).locator('.ant-select-content');
    await give('有错.csv');
    expect(await meaning.innerText()).not.toBe('投资方');
    await meaning.click();
    await page.keyboard.type('投资方');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /按更正重新读取/ }).click();
    await page.getByRole('row', { name: '业主称谓' }).getByText('人工更正').waitFor();

    await page.getByRole('button', { name: '下一步：将要做什么' }).click();
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载标注了问题的原文件' }).click(),
    ]);
    expect(marked.suggestedFilename()).toBe('有错-标注.xlsx');
    expect(await page.getByRole('button', { name: /^写入/ }).isEnabled()).toBe(false);
    await page.getByRole('checkbox', { name: /不等改正/ }).check();
    await page.getByRole('radio', { name: '不写入' }).check();
    await page.getByRole('button', { name: '写入 1 个项目' }).click();
    await page.getByText('已写入 1 个新项目').waitFor();
    await page.getByText('1 行有错，没有写入').waitFor();
    await page.getByText('1 行与台账中已有项目同名').waitFor();

    await give('再来.csv');
    expect(await meaning.innerText()).toBe('投资方');
    await page.getByRole('button', { name: '放弃这次导入' }).click();
    expect(complaints).toEqual([]);
  });
});

describe('ALL-2: a file of the ledger', () => {
  it('holds exactly what is filtered, in the order and the columns on the screen', async () => {
    const { page, go } = await house.window('leader');
    await go('/projects?light=red&sort=name&columns=name&columns=unit&size=200');
    const shown = await page.locator('a[data-row]').allInnerTexts();
    const total = Number(/共 (\d+) 个项目/.exec(await page.locator('body').innerText())?.[1]);
    const get = async (choice: RegExp) => {
      await page.getByRole('button', { name: '导出' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: choice }).click(),
      ]);
      return readFileSync(await file.path());
    };
    const lines = (await get(/CSV/)).toString('utf8').trim().split('\r\n');
    expect(lines[0]?.replace('\uFEFF', '')).toBe('项目名称,责任单位');
    // Below an empty line stands what the figures are of and rest on.
    const rows = lines.slice(1, lines.indexOf(''));
    expect(rows.map((line) => line.split(',')[0])).toEqual(shown.map((name) => name.replace('★', '').trim()));
    expect(shown).toHaveLength(total);
    expect((await get(/Excel/)).subarray(0, 2).toString()).toBe('PK');
    await go('/four-tables');
    const [tables] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(tables.suggestedFilename()).toMatch(/^招商引资项目四张表 \d{4}-\d\d-\d\d\.xlsx$/);
  });
});

describe('the overview', () => {
  it('opens the rows behind a figure', async () => {
    const { page, go } = await house.window('leader');
    await go('/');
    await page.getByRole('link', { name: '总览' }).click();
    const figure = page.locator('.figures div', { hasText: '责任不全' });
    const count = await figure.locator('dd').innerText();
    await figure.getByRole('link').click();
    await page.getByText(`共 ${count} 个项目`).waitFor();
    expect(new URL(page.url()).searchParams.get('incomplete')).toBe('true');
  });
});

describe('the ledger', () => {
  it('finds projects by pinyin initials, keeps its filters in the address, and opens one', async () => {
    const { page, go, complaints } = await house.window('supervisor');
    await go('/projects?light=red');
    const red = await page.locator('body').innerText();
    expect(red).toMatch(/共 \d+ 个项目/);
    const name = (await page.locator('tbody a').first().innerText()).trim();
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name }).first().waitFor();
    expect(await page.locator('body').innerText()).toContain('红灯');
    expect(complaints).toEqual([]);
  });

  it('asks why a project stands so when somebody wants to know, by key and by mouse, and once more after a fault', async () => {
    const { page, go } = await house.window('supervisor');
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
  });

  it('ALL-3: lets nothing be done on another day, and takes a day typed as people type it', async () => {
    const { page, go } = await house.window('office');
    await go('/desk');
    const asOf = page.getByRole('textbox', { name: '截至日' });
    await asOf.fill('2025-6-3');
    await page.keyboard.press('Tab');
    await page.getByText('截至日为 2025-06-03，页面只读').waitFor();
    await asOf.fill('2025-6-31');
    await page.keyboard.press('Tab');
    await page.getByText('“2025-6-31”不是有效日期').waitFor();
    expect(await asOf.inputValue()).toBe('2025-06-03');
    await page.getByRole('main').getByRole('button', { name: '回到今日' }).last().click();
    await page.getByRole('heading', { name: /待认定 \d+ 件/ }).waitFor();
  });

  it('ALL-3: shows another day, says so, and lets nothing be changed there', async () => {
    const { page, go } = await house.window('office');
    await go('/projects?asOf=2025-12-31&size=1');
    const then = await page.locator('body').innerText();
    await page.locator('tbody a').first().click();
    await page.getByRole('heading').first().waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-12-31');
    expect(await page.getByRole('button', { name: '填报' }).count()).toBe(0);
    expect(then).toContain('2025-12-31');
  });
});

describe('DT-2: a fact on its way', () => {
  it('is recognised at the desk with one key', async () => {
    const { page, go } = await house.window('office');
    await go('/desk');
    const before = Number(/待认定 (\d+) 件/.exec(await page.locator('body').innerText())?.[1]);
    await page.keyboard.press('a');
    await page
      .getByText(`待认定 ${before - 1} 件`)
      .first()
      .waitFor();
    expect(before).toBeGreaterThan(1);
  });

  it('cannot be judged by who reports: the desk is not on their menu', async () => {
    const { page, go } = await house.window('reporter');
    await go('/projects');
    expect(await page.getByRole('link', { name: '认定', exact: true }).count()).toBe(0);
  });
});

describe('WH-2.4: the wall chart', () => {
  it('prints on A3 landscape', async () => {
    const { page, go } = await house.window('leader');
    await go('/wall');
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
  });
});
