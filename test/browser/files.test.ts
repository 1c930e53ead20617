import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/store/files.ts';
import { polyglots } from '../documents/hostile-files.ts';
import { photo } from '../photos.ts';
import { aHouse, type Window } from './house.ts';

const house = await aHouse();

interface Listed {
  readonly rows: readonly { readonly id: string; readonly title: string }[];
}
interface Files {
  readonly files: readonly { readonly id: string; readonly fileName: string; readonly sha256: string }[];
}

const asked = async <T>({ context }: { context: BrowserContext }, path: string): Promise<T> =>
  (await (await context.request.get(`/api/v1${path}`)).json()) as T;
const problemsNamed = async (window: Window, title: string) =>
  (await asked<Listed>(window, `/problems?size=200&q=${encodeURIComponent(title)}`)).rows;
const filesOf = async (window: Window, id: string) => (await asked<Files>(window, `/matters/${id}/files`)).files;

const choose = async (page: Page, label: string, text: string): Promise<void> => {
  await page.locator('.ant-drawer').getByRole('combobox', { name: label, exact: true }).click({ force: true });
  await page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).click();
};

async function fillIn(page: Page, title: string, picture?: Buffer): Promise<void> {
  await page.getByRole('button', { name: '上报问题' }).click();
  await page.getByRole('textbox', { name: '问题', exact: true }).fill(title);
  await choose(page, '类别', '用水');
  if (picture)
    await page
      .locator('.ant-drawer input[type=file]')
      .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: picture });
}
const allSent = (page: Page) => page.locator('.outbox').waitFor({ state: 'detached' });
const SLOW = { timeout: 30_000 };
const send = (page: Page) => page.getByRole('button', { name: '上报', exact: true }).click();

/** A photograph of some megabytes, so that it goes in several pieces: bytes after the picture's end are allowed. */
const large = async (megabytes: number): Promise<Buffer> =>
  Buffer.concat([await photo({ takenAt: '2026-01-05T08:00:00' }), Buffer.alloc(megabytes * 1_000_000, 'luodi')]);

