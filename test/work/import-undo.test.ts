import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { undoOneImport } from '../../src/work/commands/imports/undo.ts';
import { takeLedger } from '../../src/work/imports/in-one-go.ts';
import { perform } from '../../src/work/perform.ts';
import { showOneImport } from '../../src/work/views/imports.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const LEDGER =
  '项目名称,投资方,责任单位,总投资（万元）,签约时间,计划开工时间\n甲项目,演示企业,演示新局,3000,2018-01-05,2018-09-01\n';

interface Imported {
  readonly importId: string;
  readonly project: string;
  readonly unit: string;
  readonly investor: string;
  readonly fact: string;
  readonly step: string;
}

async function anImport(office: Office): Promise<Imported> {
  const scene = office.scene(await office.person('office'));
  const taken = await takeLedger(scene, { fileName: 'a.csv', bytes: new TextEncoder().encode(LEDGER) });
  if (isRefusal(taken)) throw new Error(taken.reason);
  const [project] = taken.plan.projects;
  return {
    importId: taken.importId,
    project: project?.id ?? '',
    unit: taken.plan.units[0]?.id ?? '',
    investor: taken.plan.investors[0]?.id ?? '',
    fact: project?.factIds[0] ?? '',
    step: project?.stepIds[0] ?? '',
  };
}

type Build = (office: Office, it: Imported) => Promise<unknown>;
const write =
  (text: string, ...values: ((office: Office, it: Imported) => unknown)[]): Build =>
  (office, it) =>
    office.past.query(text, [office.tenantId, randomUUID(), ...values.map((value) => value(office, it))]);

const VISIT = `insert into gathering (tenant_id, id, kind, unit_id, happened_on, project_id, investor_id, recorded_seq)`;
const MATTER = `insert into matter (tenant_id, id, kind, unit_id, project_id, raised_on, state, recorded_seq)`;
const BUILT: readonly (readonly [what: string, how: string, build: Build])[] = [
  ['fact', 'a fact reported', (office, it) => office.fact(it.project, { kind: 'started', on: '2018-03-01' })],
  [
    'evidence',
    'evidence for one of its facts',
    write(
      `insert into evidence (tenant_id, id, fact_id, file_name, media_type, size_bytes, sha256, recorded_seq)
        values ($1, $2, $3, 'a.pdf', 'application/pdf', 1, '0', 9)`,
      (_, it) => it.fact,
    ),
  ],
  [
    'revision',
    'a change to a project',
    (office, it) =>
      office.past.query('update project set version = 2 where tenant_id = $1 and id = $2', [
        office.tenantId,
        it.project,
      ]),
  ],
  [
    'step',
    'a step planned',
    write(
      `insert into step (tenant_id, id, project_id, kind, name, recorded_seq) values ($1, $2, $3, 'start', '开工', 9)`,
      (_, it) => it.project,
    ),
  ],
  [
    'visit',
    'a visit about a project',
    write(
      `${VISIT} values ($1, $2, 'outbound-visit', $3, '2018-03-01', $4, null, 9)`,
      (office) => office.units.east,
      (_, it) => it.project,
    ),
  ],
  [
    'matter',
    'a matter about a project',
    write(
      `${MATTER} values ($1, $2, 'problem', $3, $4, '2018-03-01', 'open', 9)`,
      (office) => office.units.east,
      (_, it) => it.project,
    ),
  ],
  [
    'unit',
    'a person in a new unit',
    write(
      `insert into person (tenant_id, id, unit_id, name, recorded_seq) values ($1, $2, $3, '张三', 9)`,
      (_, it) => it.unit,
    ),
  ],
  [
    'unit',
    'a task of a new unit',
    write(
      `insert into task (tenant_id, id, unit_id, indicator, year, amount, recorded_seq) values ($1, $2, $3, 'a/b', 2018, 1, 9)`,
      (_, it) => it.unit,
    ),
  ],
  [
    'investor',
    'a visit to a new investor',
    write(
      `${VISIT} values ($1, $2, 'invitation', $3, '2018-03-01', null, $4, 9)`,
      (office) => office.units.east,
      (_, it) => it.investor,
    ),
  ],
];

describe('taking an import back', () => {
  it('is offered as long as nothing was built on it', async () => {
    const office = await anOffice();
    const it = await anImport(office);
    const scene = office.scene(await office.person('office'));
    expect(await showOneImport(scene, it.importId)).toMatchObject({ may: { commit: false, undo: true } });
    expect(await perform(undoOneImport, { id: it.importId }, scene)).toEqual({});
    expect(await showOneImport(scene, it.importId)).toMatchObject({ state: 'undone', may: { undo: false } });
  });

  it.each(BUILT)('is neither offered nor done after %s: %s', async (what, _how, build) => {
    const office = await anOffice();
    const it = await anImport(office);
    await build(office, it);
    const scene = office.scene(await office.person('office'));
    expect(await showOneImport(scene, it.importId)).toMatchObject({ state: 'committed', may: { undo: false } });
    expect(await perform(undoOneImport, { id: it.importId }, scene)).toMatchObject({
      reason: 'built-on-import',
      detail: { built: [{ what, n: 1 }] },
    });
  });

  it('does not mind what was built on other projects', async () => {
    const office = await anOffice();
    const it = await anImport(office);
    await office.fact(await office.project(), { kind: 'started', on: '2018-03-01' });
    const scene = office.scene(await office.person('office'));
    expect(await showOneImport(scene, it.importId)).toMatchObject({ may: { undo: true } });
  });
});
