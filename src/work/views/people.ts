import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { listPeople } from '../../store/people.ts';
import type { Scene } from '../scene.ts';

/** Everybody's account, for the security administrator. */
export async function peopleOf({ db, tenantId, actor }: Scene) {
  if (!may(actor, 'people.manage')) return refuse('not-allowed', 'no-permission');
  const people = await readTenant(db, tenantId, (tx) => listPeople(tx, tenantId));
  return { rows: people.map(({ unitId, unit, ...person }) => ({ ...person, unit: { id: unitId, name: unit } })) };
}