describe('from the phone (U29)', () => {
  it('a problem is raised with a photograph on one page of five fields, each as large as a thumb', async () => {
    const window = await house.window('reporter', { phone: true });
    const { page } = window;
    await window.go('/problems');
    const picture = await photo({ width: 1200, height: 900, takenAt: '2026-01-05T08:00:00', place: [30.5, 114.25] });
    await fillIn(page, '演示 水管未接', picture);
    const shown = page.locator('.ant-drawer .ant-form-item').filter({ visible: true });
    expect(await shown.count()).toBeLessThanOrEqual(5);
    for (const target of await page
      .locator('.ant-drawer .ant-form-item')
      .getByRole('button')
      .filter({ visible: true })
      .all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '拍照' }).click(),
    ]);
    expect(await chooser.element().getAttribute('capture')).toBe('environment');
    await send(page);
    await page.getByText('已上报').first().waitFor();
    await allSent(page);
    const [raised] = await problemsNamed(window, '水管未接');
    expect((await filesOf(window, raised?.id ?? ''))[0]?.sha256).toBe(sha256Of(picture));
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await window.go(`/problems?state=waiting&open=${raised?.id}`);
    await page.getByRole('button', { name: '查看 现场.jpg' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('服务器接收时间').waitFor();
    await dialog.getByText('设备自称').waitFor();
    await dialog.getByText('30.5, 114.25').waitFor();
    expect(window.complaints).toEqual([]);
  });

  it('what is written without a network waits on the phone, for its writer alone, and is sent once by itself', async () => {
    const window = await house.window('reporter', { phone: true });
    const { page, context } = window;
    await window.go('/problems');
    const picture = await large(1.2);
    await page.getByRole('button', { name: '上报问题' }).click();
    await page.getByRole('textbox', { name: '问题', exact: true }).fill('演示 半途');
    await page.waitForTimeout(800);
    await window.go('/problems');
    await page.getByRole('button', { name: '上报问题' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: '问题', exact: true }).inputValue()).toBe('演示 半途');
    await page.getByRole('button', { name: '取消' }).click();
    await context.setOffline(true);
    await fillIn(page, '演示 断网上报', picture);
    await send(page);
    await page.getByText('1 项保存在本机，联网后自动发送').waitFor();
    // Somebody else who signs in on this phone sees nothing of it.
    await context.route('**/api/v1/problems', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await context.setOffline(false);
    const signIn = (login: string) =>
      context.request.post('/api/v1/session', {
        data: { tenant: 'demo', login, password: 'luodi-demo' },
        headers: { origin: house.address },
      });
    await signIn('office');
    await window.go('/problems');
    expect(await page.getByText('保存在本机').count()).toBe(0);
    await signIn('reporter');
    await window.go('/problems');
    await page.getByText('1 项保存在本机').waitFor();
    await context.unroute('**/api/v1/problems');
    await page.getByRole('button', { name: '立即发送' }).click();
    await allSent(page);
    const raised = await problemsNamed(window, '断网上报');
    expect(raised).toHaveLength(1);
    expect((await filesOf(window, raised[0]?.id ?? '')).map(({ sha256 }) => sha256)).toEqual([sha256Of(picture)]);
  });

  it('the form opens without a network, with what waits on the phone, for whoever sat there last', async () => {
    const window = await house.window('reporter', { phone: true, keepsPages: true });
    const { page, context } = window;
    await window.go('/problems');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await context.setOffline(true);
    const [worker] = context.serviceWorkers();
    expect(await worker?.evaluate('fetch("/").then(() => "answered", () => "nothing")')).toBe('nothing');
    for (const n of [1, 2]) {
      const opened = await page.reload();
      expect(opened?.fromServiceWorker()).toBe(true);
      await fillIn(page, `演示 无网打开 ${n}`);
      await send(page);
      await page.getByText(`${n} 项保存在本机，联网后自动发送`).waitFor();
    }
    await context.setOffline(false);
    await allSent(page);
    expect(await problemsNamed(window, '无网打开')).toHaveLength(2);
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByText('退出登录').click();
    await page.waitForURL('**/sign-in');
    await context.setOffline(true);
    await page.goto('/problems');
    await page.getByText('未能连接服务器').waitFor();
    expect(await page.getByRole('button', { name: '上报问题' }).count()).toBe(0);
  });

  it('twenty times in airplane mode in the middle of a file: none is lost, none is there twice', async () => {
    const window = await house.window('reporter', { phone: true });
    const { page, context } = window;
    await window.go('/problems');
    const picture = await large(4);
    let cuts = 0;
    let offline = 0;
    let pieces = 0;
    await context.route('**/api/v1/uploads/**', async (route) => {
      const isPiece = route.request().url().includes('/pieces/');
      if (isPiece) pieces += 1;
      if (cuts >= 20 || (isPiece && pieces % 5 === 0)) return route.continue();
      cuts += 1;
      // One time the request is lost, the next time the answer.
      if (cuts % 2 === 0) await route.fetch();
      await context.setOffline(true);
      offline += 1;
      return route.abort('internetdisconnected');
    });
    await fillIn(page, '演示 飞行模式', picture);
    await send(page);
    for (let cut = 1; cut <= 20; cut++) {
      await expect.poll(() => offline, SLOW).toBe(cut);
      await context.setOffline(false);
    }
    await allSent(page);
    const [raised, ...more] = await problemsNamed(window, '飞行模式');
    expect(more).toEqual([]);
    expect(await filesOf(window, raised?.id ?? '')).toMatchObject([
      { fileName: '现场.jpg', sha256: sha256Of(picture) },
    ]);
  });
});

describe('files that are something else as well (R38)', () => {
  it('run nothing, whether opened, framed, or called a script', async () => {
    const window = await house.window('reporter');
    const { page, context } = window;
    const raised = await context.request.post('/api/v1/problems', {
      data: { title: '演示 夹带', class: 'other' },
      headers: { origin: house.address },
    });
    const { id } = (await raised.json()) as { id: string };
    const ran: string[] = [];
    context.on('request', (request) => {
      if (request.url().includes('/ran')) ran.push(request.url());
    });
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    const sent = (await polyglots(100)).map(async ({ fileName, bytes }) => {
      const answer = await context.request.post(`/api/v1/matters/${id}/files`, {
        multipart: { file: { name: fileName, mimeType: 'text/html', buffer: bytes } },
        headers: { origin: house.address },
        timeout: 200_000,
      });
      return answer.ok() ? [((await answer.json()) as { id: string }).id] : [];
    });
    const kept = (await Promise.all(sent)).flat();
    expect(kept.length).toBeGreaterThanOrEqual(50);
    await window.go('/problems');
    for (const file of kept) await page.goto(`/api/v1/evidence/${file}`).catch(() => undefined);
    for (const file of kept.slice(0, 10)) await page.goto(`/api/v1/evidence/${file}/display`).catch(() => undefined);
    await window.go('/problems');
    await page.evaluate(
      `Promise.all(${JSON.stringify(kept)}.flatMap((id) => ['iframe', 'script'].map((tag) => new Promise((done) => {
        const it = document.createElement(tag);
        it.onload = it.onerror = done;
        it[tag === 'object' ? 'data' : 'src'] = '/api/v1/evidence/' + id;
        document.body.append(it);
        setTimeout(done, 2000);
      }))))`,
    );
    expect(ran).toEqual([]);
    // What listens for its requests stays with it.
    await context.close();
  }, 300_000);
});
