import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { insertMany } from '../../src/store/bulk.ts';
import { inTenant, type Tx } from '../../src/store/connection.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const STRANGE = [
  '',
  ' ',
  '"',
  '\\',
  '\\"',
  "'",
  '{甲,乙}',
  'NULL',
  'null',
  '甲\n乙',
  '\t',
  '\u001f',
  '𠮷',
  '\\N',
  '$1',
  '{}',
];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly remark: string | null;
  readonly marks: readonly string[];
  readonly grams: readonly number[];
  readonly amount: string | null;
}

const aRow = (name: string, more: Partial<Row> = {}): Row => ({
  id: randomUUID(),
  name,
  remark: null,
  marks: [],
  grams: [],
  amount: null,
  ...more,
});

const write = (tx: Tx, tenantId: number, unitId: string, rows: Iterable<Row>, done?: (n: number) => void) =>
  insertMany<Row>(
    tx,
    {
      table: 'project',
      shared: { tenant_id: tenantId, unit_id: unitId, compared_name: '', recorded_seq: 1, currency: null },
      columns: {
        id: ['uuid', (r) => r.id],
        name: ['text', (r) => r.name],
        remark: ['text', (r) => r.remark],
        marks: ['text[]', (r) => r.marks],
        grams: ['integer[]', (r) => r.grams],
        extra: ['jsonb', (r) => JSON.stringify({ 备注: r.name })],
      },
    },
    rows,
    done,
  );

describe('writing many rows at once', () => {
  it('keeps every text as it is, alone, in lists and in JSON, and nothing as nothing', async () => {
    const office = await anOffice();
    const rows = [
      ...STRANGE.map((text) => aRow(text, { remark: text, marks: [text, '★', text], grams: [-2147483648, 0, 7] })),
      aRow('空'),
    ];
    await inTenant(office.db, office.tenantId, (tx) => write(tx, office.tenantId, office.units.city, rows));
    const kept = await inTenant(office.db, office.tenantId, (tx) =>
      sql<Row & { extra: Record<string, string> }>`
        select id, name, remark, marks, grams, extra from project where tenant_id = ${office.tenantId}`.execute(tx),
    );
    const byId = new Map(kept.rows.map((row) => [row.id, row]));
    for (const { amount: _, ...row } of rows) expect(byId.get(row.id)).toEqual({ ...row, extra: { 备注: row.name } });
  });

  it('writes rows that are made while it writes, and tells how many there are so far', async () => {
    const office = await anOffice();
    const told: number[] = [];
    function* made() {
      for (let i = 0; i < 6001; i++) yield aRow(`项目${i}`);
    }
    await inTenant(office.db, office.tenantId, (tx) =>
      write(tx, office.tenantId, office.units.city, made(), (n) => told.push(n)),
    );
    expect(told).toEqual([2500, 2500, 1001]);
    const { rows } = await office.past.query(
      'select count(distinct name)::int as n from project where tenant_id = $1',
      [office.tenantId],
    );
    expect(rows[0].n).toBe(6001);
  });

  it('fails as a whole when one batch fails, or when a row cannot be made', async () => {
    const office = await anOffice();
    const twice = aRow('甲');
    const rows = [twice, twice, ...Array.from({ length: 6000 }, (_, i) => aRow(`项目${i}`))];
    const into = (given: Iterable<Row>) =>
      inTenant(office.db, office.tenantId, (tx) => write(tx, office.tenantId, office.units.city, given));
    await expect(into(rows)).rejects.toMatchObject({ code: '23505' });
    function* broken() {
      for (let i = 0; i < 2600; i++) yield aRow(`项目${i}`);
      throw new Error('no more');
    }
    await expect(into(broken())).rejects.toThrow('no more');
    const { rows: left } = await office.past.query('select from project where tenant_id = $1', [office.tenantId]);
    expect(left).toEqual([]);
  });

  it('writes nothing where there are no rows', async () => {
    const office = await anOffice();
    await inTenant(office.db, office.tenantId, (tx) => write(tx, office.tenantId, office.units.city, []));
    const { rows } = await office.past.query('select from project where tenant_id = $1', [office.tenantId]);
    expect(rows).toEqual([]);
  });
});
