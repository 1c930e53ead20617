import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { rebuild } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aServer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let project: string;
let client: Client;

beforeAll(async () => {
  office = await anOffice();
  const { db, past, tenantId } = office;
  project = await office.project({ name: '演示 电池项目' });
  await office.fact(project, { kind: 'signed', on: '2018-03-01' });
  await past.query(
    `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq) values ($1, $2, $3, 'start', '开工', '2018-05-01', 0)`,
    [tenantId, randomUUID(), project],
  );
  await inTenant(db, tenantId, async (tx) => {
    const seq = await nextSeq(tx, tenantId);
    const from = day('2018-01-01');
    await addAdoption(tx, tenantId, {
      id: randomUUID(),
      regime: 'wuhan-2018',
      version: '1',
      from,
      settings: {},
      rank: 0,
      seq,
    });
    await rebuild(tx, { tenantId, today: TODAY, seq });
  });
  client = await (await aServer(office)).as(await office.person('office'));
});

interface Explained {
  readonly light: string;
  readonly because: readonly { about: string; clause: string; uses: readonly { on?: string }[] }[];
}

const explained = async (query = ''): Promise<Explained> =>
  (await client('GET', `/projects/${project}${query}`)).body['project'] as Explained;

describe('why a project stands as it does', () => {
  it('is told with the project, and no list carries it', async () => {
    const list = await client('GET', '/projects');
    expect(list.body).toMatchObject({ total: 1, rows: [{ id: project, light: 'red' }] });
    expect(list.text).not.toContain('because');

    const { light, because } = await explained();
    expect(light).toBe('red');
    expect(because.find(({ about }) => about === 'light')).toMatchObject({
      clause: expect.stringMatching(/^WH-/),
      uses: [{ name: '开工', on: '2018-05-01' }],
    });
  });

  it('is told as of the day that is asked for', async () => {
    const { light, because } = await explained('?asOf=2018-04-01');
    expect(light).toBe('green');
    expect(because.map(({ about }) => about)).toContain('light');
    expect((await explained('?asOf=2017-12-31')).because).toEqual([]);
  });
});
