import { sql } from 'kysely';
import { type GroupBy, isOfUnits } from '../domain/figures/group.ts';
import type { Against, Part } from '../domain/figures/parts.ts';
import type { Calends } from '../domain/regime/calends.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from './connection.ts';
import { groupColumn } from './figure-groups.ts';
import { type Sql, windowSql } from './regime-sql.ts';
import { type Looking, type Sight, sights } from './seen-projects.ts';

/** Which figures are asked for. */
export interface FiguresAsked extends Looking {
  readonly parts: readonly Part[];
  /** Currencies that can be added: 元, and those with a rate. */
  readonly rated: readonly string[];
  readonly by: GroupBy;
  readonly tiers: Regime['tiers'];
  /** What is counted of projects, or of gatherings, alone. */
  readonly only?: 'projects' | 'gatherings';
}

/** What was found of each part in one group on one day, in one currency (none for counts); amounts in ten-thousandths. */
export interface TallyRow {
  /** Which of the days. */
  readonly day: number;
  readonly key: string | null;
  readonly currency: string | null;
  /** By the place of the part; null where the row says nothing of it. */
  readonly found: readonly (bigint | null)[];
}

/** Nodes are counted for each project and added up with the projects. */
type Source = Exclude<Part['of'], 'nodes'>;
const SOURCES: readonly Source[] = ['projects', 'facts', 'contracts', 'plans', 'gatherings'];
const sourceOf = (part: Part): Source => (part.of === 'nodes' ? 'projects' : part.of);

const sourcesOf = (only: FiguresAsked['only']): readonly Source[] =>
  only === undefined ? SOURCES : SOURCES.filter((source) => (source === 'gatherings') === (only === 'gatherings'));

/** All parts of all groups on all days in one statement. */
export async function tally(tx: Tx, asked: FiguresAsked): Promise<TallyRow[]> {
  const { each, clauses } = sights(asked);
  const placesOf = (source: Source): number[] =>
    asked.parts.flatMap((part, place) => (sourceOf(part) === source ? [place] : []));
  const selects = each.flatMap((seen, day) =>
    sourcesOf(asked.only)
      .filter((source) => placesOf(source).length > 0)
      .map((source) => {
        const sums = placesOf(source).map((place) => sumOf(asked.parts[place] as Part, seen, asked));
        const ofProject = seen.column('key', groupColumn(asked.by, asked, seen.seen));
        const key = source === 'gatherings' && isOfUnits(asked.by) ? sql`g.unit_id` : ofProject;
        const currency = CURRENCY[source](seen);
        return sql`(select ${source}::text as source, ${day}::int as day, (${key})::text as key, ${currency} as currency,
        array[${sql.join(sums)}]::text[] as sums from ${fromOf(source, seen, asked)}
        group by ${sql.join(currency === NONE ? [key] : [key, currency])})`;
      }),
  );
  if (selects.length === 0) return [];
  const rows = await sql<Row>`${clauses()} ${sql.join(selects, sql` union all `)}`.execute(tx);
  return rows.rows.map(({ source, sums, ...row }) => {
    const places = placesOf(source);
    const found: (bigint | null)[] = asked.parts.map(() => null);
    for (const [at, sum] of sums.entries()) found[places[at] ?? 0] = sum === null ? null : BigInt(sum);
    return { ...row, found };
  });
}

interface Row extends Pick<TallyRow, 'day' | 'key' | 'currency'> {
  readonly source: Source;
  /** As texts, because nothing else carries them exactly. */
  readonly sums: (string | null)[];
}

const NONE = sql`null::text`;
const CURRENCY: Record<Source, (seen: Sight) => Sql> = {
  projects: () => NONE,
  facts: () => sql`m.currency`,
  contracts: ({ table }) => sql`${table}.currency`,
  plans: (seen) => seen.plan().currency,
  gatherings: () => NONE,
};

