import { describe, expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

const NOTICE = [
  '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
  '二、春节：2月5日至11日放假调休，共7天。1月30日（周六）上班。',
  '三、清明节：4月3日（周五）放假。',
].join('\n');

describe('DT-2: what a town owes', () => {
  it('is seen at once, explained, and done in two clicks by its reporter', async () => {
    const { page, go, complaints } = await house.window('reporter');
    await go('/duties');
    const reports = page.getByRole('button', { name: '报送', exact: true });
    const before = await reports.count();
    expect(before).toBeGreaterThan(0);
    await page.locator('tbody .explained').first().click();
    await page.getByText('规定：').first().waitFor();
    await page.keyboard.press('Escape');
    await reports.first().click();
    await page.getByLabel('无内容可报').check();
    await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
    await page.getByText('已报送').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => reports.count()).toBe(before - 1);
    expect(complaints).toEqual([]);
  });
});

describe('supervision', () => {
  it('excuses a unit with the keyboard, saying why and who agreed', async () => {
    const { page, go } = await house.window('supervisor');
    await go('/duties');
    await page.keyboard.press('j');
    const name = await page.locator('.rows-target').first().getAttribute('id');
    await page.keyboard.press('e');
    await page.getByLabel('理由').fill('防汛值守期间');
    await page.getByLabel('同意人').fill('演示副市长');
    await page.getByRole('dialog').getByRole('button', { name: '免报' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(`[id="${name}"]`).count()).toBe(0);
    await go('/duties?view=matrix');
    expect(await page.locator('.duty-matrix tbody tr').count()).toBeGreaterThan(3);
  });
});

describe('U39: a year of holidays', () => {
  it('is pasted as published, what it moves is seen first, and then it is saved', async () => {
    const { page, go, complaints } = await house.window('office');
    await go('/calendar?year=2027');
    await page.getByRole('button', { name: '录入放假安排' }).click();
    await page.getByLabel('粘贴通知原文').fill(NOTICE);
    await page.getByRole('button', { name: '识别' }).click();
    await page.getByText('第 3 行没有填入：星期与 2027 年不符').waitFor();
    const save = page.getByRole('button', { name: '保存' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText(/\d+ 项期限会移动/).waitFor();
    await page.getByLabel('依据').fill('国务院办公厅通知（演示）');
    await save.click();
    await page.getByText('2027 年放假安排已保存').waitFor();
    await page.getByText('本级自录：国务院办公厅通知（演示）').waitFor();
    expect(await page.locator('.day-holiday').count()).toBeGreaterThan(9);
    expect(complaints).toEqual([]);
  });
});
