import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/set-up/one-server.ts', 'test/set-up/one-browser.ts'],
    // Two cores are what a build machine has; each file is a process, so that one file's clock, zone or crash is its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai' },
    // The product refuses to be watched by tests that can be left out.
    allowOnly: false,
    passWithNoTests: false,
  },
});
