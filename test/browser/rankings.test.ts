import { describe, expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

describe('TQ-9: the standings of the contest', () => {
  it('say who is rewarded and who is spurred on, open each count, and lead to the projects behind a figure', async () => {
    const { page, go, complaints } = await house.window('leader');
    await go('/rankings?regime=hundred-days&ranking=standings');
    const towns = page.getByRole('region', { name: /^乡镇/ });
    await towns.getByText(/^第一名 .+：奖励$/).waitFor();
    expect(await towns.getByText(/^末位 .+：鞭策$/).count()).toBe(1);
    expect(await towns.getByText(/^基本任务.+已完成 .+；未完成 .+/).count()).toBe(1);
    await page.getByRole('columnheader', { name: '较上期' }).first().waitFor();

    await page.getByRole('link', { name: '拜访客商' }).click();
    await page.getByRole('columnheader', { name: '拜访客商' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('list')).toBe('investors-visited');

    await page.getByRole('link', { name: '新增项目' }).click();
    await page.getByRole('columnheader', { name: '新增项目' }).first().waitFor();
    await towns.locator('.ranking-figure a').first().click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/figures');
    expect(complaints).toEqual([]);
  });
});

describe('DT-2: the ranking of the month', () => {
  it('has a way on from one that is not in force; marks the own unit, says who is low with word and sign, and is handed out as it is shown', async () => {
    const { page, go, complaints } = await house.window('reporter');
    await go('/rankings?regime=district-tracking&ranking=of-no-regime');
    await page.getByRole('alert').getByRole('link').click();
    await page.waitForURL((url) => url.pathname === '/rankings' && !url.searchParams.has('ranking'));
    await page.locator('.sheet.rankings table').first().waitFor();
    // That the server did not find it is said in the browser's own words too.
    complaints.length = 0;
    await go('/rankings?regime=district-tracking&ranking=monthly-overall');
    await page.locator('tr.ranking-mine').getByText('本单位').waitFor();
    await page
      .getByText(/▼.*靠后/)
      .first()
      .waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    expect((await file).suggestedFilename()).toMatch(/综合排名（综合）.*\.xlsx$/);
    expect(complaints).toEqual([]);
  });
});

describe('TQ-5: a visit', () => {
  it('is recorded, corrected with a reason and taken back by its unit', async () => {
    const { page, go, complaints } = await house.window('reporter');
    await go('/visits');
    await page.getByRole('button', { name: '登记' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('客商').fill('鹭湾演示商会（演示）');
    await form.getByLabel('地点').fill('鹭湾');
    await form.getByRole('button', { name: '保存' }).click();
    const row = page.getByRole('row').filter({ hasText: '鹭湾演示商会' });
    await row.getByRole('button', { name: '更正' }).click();
    await form.getByLabel('成效').fill('约定来访');
    await form.getByLabel('更正原因').fill('补录成效');
    await form.getByRole('button', { name: '保存' }).click();
    await row.getByText('约定来访').waitFor();
    await row.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('重复登记');
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await row.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
