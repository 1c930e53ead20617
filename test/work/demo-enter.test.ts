import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { LIVES } from '../../src/domain/matter/kinds.ts';
import type { Actor } from '../../src/domain/may.ts';
import { STAGES } from '../../src/domain/project.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { LIGHTS } from '../../src/domain/standing.ts';
import { readTenant } from '../../src/store/connection.ts';
import { evidenceType } from '../../src/documents/evidence-type.ts';
import { verifyJournal } from '../../src/store/journal-verify.ts';
import { soundRegime } from '../../src/store/regime-files.ts';
import { tenantOf } from '../../src/store/tenants.ts';
import { demoAccounts } from '../../src/work/demo/accounts.ts';
import { undoOneImport } from '../../src/work/commands/imports/undo.ts';
import { enterDemo } from '../../src/work/demo/enter.ts';
import { enterPublicLedgers } from '../../src/work/demo/public-ledgers.ts';
import { perform } from '../../src/work/perform.ts';
import { signIn } from '../../src/work/sign-in.ts';
import { summaryOf } from '../../src/work/summary.ts';
import { overviewOf } from '../../src/work/views/overview.ts';
import { dutiesOf } from '../../src/work/views/duties.ts';
import { listLedger } from '../../src/work/views/ledger.ts';
import { readerOf } from '../../src/work/views/reader.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const TODAY = day('2026-11-22');
const NOW = new Date('2026-11-22T08:00:00+08:00');
const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let tenantId = 0;
let ledgersId = 0;

const told: string[] = [];
const house = () => ({
  db: office.db,
  files: office.files,
  today: TODAY,
  now: NOW,
  tell: (line: string) => told.push(line),
});
const enter = () => enterDemo({ ...house(), ownerUrl: database.ownerUrl });

beforeAll(async () => {
  office = await anOffice();
  await enter();
  tenantId = (await tenantOf(office.db, 'demo'))?.id ?? 0;
  ledgersId = (await tenantOf(office.db, 'ledgers'))?.id ?? 0;
}, 180_000);

async function valuesOf(column: string): Promise<string[]> {
  const { rows } = await office.past.query<{ value: string }>(
    `select distinct ${column} as value from standing where tenant_id = $1 and ${column} is not null order by 1`,
    [tenantId],
  );
  return rows.map((row) => row.value);
}

async function actorOf(login: string): Promise<Actor> {
  const { rows } = await office.past.query<Actor>(
    'select id, name, roles, unit_id as "unitId" from person where tenant_id = $1 and login = $2',
    [tenantId, login],
  );
  if (!rows[0]) throw new Error(`no such account: ${login}`);
  return rows[0];
}

