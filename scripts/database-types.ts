// Writes src/store/database.ts, the types of all columns, from a migrated database. Run after a migration was added:
//   node scripts/database-types.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const TARGET = join(import.meta.dirname, '..', 'src', 'store', 'database.ts');

const TYPES: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'Day',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean; // on insert
  readonly nullable: boolean;
}

/** The text of src/store/database.ts for the database at the URL. */
export async function databaseTypes(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return write(await columnsOf(client), await choicesOf(client));
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
      a.atthasdef or a.attidentity <> '' as optional
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
    order by c.relname collate "C", a.attnum`);
  return rows;
}

/** Columns that a check constraint narrows to a list of words. */
async function choicesOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ place: string; rule: string }>(`
    select c.relname || '.' || a.attname as place, pg_get_constraintdef(k.oid) as rule
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace`);
  const choices = new Map<string, string>();
  for (const { place, rule } of rows) {
    const words = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(rule)?.[1]?.matchAll(/'([^']+)'::text/g);
    if (words) choices.set(place, [...words].map(([, word]) => `'${word}'`).join(' | '));
  }
  return choices;
}

function write(columns: readonly Column[], choices: ReadonlyMap<string, string>): string {
  const tables = Object.groupBy(columns, (column) => column.table);
  const names = Object.keys(tables);
  return [
    '// Written by scripts/database-types.ts from the migrated database; a test writes it again and compares.',
    "import type { ColumnType, Generated } from 'kysely';",
    "import type { Day } from '../domain/day.ts';",
    ...names.map((name) => `\nexport interface ${pascal(name)} {\n${tables[name]?.map(field(choices)).join('\n')}\n}`),
    `\nexport interface Database {\n${names.map((name) => `  ${name}: ${pascal(name)};`).join('\n')}\n}\n`,
  ].join('\n');
}

const field =
  (choices: ReadonlyMap<string, string>) =>
  (column: Column): string => {
    if (column.type === 'jsonb') return `  ${column.name}: ${json(column)};`;
    const many = column.type.startsWith('_');
    const item = choices.get(`${column.table}.${column.name}`) ?? TYPES[column.type.replace(/^_/, '')];
    if (!item) throw new Error(`no type for ${column.table}.${column.name}: ${column.type}`);
    const type = `${many ? `${item}[]` : item}${column.nullable ? ' | null' : ''}`;
    const line = `  ${column.name}: ${column.optional ? `Generated<${type}>` : type};`;
    return line.length > WIDEST && !column.optional && !many ? onePerLine(column.name, type) : line;
  };

/** As the formatter breaks a line that is too long. */
const WIDEST = 120;
const onePerLine = (name: string, type: string): string =>
  [`  ${name}:`, ...type.split(' | ').map((one) => `    | ${one}`)].join('\n').concat(';');

/** Read as what it holds, written as its text: the driver would turn a list into an array of PostgreSQL. */
function json({ nullable, optional }: Column): string {
  const written = nullable ? 'string | null' : 'string';
  return `ColumnType<unknown, ${written}${optional ? ' | undefined' : ''}, ${written}>`;
}

const pascal = (name: string): string => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

if (import.meta.main) {
  const { openDataDirectory } = await import('../src/store/data-directory.ts');
  const { migrate } = await import('../src/store/migrate.ts');
  const folder = mkdtempSync(join(tmpdir(), 'luodi-types-'));
  const place = await openDataDirectory(folder, { exclusive: true, durable: false });
  await migrate(place.ownerUrl);
  writeFileSync(TARGET, await databaseTypes(place.ownerUrl));
  await place.stop();
  rmSync(folder, { recursive: true, force: true });
}
