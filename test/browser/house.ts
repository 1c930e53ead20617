import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished, vi } from 'vitest';
import { openServer } from '../../src/http/server.ts';
import { connect, disconnect } from '../../src/store/connection.ts';
import { aDemoDatabase } from '../demo-database.ts';

const WEB = join(import.meta.dirname, '..', '..', 'dist', 'web');
/** The real clock is the page's too, so the demo is as of today. */
const now = (): Date => new Date();

interface How {
  readonly language?: 'zh-CN' | 'en';
  readonly phone?: boolean;
  readonly tenant?: string;
  /** Whether the browser may keep the pages for when there is no network; most journeys have no use for it. */
  readonly keepsPages?: boolean;
  /** Whether the window outlives the test that asks for it; then nobody else's is made of it. */
  readonly stays?: boolean;
}

export interface House {
  readonly address: string;
  /** A window of somebody signed in at the demo city, in a language, on a desk or a phone; its test's, if a test asks for it. */
  readonly window: (login: string, how?: How) => Promise<Window>;
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors of scripts, and requests that failed. */
  readonly complaints: string[];
  /** Opens a page by its address. */
  readonly go: (path: string) => Promise<void>;
  /** Goes on to another page from the one that is open, as a link does, without loading the program again. */
  readonly walk: (path: string) => Promise<void>;
  /** Signs somebody in here, whoever was signed in before. */
  readonly signIn: (login: string, tenant?: string) => Promise<void>;
}

/** The whole product with the demo in it, and a browser in front. Call once, at the top of a file. */
export async function aHouse(): Promise<House> {
  // A journey has many steps, and a build machine is slow at drawing pages.
  vi.setConfig({ testTimeout: 150_000 });
  const { appUrl, files } = await aDemoDatabase();
  const db = connect(appUrl);
  const app = await openServer({ db, files, now }, { web: WEB, limits: { requests: 1e9, signIns: 1e9 } });
  const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  const { path, env } = inject('chromium');
  const browser: Browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--headless'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await disconnect(db);
  });
  const spare = new Map<string, Window[]>();
  const window = async (login: string, how: How = {}): Promise<Window> => {
    const { language, phone, tenant } = how;
    const kind = `${language} ${phone}`;
    const its = (!how.keepsPages && spare.get(kind)?.pop()) || (await open(browser, address, how));
    if (!how.stays)
      onTestFinished(async () => {
        if (!how.keepsPages && (await cleared(its, address))) spare.set(kind, [...(spare.get(kind) ?? []), its]);
      });
    await its.signIn(login, tenant);
    return its;
  };
  return { address, window };
}

/**
 * Makes a window ready for somebody else: nobody is signed in there, nothing is kept there. The browser has read the program
 * by then, and reads it again in half the time. A window that was closed stays closed.
 */
async function cleared({ page, context, complaints }: Window, address: string): Promise<boolean> {
  if (page.isClosed() || context.pages().length > 1) {
    await context.close();
    return false;
  }
  if (page.url() !== 'about:blank') await page.evaluate('sessionStorage.clear()');
  await page.goto('about:blank');
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
  await session.detach();
  complaints.length = 0;
  return true;
}

async function open(
  browser: Browser,
  address: string,
  { language = 'zh-CN', phone = false, keepsPages = false }: How,
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: address,
    locale: language,
    serviceWorkers: keepsPages ? 'allow' : 'block',
    viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 },
    ...(phone ? { hasTouch: true, isMobile: true } : {}),
  });
  await context.addInitScript(`localStorage.setItem('luodi.language', '${language}')`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('requestfailed', (request) => {
    // A navigation that overtakes a request is the browser's own doing.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  const settled = quietOf(page);
  const signIn = async (login: string, tenant = 'demo'): Promise<void> => {
    const signedIn = await context.request.post('/api/v1/session', {
      data: { tenant, login, password: 'luodi-demo' },
      headers: { origin: address },
    });
    expect(signedIn.status()).toBe(200);
  };
  const arrived = async (): Promise<void> => {
    // On a busy machine the network is quiet while the program is still being read: the page is there when it says something.
    await expect.poll(() => page.locator('main').first().innerText(), { timeout: 30_000 }).not.toBe('');
    await settled();
    await page.locator('.state-loading').first().waitFor({ state: 'detached' });
  };
  const go = async (path: string): Promise<void> => {
    await page.goto(path);
    await arrived();
  };
  const walk = async (path: string): Promise<void> => {
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
    await arrived();
  };
  return { page, context, complaints, go, walk, signIn };
}

/**
 * Waits until the page has nothing left to fetch and nothing left to do with what it fetched. The browser's own `networkidle`
 * waits half a second more, each time.
 */
function quietOf(page: Page): () => Promise<void> {
  const under = new Set<Request>();
  page.on('request', (request) => under.add(request));
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => under.delete(request));
  const idle = (): Promise<unknown> =>
    page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 20)))');
  return () =>
    expect
      .poll(
        async () => {
          const before = under.size;
          await idle();
          await idle();
          return before + under.size;
        },
        { timeout: 30_000, interval: 20 },
      )
      .toBe(0);
}
