import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { databaseTypes } from '../../scripts/database-types.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();

it('has the column types that the migrations make', async () => {
  const kept = readFileSync(new URL('../../src/store/database.ts', import.meta.url), 'utf8');
  expect(await databaseTypes(database.ownerUrl)).toBe(kept);
});
