import { type RawBuilder, sql } from 'kysely';
import { type Duration, parseDuration } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import { decimalOf } from '../domain/money.ts';
import type { Stage } from '../domain/project.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import { shareOf } from '../domain/regime/scalars.ts';
import { parseThreshold } from '../domain/regime/threshold.ts';
import { REACHED_BY, withProofs } from './fact-kinds.ts';

export type Sql = RawBuilder<unknown>;

/**
 * What a condition can ask of a project beside its own columns (`p`), on the day that is looked at (`d`). Whatever is asked
 * for is worked out once for all projects.
 */
export interface Seen {
  /** The earliest day on which any of these kinds of fact happened, whenever that was. */
  first(kinds: readonly FactKind[]): Sql;
  /** Whether this holds of any planned step (`s`) by the day. */
  anyStep(holds: Sql): Sql;
  /** Whether it was stopped by the day and has not been taken up again. */
  suspended(): Sql;
  /** The investment completed by the day, in the currency of the project. */
  invested(): Sql;
}

const listOf = <T>(given: T | T[]): T[] => (Array.isArray(given) ? given : [given]);
/** What is not known is not so; its opposite then is, and SQL's own third answer never comes up. */
const surely = (holds: Sql): Sql => sql`coalesce(${holds}, false)`;

/** A predicate of a regime as a condition in SQL, of exactly the meaning it has in `domain/regime/predicate.ts`. */
export function conditionSql(p: Predicate, seen: Seen): Sql {
  if (p === 'always') return sql`true`;
  if ('all' in p) return joined(p.all, seen, sql` and `);
  if ('any' in p) return joined(p.any, seen, sql` or `);
  if ('not' in p) return sql`(not ${conditionSql(p.not, seen)})`;
  if ('reached' in p) return reached(p.reached, seen);
  if ('planned' in p) {
    return seen.anyStep(sql`s.kind = ${p.planned.step} and s.due is not null${also(windowSql(p.planned, sql`s.due`))}`);
  }
  if ('begun' in p) return seen.anyStep(sql`s.kind = ${p.begun.step}`);
  if ('amount' in p) return amount(p.amount);
  if ('origin' in p) return surely(sql`p.origin = any(${listOf(p.origin)}::text[])`);
  if ('stage' in p) return sql`(${stageSql(seen)} = any(${listOf(p.stage)}::text[]))`;
  if ('invested' in p) return invested(p.invested, seen);
  if ('late' in p) return late(p.late, seen);
  const opens = sql`(s.due - ${interval(p.dueWithin)}) - ${days(p.dueWithin)}`;
  return seen.anyStep(sql`${OPEN} and s.due >= d.as_of and (${opens})::date <= d.as_of`);
}

const joined = (parts: readonly Predicate[], seen: Seen, word: Sql): Sql =>
  sql`(${sql.join(
    parts.map((part) => conditionSql(part, seen)),
    word,
  )})`;

const OPEN = sql`s.due is not null and (s.actual is null or s.actual > d.as_of)`;
const also = (condition: Sql | undefined): Sql => (condition ? sql` and ${condition}` : sql``);

const durationOf = (text: string): Duration => parseDuration(text) ?? { months: 0, days: 0 };
const interval = (text: string): Sql => sql`make_interval(months => ${durationOf(text).months}::int)`;
const days = (text: string): Sql => sql`make_interval(days => ${durationOf(text).days}::int)`;

function reached(word: Extract<Predicate, { reached: unknown }>['reached'], seen: Seen): Sql {
  const kinds = typeof word === 'string' ? [word] : listOf(word.fact);
  const first = seen.first(withProofs(kinds));
  return surely(sql`${first} <= d.as_of${also(typeof word === 'string' ? undefined : windowSql(word, first))}`);
}

interface Window {
  readonly before?: string | undefined;
  readonly from?: string | undefined;
  readonly in?: string | undefined;
}

/** Whether a day lies in the window; undefined where the window is open on both sides. */
export function windowSql({ before, from, in: period }: Window, on: Sql): Sql | undefined {
  const parts: Sql[] = [];
  if (before !== undefined) parts.push(sql`${on} < ${edge(before)}`);
  if (from !== undefined) parts.push(sql`${on} >= ${edge(from)}`);
  if (period === 'prior-years') parts.push(sql`${on} < d.year_start`);
  else if (period !== undefined) {
    const word = period.slice('this-'.length);
    parts.push(sql`${on} >= ${starting(word)} and ${on} < ${sql.ref(`d.${word.replace('-', '_')}_end`)}`);
  }
  return parts.length === 0 ? undefined : sql`(${sql.join(parts, sql` and `)})`;
}

const starting = (period: string): Sql => sql.ref(`d.${period.replace('-', '_')}_start`);
const edge = (word: string): Sql =>
  word.endsWith('-start') ? starting(word.slice(0, -'-start'.length)) : sql`${word}::date`;

const ORDERS = { atLeast: sql`>=`, moreThan: sql`>`, atMost: sql`<=`, below: sql`<` } as const;

function amount(range: Extract<Predicate, { amount: unknown }>['amount']): Sql {
  const parts = (Object.keys(ORDERS) as (keyof typeof ORDERS)[]).flatMap((word) => {
    const limit = range[word] === undefined ? undefined : parseThreshold(range[word]);
    return limit ? [sql`p.currency = ${limit.currency} and p.amount ${ORDERS[word]} ${decimalOf(limit)}::numeric`] : [];
  });
  return surely(sql`(p.amount is not null${also(parts.length > 0 ? sql.join(parts, sql` and `) : undefined)})`);
}

function invested(range: Extract<Predicate, { invested: unknown }>['invested'], seen: Seen): Sql {
  const parts: Sql[] = [sql`p.amount > 0`];
  const against = (text: string | undefined, order: Sql): void => {
    const share = text === undefined ? undefined : shareOf(text);
    if (share) parts.push(sql`${seen.invested()} * ${share.under}::int ${order} p.amount * ${share.over}::int`);
  };
  against(range.atLeast, sql`>=`);
  against(range.below, sql`<`);
  return surely(sql`(${sql.join(parts, sql` and `)})`);
}

function late({ step, over }: { step?: string | undefined; over?: string | undefined }, seen: Seen): Sql {
  const kind = step === undefined ? undefined : sql`s.kind = ${step}`;
  const last = over === undefined ? sql`s.due` : sql`((s.due + ${interval(over)}) + ${days(over)})::date`;
  return seen.anyStep(sql`${OPEN} and ${last} < d.as_of${also(kind)}`);
}

/** The stage of the day, as `stageOf` gives it. */
function stageSql(seen: Seen): Sql {
  const by = (kinds: readonly FactKind[]): Sql => sql`${seen.first(kinds)} <= d.as_of`;
  const rungs = REACHED_BY.map(([stage, kinds]) => sql`when ${by(kinds)} then ${stage satisfies Stage}`);
  return sql`(case when ${by(['exited'])} then 'exited' when ${seen.suspended()} then 'suspended' ${sql.join(rungs, sql` `)} else 'lead' end)`;
}
