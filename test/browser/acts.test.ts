import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aHouse, type Window } from './house.ts';

const house = await aHouse();

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

interface FactShown {
  readonly id: string;
  readonly state: string;
  readonly remark: string | null;
  readonly supersedes: string | null;
  readonly evidence: { readonly id: string }[];
}
interface Shown {
  readonly project: { readonly version: number };
  readonly facts: FactShown[];
  readonly steps: { id: string; name: string; version: number; baseline: string; due: string; person: string }[];
}

/** The page of the n-th project that the ledger lists, and its id. */
async function aProject({ page, go }: Window, search: string, n = 0): Promise<string> {
  await go(`/projects?${search}`);
  const href = (await page.locator('a[data-row]').nth(n).getAttribute('href')) ?? '';
  const path = href.split('?')[0] ?? '';
  await go(path);
  return path.split('/').at(-1) ?? '';
}

const known = async ({ context }: Window, id: string): Promise<Shown> =>
  (await (await context.request.get(`/api/v1/projects/${id}`)).json()) as Shown;

/** Changes something behind the page's back, as another browser does. */
const meanwhile = async ({ context }: Window, path: string, version: number, data: object): Promise<void> => {
  const headers = { origin: house.address, 'if-match': `"${version}"` };
  expect((await context.request.patch(`/api/v1${path}`, { data, headers })).status()).toBe(200);
};

const choose = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click({ force: true });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

const day = async (page: Page, label: string, typed: string): Promise<void> => {
  await page.getByRole('textbox', { name: label }).fill(typed);
  await page.keyboard.press('Tab');
};

/** Fills in a report of a suspension, which asks for nothing but its day. */
async function reportSuspension(page: Page, remark: string): Promise<void> {
  await page.getByRole('button', { name: '填报事实' }).click();
  await choose(page, '事项', '停工');
  await day(page, '发生日期', '2026-3-7');
  await page.getByLabel('说明').fill(remark);
}

const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

describe('DT-2: a recognised fact that was wrong', () => {
  it('is corrected by a new one with its evidence, and gives way only when that is recognised', async () => {
    const reporter = await house.window('reporter');
    const { page } = reporter;
    const id = await aProject(reporter, 'stage=building');
    const before = await known(reporter, id);
    await page.getByRole('button', { name: '更正', exact: true }).first().click();
    await day(page, '发生日期', '2026-1-5');
    await page.getByLabel('说明').fill('演示：日期写错');
    await page
      .locator('.ant-drawer input[type=file]')
      .setInputFiles({ name: '佐证.png', mimeType: 'image/png', buffer: PICTURE });
    await submit(page);
    await page.getByText('已填报更正（2026-01-05），待认定').waitFor();
    await page.getByRole('button', { name: '补充材料' }).first().click();
    await page
      .locator('.ant-modal input[type=file]')
      .setInputFiles({ name: '文件.pdf', mimeType: 'application/pdf', buffer: PDF });
    await submit(page);
    await page.getByRole('button', { name: '查看 文件.pdf' }).waitFor();
    const correction = (await known(reporter, id)).facts.find(({ remark }) => remark === '演示：日期写错');
    const files = await Promise.all(
      (correction?.evidence ?? []).map(async (it) =>
        (await reporter.context.request.get(`/api/v1/evidence/${it.id}`)).body(),
      ),
    );
    expect(files.map((bytes) => bytes.toString('hex'))).toEqual([PICTURE, PDF].map((bytes) => bytes.toString('hex')));
    expect(before.facts.find((fact) => fact.id === correction?.supersedes)?.state).toBe('recognised');

    const office = await house.window('office');
    await office.go(`/projects/${id}`);
    await office.page.getByRole('button', { name: '认定', exact: true }).first().click();
    await office.page.getByText('已更正').first().waitFor();
    const after = await known(office, id);
    expect(after.facts.find((fact) => fact.id === correction?.supersedes)?.state).toBe('superseded');
    expect(reporter.complaints).toEqual([]);
  });
});

describe('WH-2.2: a step', () => {
  it('is added and moved: the baseline stays, and of what another changed meanwhile only what is mine is overwritten', async () => {
    const office = await house.window('office');
    const { page } = office;
    const id = await aProject(office, 'stage=building&sort=name');
    await office.go(`/projects/${id}?tab=steps`);
    await page.getByRole('button', { name: '增加节点' }).click();
    await page.getByRole('textbox', { name: '节点名称' }).fill('演示补充节点');
    await day(page, '当前计划', '2026-12-1');
    await page.getByLabel('责任人', { exact: true }).fill('张三（演示）');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '调整：演示补充节点' }).click();
    await day(page, '当前计划', '2027-01-15');
    const step = (await known(office, id)).steps.find(({ name }) => name === '演示补充节点');
    const change = { person: '李四（演示）', due: '2026-12-20', reason: '演示' };
    await meanwhile(office, `/steps/${step?.id}`, step?.version ?? 0, change);
    await page.getByLabel('调整原因').fill('演示：用地手续未办结');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alertdialog').getByText('未改，保留他人的').waitFor();
    await page.getByRole('button', { name: '以我的为准，重新提交' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    const moved = (await known(office, id)).steps.find(({ name }) => name === '演示补充节点');
    expect(moved).toMatchObject({ baseline: '2026-12-01', due: '2027-01-15', person: '李四（演示）' });
  });

  it('and a record that another changed is kept as theirs when one says so', async () => {
    const office = await house.window('office', { phone: true });
    const { page } = office;
    await office.go('/projects?stage=signed');
    const path = (await page.locator('main a[href*="/projects/"]').first().getAttribute('href'))?.split('?')[0] ?? '';
    await office.go(`${path}?tab=source`);
    const id = path.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: '修改档案' }).click();
    await page.getByLabel('备注', { exact: true }).fill('我的备注');
    await meanwhile(office, `/projects/${id}`, (await known(office, id)).project.version, {
      remark: '他人备注（演示）',
    });
    await page.getByRole('button', { name: '保存' }).click();
    // It opens at the top of a form that was scrolled to its end.
    await page.getByRole('alertdialog').getByText('他人备注（演示）').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alertdialog');
    await page.getByRole('button', { name: '保留他人的，放弃我的' }).click();
    await page.getByText('他人备注（演示）').first().waitFor();
  });
});

