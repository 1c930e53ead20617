import { sql } from 'kysely';
import { parseDuration } from '../domain/day.ts';
import type { Part } from '../domain/figures/parts.ts';
import type { Calends } from '../domain/regime/calends.ts';
import { type Sql, windowSql } from './regime-sql.ts';

type Entries = Extract<Part, { of: 'entries' }>;
type Verdicts = Extract<Part, { of: 'verdicts' }>;

/** The day a fact (m) was entered. What corrects another was entered when the first of them was: nobody is late by putting right. */
export const ENTERED_ON: Sql = sql`(case when m.supersedes is null then m.reported_at
  else first_reported_at(m.tenant_id, m.supersedes) end)::date`;

/** The last day on which a fact (m) would have been entered in time. */
export function limitOf({ within }: Entries['entered']): Sql {
  const { months, days } = parseDuration(within) ?? { months: 0, days: 0 };
  // Days alone are added to a date a good deal quicker than through a moment.
  if (months === 0) return sql`(m.happened_on + ${days}::int)`;
  return sql`((m.happened_on + make_interval(months => ${months}::int)) + make_interval(days => ${days}::int))::date`;
}

/** Whether a fact (m) that was not withdrawn counts: it is recognised, happened in the span and by the day, and was entered in time. */
export function entryOf({ entered, inTime }: Entries, when: Calends): Sql {
  const within = windowSql(entered, sql`m.happened_on`, when);
  return joined([
    sql`m.verdict = 'recognised' and m.superseded_seq is null and m.happened_on <= ${when.asOf}::date`,
    ...(within ? [within] : []),
    ...(entered.by === 'report' ? [sql`m.basis = 'report'`] : []),
    ...(inTime ? [sql`${ENTERED_ON} <= ${limitOf(entered)}`] : []),
  ]);
}

export const JUDGED_ON: Sql = sql`m.verdict_at::date`;

/** Whether a fact (m) that was not withdrawn is a report judged in the span and by the day, and, where asked, has stood since. */
export function verdictOf({ confirmed, upheld }: Verdicts, when: Calends): Sql {
  const within = windowSql(confirmed, JUDGED_ON, when);
  return joined([
    sql`m.basis = 'report' and m.verdict is not null and ${JUDGED_ON} <= ${when.asOf}::date`,
    ...(within ? [within] : []),
    ...(upheld ? [sql`m.verdict = 'recognised' and m.superseded_seq is null`] : []),
  ]);
}

const joined = (conditions: readonly Sql[]): Sql => sql`(${sql.join(conditions, sql` and `)})`;
