import { readTenant } from '../store/connection.ts';
import { type UnitLine, listUnits } from '../store/units.ts';
import type { Scene } from '../work/scene.ts';
import { type Call, UsageFault } from './cli.ts';

/** The unit that `--unit NAME` names, where it is given. */
export async function unitOption(call: Call, { db, tenantId }: Scene): Promise<UnitLine | undefined> {
  const wanted = call.values['unit'];
  if (wanted === undefined) return undefined;
  const units = await readTenant(db, tenantId, (tx) => listUnits(tx, tenantId));
  const found = units.find(({ name, id }) => name === wanted || id === wanted);
  if (!found) throw new UsageFault(`no unit ${String(wanted)}`);
  return found;
}
