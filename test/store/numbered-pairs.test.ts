import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { gramCodes, searchGrams } from '../../src/store/search-grams.ts';
import { aDatabase } from '../database.ts';

const database = await aDatabase();
const past = new pg.Client(database.superUrl);
await past.connect();
const before = mkdtempSync(join(tmpdir(), 'luodi-migrations-'));
afterAll(async () => {
  await past.end();
  rmSync(before, { recursive: true, force: true });
});

/** The pairs as they were kept before: as texts, those of initials behind a mark. */
const pairsOf = (text: string, mark = ''): string[] =>
  [...text].slice(1).map((second, i) => `${mark}${[...text][i]}${second}`);

it('a project entered before pairs were numbers is found as one entered afterwards', async () => {
  await past.query('drop schema public cascade; create schema public; grant all on schema public to luodi_owner');
  for (const { name, version } of readMigrations())
    if (version < 9) cpSync(join(import.meta.dirname, '../../migrations', name), join(before, name));
  await migrate(database.ownerUrl, before);
  const [name, initials] = ['武汉𠮷野鿿é-2x光谷', 'wh𠮷yé-2xgg'];
  const [unit, project] = [randomUUID(), randomUUID()];
  await past.query(`insert into tenant (id, slug, name) values (1, 'a', '甲')`);
  await past.query(
    `insert into unit (tenant_id, id, name, kind, path, recorded_seq) values (1, $1, '市', 'government', array[$1::uuid], 1)`,
    [unit],
  );
  await past.query(
    `insert into project (tenant_id, id, name, compared_name, unit_id, recorded_seq, search_text, grams)
      values (1, $1, $2, $2, $3, 1, $4, $5)`,
    [project, name, unit, `${name} ${initials}`, [...pairsOf(name), ...pairsOf(initials, '~')]],
  );
  await migrate(database.ownerUrl);
  const { rows } = await past.query('select grams from project');
  expect(new Set(rows[0].grams)).toEqual(new Set(searchGrams([name], initials)));
  await past.query('set luodi.tenant = 1');
  const { rows: found } = await past.query('select search_projects($1, $2, $3) as id', [
    gramCodes('光谷'),
    gramCodes('光谷'),
    '光谷',
  ]);
  expect(found).toEqual([{ id: project }]);
});