describe('entering the demo city', () => {
  it('shows cards and exit cases in every state, and a land list with every result, by its own rules', async () => {
    const { rows } = await office.past.query<{ kind: 'card' | 'exit' | 'land'; states: string[] }>(
      `select kind, array_agg(distinct state order by state) as states from matter
       where tenant_id = $1 and kind in ('card', 'exit', 'land') group by kind`,
      [tenantId],
    );
    const states = Object.fromEntries(rows.map((row) => [row.kind, row.states]));
    expect(states['card']).toEqual(LIVES.card.states.toSorted());
    // A rectified case would need a project that mended; a lifted one a limit that no longer runs.
    expect(states['exit']).toEqual(LIVES.exit.states.filter((it) => it !== 'rectified' && it !== 'lifted').toSorted());
    expect(states['land']).toEqual(LIVES.land.states.toSorted());
    const { rows: alone } = await office.past.query(
      `select m.id from matter m join matter_move a on a.tenant_id = m.tenant_id and a.matter_id = m.id and a.act = 'card.confirm'
       join matter_move b on b.tenant_id = m.tenant_id and b.matter_id = m.id and b.act in ('card.uphold', 'card.lift')
       where m.tenant_id = $1 and a.person_id = b.person_id`,
      [tenantId],
    );
    expect(alone).toEqual([]);
  });

  it('brings every stage, table, light and limit into the ledger of today', async () => {
    expect(await valuesOf('stage')).toEqual(STAGES.toSorted());
    expect(await valuesOf('light')).toEqual(LIGHTS.toSorted());
    expect(await valuesOf('tier')).toEqual(['county', 'key', 'major', 'over-50m']); // of all the regimes the city runs
    expect(await valuesOf('table_id')).toEqual(
      soundRegime('wuhan-2018')
        .tables?.list.map((it) => it.id)
        .toSorted(),
    );
    expect(await valuesOf('exit_state')).toEqual(['none', 'over', 'warning']);
    expect(await valuesOf('exit_rule')).toEqual(
      soundRegime('district-service')
        .exit?.rules.map((it) => it.id)
        .toSorted(),
    );
  });

  it('gives the counties something to be ranked by: the first two land two thirds of earlier years, the last does not', async () => {
    const reader = await readerOf(office.scene(await actorOf('leader'), { tenantId, today: TODAY }));
    const counties = ['云川经开区', '望川区', '青禾县', '澄湖县'];
    const found = await Promise.all(counties.map((district) => overviewOf(reader, { district: [district] })));
    const landed = found.map(({ targets }) => targets.find((it) => it.id === 'landed-prior')?.value ?? 0);
    expect(landed).toEqual(landed.toSorted((a, b) => b - a));
    expect(landed[1]).toBeGreaterThan(2 / 3);
    expect(landed[3]).toBeLessThan(2 / 3);
    expect(Math.min(...found.map((it) => it.late))).toBeGreaterThan(10);
  });

  it('sums up what was found for the table that is printed at the start', async () => {
    const summary = await readTenant(office.db, tenantId, (tx) => summaryOf(tx, tenantId));
    const { rows } = await office.past.query(
      `select count(*)::int as projects, count(late_since)::int as late,
         (count(*) filter (where exit_state = 'warning'))::int as warned, (count(*) filter (where exit_state = 'over'))::int as over,
         (select count(*)::int from fact where tenant_id = $1 and verdict is null) as waiting
       from standing where tenant_id = $1`,
      [tenantId],
    );
    expect(summary).toEqual(rows[0]);
    expect(summary.projects).toBe(900);
    expect(summary.late).toBeGreaterThan(80);
    expect(summary.warned).toBeGreaterThan(15);
    expect(summary.over).toBeGreaterThan(50);
  });

  it('puts drawings marked as such beside most of the reports that wait', async () => {
    const { rows } = await office.past.query<{ sha256: string; name: string; type: string; waits: boolean }>(
      `select e.sha256, e.file_name as name, e.media_type as type, f.verdict is null as waits
       from evidence e join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id where e.tenant_id = $1`,
      [tenantId],
    );
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !row.waits || !row.name.endsWith('（演示）.png'))).toEqual([]);
    for (const { sha256, type } of rows)
      expect(evidenceType(await office.files.read(sha256))).toMatchObject({ mediaType: type });
  });

  it('is told by one honest entry of the journal', async () => {
    const { rows } = await office.past.query(
      'select act, actor_id, body::json as body from journal where tenant_id = $1',
      [tenantId],
    );
    expect(rows).toMatchObject([
      { act: 'demo.enter', actor_id: null, body: { seed: 'yunchuan', today: TODAY, units: 40, projects: 900 } },
    ]);
    expect(await verifyJournal(office.db, tenantId)).toMatchObject({ ok: true, entries: 1 });
  });

  it('changes nothing when it is done again', async () => {
    const counts = () =>
      office.past
        .query(
          `select (select count(*) from project) as projects, (select count(*) from fact) as facts, (select count(*) from journal) as entries`,
        )
        .then(({ rows }) => rows[0]);
    const before = await counts();
    await enter();
    expect(await counts()).toEqual(before);
  });
});

describe('the people of the demo city', () => {
  it.each(['demo', 'ledgers'])('sign in to %s with every account that is shown', async (tenant) => {
    const shown = demoAccounts(tenant);
    expect(shown.length).toBeGreaterThan(5);
    const outcomes = await Promise.all(
      shown.map(({ login, password }) => signIn(office.db, { tenant, login, password, address: 'test', now: NOW })),
    );
    expect(outcomes.filter(isRefusal)).toEqual([]);
  });

  it('cannot be signed in as when their account is not shown', async () => {
    const shown = demoAccounts('demo').map((it) => it.login);
    const { rows } = await office.past.query<{ login: string }>(
      'select login from person where tenant_id = $1 and login <> all($2) order by login limit 3',
      [tenantId, shown],
    );
    expect(rows).toHaveLength(3);
    for (const { login } of rows) {
      const outcome = await signIn(office.db, {
        tenant: 'demo',
        login,
        password: 'luodi-demo',
        address: 'test',
        now: NOW,
      });
      expect(outcome).toMatchObject({ refused: true, reason: 'sign-in-failed' });
    }
  });

  it('see as reporters only the projects of their own unit, as county heads those below it', async () => {
    const reporter = await actorOf('reporter');
    const seen = await ledgerOf(reporter);
    const { rows } = await office.past.query<{ own: number }>(
      'select count(*)::int as own from project where tenant_id = $1 and (unit_id = $2 or host_unit_id = $2)',
      [tenantId, reporter.unitId],
    );
    expect(seen.total).toBe(rows[0]?.own);
    expect(seen.total).toBeGreaterThan(5);
    const county = await ledgerOf(await actorOf('county'));
    expect(county.total).toBeGreaterThan(seen.total);
    expect(county.total).toBeLessThan(900);
    expect((await ledgerOf(await actorOf('office'))).total).toBe(900);
  });

  async function ledgerOf(actor: Actor) {
    const reader = await readerOf(office.scene(actor, { tenantId, today: TODAY }));
    return listLedger(reader, { sort: 'amount', order: 'desc', page: 1, size: 50 });
  }
});

