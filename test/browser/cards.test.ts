import { expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

it('WH-4.2: the office proposes the cards of the day, supervision confirms one with a key, the county contests it', async () => {
  const office = await house.window('office');
  await office.go('/cards');
  await office.page.getByRole('button', { name: '提出红黄牌' }).click();
  const propose = office.page.getByRole('button', { name: /^提出 [1-9]\d* 张$/ });
  const nothing = office.page
    .getByRole('button', { name: '提出 0 张' })
    .or(office.page.getByText('没有单位达到亮牌条件'));
  await propose.or(nothing).first().waitFor();
  // On the first day of a year nothing has been due yet.
  if ((await propose.count()) === 0) await office.page.getByText(/^上月末/).click();
  await propose.click();
  await office.page.getByText(/已提出 \d+ 张/).waitFor();

  const supervision = await house.window('supervisor');
  await supervision.go('/cards');
  await supervision.page
    .getByRole('button', { name: /牌 青禾县 待确认/ })
    .first()
    .click();
  await supervision.page.getByText('当年到期节点完成率').first().waitFor();
  await supervision.page.keyboard.press('a');
  await supervision.page.getByText('已办理：确认亮牌').waitFor();
  await supervision.page.getByText(/自 \d{4}-\d\d-\d\d 起 20 个工作日/).waitFor();

  const county = await house.window('county', { phone: true });
  await county.go('/cards?state=shown');
  await county.page
    .getByRole('button', { name: /牌 青禾县 已亮牌/ })
    .first()
    .click();
  await county.page.getByRole('button', { name: '申诉' }).click();
  await county.page.getByRole('button', { name: '确定' }).click();
  await county.page.getByText('请填写').first().waitFor();
  await county.page.getByText('部门原因').click();
  await county.page.getByLabel('理由').fill('用地指标未批（演示）');
  await county.page.getByRole('button', { name: '确定' }).click();
  await county.page.getByText('已办理：申诉').waitFor();
  for (const window of [office, supervision, county]) {
    expect(window.complaints).toEqual([]);
  }
});

it('DS-9: a project past a limit is taken up, and its own page leads to the case', async () => {
  const office = await house.window('office');
  await office.go('/exits?state=over');
  const row = office.page
    .getByRole('row')
    .filter({ has: office.page.getByRole('button', { name: /^列入退出处置/ }) })
    .first();
  const name = (await row.getByRole('link').first().innerText()).trim();
  await row.getByRole('button', { name: /^列入退出处置/ }).click();
  await office.page.getByText(`已列入：${name}`).waitFor();
  await office.page.getByRole('link', { name }).first().click();
  await office.page.getByRole('heading', { name }).waitFor();
  await office.page.getByRole('main').getByRole('link', { name: '事项' }).click();
  await office.page.getByRole('cell', { name: '已预警' }).waitFor();
  await office.page.getByRole('cell', { name: '退出' }).getByRole('link').click();
  await office.page.getByRole('heading', { name }).waitFor();
  await office.page.getByRole('button', { name: '下达告知' }).click();
  await office.page.getByLabel('理由').fill('企业未进场（演示）');
  await office.page.getByRole('button', { name: '确定' }).click();
  await office.page.getByText('已办理：下达告知').waitFor();
  expect(office.complaints).toEqual([]);
});
