import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DataDirectory, openDataDirectory } from '../../src/store/data-directory.ts';
import { migrate } from '../../src/store/migrate.ts';
import { DATABASE, makeRolesAndDatabase, OWNER } from '../../src/store/roles.ts';
import { urlOf } from '../../src/store/server.ts';

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
  const place = await openPlace(folder);
  await migrate(place.ownerUrl);
  project.provide('cluster', { template: place.superUrl, demoFiles: join(folder, 'demo-files') });
  end = async () => {
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The built-in PostgreSQL, or another version that listens in the folder named by LUODI_TEST_SOCKET and lets `postgres` in. */
async function openPlace(folder: string): Promise<Pick<DataDirectory, 'superUrl' | 'ownerUrl' | 'stop'>> {
  const socket = process.env.LUODI_TEST_SOCKET;
  if (!socket) return openDataDirectory(join(folder, 'data'), { exclusive: true, durable: false });
  await makeRolesAndDatabase(socket);
  const urlFor = (role: string): string => urlOf(socket, role, DATABASE);
  return { superUrl: urlFor('postgres'), ownerUrl: urlFor(OWNER), stop: async () => {} };
}

export const teardown = (): Promise<void> => end();
