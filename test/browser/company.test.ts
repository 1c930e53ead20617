import { expect, it } from 'vitest';
import { aHouse } from './house.ts';
import { seriousIn, sidewaysIn } from './serious.ts';

const house = await aHouse();

it('anybody complains by the keyboard alone, in large text, and follows it by the link (U35, U36)', async () => {
  const anybody = await house.window('office', { phone: true });
  await anybody.context.clearCookies();
  const { page, go } = anybody;
  await go('/complain/demo');
  await page.getByRole('button', { name: '大字' }).press('Enter');
  await expect.poll(() => page.getByRole('button', { name: '标准字号' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate('getComputedStyle(document.querySelector(".plain")).fontSize')).toBe('22px');
  expect(await sidewaysIn(anybody)).toBe(0);
  expect(await seriousIn(anybody)).toEqual([]);
  // From the last heading to the button without a mouse.
  await page.getByRole('radio', { name: '办理拖延' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('市住房和城乡建设局');
  await page.keyboard.press('Tab');
  await page.keyboard.type('约定的厂房没有交付（演示）');
  for (let n = 0; n < 4; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('heading', { name: '投诉已收到' }).count()).toBe(1);
  const address = await page.locator('.plain-secret code').innerText();
  const { pathname } = new URL(address);
  expect(await seriousIn(anybody)).toEqual([]);

  await go(pathname);
  await expect.poll(() => page.locator('main').innerText()).toContain('承诺未兑现');
  const office = await house.window('office');
  await office.go('/complaints');
  await office.page.getByRole('button', { name: /承诺未兑现/ }).click();
  await office.page.getByRole('button', { name: /^受理/ }).click();
  await expect.poll(() => office.page.locator('.board-list').innerText()).not.toContain('承诺未兑现');
  await page.reload();
  await expect.poll(() => page.locator('main').innerText()).toContain('办理中');
  await page.getByRole('button', { name: '撤回投诉' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await expect.poll(() => page.locator('main').innerText()).toContain('已撤回');
  expect(anybody.complaints).toEqual([]);
  expect(office.complaints).toEqual([]);
});

it('the office makes a link, the company opens it, sees its clocks and says that a problem is solved', async () => {
  const office = await house.window('office');
  const company = await house.window('company', { phone: true });
  await company.go('/company');
  const name = await company.page.getByRole('heading', { level: 1 }).innerText();
  const list = (await (await company.context.request.get('/api/v1/company')).json()) as { projects: { id: string }[] };
  await office.go(`/projects/${list.projects[0]?.id}?tab=company`);
  await office.page.getByRole('button', { name: '为企业开通入口' }).click();
  await office.page.getByLabel('企业联系人').fill('演示 林');
  await office.page.getByRole('button', { name: /^开\s*通$/ }).click();
  const link = await office.page.locator('.company-secret code').innerText();

  await company.context.clearCookies();
  await company.go(new URL(link).pathname);
  await company.page.getByRole('button', { name: '进入' }).click();
  await expect.poll(() => company.page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  await expect.poll(() => company.page.locator('#procedures').innerText()).toMatch(/工作日/);
  expect(await sidewaysIn(company)).toBe(0);
  expect(await seriousIn(company)).toEqual([]);
  const problems = company.page.locator('#problems');
  await problems.getByRole('button', { name: '已经解决' }).first().click();
  await problems.getByRole('textbox').fill('已经解决');
  await problems.getByRole('button', { name: '提交' }).click();
  await expect.poll(() => problems.innerText()).toContain('已办结');
  expect(company.complaints).toEqual([]);
  // The house itself stays closed.
  await company.page.goto('/projects');
  await company.page.waitForURL('**/company');
  expect(office.complaints).toEqual([]);
});
