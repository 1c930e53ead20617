import { describe, expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

describe('a report taken back by who made it', () => {
  it('is asked for its reason, and stays on the page with it', async () => {
    const { page, context, go, complaints } = await house.window('reporter');
    await go('/projects?stage=signed');
    const href = (await page.locator('a[data-row]').first().getAttribute('href')) ?? '';
    const path = href.split('?')[0] ?? '';
    const data = { kind: 'suspended', on: '2026-11-02' };
    const headers = { origin: house.address };
    expect((await context.request.post(`/api/v1${path}/facts`, { data, headers })).status()).toBe(200);
    await go(`${path}?tab=facts`);
    await page
      .getByRole('button', { name: /^撤\s?回$/ })
      .first()
      .click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('textbox', { name: '原因' }).fill('填错了项目');
    await asked.getByRole('button', { name: /撤\s?回/ }).click();
    await page.getByText(/由填报人撤回/).waitFor();
    expect(await page.locator('.said-wrong').filter({ hasText: '填错了项目' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('posts', () => {
  it('are given to one unit, several of them, and what nobody holds is said', async () => {
    const { page, go, complaints } = await house.window('office');
    await go('/duties?view=rules');
    const reform = page.getByRole('combobox', { name: '发改委' });
    const office = await page.getByRole('combobox', { name: '牵头办' }).inputValue();
    await reform.selectOption(office);
    await page.getByText('已指定').first().waitFor();
    expect(await reform.inputValue()).toBe(office);
    await page.getByRole('combobox', { name: '督查室' }).selectOption('');
    await go('/duties');
    await page.getByText(/还没有指定承担单位/).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the phases of an activity', () => {
  it('say where they stand and how many units have done what they ask', async () => {
    const { page, go, complaints } = await house.window('office', { language: 'en' });
    await go('/regimes?regime=xuchang-2012');
    await page
      .getByText(/units have done it/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});
