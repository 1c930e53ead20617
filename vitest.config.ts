import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes begins first, so that no core waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => LONG.findIndex((folder) => moduleId.includes(folder));
    return sorted.toSorted((a, b) => place(b) - place(a));
  }
}
const LONG = ['/test/http/rights', '/test/faults/', '/test/browser/', '/test/browser/pages'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/set-up/one-server.ts', 'test/set-up/one-browser.ts'],
    // Two cores are what a build machine has, and a third file at once only slows the other two. The files of one worker share
    // the modules they load, which took a fifth of the time; what a module keeps therefore has to hold for every database.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    // The runtime reads our TypeScript itself, as it does when the product runs; a tenth of the time went into translating it.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai' },
    // The product refuses to be watched by tests that can be left out.
    allowOnly: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
  },
});