describe('the desk', () => {
  it('returns with a reason by the keyboard, and says when another was faster', async () => {
    const office = await house.window('office');
    const reform = await house.window('reform');
    await reform.go('/desk');
    await office.go('/desk');
    const left = async ({ page }: Window) =>
      Number(/\d+/.exec(await page.getByRole('heading', { name: /待认定 \d+ 件/ }).innerText())?.[0]);
    const before = await left(office);
    expect(before).toBeGreaterThan(1);
    await office.page.keyboard.press('r');
    await office.page.getByRole('dialog').getByLabel('原因').fill('演示：请补充银行回单');
    await office.page.keyboard.press('Control+Enter');
    await office.page
      .getByText(`待认定 ${before - 1} 件`)
      .first()
      .waitFor();
    await reform.page.keyboard.press('a');
    await reform.page.getByText('未能办理').waitFor();
    await reform.page
      .getByText(`待认定 ${before - 1} 件`)
      .first()
      .waitFor();
  });
});

describe('what is typed', () => {
  it('survives the end of the session: one signs in above it and goes on', async () => {
    const reporter = await house.window('reporter');
    const { page, context } = reporter;
    const id = await aProject(reporter, 'stage=building', 1);
    await reportSuspension(page, '演示：登录过期');
    await context.clearCookies();
    await submit(page);
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByRole('textbox', { name: '账号' }).fill('reporter');
    await dialog.getByLabel('密码').fill('luodi-demo');
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('说明').inputValue()).toBe('演示：登录过期');
    await submit(page);
    // In the form it still stands as well; on the page it stands once it is taken.
    await page.locator('main').getByText('演示：登录过期').first().waitFor();
    expect((await known(reporter, id)).facts.filter(({ remark }) => remark === '演示：登录过期')).toHaveLength(1);
  });

  it('waits on the device without a network, is not done twice when an answer is lost, and its file follows', async () => {
    const reporter = await house.window('reporter');
    const { page, context } = reporter;
    const id = await aProject(reporter, 'stage=building', 2);
    await reportSuspension(page, '演示：断网');
    await page
      .locator('.ant-drawer input[type=file]')
      .setInputFiles({ name: '证明.pdf', mimeType: 'application/pdf', buffer: PDF });
    await context.setOffline(true);
    await submit(page);
    await page.getByText('1 项保存在本机').waitFor();
    const loseTheAnswer = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await page.route('**/facts', loseTheAnswer, { times: 1 });
    await page.route('**/attachment', loseTheAnswer, { times: 1 });
    await context.setOffline(false);
    await expect
      .poll(async () => (await known(reporter, id)).facts.some(({ remark }) => remark === '演示：断网'))
      .toBe(true);
    const again = page.getByRole('button', { name: '立即发送' });
    await again.click();
    await again.click();
    await page.getByText(/\d+ 项保存在本机/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查看 证明.pdf' }).waitFor();
    const sent = (await known(reporter, id)).facts.filter(({ remark }) => remark === '演示：断网');
    expect(sent.map(({ evidence }) => evidence.length)).toEqual([1]);
  });
});

describe('a project entered by hand', () => {
  it('is shown beside what may be the same, and stands in the district of its unit', async () => {
    const office = await house.window('office');
    const { page, go } = office;
    await go('/projects');
    const name = (await page.locator('a[data-row]').first().innerText()).trim();
    await page.getByRole('button', { name: '新建项目' }).click();
    await page.getByLabel('项目名称').fill(name);
    await page.getByText('台账中已有同名项目').waitFor();
    await page.getByLabel('项目名称').fill('演示手工新建项目');
    await choose(page, '责任单位', '青石渡');
    expect(await page.getByLabel('区县', { exact: true }).inputValue()).toBe('青禾县');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '演示手工新建项目' }).waitFor();
    await page.getByText('尚未安排开工节点').waitFor();
  });
});

describe('a new account', () => {
  it('is given a first password once, and has to change it before anything else', async () => {
    const security = await house.window('security');
    const { page, go } = security;
    await go('/people');
    await page.getByRole('button', { name: '新建账号' }).click();
    const login = 'xinren';
    await page.getByRole('textbox', { name: '姓名', exact: true }).fill('演示新人');
    await page.getByRole('textbox', { name: '账号名', exact: true }).fill(login);
    await choose(page, '单位', '青石渡');
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = page.getByRole('dialog', { name: '初始密码只显示这一次' });
    const first = (await dialog.locator('code').innerText()).trim();
    expect(first).toMatch(/^\w{14}$/);

    const { page: own, context } = await house.window('leader');
    await context.clearCookies();
    await own.goto('/');
    await own.getByRole('textbox', { name: '账号' }).fill(login);
    await own.getByLabel('密码').fill(first);
    await own.getByRole('button', { name: '登录' }).click();
    const change = own.getByRole('dialog', { name: '请先修改初始密码' });
    await change.getByLabel('当前密码').fill(first);
    await change.getByLabel('新密码', { exact: true }).fill('Xin-Mima-2026');
    await change.getByLabel('再次输入新密码').fill('Xin-Mima-2026');
    await change.getByRole('button', { name: '确定' }).click();
    await own.getByRole('link', { name: '台账' }).waitFor();
  });
});
