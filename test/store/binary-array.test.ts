import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { BinaryArray, type Travelling } from '../../src/store/binary-array.ts';
import { readTenant } from '../../src/store/connection.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

async function thereAndBack(type: Travelling, values: readonly (string | number | null)[], room = 4): Promise<unknown> {
  const office = await anOffice();
  const array = new BinaryArray(type, room);
  for (const value of values) array.add(value);
  const { rows } = await readTenant(office.db, office.tenantId, (tx) =>
    sql<{ back: unknown }>`select ${array.done()}::${sql.raw(type)}[]::text[] as back`.execute(tx),
  );
  return rows[0]?.back;
}

describe('an array that travels as bytes', () => {
  it.each<[Travelling, (string | number | null)[]]>([
    ['text', ['甲', '', null, '𠮷"\\{}', 'NULL', 'x'.repeat(5000), null]],
    ['uuid', [randomUUID(), null, '018f0000-0000-7000-8000-0123456789ab']],
    ['integer', [0, -1, null, 2147483647, -2147483648]],
    ['date', ['2000-01-01', '1999-12-31', null, '0001-01-01', '9999-12-31', '2024-02-29']],
  ])('of %s arrives as it was sent', async (type, values) => {
    expect(await thereAndBack(type, values)).toEqual(values.map((value) => value?.toString() ?? null));
  });

  it('may hold nothing, or nothing but holes', async () => {
    expect(await thereAndBack('text', [null, null])).toEqual([null, null]);
    expect(await thereAndBack('uuid', [])).toEqual([]);
  });

  it('grows as it is filled', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `第${i}行`);
    expect(await thereAndBack('text', many)).toEqual(many);
  });
});