function fromOf(source: Source, seen: Sight, { tenantId, parts, by }: FiguresAsked): Sql {
  const { table, when } = seen;
  const asOf = sql`${when.asOf}::date`;
  switch (source) {
    case 'projects':
      return table;
    case 'contracts':
      return sql`${table} where ${table}.amount is not null`;
    case 'plans':
      return sql`${table} where ${seen.plan().amount} is not null`;
    case 'facts': {
      const wanted = parts.flatMap((part) => (part.of === 'facts' ? [factOf(part, seen)] : []));
      return sql`${table} join fact m on m.tenant_id = ${tenantId} and m.project_id = ${table}.id and m.verdict = 'recognised'
        and m.superseded_seq is null and m.withdrawn_seq is null and m.amount is not null and m.happened_on <= ${asOf}
        and (${sql.join(wanted, sql` or `)})`;
    }
    case 'gatherings':
      return sql`gathering g ${isOfUnits(by) ? sql`` : sql`left join ${table} on ${table}.id = g.project_id`}
        where g.tenant_id = ${tenantId} and g.withdrawn_seq is null and g.happened_on <= ${asOf}`;
  }
}

/** Whether a gathering (g) is of the kind and in the span of the part. */
export function gatheringOf({ held }: Extract<Part, { of: 'gatherings' }>, { when }: Sight): Sql {
  const within = windowSql(held, sql`g.happened_on`, when);
  return within ? sql`g.kind = ${held.gathering} and ${within}` : sql`g.kind = ${held.gathering}`;
}

/** Whether a fact (m) is of the kind and in the span of the part. */
export function factOf({ sum }: Extract<Part, { of: 'facts' }>, { when }: Sight): Sql {
  const within = windowSql(sum, sql`m.happened_on`, when);
  return within ? sql`m.kind = ${sum.fact} and ${within}` : sql`m.kind = ${sum.fact}`;
}

function sumOf(part: Part, seen: Sight, { rated }: FiguresAsked): Sql {
  switch (part.of) {
    case 'projects':
      return sql`count(*)${where(part.when.map((it) => seen.holds(it)))}`;
    case 'nodes':
      return sql`coalesce(sum(${seen.steps(JSON.stringify(part), nodeSql(part, seen.when))}), 0)`;
    case 'gatherings':
      return sql`count(*)${where([gatheringOf(part, seen)])}`;
    case 'facts':
    case 'contracts':
    case 'plans':
      return moneyOf(part, seen, rated);
  }
}

function moneyOf(
  part: Extract<Part, { of: 'facts' | 'contracts' | 'plans' }>,
  seen: Sight,
  rated: readonly string[],
): Sql {
  const when = [...part.when.map((it) => seen.holds(it)), ...againstSql(part.against, seen, rated)];
  if (part.of === 'contracts') return inParts(sql`${seen.table}.amount`, when);
  if (part.of === 'plans') return inParts(seen.plan().amount, when);
  return inParts(sql`m.amount`, [factOf(part, seen), ...when]);
}

/** Whether a planned step (s) is one of the nodes: due in the span and by the day, and reached, where only those count. */
export function nodeSql({ nodes, reached }: Extract<Part, { of: 'nodes' }>, when: Calends): Sql {
  const asOf = sql`${when.asOf}::date`;
  const within = windowSql(nodes, sql`s.due`, when);
  const conditions = [
    sql`s.due <= ${asOf}`,
    ...(nodes.step === undefined ? [] : [sql`s.kind = ${nodes.step}`]),
    ...(within ? [within] : []),
    ...(reached ? [nodes.reached === 'in-time' ? sql`s.actual <= s.due` : sql`s.actual <= ${asOf}`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Amounts have four places; as whole numbers they are exact in every hand they pass through. */
const inParts = (amounts: Sql, when: readonly Sql[]): Sql => sql`trunc(sum(${amounts})${where(when)} * 10000)`;

const where = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql` filter (where ${sql.join(conditions, sql` and `)})`;

/** Whether the contract of a project, or its plan of the year, is in a currency that can be added; one without any is. */
export function againstSql(against: Against | undefined, seen: Sight, rated: readonly string[]): Sql[] {
  if (!against) return [];
  const currency = against.what === 'contract' ? sql`${seen.table}.currency` : seen.plan().currency;
  const apart = sql`coalesce(${currency} <> all(${rated}::text[]), false)`;
  return [against.is === 'apart' ? apart : sql`not ${apart}`];
}
