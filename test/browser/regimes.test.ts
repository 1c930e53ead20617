import { describe, expect, it } from 'vitest';
import { aHouse } from './house.ts';

const house = await aHouse();

describe('ALL-5: a regime is changed without programming', () => {
  it('is tried on past days, proposed by one with its effects shown, and adopted by another', async () => {
    const office = await house.window('office');
    await office.go('/backtest?regime=wuhan-2018');
    await office.page.getByLabel('时间').click();
    await office.page.getByTitle('某一日').click();
    await office.page.getByLabel('逾期多久亮红灯', { exact: true }).fill('90');
    await office.page.getByRole('button', { name: '开始回测' }).click();
    await office.page.getByText(/^截至 \d{4}-12-31，\d+ 个项目中有 \d+ 个判定不同。$/).waitFor();

    await office.go('/regimes?regime=wuhan-2018');
    expect(await office.page.locator('body').innerText()).toMatch(/红灯：有节点逾期超过三十天。\s+\d+ 个项目/);
    await office.page.getByRole('button', { name: '提请修改数值或版本' }).click();
    await office.page.getByLabel('逾期多久亮红灯', { exact: true }).fill('90');
    await office.page.getByRole('button', { name: '查看影响' }).click();
    const told = office.page.getByText(/个项目中有 \d+ 个判定不同/);
    await told.waitFor();
    const changed = Number(/有 (\d+) 个/.exec(await told.innerText())?.[1]);
    expect(changed).toBeGreaterThan(0);
    await office.page.getByRole('button', { name: '提请，交另一人决定' }).click();
    await office.page.getByText('逾期多久亮红灯：九十天').waitFor();
    expect(await office.page.getByRole('button', { name: '同意施行' }).count()).toBe(0);

    const leader = await house.window('leader');
    await leader.go('/projects?light=red');
    const red = Number(/共 (\d+) 个项目/.exec(await leader.page.locator('body').innerText())?.[1]);
    await leader.go('/regimes');
    const proposal = leader.page.getByRole('article').filter({ hasText: '逾期多久亮红灯：九十天' });
    await proposal.getByRole('button', { name: '同意施行' }).click();
    await proposal.getByText('已施行').waitFor();
    await leader.go('/projects?light=red');
    await leader.page
      .getByText(`共 ${red - changed} 个项目`)
      .first()
      .waitFor();
    expect([...office.complaints, ...leader.complaints]).toEqual([]);
  });

  it('is written as a text of one’s own, with its faults beside the lines', async () => {
    const { page, go, complaints } = await house.window('office');
    await go('/regimes?regime=-own');
    await page.getByLabel('从一项制度开始').click();
    await page.getByTitle('优化招商引资项目工作方案 1').click();
    await page.getByText('检查通过').waitFor();
    const field = page.getByLabel('制度文本（YAML）');
    await field.fill((await field.inputValue()).replace('within: P3M', 'wihtin: P3M'));
    await page.getByText('是否应为“within”').waitFor();
    await page
      .getByRole('button', { name: /^转到第 \d+ 行$/ })
      .first()
      .click();
    expect(await page.evaluate('document.getSelection().toString()')).toContain('wihtin');
    expect(await page.getByRole('button', { name: '提请施行' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows the projects behind the number of a rule, of those one may see', async () => {
    const { page, go } = await house.window('reporter');
    await go('/regimes?regime=wuhan-2018');
    await page
      .getByRole('button', { name: /个项目$/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('button', { name: /提请/ }).count()).toBe(0);
  });
});
