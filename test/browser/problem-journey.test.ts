import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aHouse, type Window } from './house.ts';

const house = await aHouse();
const TITLE = '演示：专线路由未批，设备不能调试';

/** Whether it is still somebody's turn, without opening their page. */
const isTurnOf = async ({ context }: Window): Promise<boolean> => {
  const inbox = (await (await context.request.get('/api/v1/inbox?size=100')).json()) as { rows: { title: string }[] };
  return inbox.rows.some(({ title }) => title === TITLE);
};
/** Whether the inbox of somebody lists it. */
const waits = async ({ page, go }: Window): Promise<boolean> => {
  await go('/today');
  await page.locator('.today-line, .ant-empty').first().waitFor();
  return (await page.locator('.today-line', { hasText: TITLE }).count()) > 0;
};
const opens = async ({ page }: Window): Promise<void> => {
  await page.locator('.today-line', { hasText: TITLE }).click();
  await page.locator('article.matter h2', { hasText: TITLE }).waitFor();
};
const press = (page: Page, name: string) => page.locator('.moves').getByRole('button', { name }).click();
const choose = async (page: Page, label: string, text: string): Promise<void> => {
  const box = page.locator('.ant-drawer, .ant-modal').getByRole('combobox', { name: label, exact: true });
  // The first click may come while the form is still being put together.
  await expect
    .poll(
      async () => {
        if ((await box.getAttribute('aria-expanded')) !== 'true') await box.click({ force: true });
        return box.getAttribute('aria-expanded');
      },
      { timeout: 30_000 },
    )
    .toBe('true');
  if ((await box.getAttribute('readonly')) === null) await box.fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click({ timeout: 60_000 });
};
const confirm = async (page: Page): Promise<void> => {
  await page
    .locator('.ant-modal')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await page.locator('.ant-modal').waitFor({ state: 'hidden' });
};
const dueOf = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('XC-2, DT-1: a problem goes from a phone through office, leader and department to the company’s word, in each one’s inbox', async () => {
  const [reporter, office, leader, department, company] = [
    await house.window('park', { phone: true }),
    await house.window('office'),
    await house.window('leader'),
    await house.window('reform'),
    await house.window('company', { phone: true }),
  ];
  const own = (await (await reporter.context.request.get('/api/v1/projects?size=1')).json()) as {
    rows: { id: string; name: string }[];
  };
  const project = own.rows[0] ?? { id: '', name: '' };
  const invited = await office.context.request.post(`/api/v1/projects/${project.id}/company`, {
    data: { name: '演示企业联系人' },
    headers: { origin: house.address },
  });
  const { token } = (await invited.json()) as { token: string };
  await company.context.clearCookies();

  await reporter.go('/problems');
  await reporter.page.getByRole('button', { name: '上报问题' }).click();
  await reporter.page.getByRole('textbox', { name: '问题', exact: true }).fill(TITLE);
  await choose(reporter.page, '类别', '用电');
  await choose(reporter.page, '项目', project.name);
  const next = reporter.page.getByRole('button', { name: '下一页' });
  if (await next.count()) await next.click();
  await reporter.page
    .locator('.ant-drawer-footer')
    .getByRole('button', { name: /上\s*报/ })
    .click();
  await reporter.page.getByText('已上报').waitFor();

  expect(await waits(office)).toBe(true);
  await opens(office);
  await press(office.page, '受理并交办');
  await choose(office.page, '责任单位', '市发展和改革委员会');
  await office.page.getByLabel('责任人').fill('演示 王工');
  await office.page.getByLabel('责任领导').fill('演示 副市长');
  await office.page.getByRole('textbox', { name: '期限' }).fill(dueOf(20));
  await office.page.keyboard.press('Tab');
  await confirm(office.page);
  for (const reason of ['单位层面解决不了', '请领导定']) {
    await press(office.page, '提级协调');
    await office.page.getByLabel('理由').fill(reason);
    await confirm(office.page);
  }
  await press(office.page, '提出处理建议');
  await office.page.getByLabel('情况').fill('建议先接临时用电');
  await confirm(office.page);

  expect(await waits(leader)).toBe(true);
  expect(await isTurnOf(department)).toBe(false);
  await leader.go('/dispatch');
  const paper = leader.page.locator('.decide', { hasText: TITLE });
  expect(await paper.locator('.decide-proposal').innerText()).toContain('建议先接临时用电');
  await paper.getByRole('textbox').fill('月底前接通');
  await paper.getByRole('button', { name: '同意建议' }).click();
  await paper.waitFor({ state: 'detached' });
  await leader.page.locator('.pack', { hasText: TITLE }).getByText('月底前接通').waitFor();
  expect(await isTurnOf(leader)).toBe(false);

  expect(await waits(department)).toBe(true);
  await opens(department);
  await press(department.page, '报告解决');
  await department.page.getByLabel('情况').fill('临时用电已接通');
  await confirm(department.page);

  expect(await waits(reporter)).toBe(true);
  await company.go(`/company/enter/${token}`);
  await company.page.getByRole('button', { name: '进入' }).click();
  const line = company.page.locator('#problems li', { hasText: TITLE });
  await line.getByText('临时用电已接通').waitFor();
  await line.getByRole('button', { name: '已经解决' }).first().click();
  const words = line.getByRole('textbox');
  if (await words.count()) await words.first().fill('已经通电');
  const send = line.getByRole('button', { name: /提\s*交|确\s*定|发\s*送/ });
  if (await send.count()) await send.first().click();
  await line.getByText('已办结').waitFor();
  expect(await isTurnOf(reporter)).toBe(false);

  await office.go('/problems?state=closed&q=' + encodeURIComponent(TITLE));
  const trail = await office.page.locator('.trail').innerText();
  for (const step of [
    '上报问题',
    '受理并交办问题',
    '提级协调问题',
    '提出处理建议',
    '同意处理建议',
    '报告问题解决',
    '确认问题解决',
  ])
    expect(trail).toContain(step);
  for (const one of [reporter, office, leader, department, company]) {
    expect(one.complaints).toEqual([]);
  }
});
