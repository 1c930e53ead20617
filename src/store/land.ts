import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import type { Tx } from './connection.ts';
import { sights } from './seen-projects.ts';

/** Whether the rules have put parcels on the list of the period: it has been made then. */
export async function landListed(tx: Tx, tenantId: number, regime: string, period: string): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select exists (select from matter
      where tenant_id = ${tenantId} and kind = 'land' and regime = ${regime} and period = ${period} and body ? 'uses'
        and withdrawn_seq is null) as made`.execute(tx);
  return rows[0]?.made ?? false;
}

/** Projects in the scope, known by the day, that any of the conditions holds of; in the order of their ids. */
export async function projectsThat(
  tx: Tx,
  tenantId: number,
  asked: { readonly asOf: Day; readonly scope: Predicate | undefined; readonly any: readonly Predicate[] },
): Promise<string[]> {
  const looked = sights({ tenantId, days: [asked.asOf], scope: asked.scope, allKnown: false });
  const [seen] = looked.each;
  if (!seen || asked.any.length === 0) return [];
  const holds = seen.holds({ any: [...asked.any] });
  const { rows } = await sql<{ id: string }>`
    ${looked.clauses()} select seen.id from seen where ${sql.join([holds, ...seen.within], sql` and `)} order by seen.id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
