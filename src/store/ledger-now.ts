import { sql } from 'kysely';
import { normaliseName } from '../domain/text.ts';
import type { Tx } from './connection.ts';
import { listUnits } from './units.ts';

/** The keys by which an import recognises what is there already, among those that occur in the file. */
export async function ledgerNow(
  tx: Tx,
  tenantId: number,
  among: readonly { readonly comparedName: string; readonly fingerprint: string }[],
) {
  const units = await listUnits(tx, tenantId);
  const root = units.find((unit) => unit.parentId === null);
  if (!root) throw new Error(`tenant ${tenantId} has no unit`);
  const investors = await sql<{ id: string; name: string; code: string | null }>`
    select id, compared_name as name, credit_code as code from investor
    where tenant_id = ${tenantId} and withdrawn_seq is null`.execute(tx);
  // A file larger than the ledger itself is not asked about row by row: what there is comes as it is.
  const there = await sql<{ n: number }>`
    select count(*)::int as n from (select from project where tenant_id = ${tenantId} and withdrawn_seq is null
      limit ${among.length}) as live`.execute(tx);
  const all = (there.rows[0]?.n ?? 0) < among.length;
  const oneOf = (column: string, key: 'comparedName' | 'fingerprint') =>
    all ? sql`` : sql`and ${sql.ref(column)} = any(${[...new Set(among.map((it) => it[key]))]}::text[])`;
  const same = await sql<{ fingerprint: string; n: number }>`
    select fingerprint, count(*)::int as n from project
    where tenant_id = ${tenantId} and withdrawn_seq is null and fingerprint is not null
      ${oneOf('fingerprint', 'fingerprint')}
    group by fingerprint`.execute(tx);
  const alike = await sql<{ compared: string; id: string; name: string }>`
    select distinct on (compared_name) compared_name as compared, id, name from project
    where tenant_id = ${tenantId} and withdrawn_seq is null ${oneOf('compared_name', 'comparedName')}
    order by compared_name, recorded_seq`.execute(tx);
  return {
    root: { id: root.id, path: root.path },
    units: new Map(units.map((unit) => [normaliseName(unit.name), unit.id])),
    investors: new Map(
      investors.rows.flatMap(({ id, name, code }): [string, string][] =>
        code
          ? [
              [name, id],
              [code, id],
            ]
          : [[name, id]],
      ),
    ),
    fingerprints: new Map(same.rows.map(({ fingerprint, n }) => [fingerprint, n])),
    names: new Map(alike.rows.map(({ compared, id, name }) => [compared, { id, name }])),
  };
}
