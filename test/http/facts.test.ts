import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { aServer, type Client, fileBody } from './client.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let reporter: Client;
let judge: Client;
let nobody: Client;

beforeAll(async () => {
  office = await anOffice();
  const server = await aServer(office);
  reporter = await server.as(await office.person('reporter', 'east'));
  judge = await server.as(await office.person('office'));
  nobody = await server.as();
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

describe('a fact from the report to the stage', () => {
  it('is reported with evidence, recognised by another, and then counts', async () => {
    const created = await judge('POST', '/projects', { body: { name: '演示 电池项目', unitId: office.units.east } });
    const project = String(created.body.id);
    const reported = await reporter('POST', `/projects/${project}/facts`, {
      body: { kind: 'signed', on: '2018-06-01' },
    });
    expect(reported).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    const fact = String(reported.body.id);

    const attached = await reporter('POST', `/facts/${fact}/evidence`, fileBody('合同 <扫描>.pdf', PDF));
    expect(attached).toMatchObject({ status: 200 });
    const file = await judge('GET', `/evidence/${String(attached.body.id)}`);
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(
        /^attachment; filename="luodi-[0-9a-f]{8}\.pdf"; filename\*=UTF-8''/,
      ),
    });
    expect(file.text).toBe(PDF.toString());

    expect((await reporter('GET', `/projects/${project}`)).body).toMatchObject({
      facts: [
        {
          id: fact,
          state: 'reported',
          may: { judge: false, attach: true },
          evidence: [{ fileName: '合同 <扫描>.pdf' }],
        },
      ],
      project: { stage: 'lead' },
    });
    expect(await reporter('POST', `/facts/${fact}/verdict`, { body: { verdict: 'recognised' } })).toMatchObject({
      status: 403,
      body: { reason: 'no-permission' },
    });
    expect(await judge('POST', `/facts/${fact}/verdict`, { body: { verdict: 'recognised' } })).toMatchObject({
      status: 200,
    });
    expect((await judge('GET', `/projects/${project}`)).body).toMatchObject({ project: { stage: 'signed' } });
    expect((await office.entries()).map(({ act }) => act)).toEqual([
      'project.create',
      'fact.report',
      'evidence.attach',
      'fact.recognise',
    ]);
  });

  it('is not answered without sign-in', async () => {
    const project = await office.project();
    expect(
      await nobody('POST', `/projects/${project}/facts`, { body: { kind: 'signed', on: '2018-06-01' } }),
    ).toMatchObject({
      status: 401,
      body: { reason: 'not-signed-in' },
    });
  });
});
