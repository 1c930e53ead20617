import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { aServer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
const EDITORS = 50;
const ROUNDS = 4;

it('lets exactly one of fifty editors of one matter win each version, tells the others both values, and loses nothing', async () => {
  const office = await anOffice();
  const server = await aServer(office);
  const desk = await server.as(await office.person('office'));
  const raised = await (await server.as(await office.person('reporter', 'east')))('POST', '/problems', {
    body: { title: '电力线路未批', class: 'power' },
    headers: { 'idempotency-key': randomUUID() },
  });
  const path = `/problems/${String(raised.body['id'])}/moves`;
  const send = (client: Client, version: number, body: object) =>
    client('POST', path, { body, headers: { 'if-match': `"${version}"` } });
  const accepted = await send(desk, 1, {
    act: 'problem.accept',
    unit: office.units.west,
    person: '演示 王工',
    due: '2018-07-20',
  });
  expect(accepted).toMatchObject({ status: 200, body: { version: 2 } });

  const editors: Client[] = [];
  for (let n = 0; n < EDITORS; n++) editors.push(await server.as(await office.person('reporter', 'west')));
  const written: string[] = [];
  for (let round = 1, version = 2; round <= ROUNDS; round++, version++) {
    const answers = await Promise.all(
      editors.map(async (client, n) => {
        const note = `第 ${round} 轮 ${n}`;
        return { note, ...(await send(client, version, { act: 'problem.progress', note })) };
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won.map(({ body }) => body['version'])).toEqual([version + 1]);
    const winner = String(won[0]?.note);
    written.push(winner);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(lost.length).toBe(EDITORS - 1);
    for (const { status, note, body } of lost) {
      expect(status).toBe(412);
      expect(body).toMatchObject({
        reason: 'changed-meanwhile',
        values: { expected: version, version: version + 1, mine: { note }, theirs: { note: winner } },
      });
    }
  }
  const { rows } = await office.past.query<{ n: number; note: string }>(
    `select n, body ->> 'note' as note from matter_move where tenant_id = $1 and act = 'problem.progress' order by n`,
    [office.tenantId],
  );
  // The raising and the accepting are moves 1 and 2.
  expect(rows).toEqual(written.map((note, at) => ({ n: at + 3, note })));
  expect((await office.entries()).filter(({ act }) => act === 'problem.progress').length).toBe(ROUNDS);
}, 60_000);
