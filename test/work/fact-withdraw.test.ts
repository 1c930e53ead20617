import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { attachEvidence } from '../../src/work/commands/evidence/attach.ts';
import { judgeFact } from '../../src/work/commands/fact/judge.ts';
import { reportFact } from '../../src/work/commands/fact/report.ts';
import { withdrawFact } from '../../src/work/commands/fact/withdraw.ts';
import { createProject } from '../../src/work/commands/project/create.ts';
import { perform } from '../../src/work/perform.ts';
import { evidenceOf } from '../../src/work/views/evidence.ts';
import { showOneProject } from '../../src/work/views/project.ts';
import { listWaiting } from '../../src/work/views/waiting-facts.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let reporter: Actor;
let colleague: Actor;
let clerk: Actor;

beforeAll(async () => {
  office = await anOffice();
  reporter = await office.person('reporter', 'east');
  colleague = await office.person('reporter', 'east');
  clerk = await office.person('office');
});

async function aProject(): Promise<string> {
  const input = { name: '演示 光伏', unitId: office.units.east };
  const outcome = await perform(createProject, input, office.scene(clerk));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.id;
}

async function reported(projectId: string, more: { supersedes?: string } = {}): Promise<string> {
  const input = { id: projectId, kind: 'started', on: day('2018-05-01'), precision: 'day', ...more } as const;
  const outcome = await perform(reportFact, input, office.scene(reporter));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.id;
}

const shownTo = async (actor: Actor, projectId: string, id: string) => {
  const shown = await showOneProject(office.scene(actor), { id: projectId });
  return isRefusal(shown) ? shown : shown.facts.find((fact) => fact.id === id);
};

describe('a report taken back', () => {
  it('stays on record with the reason and its evidence, waits for nobody and is in the journal', async () => {
    const projectId = await aProject();
    const id = await reported(projectId);
    const pdf = { fileName: 'a.pdf', bytes: Buffer.from('%PDF-1.4 %%EOF') };
    const attached = await attachEvidence({ id }, pdf, office.scene(reporter));
    expect(await shownTo(reporter, projectId, id)).toMatchObject({ state: 'reported', may: { withdraw: true } });
    const waiting = (await listWaiting(office.scene(clerk), { page: 1, size: 1 })).total;

    expect(await perform(withdrawFact, { id, reason: '填错了项目' }, office.scene(reporter))).toEqual({});

    expect(await shownTo(clerk, projectId, id)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: '填错了项目',
      withdrawnAt: expect.any(String),
      evidence: [{ fileName: 'a.pdf' }],
      may: { judge: false, correct: false, attach: false, withdraw: false },
    });
    expect((await listWaiting(office.scene(clerk), { page: 1, size: 1 })).total).toBe(waiting - 1);
    if (isRefusal(attached)) throw new Error(attached.reason);
    expect(isRefusal(await evidenceOf(office.scene(clerk), attached.id))).toBe(false);
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'fact.withdraw',
      subject_id: projectId,
      body: { factId: id, kind: 'started', reason: '填错了项目' },
    });
  });

  it('is judged by nobody any more, nor taken back again', async () => {
    const id = await reported(await aProject());
    await perform(withdrawFact, { id, reason: '重复' }, office.scene(reporter));
    const refused = { kind: 'conflict', reason: 'already-judged', detail: { verdict: 'withdrawn' } };
    expect(await perform(judgeFact, { id, verdict: 'recognised' }, office.scene(clerk))).toMatchObject(refused);
    expect(await perform(withdrawFact, { id, reason: '重复' }, office.scene(reporter))).toMatchObject(refused);
  });

  it.each(['recognised', 'returned'] as const)('is refused once it was %s', async (verdict) => {
    const id = await reported(await aProject());
    await perform(judgeFact, { id, verdict, reason: '看过了' }, office.scene(clerk));
    expect(await perform(withdrawFact, { id, reason: '填错' }, office.scene(reporter))).toMatchObject({
      kind: 'conflict',
      reason: 'already-judged',
      detail: { verdict },
    });
  });

  it('is its reporter’s alone: not a colleague’s, who may report for the same unit', async () => {
    const id = await reported(await aProject());
    expect(await perform(withdrawFact, { id, reason: '填错' }, office.scene(colleague))).toMatchObject({
      kind: 'not-allowed',
      reason: 'others-report',
    });
  });

  it('makes room for another correction of the same fact', async () => {
    const projectId = await aProject();
    const first = await reported(projectId);
    await perform(judgeFact, { id: first, verdict: 'recognised' }, office.scene(clerk));
    const correction = await reported(projectId, { supersedes: first });
    await perform(withdrawFact, { id: correction, reason: '日期又错了' }, office.scene(reporter));
    await expect(reported(projectId, { supersedes: first })).resolves.toEqual(expect.any(String));
    expect(await shownTo(clerk, projectId, first)).toMatchObject({ state: 'recognised' });
  });

  it('is taken back or recognised when both happen at once, never both', async () => {
    const id = await reported(await aProject());
    const both = await Promise.all([
      perform(withdrawFact, { id, reason: '填错' }, office.scene(reporter)),
      perform(judgeFact, { id, verdict: 'recognised' }, office.scene(clerk)),
    ]);
    expect(both.filter((it) => isRefusal(it))).toMatchObject([{ reason: 'already-judged' }]);
  });

  it('cannot be rewritten afterwards, even by the database’s owner', async () => {
    const id = await reported(await aProject());
    await perform(withdrawFact, { id, reason: '填错' }, office.scene(reporter));
    await expect(office.past.query(`update fact set withdrawn_reason = 'x' where id = $1`, [id])).rejects.toThrow(
      'written once',
    );
  });
});
