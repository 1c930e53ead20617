import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { BinaryArray, type Travelling } from './binary-array.ts';
import type { Tx } from './connection.ts';
import type { Database } from './database.ts';

type Scalar = 'uuid' | 'text' | 'integer' | 'boolean' | 'numeric' | 'date' | 'timestamptz' | 'bigint' | 'jsonb';
type List = 'text[]' | 'uuid[]' | 'integer[]';
type Cell = string | number | null;

/** A column that differs from row to row: its type, and its value in a row. A list is never null. */
export type BulkColumn<T> =
  | readonly [type: Scalar, of: (row: T) => Cell]
  | readonly [type: List, of: (row: T) => readonly (string | number)[]];

/** What many rows are written into at once. */
export interface Bulk<T> {
  readonly table: keyof Database;
  /** Values that every row has. */
  readonly shared: Readonly<Record<string, Cell | Date>>;
  readonly columns: Readonly<Record<string, BulkColumn<T>>>;
  readonly onConflict?: RawBuilder<unknown> | undefined;
}

const BATCH = 2500;
/** Bytes a column of a batch is given at first. */
const ROOM = BATCH * 40;
/** After so many rows the loop turns: what was sent goes out meanwhile, and whoever else waits is served. */
const AT_ONCE = 25;

/**
 * Writes many rows, a batch in one statement. While the database is busy with one batch the next is made ready, so `rows` may
 * as well be worked out here and now, by a generator. `done` hears of every batch that was written.
 */
export async function insertMany<T>(
  tx: Tx,
  into: Bulk<T>,
  rows: Iterable<T>,
  done: (n: number) => void = () => {},
): Promise<void> {
  let busy: Promise<unknown> = Promise.resolve();
  // Two, turn about: what is filled again and again need not be thrown away each time.
  let [batch, sent] = [batchFor(into), batchFor(into)];
  const write = async (): Promise<void> => {
    const { size } = sent;
    await sent.statement().execute(tx);
    done(size);
  };
  const send = async (): Promise<void> => {
    await busy;
    [batch, sent] = [sent, batch];
    batch.clear();
    busy = write();
    busy.catch(() => {}); // it is heard of where it is awaited
  };
  try {
    for (const row of rows) {
      batch.add(row);
      if (batch.size === BATCH) await send();
      if (batch.size % AT_ONCE === 0) await nextTurn();
    }
    if (batch.size > 0) await send();
  } finally {
    await busy;
  }
}

interface Batch<T> {
  readonly size: number;
  add(row: T): void;
  clear(): void;
  statement(): RawBuilder<unknown>;
}

/** A batch travels as one array for each column. */
function batchFor<T>({ table, shared, columns, onConflict }: Bulk<T>): Batch<T> {
  const names = Object.keys(columns);
  const filled = Object.values(columns).map((column) => ({ column, array: new BinaryArray(travelling(column), ROOM) }));
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(row) {
      size += 1;
      for (const { column, array } of filled) array.add(isList(column) ? listText(column[1](row)) : column[1](row));
    },
    clear() {
      size = 0;
      for (const { array } of filled) array.clear();
    },
    statement() {
      const arrays = filled.map(({ column, array }) => sql`${array.done()}::${sql.raw(travelling(column))}[]`);
      const taken = filled.map(({ column }, place) => sql`given.${sql.ref(names[place] ?? '')}::${sql.raw(column[0])}`);
      return sql`
        insert into ${sql.table(table)} (${sql.join([...Object.keys(shared), ...names].map((name) => sql.ref(name)))})
        select ${sql.join([...Object.values(shared).map((value) => sql`${value}`), ...taken])}
        from unnest(${sql.join(arrays)}) as given (${sql.join(names.map((name) => sql.ref(name)))})
        ${onConflict ?? sql``}`;
    },
  };
}

const isList = <T>(column: BulkColumn<T>): column is readonly [List, (row: T) => readonly (string | number)[]] =>
  column[0].endsWith('[]');

const AS_THEY_ARE: readonly string[] = ['uuid', 'integer', 'date'] satisfies Travelling[];
const travelling = <T>([type]: BulkColumn<T>): Travelling =>
  AS_THEY_ARE.includes(type) ? (type as Travelling) : 'text';

/** Lists inside a list cannot be unnested; each travels as a text of its own. */
const listText = (list: readonly (string | number)[]): string =>
  typeof list[0] === 'string' ? `{${list.map((item) => quoted(String(item))).join(',')}}` : `{${list.join(',')}}`;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
