import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTenant } from '../../src/store/connection.ts';
import { aDatabase } from '../database.ts';
import { aMatter } from '../notices.ts';
import { officesIn, type Office } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const MISSING = { code: '23503' };

async function aSet(office: Office): Promise<string> {
  const id = randomUUID();
  await office.past.query(
    `insert into standing_set (tenant_id, id, as_of, known_seq, live, rules) values ($1, $2, '2018-06-15', 1, false, $2::uuid::text)`,
    [office.tenantId, id],
  );
  return id;
}

const standIn = (office: Office, setId: string, projectId: string = randomUUID()) =>
  office.past.query(
    `insert into standing (tenant_id, set_id, project_id, unit_id, sort_key, stage, light, exit_state)
      values ($1, $2, $3, $4, '', 'talks', 'none', 'none')`,
    [office.tenantId, setId, projectId, office.units.city],
  );

const standingsOf = async (office: Office, setId: string) =>
  (await office.past.query('select from standing where tenant_id = $1 and set_id = $2', [office.tenantId, setId]))
    .rowCount;

/** Rows that name something, made by the superuser past every other wall. */
const NAMING: Record<string, (office: Office, named: string, id?: string) => Promise<unknown>> = {
  'project names its unit': (office, unit) =>
    office.past.query(
      `insert into project (tenant_id, id, name, compared_name, unit_id, recorded_seq) values ($1, $2, '甲', '甲', $3, 1)`,
      [office.tenantId, randomUUID(), unit],
    ),
  'project names its investor': (office, investor) =>
    office.past.query(
      `insert into project (tenant_id, id, name, compared_name, unit_id, investor_id, recorded_seq)
        values ($1, $2, '甲', '甲', $3, $4, 1)`,
      [office.tenantId, randomUUID(), office.units.city, investor],
    ),
  'step names its project': (office, project) =>
    office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, recorded_seq) values ($1, $2, $3, 'start', '开工', 1)`,
      [office.tenantId, randomUUID(), project],
    ),
  'step names its unit': async (office, unit) =>
    office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, unit_id, recorded_seq)
        values ($1, $2, $3, 'start', '开工', $4, 1)`,
      [office.tenantId, randomUUID(), await office.project(), unit],
    ),
  'fact names its project': (office, project) =>
    office.past.query(
      `insert into fact (tenant_id, id, project_id, kind, happened_on, basis, reported_at, recorded_seq)
        values ($1, $2, $3, 'signed', '2018-01-01', 'report', now(), 1)`,
      [office.tenantId, randomUUID(), project],
    ),
  'standing names its set': (office, set) => standIn(office, set),
  ...Object.fromEntries(
    ['unit_id', 'raised_unit_id', 'watch_unit_id', 'project_id', 'part_of'].map((column) => [
      `matter names its ${column}`,
      (office: Office, named: string) => aMatterNaming(office, column, named),
    ]),
  ),
  'move names its matter': (office, matter) =>
    office.past.query(
      `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, recorded_seq)
        values ($1, $2, 9, 'problem.raise', 'raised', '演示', now(), 1)`,
      [office.tenantId, matter],
    ),
  'watch names its matter': (office, matter) =>
    office.past.query(`insert into notice_watch (tenant_id, matter_id, next_on) values ($1, $2, '2018-06-15')`, [
      office.tenantId,
      matter,
    ]),
  'notice names its person': (office, person) =>
    office.past.query(
      `insert into notice (tenant_id, id, person_id, subject, what, mark, kind, made_at)
        values ($1, $2, $3, '甲', 'turn', '1', 'problem', now())`,
      [office.tenantId, randomUUID(), person],
    ),
  'message names its person': (office, person) =>
    office.past.query(
      `insert into outgoing (tenant_id, id, person_id, key, subject, what, body, not_before, made_at)
        values ($1, $2, $3, '甲', '甲', 'turn', '{}', now(), now())`,
      [office.tenantId, randomUUID(), person],
    ),
};

const aMatterNaming = (office: Office, column: string, named: string) =>
  office.past.query(
    `insert into matter (tenant_id, id, kind, state, ${column}, raised_on, recorded_seq)
      values ($1, $2, 'problem', 'raised', $3, '2018-06-01', 1)`,
    [office.tenantId, randomUUID(), named],
  );

