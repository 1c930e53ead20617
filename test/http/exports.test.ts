import { describe, expect, it } from 'vitest';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { aServer } from './client.ts';

const office = await officesIn(await aDatabase())();
await adopt(office, 'wuhan-2018');
const signed = await office.project({ name: '演示签约项目', amount: '394000000' });
await office.fact(signed, { kind: 'signed', on: '2018-03-07' });
await office.project({ name: '演示线索' });
await stand(office);
const clerk = await (await aServer(office)).as(await office.person('office'));

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const nameOf = (headers: Readonly<Record<string, unknown>>) =>
  decodeURIComponent(String(headers['content-disposition']));

describe('ALL-2: a file over HTTP', () => {
  it('holds exactly what the address says', async () => {
    const answer = await clerk('GET', '/projects/export?stage=signed&columns=name&columns=amount&format=csv');
    expect(answer.status).toBe(200);
    expect(answer.text.replace('\ufeff', '').split('\r\n').slice(0, 3)).toEqual([
      '项目名称,投资额（万元）',
      '演示签约项目,39400',
      '',
    ]);
  });

  it.each([
    ['/projects/export', '招商引资项目台账 2018-06-15.xlsx'],
    ['/four-tables/export?asOf=2018-03-01', '招商引资项目四张表 2018-03-01.xlsx'],
    ['/four-tables/export?lang=en', 'The four tables of investment projects 2018-06-15.xlsx'],
  ])('%s comes as %s', async (path, name) => {
    const answer = await clerk('GET', path);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': XLSX } });
    expect(nameOf(answer.headers)).toContain(name);
    expect(answer.text).toMatch(/^PK/);
  });

  it('is refused with a reason for a column there is not', async () => {
    const answer = await clerk('GET', '/projects/export?columns=salary');
    expect(answer).toMatchObject({ status: 422, body: { reason: 'unknown-column' } });
  });
});
