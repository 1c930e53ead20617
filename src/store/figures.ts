import { sql } from 'kysely';
import type { Part } from '../domain/figures/parts.ts';
import type { Tx } from './connection.ts';
import { windowSql, type Sql } from './regime-sql.ts';
import { RECOGNISED } from './seen-clauses.ts';
import { type Looking, sight, type Sight } from './seen-projects.ts';

export interface FiguresAsked extends Looking {
  readonly parts: readonly Part[];
  /** Currencies that can be added: 元, and those with a rate. */
  readonly rated: readonly string[];
  readonly group: GroupColumns;
}

/** By what projects, and gatherings, are grouped. */
export interface GroupColumns {
  /** Over p, f and d. */
  readonly ofProject: (seen: Sight) => Sql;
  /** Over g, and p where the gathering was about a project. */
  readonly ofGathering: Sql;
}

export const BY_UNIT: GroupColumns = { ofProject: () => sql`p.unit_id::text`, ofGathering: sql`g.unit_id::text` };

/** What was found of each part in one group on one day, in one currency (none for counts); amounts in ten-thousandths. */
export interface TallyRow {
  readonly day: number;
  readonly key: string | null;
  readonly currency: string | null;
  /** By the place of the part; null where the row says nothing of it. */
  readonly found: readonly (bigint | null)[];
}

type Source = Part['of'];
const SOURCES: readonly Source[] = ['projects', 'facts', 'contracts', 'plans', 'nodes', 'gatherings'];

/** All parts of all groups on all days in one statement. */
export async function tally(tx: Tx, asked: FiguresAsked): Promise<TallyRow[]> {
  const seen = sight(asked);
  const branches = SOURCES.flatMap((source) => {
    const places = asked.parts.flatMap((part, place) => (part.of === source ? [place] : []));
    if (places.length === 0) return [];
    const sums = places.map((place) => sumOf(asked.parts[place] as Part, seen, asked.rated));
    return [{ source, places, select: sql`(${selectOf(source, asked, sums)})` }];
  });
  if (branches.length === 0) return [];
  const selects = branches.map(({ select }) => select);
  const key = asked.group.ofProject(seen);
  const rows = await sql<{
    source: Source;
    n: number;
    key: string | null;
    currency: string | null;
    sums: (string | null)[];
  }>`
    ${seen.clauses({ key })} ${sql.join(selects, sql` union all `)}`.execute(tx);
  return rows.rows.map(({ source, n, key, currency, sums }) => {
    const found: (bigint | null)[] = asked.parts.map(() => null);
    branches
      .find((branch) => branch.source === source)
      ?.places.forEach((place, at) => {
        const sum = sums[at];
        found[place] = sum === null || sum === undefined ? null : BigInt(sum);
      });
    return { day: n, key, currency, found };
  });
}

const GATHERED: Record<Source, Sql> = {
  projects: sql`null::text`,
  facts: sql`m.currency`,
  contracts: sql`seen.currency`,
  plans: sql`ap.currency`,
  nodes: sql`null::text`,
  gatherings: sql`null::text`,
};

/** One row for a group, a day and a currency, with the sums as texts, because nothing else carries them exactly. */
function selectOf(source: Source, { tenantId, group }: FiguresAsked, sums: readonly Sql[]): Sql {
  const row = (key: Sql, from: Sql): Sql => sql`
    select ${source}::text as source, d.n, ${key} as key, ${GATHERED[source]} as currency,
      array[${sql.join(sums)}]::text[] as sums from ${from} group by 2, 3, 4`;
  if (source === 'gatherings') {
    const from = sql`days d join gathering g on g.tenant_id = ${tenantId} and g.withdrawn_seq is null and g.happened_on <= d.as_of
      left join project p on p.tenant_id = ${tenantId} and p.id = g.project_id and p.withdrawn_seq is null`;
    return row(group.ofGathering, from);
  }
  const seen = sql`days d join seen on seen.n = d.n`;
  const from: Record<Exclude<Source, 'gatherings'>, Sql> = {
    projects: seen,
    contracts: sql`${seen} and seen.amount is not null`,
    facts: sql`${seen} join (select project_id, kind, happened_on, amount, currency from fact
      where tenant_id = ${tenantId} and ${RECOGNISED} and amount is not null) m
      on m.project_id = seen.id and m.happened_on <= d.as_of`,
    plans: sql`${seen} join annual_plan ap on ap.tenant_id = ${tenantId} and ap.project_id = seen.id
      and ap.year = extract(year from d.as_of)`,
    nodes: sql`${seen} join steps s on s.project_id = seen.id and s.due <= d.as_of`,
  };
  return row(sql`seen.key`, from[source]);
}

const TEN_THOUSANDTHS = 10_000;
const inParts = (amounts: Sql, filter: Sql): Sql => sql`trunc(sum(${amounts})${filter} * ${TEN_THOUSANDTHS}::int)`;

function sumOf(part: Part, seen: Sight, rated: readonly string[]): Sql {
  const all = (conditions: readonly (Sql | undefined)[]): Sql => {
    const given = conditions.filter((it) => it !== undefined);
    return given.length === 0 ? sql`` : sql` filter (where ${sql.join(given, sql` and `)})`;
  };
  if (part.of === 'projects') return sql`count(*)${all(part.when.map((it) => seen.holds(it)))}`;
  if (part.of === 'gatherings') {
    return sql`count(*)${all([sql`g.kind = ${part.held.gathering}`, windowSql(part.held, sql`g.happened_on`)])}`;
  }
  if (part.of === 'nodes') {
    const { step, reached } = part.nodes;
    const done = reached === 'in-time' ? sql`s.actual <= s.due` : sql`s.actual <= d.as_of`;
    const kind = step === undefined ? undefined : sql`s.kind = ${step}`;
    return sql`count(*)${all([kind, windowSql(part.nodes, sql`s.due`), part.reached ? done : undefined])}`;
  }
  const when = [...part.when.map((it) => seen.holds(it)), againstSql(part, rated)];
  if (part.of === 'contracts') return inParts(sql`seen.amount`, all(when));
  if (part.of === 'plans') return inParts(sql`ap.amount`, all(when));
  return inParts(
    sql`m.amount`,
    all([sql`m.kind = ${part.sum.fact}`, windowSql(part.sum, sql`m.happened_on`), ...when]),
  );
}

/** Whether the contract of a project, or its plan of the year, is in a currency that can be added; one without any is. */
function againstSql({ against }: Extract<Part, { of: 'facts' | 'contracts' | 'plans' }>, rated: readonly string[]) {
  if (!against) return undefined;
  const apart =
    against.what === 'contract'
      ? sql`coalesce(seen.currency <> all(${rated}::text[]), false)`
      : sql`exists (select from annual_plan ap where ap.tenant_id = current_tenant() and ap.project_id = seen.id
          and ap.year = extract(year from d.as_of) and ap.currency <> all(${rated}::text[]))`;
  return against.is === 'apart' ? apart : sql`not ${apart}`;
}
