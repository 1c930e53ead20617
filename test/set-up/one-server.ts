import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDataDirectory } from '../../src/store/data-directory.ts';
import { migrate } from '../../src/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: {
      /** The superuser's way into the migrated template, which is only ever copied. */
      readonly template: string;
      /** Where the files of the demo lie, once somebody has entered it. */
      readonly demoFiles: string;
    };
  }
}

let end = async (): Promise<void> => {};

/** One PostgreSQL for the whole run, in a folder of its own; the database is migrated once, and each test file copies it. */
export async function setup(project: TestProject): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24)
    throw new Error(`Tests run in Node 24, this is ${process.versions.node}; use \`npm test -- PATH\`.`);
  const folder = mkdtempSync(join(tmpdir(), 'luodi-test-'));
  const place = await openDataDirectory(join(folder, 'data'), { exclusive: true, durable: false });
  await migrate(place.ownerUrl);
  project.provide('cluster', { template: place.superUrl, demoFiles: join(folder, 'demo-files') });
  end = async () => {
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export const teardown = (): Promise<void> => end();
