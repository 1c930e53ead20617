import { sql } from 'kysely';
import { adoptionsOn } from '../../store/adoptions.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { listUnits } from '../../store/units.ts';
import type { Scene } from '../scene.ts';
import { tablesOf } from './four-tables.ts';
import { asOfDay, readerOf } from './reader.ts';

/** What the ledger can be filtered by: only values that occur, and the tables and tiers of the running regimes. */
export async function choicesOf(scene: Scene) {
  const reader = await readerOf(scene);
  return asOfDay(reader, undefined, async (tx, set) => {
    const { tenantId } = reader;
    const values = async (column: 'district' | 'industry') => {
      const found = await sql<{ value: string }>`
        select ${sql.ref(column)} as value from standing
        where tenant_id = ${tenantId} and set_id = ${set.id} and ${sql.ref(column)} is not null
        group by 1 order by count(*) desc, 1 limit 500`.execute(tx);
      return found.rows.map((row) => row.value);
    };
    const running = await adoptionsOn(tx, tenantId, set.asOf);
    return {
      districts: await values('district'),
      industries: await values('industry'),
      units: (await listUnits(tx, tenantId)).map(({ id, name, parentId, kind }) => ({ id, name, parentId, kind })),
      tables: (await tablesOf(tx, tenantId, set.asOf)).map(({ id, zh, en }) => ({ id, zh, en })),
      tiers: running.flatMap((it) => regimeOf(it).tiers ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
    };
  });
}
