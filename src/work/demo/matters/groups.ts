import { setGroup } from '../../commands/group/set.ts';
import { groupsOn } from '../../groups.ts';
import type { City } from '../city.ts';
import { type Department, DEPARTMENTS } from '../places.ts';
import { done } from './act.ts';
import { laterBy, type Stage } from './stage.ts';

/** Who is in the groups that the regime names: the department that leads, and those that help. */
const MEMBERS: Readonly<Record<string, readonly [leader: string, lead: Department, ...others: Department[]]>> = {
  attraction: ['市长（演示）', 'office', 'reform', 'commerce'],
  infrastructure: ['副市长（分管城建，演示）', 'building', 'environment', 'industry'],
  land: ['副市长（分管国土，演示）', 'land', 'building'],
  funds: ['常务副市长（演示）', 'reform', 'industry'],
  industry: ['副市长（分管工业，演示）', 'industry', 'commerce', 'farming', 'tourism'],
};

/** The office says who leads each working group and who is in it, before any demand is stated. */
export async function playGroups(stage: Stage, city: City): Promise<void> {
  const on = laterBy(stage.today, -45);
  const idOf = (department: Department) => city.units.find(({ name }) => name === DEPARTMENTS[department])?.id ?? null;
  for (const { code } of await groupsOn(stage.tx, stage.tenantId, on)) {
    const [leader, lead, ...others] = MEMBERS[code] ?? [];
    if (!lead) continue;
    const unitIds = others.flatMap((one) => idOf(one) ?? []);
    await done(stage, setGroup, { code, leader, leadUnitId: idOf(lead), unitIds }, stage.cast.office, on);
  }
}
