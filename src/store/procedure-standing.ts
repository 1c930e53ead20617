import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';

interface Looked {
  readonly today: Day;
  readonly asOf?: Day | undefined;
}

const isPast = ({ asOf, today }: Looked): boolean => asOf !== undefined && asOf < today;

/**
 * Where a procedure stood at the end of a day: as it stands, where it has not moved since; else by its last move until then,
 * with the last deadline told by then.
 */
export const standing = (asked: Looked) =>
  isPast(asked)
    ? sql`cross join lateral (
        select m.state, m.due, case when m.closed_on <= ${asked.asOf} then m.closed_on end as closed
        where m.moved_on <= ${asked.asOf}
        union all
        select last.state, (last.told ->> 'due')::date, case when m.closed_on <= ${asked.asOf} then m.closed_on end
        from (
          select v.to_state as state, coalesce(v.told, v.body) as told from matter_move v
          where v.tenant_id = m.tenant_id and v.matter_id = m.id and v.at < (${asked.asOf}::date + 1)::timestamptz
          order by v.n desc limit 1) as last
        where coalesce(m.moved_on, 'infinity') > ${asked.asOf}) as at`
    : sql`join lateral (select m.state, m.due, m.closed_on as closed) as at on true`;
