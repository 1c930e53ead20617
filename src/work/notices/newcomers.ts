import type { Tx } from '../../store/connection.ts';
import { openMattersNear } from '../../store/notice-rounds.ts';
import { unitIdsBelow } from '../../store/units.ts';
import type { Hearers } from './hearers.ts';

/** As much of what waits for somebody new is told at once; the rest when its day comes. */
const MOST = 500;

/** What may wait for people whose account has just been made, or who have other roles or another unit now. */
export async function newcomersMatters(
  tx: Tx,
  tenantId: number,
  hearers: Hearers,
  personIds: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const person of hearers.all.filter(({ id }) => personIds.includes(id))) {
    const { unitId, projects } = person;
    const near = unitId === null ? { projectIds: projects } : { unitIds: await unitIdsBelow(tx, tenantId, unitId) };
    found.push(...(await openMattersNear(tx, tenantId, hearers.seesAll(person) ? {} : near, MOST)));
  }
  return found;
}
