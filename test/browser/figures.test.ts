import { expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

it('WH-0, XC-0: a figure opens its projects, a group is drawn over time, and the figures leave as a workbook', async () => {
  const leader = await house.window('leader');
  const { page } = leader;
  await leader.go('/figures?by=county');
  await page.getByRole('button', { name: '当年到期节点完成率' }).click();
  await page.getByRole('heading', { name: /当年到期节点完成率/ }).waitFor();
  const county = page.getByRole('row').filter({ hasText: '青禾县' });
  await county.getByRole('checkbox').check();
  await page.getByText('走势数据').click();
  await page.getByRole('table', { name: '走势数据' }).getByRole('columnheader', { name: '青禾县' }).waitFor();
  const reached = county.getByRole('button', { name: /^\d/ }).first();
  const counted = Number((await reached.innerText()).replaceAll(',', ''));
  expect(counted).toBeGreaterThan(0);
  await reached.click();
  await page
    .getByRole('status')
    .filter({ hasText: `共 ${counted} 项` })
    .waitFor();
  await page.getByRole('button', { name: '分母', exact: true }).click();
  await page
    .getByRole('cell', { name: /\d{4}-\d\d-\d\d/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/指标.*\.xlsx$/);
  expect(leader.complaints).toEqual([]);
});

it('WH-1.2: the office sets the task of a unit in its place, and others see it and cannot', async () => {
  const office = await house.window('office');
  const { page } = office;
  await office.go('/figures?measure=starts-task');
  const town = page.getByRole('row').filter({ hasText: '青石渡镇' });
  await town.getByRole('button', { name: '填写青石渡镇的年度任务' }).click();
  const task = page.getByLabel(/^青石渡镇 \d{4} 年任务$/);
  await task.fill('一些');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').filter({ hasText: '请填写不小于 0 的数字' }).waitFor();
  await task.fill('97');
  await task.press('Enter');
  await page.getByText('已下达').waitFor();
  await town.getByRole('cell', { name: '97' }).waitFor();

  const reporter = await house.window('reporter', { phone: true });
  await reporter.go('/figures?measure=starts-task');
  const own = reporter.page.getByRole('row').filter({ hasText: '青石渡镇' });
  await own.getByText('97', { exact: true }).waitFor();
  expect(await reporter.page.getByRole('button', { name: /的年度任务$/ }).count()).toBe(0);
  for (const window of [office, reporter]) {
    expect(window.complaints).toEqual([]);
  }
});
