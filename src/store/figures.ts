import { sql } from 'kysely';
import { type Day, yearOf } from '../domain/day.ts';
import { type GroupBy, isOfUnits } from '../domain/figures/group.ts';
import type { Part } from '../domain/figures/parts.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { Tx } from './connection.ts';
import { entryOf, verdictOf } from './entry-sql.ts';
import { groupColumn } from './figure-groups.ts';
import { inHalves, middleOf } from './figure-halves.ts';
import { factOf, IS_MONEY, sumOf } from './figure-sums.ts';
import { amongSql } from './first-columns.ts';
import type { Sql } from './regime-sql.ts';
import { type Looking, type Sight, type Sights, sights } from './seen-projects.ts';

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

/** Nodes are counted for each project and added up with the projects, verdicts in one pass with the entries they are passed on. */
type Source = Exclude<Part['of'], 'nodes' | 'verdicts'>;
const SOURCES: readonly Source[] = ['projects', 'facts', 'entries', 'contracts', 'plans', 'gatherings'];
const sourceOf = ({ of }: Part): Source => (of === 'nodes' ? 'projects' : of === 'verdicts' ? 'entries' : of);

const sourcesOf = (only: FiguresAsked['only']): readonly Source[] =>
  only === undefined ? SOURCES : SOURCES.filter((source) => (source === 'gatherings') === (only === 'gatherings'));

/** More days than these make a statement of more columns than a table may have. */
const AT_ONCE = 12;

/** All parts of all groups on all days: a year of months in one statement, or in two at once over one half of the projects each. */
export async function tally(tx: Tx, asked: FiguresAsked): Promise<TallyRow[]> {
  const rows: TallyRow[] = [];
  const middle = await middleOf(tx, asked);
  for (let from = 0; from < asked.days.length; from += AT_ONCE) {
    const these = { ...asked, days: asked.days.slice(from, from + AT_ONCE) };
    const found = middle
      ? await inHalves(tx, middle, (one, among) => tallyAtOnce(one, { ...these, among }))
      : await tallyAtOnce(tx, these);
    rows.push(...found.map((row) => ({ ...row, day: row.day + from })));
  }
  return rows;
}

async function tallyAtOnce(tx: Tx, asked: FiguresAsked): Promise<TallyRow[]> {
  const looked = sights(asked);
  const passes = sourcesOf(asked.only).flatMap((source) => passesOf(source, looked, asked));
  if (passes.length === 0) return [];
  const selects = passes.map(
    (
      { key, currency, sums, from },
      pass,
    ) => sql`(select ${pass}::int as pass, (${key})::text as key, ${currency} as currency,
      array[${sql.join(sums)}]::text[] as sums from ${from} group by ${sql.join(currency === NONE ? [key] : [key, currency])})`,
  );
  const { rows } = await sql<Row>`${looked.clauses()} ${sql.join(selects, sql` union all `)}`.execute(tx);
  return rows.flatMap(({ pass, key, currency, sums }) => {
    const { days = [], places = [] } = passes[pass] ?? {};
    return days.map((day, at) => {
      const found = asked.parts.map((): bigint | null => null);
      for (const [n, place] of places.entries()) {
        const sum = sums[at * places.length + n];
        found[place] = sum === null || sum === undefined ? null : BigInt(sum);
      }
      return { day, key, currency, found };
    });
  });
}

interface Row extends Pick<TallyRow, 'key' | 'currency'> {
  readonly pass: number;
  /** As texts, because nothing else carries them exactly. */
  readonly sums: (string | null)[];
}

const NONE = sql`null::text`;

/** One way through the projects, or what belongs to them: the sums of some days side by side, in groups that those days share. */
interface Pass {
  readonly days: readonly number[];
  readonly places: readonly number[];
  readonly key: Sql;
  readonly currency: Sql;
  readonly from: Sql;
  /** Of each day in turn, the sums of all places. */
  readonly sums: readonly Sql[];
}

