import { type RawBuilder, sql } from 'kysely';
import { type Duration, parseDuration } from '../domain/day.ts';
import type { FactKind } from '../domain/fact.ts';
import { decimalOf } from '../domain/money.ts';
import type { Calends } from '../domain/regime/calends.ts';
import type { Predicate } from '../domain/regime/predicate-shape.ts';
import { shareOf } from '../domain/regime/scalars.ts';
import { parseThreshold } from '../domain/regime/threshold.ts';
import { REACHED_BY, withProofs } from './fact-kinds.ts';

export type Sql = RawBuilder<unknown>;

/** What a condition can ask of a project beside its own columns (`p`). Whatever is asked for is worked out once for all projects. */
export interface Seen {
  /** The day one looks, and the periods it lies in. */
  readonly when: Calends;
  /** The earliest day on which any of these kinds of fact happened, whenever that was. */
  first(kinds: readonly FactKind[]): Sql;
  /** The day on which a planned step (`s`) was reached, whenever that was. */
  reachedOn(): Sql;
  /** Whether this holds of any planned step (`s`); the same key asks the same. */
  anyStep(key: string, holds: Sql): Sql;
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
    const within = also(windowSql(p.planned, sql`s.due`, seen.when));
    return seen.anyStep(JSON.stringify(p), sql`s.kind = ${p.planned.step} and s.due is not null${within}`);
  }
  if ('begun' in p) return seen.anyStep(JSON.stringify(p), sql`s.kind = ${p.begun.step}`);
  if ('amount' in p) return amount(p.amount);
  if ('origin' in p) return surely(sql`p.origin = any(${listOf(p.origin)}::text[])`);
  if ('stage' in p) return sql`(${stageSql(seen)} = any(${listOf(p.stage)}::text[]))`;
  if ('invested' in p) return invested(p.invested, seen);
  if ('late' in p) return late(p, seen);
  const asOf = dayOf(seen);
  const opens = sql`((s.due - ${interval(p.dueWithin)}) - ${days(p.dueWithin)})::date`;
  return seen.anyStep(JSON.stringify(p), sql`${open(seen)} and s.due >= ${asOf} and ${opens} <= ${asOf}`);
}

const joined = (parts: readonly Predicate[], seen: Seen, word: Sql): Sql =>
  sql`(${sql.join(
    parts.map((part) => conditionSql(part, seen)),
    word,
  )})`;

const dayOf = (seen: Seen): Sql => sql`${seen.when.asOf}::date`;
function open(seen: Seen): Sql {
  const actual = seen.reachedOn();
  return sql`s.due is not null and (${actual} is null or ${actual} > ${dayOf(seen)})`;
}
const also = (condition: Sql | undefined): Sql => (condition ? sql` and ${condition}` : sql``);

const durationOf = (text: string): Duration => parseDuration(text) ?? { months: 0, days: 0 };
const interval = (text: string): Sql => sql`make_interval(months => ${durationOf(text).months}::int)`;
const days = (text: string): Sql => sql`make_interval(days => ${durationOf(text).days}::int)`;

function reached(word: Extract<Predicate, { reached: unknown }>['reached'], seen: Seen): Sql {
  const kinds = typeof word === 'string' ? [word] : listOf(word.fact);
  const first = seen.first(withProofs(kinds));
  const within = typeof word === 'string' ? undefined : windowSql(word, first, seen.when);
  return surely(sql`${first} <= ${dayOf(seen)}${also(within)}`);
}

interface Window {
  readonly before?: string | undefined;
  readonly from?: string | undefined;
  readonly in?: string | undefined;
}

/** Whether a day lies in the window; undefined where the window is open on both sides. */
export function windowSql({ before, from, in: period }: Window, on: Sql, when: Calends): Sql | undefined {
  const parts: Sql[] = [];
  if (before !== undefined) parts.push(sql`${on} < ${edge(before, when)}::date`);
  if (from !== undefined) parts.push(sql`${on} >= ${edge(from, when)}::date`);
  if (period === 'prior-years') parts.push(sql`${on} < ${when.starts.year}::date`);
  else if (period !== undefined) {
    const unit = period.slice('this-'.length) as keyof Calends['starts'];
    parts.push(sql`${on} >= ${when.starts[unit]}::date and ${on} < ${when.ends[unit]}::date`);
  }
  return parts.length === 0 ? undefined : sql`(${sql.join(parts, sql` and `)})`;
}

const START = '-start';
const edge = (word: string, { starts }: Calends): string =>
  word.endsWith(START) ? starts[word.slice(0, -START.length) as keyof Calends['starts']] : word;

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

function late(p: Extract<Predicate, { late: unknown }>, seen: Seen): Sql {
  const { step, over } = p.late;
  const kind = step === undefined ? undefined : sql`s.kind = ${step}`;
  const last = over === undefined ? sql`s.due` : sql`((s.due + ${interval(over)}) + ${days(over)})::date`;
  return seen.anyStep(JSON.stringify(p), sql`${open(seen)} and ${last} < ${dayOf(seen)}${also(kind)}`);
}

/** The stage of the day, as `stageOf` gives it. */
function stageSql(seen: Seen): Sql {
  const by = (kinds: readonly FactKind[]): Sql => sql`${seen.first(kinds)} <= ${dayOf(seen)}`;
  const rungs = REACHED_BY.map(([stage, kinds]) => sql`when ${by(kinds)} then ${stage}::text`);
  return sql`(case when ${by(['exited'])} then 'exited'::text when ${seen.suspended()} then 'suspended' ${sql.join(rungs, sql` `)} else 'lead' end)`;
}
