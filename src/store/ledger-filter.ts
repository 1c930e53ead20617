import { type RawBuilder, sql } from 'kysely';
import { NOT_GIVEN } from '../domain/not-given.ts';
import { normaliseName } from '../domain/text.ts';
import { gramCodes, initialCodes } from './search-grams.ts';

/** Which of a tenant's projects a reader may see at all. */
export type Reach = { readonly all: true } | { readonly all: false; readonly unitIds: readonly string[] };

/** What a list is narrowed by; several values of one word mean any of them, `-` among them means not given. */
export interface LedgerFilter {
  readonly q?: string | undefined;
  readonly stage?: readonly string[] | undefined;
  readonly table?: readonly string[] | undefined;
  readonly tier?: readonly string[] | undefined;
  readonly light?: readonly string[] | undefined;
  readonly exit?: readonly string[] | undefined;
  readonly origin?: readonly string[] | undefined;
  readonly district?: readonly string[] | undefined;
  readonly industry?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly currency?: readonly string[] | undefined;
  readonly amountMin?: string | undefined;
  readonly amountMax?: string | undefined;
  readonly late?: 'true' | undefined;
  /** A node or a responsibility is missing. */
  readonly incomplete?: 'true' | undefined;
  /** A reported fact waits to be recognised. */
  readonly waiting?: 'true' | undefined;
  readonly importId?: string | undefined;
}

const COLUMNS = {
  stage: 's.stage',
  table: 's.table_id',
  tier: 's.tier',
  light: 's.light',
  exit: 's.exit_state',
  origin: 's.origin',
  district: 's.district',
  industry: 's.industry',
  currency: 's.currency',
} as const;

/** The rows of one set that this reader may see and that match: everything after `from standing s where`. */
export function matching(tenantId: number, setId: string, reach: Reach, filter: LedgerFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`s.tenant_id = ${tenantId} and s.set_id = ${setId}`];
  if (!reach.all)
    parts.push(sql`(s.unit_id = any(${reach.unitIds}::uuid[]) or s.host_unit_id = any(${reach.unitIds}::uuid[]))`);
  for (const [word, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
    const wanted = filter[word];
    if (wanted && wanted.length > 0) parts.push(oneOf(sql.ref(column), wanted));
  }
  if (filter.unit && filter.unit.length > 0) parts.push(below(tenantId, filter.unit));
  if (filter.amountMin !== undefined || filter.amountMax !== undefined) parts.push(amountBetween(filter));
  if (filter.late) parts.push(sql`s.late_since is not null`);
  if (filter.incomplete) parts.push(sql`s.missing <> '{}'`);
  if (filter.waiting) parts.push(waiting(tenantId));
  if (filter.importId) parts.push(sql`s.import_id = ${filter.importId}`);
  if (filter.q) parts.push(found(filter.q));
  return sql.join(parts, sql` and `);
}

const oneOf = (column: RawBuilder<unknown>, wanted: readonly string[]): RawBuilder<unknown> => {
  const named = wanted.filter((value) => value !== NOT_GIVEN);
  if (named.length === wanted.length) {
    return named.length === 1 ? sql`${column} = ${named[0]}` : sql`${column} = any(${named}::text[])`;
  }
  return sql`(${column} is null or ${column} = any(${named}::text[]))`;
};

/** Units of the subtree are resolved to ids first, because equality on ids may use an index below row-level security. */
const below = (tenantId: number, units: readonly string[]): RawBuilder<unknown> => sql`s.unit_id = any(array(
  select id from unit where tenant_id = ${tenantId} and path && ${units}::uuid[]))`;

const waiting = (tenantId: number): RawBuilder<unknown> => sql`s.project_id in (
  select f.project_id from fact f where f.tenant_id = ${tenantId} and f.verdict is null and f.withdrawn_seq is null)`;

function amountBetween(filter: LedgerFilter): RawBuilder<unknown> {
  const currency = filter.currency?.length === 1 ? filter.currency[0] : 'CNY';
  const parts = [sql`s.currency = ${currency}`];
  if (filter.amountMin !== undefined) parts.push(sql`s.amount >= ${filter.amountMin}::numeric`);
  if (filter.amountMax !== undefined) parts.push(sql`s.amount <= ${filter.amountMax}::numeric`);
  return sql.join(parts, sql` and `);
}

/** A query is split at spaces and every word must be found; a single character is found without the index. */
function found(q: string): RawBuilder<unknown> {
  const words = q
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== '');
  if (words.length === 0) return sql`true`;
  const each = words.map((word) => {
    const grams = gramCodes(word);
    const initials = /^[a-z]+$/.test(word) ? initialCodes(word) : grams;
    return sql`s.project_id in (select search_projects(${grams}::integer[], ${initials}::integer[], ${word}))`;
  });
  return sql.join(each, sql` and `);
}
