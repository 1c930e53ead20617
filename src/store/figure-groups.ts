import { sql } from 'kysely';
import type { GroupBy } from '../domain/figures/group.ts';
import { fieldSpec } from '../domain/ledger/field.ts';
import type { Regime } from '../domain/regime/format.ts';
import { conditionSql, type Seen, type Sql } from './regime-sql.ts';

/** What projects are grouped by, over p and f; nothing is a group of its own. */
export function groupColumn(by: GroupBy, { tiers = [] }: Pick<Regime, 'tiers'>, seen: Seen): Sql {
  switch (by) {
    case 'unit':
    case 'county':
    case 'park':
      return sql`p.unit_id`;
    case 'district':
      return sql`p.district`;
    case 'industry':
      return sql`p.industry`;
    case 'leader':
      return sql`p.extra->>${fieldSpec('leader').zh}::text`;
    case 'batch': {
      const signed = seen.first(['signed']);
      return sql`case when ${signed} <= ${seen.when.asOf}::date then extract(year from ${signed}) end`;
    }
    case 'tier': {
      const rungs = tiers.map(({ id, when }) => sql`when ${conditionSql(when, seen)} then ${id}::text`);
      return rungs.length === 0 ? sql`null::text` : sql`case ${sql.join(rungs, sql` `)} end`;
    }
  }
}
