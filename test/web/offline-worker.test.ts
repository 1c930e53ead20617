import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';

const SOURCE = new Script(readFileSync(new URL('../../src/web/public/worker.js', import.meta.url), 'utf8'));
const SITE = 'http://office';

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
}
type Answer = Response | undefined;

/** A device: what it keeps between two builds, and whether anything answers. */
function device() {
  const kept = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  let line: (path: string) => Promise<Response> = async (path) => new Response(`now ${path}`);
  const pathOf = (what: string | Asked): string => new URL(typeof what === 'string' ? what : what.url, SITE).pathname;
  const fetchIt = (what: string | Asked): Promise<Response> => {
    asked.push(pathOf(what));
    return line(pathOf(what));
  };
  const cacheOf = (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, entries);
    return {
      put: async (what: Asked, answer: Response) => void entries.set(pathOf(what), answer),
      addAll: async (paths: readonly string[]) => {
        for (const path of paths) entries.set(path, await fetchIt(path));
      },
    };
  };
  const caches = {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (what: string | Asked): Promise<Answer> =>
      [...kept.values()].map((entries) => entries.get(pathOf(what))?.clone()).find(Boolean),
  };

  /** The worker of one build, installed and at work. */
  async function build(version: string, files: readonly string[]) {
    const hears = new Map<string, (event: unknown) => void>();
    const self = {};
    SOURCE.runInContext(
      createContext({
        self,
        importScripts: () => Object.assign(self, { kept: { version, files } }),
        addEventListener: (name: string, heard: (event: unknown) => void) => hears.set(name, heard),
        location: { origin: SITE },
        skipWaiting: async () => undefined,
        clients: { claim: async () => undefined },
        caches,
        fetch: fetchIt,
        URL,
        setTimeout,
      }),
    );
    for (const name of ['install', 'activate']) {
      let done: Promise<unknown> = Promise.resolve();
      hears.get(name)?.({ waitUntil: (it: Promise<unknown>) => (done = it) });
      await done;
    }
    /** What the page gets from the worker; nothing where the worker leaves it to the browser. */
    return async (path: string, request: Partial<Asked> = {}): Promise<string | undefined> => {
      let answer: Promise<Response> | undefined;
      const after: Promise<unknown>[] = [];
      hears.get('fetch')?.({
        request: { url: new URL(path, SITE).href, method: 'GET', mode: 'cors', ...request },
        respondWith: (it: Promise<Response>) => (answer = it),
        waitUntil: (it: Promise<unknown>) => after.push(it),
      });
      const said = await answer;
      await Promise.all(after);
      return said && (await said.text());
    };
  }
  return { build, kept, asked, answers: (next: typeof line) => (line = next) };
}

const page = { mode: 'navigate' } as const;
const cut = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('the pages on a phone without a network', () => {
  it('opens any page and what belongs to it, and nothing that was never there', async () => {
    const { build, answers } = device();
    const ask = await build('one', ['/assets/a-1.js']);
    await ask('/assets/lazy-1.js');
    answers(cut);
    expect(await ask('/problems?state=waiting', page)).toBe('now /');
    expect(await ask('/assets/a-1.js')).toBe('now /assets/a-1.js');
    expect(await ask('/assets/lazy-1.js')).toBe('now /assets/lazy-1.js');
    await expect(ask('/assets/never-1.js')).rejects.toThrow('Failed to fetch');
  });

  it('shows the page of today as soon as anything answers, and keeps nothing of an earlier build', async () => {
    const { build, answers, kept } = device();
    const before = await build('one', ['/assets/a-1.js']);
    answers(async (path) => new Response(`next ${path}`));
    expect(await before('/problems', page)).toBe('next /problems');
    const after = await build('two', ['/assets/a-2.js']);
    expect([...kept.keys()]).toEqual(['luodi-two']);
    answers(cut);
    expect(await after('/problems', page)).toBe('next /');
    await expect(after('/assets/a-1.js')).rejects.toThrow('Failed to fetch');
  });

  it('waits a few seconds for a line that carries nothing, and for good where nothing is kept', async () => {
    vi.useFakeTimers();
    try {
      const { build, answers, kept } = device();
      const ask = await build('one', []);
      answers(() => new Promise(() => undefined));
      const opened = ask('/problems', page);
      await vi.advanceTimersByTimeAsync(4_000);
      expect(await opened).toBe('now /');
      kept.clear();
      let late: (answer: Response) => void = () => undefined;
      answers(() => new Promise((done) => (late = done)));
      const waited = ask('/problems', page);
      await vi.advanceTimersByTimeAsync(60_000);
      late(new Response('at last'));
      expect(await waited).toBe('at last');
    } finally {
      vi.useRealTimers();
    }
  });

  it('never keeps an answer of the server, and leaves acts and other sites to the browser', async () => {
    const { build, kept } = device();
    const ask = await build('one', ['/assets/a-1.js']);
    expect(await ask('/api/v1/problems')).toBeUndefined();
    expect(await ask('/api/v1/evidence/7/display', page)).toBeUndefined();
    expect(await ask('/problems', { method: 'POST' })).toBeUndefined();
    expect(await ask('http://elsewhere/assets/a-1.js')).toBeUndefined();
    expect([...(kept.get('luodi-one')?.keys() ?? [])]).toEqual(['/', '/assets/a-1.js']);
  });
});
