import { randomUUID } from 'node:crypto';
import type { Office } from './office.ts';

/** What happened to a project: the kind of fact, its day, and for money the amount in 元. */
export type Happened = readonly [kind: string, on: string, amount?: string];

interface Project {
  readonly amount?: string;
  readonly origin?: 'domestic' | 'out-of-province' | 'foreign';
  readonly facts?: readonly Happened[];
  /** Reported, and not recognised yet. */
  readonly waiting?: readonly Happened[];
}

/** A further unit directly below the city. */
export async function aUnit(office: Office, name: string, kind: 'town' | 'county' | 'department'): Promise<string> {
  const id = randomUUID();
  const { city } = office.units;
  await office.past.query(
    `insert into unit (tenant_id, id, parent_id, name, kind, path, recorded_seq) values ($1, $2, $3, $4, $5, $6, 0)`,
    [office.tenantId, id, city, name, kind, [city, id]],
  );
  return id;
}

/** A project of the unit with all that happened to it. */
export async function aProjectOf(
  office: Office,
  unitId: string,
  { amount = '100000000', origin = 'out-of-province', facts = [], waiting = [] }: Project = {},
): Promise<string> {
  const id = await office.project({ unit: 'city', amount });
  await office.past.query(`update project set unit_id = $2, origin = $3 where id = $1`, [id, unitId, origin]);
  for (const [kind, on, sum] of facts) await office.fact(id, { kind, on, amount: sum ?? null });
  for (const [kind, on, sum] of waiting) await office.fact(id, { kind, on, amount: sum ?? null, verdict: null });
  return id;
}

/** A visit or an invitation that the unit has recorded. */
export async function aVisitOf(
  office: Office,
  unitId: string,
  kind: 'outbound-visit' | 'invitation',
  on: string,
): Promise<void> {
  const body = JSON.stringify({ who: '演示', whom: '演示客商', where: '演示', result: null });
  await office.past.query(
    `insert into gathering (tenant_id, id, kind, unit_id, happened_on, body, recorded_seq) values ($1, $2, $3, $4, $5, $6, 0)`,
    [office.tenantId, randomUUID(), kind, unitId, on, body],
  );
}
