import { sql } from 'kysely';
import type { Against, Part } from '../domain/figures/parts.ts';
import { entryOf, verdictOf } from './entry-sql.ts';
import { type Seen, type Sql, windowSql } from './regime-sql.ts';
import type { Sight } from './seen-projects.ts';

/** The sum of a part on a day, over the rows of its pass. */
export function sumOf(part: Part, seen: Sight, rated: readonly string[]): Sql {
  const among = (...conditions: readonly Sql[]): Sql => where([...conditions, ...seen.within]);
  switch (part.of) {
    case 'projects':
      return sql`count(*)${among(...part.when.map((it) => seen.holds(it)), ...(part.recorded ? [seen.recorded(part.recorded)] : []))}`;
    case 'nodes': {
      const { reached, ...due } = part.nodes;
      // How they are to be reached makes no difference to how many are due.
      const key = JSON.stringify([due, part.reached && reached]);
      return sql`coalesce(sum(${seen.steps(key, nodeSql(part, seen.seen))})${among()}, 0)`;
    }
    case 'gatherings':
      return sql`count(*)${where([gatheringOf(part, seen)])}`;
    case 'entries':
      return sql`count(*)${among(entryOf(part, seen.when), ...part.when.map((it) => seen.holds(it)))}`;
    case 'verdicts':
      return sql`count(*)${among(verdictOf(part, seen.when), ...part.when.map((it) => seen.holds(it)))}`;
    case 'contracts':
      return inParts(sql`seen.amount`, among(...moneyOf(part, seen, rated)));
    case 'plans':
      return inParts(seen.plan().amount, among(...moneyOf(part, seen, rated)));
    case 'facts':
      return inParts(sql`m.amount`, among(factOf(part, seen), ...moneyOf(part, seen, rated)));
  }
}

/** Whose money is meant. */
export const moneyOf = (
  { when, against }: Extract<Part, { of: 'facts' | 'contracts' | 'plans' }>,
  seen: Sight,
  rated: readonly string[],
): Sql[] => [...when.map((it) => seen.holds(it)), ...againstSql(against, seen, rated)];

/** Amounts have four places; as whole numbers they are exact in every hand they pass through. */
const inParts = (amounts: Sql, filter: Sql): Sql => sql`trunc(sum(${amounts})${filter} * 10000)`;

const where = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql` filter (where ${sql.join(conditions, sql` and `)})`;

/** Whether a gathering (g) is of the kind and in the span of the part. */
export function gatheringOf({ held }: Extract<Part, { of: 'gatherings' }>, { when }: Sight): Sql {
  const within = windowSql(held, sql`g.happened_on`, when);
  const by = sql`(g.kind = ${held.gathering} and g.happened_on <= ${when.asOf}::date)`;
  return within ? sql`${by} and ${within}` : by;
}

/** A fact (m) of money that counts. */
export const IS_MONEY = sql`m.amount is not null and m.verdict = 'recognised' and m.superseded_seq is null and m.withdrawn_seq is null`;

/** Whether a fact (m) of money that counts is of the kind and in the span of the part. */
export function factOf({ sum }: Extract<Part, { of: 'facts' }>, { when }: Sight): Sql {
  const within = windowSql(sum, sql`m.happened_on`, when);
  const by = sql`m.kind = ${sum.fact} and m.happened_on <= ${when.asOf}::date`;
  return within ? sql`(${by} and ${within})` : sql`(${by})`;
}

/** Whether a planned step (s) is one of the nodes: due in the span and by the day, and reached, where only those count. */
export function nodeSql({ nodes, reached }: Extract<Part, { of: 'nodes' }>, seen: Seen): Sql {
  const { when } = seen;
  const asOf = sql`${when.asOf}::date`;
  const within = windowSql(nodes, sql`s.due`, when);
  const conditions = [
    sql`s.due <= ${asOf}`,
    ...(nodes.step === undefined ? [] : [sql`s.kind = ${nodes.step}`]),
    ...(within ? [within] : []),
    ...(reached ? [sql`${seen.reachedOn()} <= ${nodes.reached === 'in-time' ? sql`s.due` : asOf}`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Whether the contract of a project, or its plan of the year, is in a currency that can be added; one without any is. */
function againstSql(against: Against | undefined, seen: Sight, rated: readonly string[]): Sql[] {
  if (!against) return [];
  const currency = against.what === 'contract' ? sql`seen.currency` : seen.plan().currency;
  const apart = sql`coalesce(${currency} <> all(${rated}::text[]), false)`;
  return [against.is === 'apart' ? apart : sql`not ${apart}`];
}