function passesOf(source: Source, looked: Sights, asked: FiguresAsked): Pass[] {
  const places = asked.parts.flatMap((part, place) => (sourceOf(part) === source ? [place] : []));
  if (places.length === 0) return [];
  const shared = Map.groupBy(asked.days.keys(), (n) => {
    // A tier and a batch are of a day, and so is the project of a gathering; a plan is of a year.
    if (dayOfGroup(asked.by) || (source === 'gatherings' && !isOfUnits(asked.by))) return n;
    return source === 'plans' ? yearOf(asked.days[n] as Day) : 0;
  });
  return [...shared.values()].map((days): Pass => {
    const seen = days.map((n) => looked.each[n] as Sight);
    const [first] = seen as [Sight];
    return {
      days,
      places,
      key: source === 'gatherings' ? gatheredBy(looked, first, asked) : keyOf(looked, first, asked),
      currency: currencyOf(source, first),
      from: fromOf(source, seen, asked),
      sums: seen.flatMap((it) => places.map((place) => sumOf(asked.parts[place] as Part, it, asked.rated))),
    };
  });
}

const dayOfGroup = (by: GroupBy): boolean => by === 'tier' || by === 'batch';

/** What the projects are grouped by, as a column. */
export function keyOf(looked: Sights, { seen, when }: Sight, { by, tiers }: Pick<FiguresAsked, 'by' | 'tiers'>): Sql {
  return looked.column(dayOfGroup(by) ? `key ${when.asOf}` : 'key', groupColumn(by, { tiers }, seen));
}

/** A gathering counts for its own unit, or for what its project is, where that is in the table on the day. */
function gatheredBy(looked: Sights, seen: Sight, asked: FiguresAsked): Sql {
  if (isOfUnits(asked.by)) return sql`g.unit_id`;
  const key = keyOf(looked, seen, asked);
  return seen.within.length === 0 ? key : sql`case when ${sql.join(seen.within, sql` and `)} then ${key} end`;
}

function currencyOf(source: Source, seen: Sight): Sql {
  if (source === 'facts') return sql`m.currency`;
  if (source === 'contracts') return sql`seen.currency`;
  return source === 'plans' ? seen.plan().currency : NONE;
}

/** What entries and verdicts ask of a fact. */
const ENTRY_COLUMNS = sql`tenant_id, basis, reported_at, supersedes, superseded_seq, verdict, verdict_at`;

function fromOf(source: Source, days: readonly Sight[], { tenantId, parts, by, among }: FiguresAsked): Sql {
  const [first] = days as [Sight];
  /** All facts at once (`offset 0`): looked up project by project they take more than twice as long. */
  const ofFacts = (columns: Sql, only: Sql, wanted: readonly Sql[]): Sql =>
    sql`seen join (select project_id, kind, happened_on, ${columns} from fact m
      where tenant_id = ${tenantId} and ${only} and (${sql.join(wanted, sql` or `)}) ${amongSql('project_id', among)} offset 0) m
      on m.project_id = seen.id`;
  switch (source) {
    case 'projects':
      return sql`seen`;
    case 'contracts':
      return sql`seen where seen.amount is not null`;
    case 'plans':
      return sql`seen where ${first.plan().amount} is not null`;
    case 'facts': {
      const wanted = days.flatMap((seen) => parts.flatMap((part) => (part.of === 'facts' ? [factOf(part, seen)] : [])));
      return ofFacts(sql`amount, currency`, IS_MONEY, wanted);
    }
    case 'entries': {
      const wanted = days.flatMap(({ when }) =>
        parts.flatMap((part) => {
          // What is in time, or has stood, is among what it is divided by.
          if (part.of === 'entries') return part.inTime ? [] : [entryOf(part, when)];
          return part.of === 'verdicts' && !part.upheld ? [verdictOf(part, when)] : [];
        }),
      );
      return ofFacts(ENTRY_COLUMNS, sql`m.withdrawn_seq is null`, wanted);
    }
    case 'gatherings':
      return sql`gathering g ${isOfUnits(by) ? sql`` : sql`left join seen on seen.id = g.project_id`}
        where g.tenant_id = ${tenantId} and g.withdrawn_seq is null`;
  }
}
