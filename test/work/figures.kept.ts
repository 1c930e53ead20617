import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { World } from './figures.oracle.ts';

type Row = Readonly<Record<string, unknown>>;

/** Writes worlds past the commands, all of a table at once, with a journal that says when each project was entered. */
export async function keepWorlds(
  past: pg.Client,
  worlds: readonly { readonly tenantId: number; readonly world: World }[],
): Promise<void> {
  const rows: Record<string, Row[]> = {
    unit: [],
    investor: [],
    journal: [],
    project: [],
    past: [],
    step: [],
    fact: [],
    annual_plan: [],
    task: [],
    gathering: [],
  };
  for (const { tenantId, world } of worlds) {
    const put = (table: string, row: Row): void => void rows[table]?.push({ tenant_id: tenantId, ...row });
    writeWorld(world, put);
  }
  await past.query('begin');
  await past.query('set constraints all deferred');
  for (const [table, its] of Object.entries(rows)) {
    if (its.length === 0) continue;
    const columns = [...new Set(its.flatMap((row) => Object.keys(row)))];
    const list = columns.map((column) => `"${column}"`).join(', ');
    await past.query(
      `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(its.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))))],
    );
  }
  await past.query('commit');
}

function writeWorld({ units, projects, tasks, gatherings }: World, put: (table: string, row: Row) => void): void {
  const paths = new Map<string, string[]>();
  for (const { id, parent, kind } of units) {
    const path = [...(paths.get(parent ?? '') ?? []), id];
    paths.set(id, path);
    put('unit', { id, parent_id: parent, name: id, kind, path, sort: 0, version: 1, recorded_seq: 0 });
  }
  const investor = randomUUID();
  put('investor', { id: investor, name: '演示', compared_name: '演示', version: 1, recorded_seq: 0 });
  const entries = projects.map(({ entered }) => entered).toSorted();
  for (const [n, on] of entries.entries())
    put('journal', {
      seq: n + 1,
      at: `${on}T12:00:00+08:00`,
      actor_name: '演示',
      act: 'project.create',
      noun: 'project',
      body: '{}',
      algorithm: 'sm3',
      previous: '\\x00',
      hash: '\\x00',
    });
  for (const project of projects) {
    const seq = entries.indexOf(project.entered) + 1;
    // One in three was moved to its unit later: its first version tells when it was entered.
    const moved = project.id < '5';
    const own = { project_id: project.id, recorded_seq: seq };
    put('project', {
      id: project.id,
      name: project.id,
      compared_name: project.id,
      unit_id: project.unit,
      origin: project.origin,
      amount: decimal(project.amount),
      currency: project.currency,
      industry: project.industry,
      district: project.district,
      category: [],
      marks: [],
      grams: [],
      search_text: '',
      sort_key: '',
      version: moved ? 2 : 1,
      extra: beside({
        包联领导: project.leader,
        建设地点: project.more.place,
        责任人: project.more.person,
        联系人及电话: project.more.contact,
      }),
      // One that is only spaces is none.
      investor_id: project.more.investor?.trim() ? investor : null,
      host_unit_id: project.more['host-unit']?.trim() ? units[0]?.id : null,
      nature: project.more.nature,
      content: project.more.content,
      national_code: project.more.code,
      recorded_seq: moved ? entries.length : seq,
      withdrawn_seq: project.withdrawn ? seq : null,
      import_id: project.ledger ? randomUUID() : null,
    });
    if (moved)
      put('past', {
        noun: 'project',
        id: project.id,
        version: 1,
        from_seq: seq,
        to_seq: entries.length,
        was: { unit_id: units[0]?.id },
      });
    for (const step of project.steps)
      put('step', {
        ...own,
        id: step.id,
        kind: step.kind,
        name: step.kind,
        baseline: step.baseline,
        due: step.due,
        due_precision: 'day',
        version: 1,
        withdrawn_seq: step.withdrawn ? seq : null,
      });
    for (const fact of project.facts) {
      const judged = {
        superseded: 'recognised',
        withdrawn: 'recognised',
        reported: null,
        recognised: 'recognised',
        returned: 'returned',
      }[fact.state];
      put('fact', {
        ...own,
        id: fact.id,
        supersedes: fact.corrects,
        kind: fact.kind,
        happened_on: fact.on,
        day_precision: 'day',
        step_id: fact.step,
        amount: decimal(fact.amount),
        currency: fact.currency,
        basis: fact.reported ? 'report' : 'ledger',
        // Late in the evening, and early in the morning, of the office's own days.
        reported_at: `${fact.entered}T${fact.id < '8' ? '00:30' : '23:30'}:00+08:00`,
        verdict: judged,
        verdict_at: judged && `${fact.judged}T${fact.id < '8' ? '23:30' : '00:30'}:00+08:00`,
        verdict_seq: judged && seq,
        superseded_seq: fact.state === 'superseded' ? seq : null,
        withdrawn_seq: fact.state === 'withdrawn' ? seq : null,
      });
    }
    for (const { year, amount, currency } of project.plans)
      put('annual_plan', { ...own, year, amount: decimal(amount), currency });
  }
  for (const { unit, indicator, year, amount } of tasks)
    put('task', {
      id: randomUUID(),
      unit_id: unit,
      indicator,
      year,
      amount: String(amount),
      version: 1,
      recorded_seq: 0,
    });
  for (const { kind, unit, on, project, withdrawn } of gatherings)
    put('gathering', {
      id: randomUUID(),
      kind,
      unit_id: unit,
      happened_on: on,
      project_id: project,
      body: {},
      version: 1,
      recorded_seq: 0,
      withdrawn_seq: withdrawn ? 1 : null,
    });
}

const beside = (texts: Readonly<Record<string, string | null | undefined>>): Row =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text != null));

/** Ten-thousandths as a decimal text. */
const decimal = (parts: bigint | null): string | null =>
  parts === null ? null : `${parts / 10_000n}.${String(parts % 10_000n).padStart(4, '0')}`;
