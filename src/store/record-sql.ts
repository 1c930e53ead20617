import { sql } from 'kysely';
import { fieldSpec, type TextField } from '../domain/ledger/field.ts';
import type { RecordField } from '../domain/regime/quality-shape.ts';
import type { Sql } from './regime-sql.ts';

const beside = (field: TextField): Sql => written(sql`p.extra->>${fieldSpec(field).zh}::text`);
/** Spaces alone say nothing. */
const written = (text: Sql): Sql => sql`coalesce(btrim(${text}) <> '', false)`;

/** Whether the record of a project (p) has the field. */
const HAS: Readonly<Record<RecordField, Sql>> = {
  investor: sql`p.investor_id is not null`,
  amount: sql`p.amount is not null`,
  origin: sql`p.origin is not null`,
  industry: written(sql`p.industry`),
  place: sql`(${written(sql`p.district`)} or ${beside('location')})`,
  nature: written(sql`p.nature`),
  content: written(sql`p.content`),
  code: written(sql`p.national_code`),
  person: beside('person'),
  contact: beside('contact'),
  leader: beside('leader'),
  'host-unit': sql`p.host_unit_id is not null`,
};

/** Whether the record has every one of the fields. */
export const hasAll = (fields: readonly RecordField[]): Sql =>
  sql`(${sql.join(
    fields.map((field) => HAS[field]),
    sql` and `,
  )})`;

/** The fields it lacks, in their order. */
export const lackingOf = (fields: readonly RecordField[]): Sql =>
  sql`array_remove(array[${sql.join(
    fields.map((field) => sql`case when not ${HAS[field]} then ${field}::text end`),
  )}]::text[], null)`;
