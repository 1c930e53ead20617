import { describe, expect, it } from 'vitest';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { sheetsOf } from '../documents/opened.ts';
import { officesIn } from '../office.ts';
import { aServer } from './client.ts';

const office = await officesIn(await aDatabase())();
await adopt(office, 'wuhan-2018');
const signed = await office.project({ name: '演示签约项目', amount: '394000000' });
await office.fact(signed, { kind: 'signed', on: '2018-03-07' });
await office.project({ name: '演示线索' });
await stand(office);
const { app, as } = await aServer(office);
const clerk = await as(await office.person('office'));

describe('ALL-2 Excel: a file over HTTP', () => {
  it('comes with its name, its type and exactly what the address says', async () => {
    const answer = await clerk('GET', '/projects/export?stage=signed&columns=name&columns=amount');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('招商引资项目台账 2018-06-15.xlsx');
    const cookie = await office.person('leader');
    expect(cookie.roles).toEqual(['leader']);
  });

  it('has the four tables, of one day and one language', async () => {
    const answer = await clerk('GET', '/four-tables/export?asOf=2018-03-01&lang=en&table=planning');
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('2018-03-01.xlsx');
  });

  it('is refused with a reason for a column there is not', async () => {
    const answer = await clerk('GET', '/projects/export?columns=salary');
    expect(answer).toMatchObject({ status: 422, body: { reason: 'unknown-column' } });
  });
});
