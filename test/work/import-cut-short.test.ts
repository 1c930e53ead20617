import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const rows = Array.from({ length: 60 }, (_, n) => `演示项目${n},演示企业${n},${n + 1}00,2018-01-05,2018-09-01`);
const bytes = new TextEncoder().encode(`项目名称,投资方,总投资（万元）,签约时间,计划开工时间\n${rows.join('\n')}\n`);

const TABLES = ['project', 'investor', 'step', 'fact', 'standing'];
const rowsOf = async (office: Office) => {
  const counts = TABLES.map((table) => `(select count(*)::int from ${table} where tenant_id = $1) as ${table}`);
  return (await office.past.query(`select ${counts.join(', ')}`, [office.tenantId])).rows[0];
};

/** The database server loses the connection in the middle of writing to the table. */
const losingConnection = (office: Office, table: string) =>
  office.past.query(`
    create or replace function lose_connection() returns trigger language plpgsql security definer as $$
    begin
      perform pg_terminate_backend(pg_backend_pid()), pg_sleep(10);
      return null;
    end $$;
    create trigger lose_connection after insert on ${table} for each statement execute function lose_connection()`);

describe('an import that is cut short', () => {
  it.each(TABLES)(
    'while its %ss are written has written nothing, and is taken in whole the next time',
    async (table) => {
      const office = await anOffice();
      const scene = office.scene(await office.person('office'));
      await losingConnection(office, table);
      await expect(takeLedger(scene, { fileName: 'a.csv', bytes })).rejects.toThrow(/terminat/);
      await office.past.query(`drop trigger lose_connection on ${table}`);
      expect(await rowsOf(office)).toEqual({ project: 0, investor: 0, step: 0, fact: 0, standing: 0 });
      expect((await office.entries()).map((entry) => entry.act)).toEqual(['import.upload']);

      const again = await takeLedger(scene, { fileName: 'a.csv', bytes });
      expect(isRefusal(again)).toBe(false);
      expect(await rowsOf(office)).toEqual({ project: 60, investor: 60, step: 60, fact: 60, standing: 60 });
    },
  );
});