const imports = async () => {
  const { rows } = await office.past.query<{ id: string; file: string; state: string; projects: number }>(
    `select m.id, m.file_name as file, m.state, (select count(*)::int from project p
        where p.tenant_id = m.tenant_id and p.import_id = m.id and p.withdrawn_seq is null) as projects
     from import m where m.tenant_id = $1 order by m.file_name`,
    [ledgersId],
  );
  return rows;
};

describe('the tenant of public ledgers', () => {
  it('holds the four real ledgers through the same door as any other ledger', async () => {
    expect((await imports()).map(({ file, state, projects }) => [file, state, projects])).toEqual([
      ['guilin-2022-preliminary-plan.xlsx', 'committed', 241],
      ['land-beijing-2019.csv', 'committed', 49],
      ['land-supply-2016-2017.xlsx', 'committed', 1336],
      ['news-projects-2011.csv', 'committed', 60],
    ]);
    expect(told).toHaveLength(5);
  });

  it('says nothing about them that does not stand in a ledger', async () => {
    const { rows } = await office.past.query(
      `select 1 from fact where tenant_id = $1 and (basis <> 'ledger' or import_id is null)
       union all select 1 from project where tenant_id = $1 and import_id is null
       union all select 1 from step where tenant_id = $1 and import_id is null
       union all select 1 from investor where tenant_id = $1 and import_id is null`,
      [ledgersId],
    );
    expect(rows).toEqual([]);
  });

  it('has no company in common with the invented city', async () => {
    const { rows } = await office.past.query(
      `select name from investor i where tenant_id = $1
         and exists (select from investor j where j.tenant_id <> $1 and j.compared_name = i.compared_name)`,
      [ledgersId],
    );
    expect(rows).toEqual([]);
  });

  it('is told entry by entry in its journal', async () => {
    const { rows } = await office.past.query<{ act: string }>(
      `select act from journal where tenant_id = $1 and noun <> 'session' order by seq`,
      [ledgersId],
    );
    const taking = ['import.upload', 'import.commit'];
    expect(rows.map((row) => row.act)).toEqual(['demo.enter', ...taking, ...taking, ...taking, ...taking]);
    expect(await verifyJournal(office.db, ledgersId)).toMatchObject({ ok: true });
  });

  it('does not take a ledger in again that is there, or that somebody has taken back', async () => {
    expect(await enterPublicLedgers(house())).toEqual([]);
    const news = (await imports()).find((it) => it.file.startsWith('news'));
    const clerk = { id: null, name: '牵头办', roles: ['office'], unitId: null } as const;
    await perform(undoOneImport, { id: news?.id ?? '' }, office.scene(clerk, { tenantId: ledgersId, today: TODAY }));
    expect((await imports()).find((it) => it.file.startsWith('news'))).toMatchObject({ state: 'undone', projects: 0 });
    expect(await enterPublicLedgers(house())).toEqual([]);
  });
});

describe('the demo as supervision sees it', () => {
  it('has life in it: most is done, some late, some excused, some near, and every post is held', async () => {
    const scene = office.scene(await actorOf('supervisor'), { tenantId, today: TODAY, now: NOW });
    const found = await dutiesOf(scene, { whose: 'all', page: 1, size: 500, from: addDays(TODAY, -190) });
    if (isRefusal(found)) throw new Error(found.reason);
    const { counts } = found;
    const past = counts.late + counts.done + counts['late-done'] + counts.excused;
    expect(counts.done / past).toBeGreaterThan(0.75);
    expect(counts.late / past).toBeLessThan(0.1);
    for (const state of ['late', 'due-soon', 'owed', 'late-done', 'done', 'excused'] as const)
      expect([state, counts[state] > 2]).toEqual([state, true]);
    expect(found.unheld).toEqual([]);
  });
});
