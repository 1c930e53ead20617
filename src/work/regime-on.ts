import type { Day } from '../domain/day.ts';
import type { Regime } from '../domain/regime/format.ts';
import { adoptionsOn } from '../store/adoptions.ts';
import type { Tx } from '../store/connection.ts';
import { regimeOf } from '../store/regime-files.ts';

/** The regime as this government runs it on the day, with its own settings; undefined when it does not run it then. */
export async function regimeOn(tx: Tx, tenantId: number, id: string, asOf: Day): Promise<Regime | undefined> {
  const running = (await adoptionsOn(tx, tenantId, asOf)).find(({ regime }) => regime === id);
  return running && regimeOf(running);
}