async function somethingNamed(what: string, office: Office): Promise<string> {
  if (/unit(_id)?$/.test(what)) return office.units.east;
  if (/project(_id)?$/.test(what)) return office.project();
  if (/matter$|part_of$/.test(what)) return aMatter(office);
  if (what.endsWith('person')) return String((await office.person('reporter', 'east')).id);
  if (what.endsWith('set')) return aSet(office);
  const id = randomUUID();
  await office.past.query(
    `insert into investor (tenant_id, id, name, compared_name, recorded_seq) values ($1, $2, '演示', '演示', 1)`,
    [office.tenantId, id],
  );
  return id;
}

describe('what a row names is there', () => {
  it.each(Object.entries(NAMING))('a %s', async (what, write) => {
    const [office, other] = [await anOffice(), await anOffice()];
    await expect(write(office, randomUUID())).rejects.toMatchObject(MISSING);
    await expect(write(office, await somethingNamed(what, other))).rejects.toMatchObject(MISSING);
    await write(office, await somethingNamed(what, office));
  });

  it('a row names nothing else later either', async () => {
    const office = await anOffice();
    const project = await office.project();
    for (const change of ['unit_id', 'investor_id']) {
      await expect(
        office.past.query(`update project set ${change} = $3 where tenant_id = $1 and id = $2`, [
          office.tenantId,
          project,
          randomUUID(),
        ]),
      ).rejects.toMatchObject(MISSING);
    }
  });

  it('one wrong row among thousands is found', async () => {
    const office = await anOffice();
    const project = await office.project();
    const rows = sql`select ${office.tenantId}, gen_random_uuid(), case n when 1700 then gen_random_uuid() else ${project}::uuid end,
      'start', '开工', 1 from generate_series(1, 3000) as n`;
    await expect(
      inTenant(office.db, office.tenantId, (tx) =>
        sql`insert into step (tenant_id, id, project_id, kind, name, recorded_seq) ${rows}`.execute(tx),
      ),
    ).rejects.toMatchObject(MISSING);
  });
});

describe('what others name', () => {
  it.each(['unit', 'investor', 'project', 'matter', 'person'])(
    'a %s is never removed and keeps its key',
    async (table) => {
      const office = await anOffice();
      const id = await somethingNamed(`names its ${table}`, office);
      const mine = [office.tenantId, id];
      await expect(
        office.past.query(`delete from ${table} where tenant_id = $1 and id = $2`, mine),
      ).rejects.toMatchObject(MISSING);
      await expect(office.past.query(`truncate ${table} cascade`)).rejects.toMatchObject(MISSING);
      await expect(
        office.past.query(`update ${table} set id = gen_random_uuid() where tenant_id = $1 and id = $2`, mine),
      ).rejects.toMatchObject(MISSING);
      const { rowCount } = await office.past.query(
        `update ${table} set recorded_seq = 2, id = id where tenant_id = $1 and id = $2`,
        mine,
      );
      expect(rowCount).toBe(1);
    },
  );

  it('a set takes its standings with it, and those of other sets stay', async () => {
    const office = await anOffice();
    const [gone, kept] = [await aSet(office), await aSet(office)];
    for (const set of [gone, kept]) for (let i = 0; i < 3; i++) await standIn(office, set);
    await inTenant(office.db, office.tenantId, (tx) =>
      sql`delete from standing_set where tenant_id = ${office.tenantId} and id = ${gone}`.execute(tx),
    );
    expect([await standingsOf(office, gone), await standingsOf(office, kept)]).toEqual([0, 3]);
  });

  it('a set that somebody is writing to waits with going until it can take everything with it', async () => {
    const office = await anOffice();
    const set = await aSet(office);
    await office.past.query('begin');
    await standIn(office, set);
    const going = inTenant(office.db, office.tenantId, (tx) =>
      sql`delete from standing_set where tenant_id = ${office.tenantId} and id = ${set}`.execute(tx),
    );
    const first = await Promise.race([going.then(() => 'gone'), new Promise((go) => setTimeout(go, 300, 'waits'))]);
    expect(first).toBe('waits');
    await office.past.query('commit');
    await going;
    expect(await standingsOf(office, set)).toBe(0);
  });
});
