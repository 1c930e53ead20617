import type { Day } from '../domain/day.ts';
import { type GroupName, groupsNamed } from '../domain/matter/group.ts';
import type { Tx } from '../store/connection.ts';
import { type GroupRow, listGroups } from '../store/groups.ts';
import { runningRegimes } from './views/standings.ts';

/** A group with who leads it and who is in it. */
export interface Group extends GroupName {
  readonly leader: string | null;
  readonly units: GroupRow['units'];
}

/** The groups that the running regimes name, with what the government says of them, and then its own. */
export async function groupsOn(tx: Tx, tenantId: number, today: Day): Promise<Group[]> {
  const said = new Map((await listGroups(tx, tenantId)).map((row) => [row.code, row]));
  const named = groupsNamed(await runningRegimes(tx, tenantId, today)).map((group): Group => {
    const { leader = null, units = [] } = said.get(group.code) ?? {};
    said.delete(group.code);
    return { ...group, leader, units };
  });
  // A group that no running regime names any more keeps nothing of what the regime said of it.
  const own = [...said.values()].flatMap(({ code, name, ...row }): Group[] =>
    name === null ? [] : [{ ...row, code, zh: name, en: name, clause: null }],
  );
  return [...named, ...own];
}

export const leadOf = ({ units }: Pick<Group, 'units'>): string | null => units.find(({ leads }) => leads)?.id ?? null;
export const helpersOf = ({ units }: Pick<Group, 'units'>): string[] =>
  units.flatMap(({ id, leads }) => (leads ? [] : [id]));
