import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** How browser tests start Chromium: the program, and the environment it needs on a bare machine. */
    chromium: { readonly path: string; readonly env: Record<string, string> };
  }
}

const packaged = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'luodi-browser');

/** Unpacks the browser once per checkout, beside the packages and not in a folder other users share, and finds out what it lacks. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(join(cache, 'chromium'))) await unpack();
  const path = join(cache, 'chromium');
  const plain = { FONTCONFIG_PATH: join(cache, 'fonts'), HOME: cache };
  const bare = { ...plain, LD_LIBRARY_PATH: join(cache, 'al2023', 'lib') };
  project.provide('chromium', { path, env: runs(path, plain) ? plain : bare });
}

/** In a folder of its own first, so that a run that was stopped half way leaves nothing that looks whole. */
async function unpack(): Promise<void> {
  const half = `${cache}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half;
  try {
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'])
      await inflate(join(packaged, 'bin', file));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  rmSync(cache, { recursive: true, force: true });
  renameSync(half, cache);
}

function runs(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}
