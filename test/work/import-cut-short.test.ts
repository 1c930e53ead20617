import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant } from '../../src/store/connection.ts';
import { moveImport } from '../../src/store/imports.ts';
import { uploadImport } from '../../src/work/commands/imports/upload.ts';
import { commitOneImport } from '../../src/work/commands/imports/commit.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { readMarked } from '../../src/work/imports/reading.ts';
import { perform } from '../../src/work/perform.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const fileName = 'land-supply-2016-2017.xlsx';
const bytes = readFileSync(new URL(`../../demo/ledgers/${fileName}`, import.meta.url));

const rowsOf = async (office: Office) => {
  const tables = ['project', 'investor', 'step', 'fact', 'standing'];
  const counts = tables.map((table) => `(select count(*)::int from ${table} where tenant_id = $1) as ${table}`);
  const { rows } = await office.past.query(`select ${counts.join(', ')}`, [office.tenantId]);
  return rows[0];
};
const NOTHING = { project: 0, investor: 0, step: 0, fact: 0, standing: 0 };

describe('an import that is cut short', () => {
  it('has written nothing, however far it was, and is taken in whole the next time', async () => {
    const office = await anOffice();
    const scene = office.scene(await office.person('office'));
    const ledger = await readMarked(scene, bytes, { fileName, options: {} });
    if (isRefusal(ledger)) throw new Error(ledger.reason);
    const taken = await perform(uploadImport, { fileName, sha256: '0', sizeBytes: bytes.length }, scene);
    if (isRefusal(taken)) throw new Error(taken.reason);
    const { id } = taken;
    await inTenant(office.db, office.tenantId, (tx) => moveImport(tx, office.tenantId, id, { state: 'committing' }));
    const entries = (await office.entries()).length;

    let cut: Promise<unknown> | undefined;
    const told = (_phase: string, done: number, of: number) => {
      if (done === of)
        cut ??= office.past.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = 'luodi_app' and xact_start is not null`,
        );
    };
    await expect(perform(commitOneImport, { id, ledger, told }, scene)).rejects.toThrow();
    expect(cut).toBeDefined();
    await cut;
    expect(await rowsOf(office)).toEqual(NOTHING);
    expect(await office.entries()).toHaveLength(entries);

    const again = await takeLedger(scene, { fileName, bytes });
    expect(isRefusal(again)).toBe(false);
    expect(await rowsOf(office)).toMatchObject({ project: 1336, standing: 1336 });
  });
});
