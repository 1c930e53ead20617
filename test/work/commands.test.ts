import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { day } from '../../src/domain/day.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { attachEvidence } from '../../src/work/commands/evidence/attach.ts';
import { judgeFact } from '../../src/work/commands/fact/judge.ts';
import { reportFact } from '../../src/work/commands/fact/report.ts';
import { withdrawFact } from '../../src/work/commands/fact/withdraw.ts';
import { createPerson } from '../../src/work/commands/person/create.ts';
import { resetPassword } from '../../src/work/commands/person/reset-password.ts';
import { revisePerson } from '../../src/work/commands/person/revise.ts';
import { createProject } from '../../src/work/commands/project/create.ts';
import { reviseProject } from '../../src/work/commands/project/revise.ts';
import { changePassword } from '../../src/work/commands/session/change-password.ts';
import { signOut } from '../../src/work/commands/session/sign-out.ts';
import { planStep } from '../../src/work/commands/step/plan.ts';
import { replanStep } from '../../src/work/commands/step/replan.ts';
import { retryNotices } from '../../src/work/commands/notice/retry.ts';
import { perform } from '../../src/work/perform.ts';
import type { Scene } from '../../src/work/scene.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let at: Record<'office' | 'east' | 'west' | 'leader' | 'security', Actor>;

beforeAll(async () => {
  office = await anOffice();
  at = {
    office: await office.person('office'),
    east: await office.person('reporter', 'east'),
    west: await office.person('reporter', 'west'),
    leader: await office.person('leader'),
    security: await office.person('security-admin'),
  };
});

const project = (more: Record<string, unknown> = {}) => ({ name: '演示 光伏组件', unitId: office.units.east, ...more });
const fact = (id: string, more: Record<string, unknown> = {}) =>
  ({ id, kind: 'signed', on: day('2018-06-01'), precision: 'day', ...more }) as const;
const PDF = { fileName: 'a.pdf', bytes: Buffer.from('%PDF-1.4 %%EOF') };

/** The id of what was made; a refusal here is a failed test. */
async function made<T extends { id: string }>(doing: Promise<T | object>): Promise<string> {
  const outcome = await doing;
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.reason}`);
  return (outcome as T).id;
}
const last = async () => (await office.entries()).at(-1);
const row = async (table: string, id: string) =>
  (await office.past.query(`select * from ${table} where tenant_id = $1 and id = $2`, [office.tenantId, id])).rows[0];

describe('a project', () => {
  it('is entered with its investor, who is found again by name and by code', async () => {
    const investor = { investorName: '演示（集团）公司', creditCode: '91350100M000100Y43' };
    const one = await made(
      perform(
        createProject,
        project({ ...investor, amount: { value: '500000000', currency: 'CNY' } }),
        office.scene(at.office),
      ),
    );
    expect(await last()).toMatchObject({
      act: 'project.create',
      subject_id: one,
      body: { name: '演示 光伏组件', creditCode: investor.creditCode },
    });
    const two = await made(
      perform(createProject, project({ name: '二期', investorName: '演示(集团) 公司' }), office.scene(at.office)),
    );
    const three = await made(
      perform(
        createProject,
        project({ name: '三期', investorName: '另一个名字', creditCode: investor.creditCode }),
        office.scene(at.office),
      ),
    );
    const first = await row('project', one);
    expect(first).toMatchObject({
      amount: '500000000.0000',
      currency: 'CNY',
      version: 1,
      compared_name: '演示光伏组件',
    });
    expect((await row('project', two)).investor_id).toBe(first.investor_id);
    expect((await row('project', three)).investor_id).toBe(first.investor_id);
  });

  it('is revised with its old values kept and both told', async () => {
    const id = await made(perform(createProject, project({ district: '东区' }), office.scene(at.office)));
    const outcome = await perform(
      reviseProject,
      { id, district: '西区', remark: '迁址' },
      office.scene(at.office, { expected: 1 }),
    );
    expect(outcome).toEqual({ id, version: 2 });
    expect(await last()).toMatchObject({
      act: 'project.revise',
      body: { version: 2, changed: { district: { from: '东区', to: '西区' } } },
    });
    const { rows } = await office.past.query('select * from past where tenant_id = $1 and id = $2', [
      office.tenantId,
      id,
    ]);
    const entries = await office.entries();
    expect(rows).toMatchObject([
      { noun: 'project', version: 1, to_seq: String(entries.length), was: { district: '东区', remark: null } },
    ]);
    expect(rows[0].was).not.toHaveProperty('grams');
  });

  it('of a unit that is not there is refused, naming the place', async () => {
    const unitId = '11111111-1111-4111-8111-111111111111';
    expect(await perform(createProject, project({ unitId }), office.scene(at.office))).toMatchObject({
      kind: 'invalid',
      reason: 'no-such-unit',
      detail: { field: 'unitId' },
    });
  });
});

describe('a step', () => {
  it('keeps its first due day as the baseline when it is planned anew', async () => {
    const projectId = await office.project();
    const input = {
      id: projectId,
      kind: 'start',
      name: '开工',
      due: day('2018-09-01'),
      person: '演示 王',
      unitId: office.units.town,
    } as const;
    const id = await made(perform(planStep, input, office.scene(at.office)));
    const moved = { id, due: day('2018-11-01'), reason: '雨季' };
    expect(await perform(replanStep, moved, office.scene(at.office, { expected: 1 }))).toEqual({ id, version: 2 });
    const { rows } = await office.past.query(
      'select baseline::text, due::text, person, version from step where id = $1',
      [id],
    );
    expect(rows).toEqual([{ baseline: '2018-09-01', due: '2018-11-01', person: '演示 王', version: 2 }]);
    expect(await last()).toMatchObject({
      act: 'step.replan',
      subject_id: projectId,
      body: { stepId: id, reason: '雨季', changed: { due: { from: '2018-09-01', to: '2018-11-01' } } },
    });
  });
});

describe('a fact', () => {
  it('is reported, and recognised by another', async () => {
    const projectId = await office.project();
    const id = await made(perform(reportFact, fact(projectId), office.scene(at.east)));
    expect(await row('fact', id)).toMatchObject({ verdict: null, reported_by: at.east.id, basis: 'report' });
    expect(await perform(judgeFact, { id, verdict: 'recognised' }, office.scene(at.office))).toEqual({});
    expect(await row('fact', id)).toMatchObject({ verdict: 'recognised', verdict_by: at.office.id });
    expect(await last()).toMatchObject({
      act: 'fact.recognise',
      subject_id: projectId,
      body: { factId: id, kind: 'signed' },
    });
    expect(
      await perform(judgeFact, { id, verdict: 'returned', reason: '晚了' }, office.scene(at.office)),
    ).toMatchObject({ reason: 'already-judged' });
  });

  it('is superseded at the moment its correction is recognised, not before', async () => {
    const projectId = await office.project();
    const wrong = await office.fact(projectId, { on: '2018-03-01', by: at.east.id });
    const right = await made(
      perform(reportFact, fact(projectId, { on: day('2018-03-05'), supersedes: wrong }), office.scene(at.east)),
    );
    expect((await row('fact', wrong)).superseded_seq).toBeNull();
    await perform(judgeFact, { id: right, verdict: 'recognised' }, office.scene(at.office));
    const { superseded_seq } = await row('fact', wrong);
    expect(Number(superseded_seq)).toBe((await last())?.seq);
  });

  it('is not judged by who reported it, holding both roles', async () => {
    const both = await office.person(['reporter', 'office'], 'east');
    const id = await made(perform(reportFact, fact(await office.project()), office.scene(both)));
    expect(await perform(judgeFact, { id, verdict: 'recognised' }, office.scene(both))).toMatchObject({
      kind: 'not-allowed',
      reason: 'own-report',
    });
    expect(await perform(judgeFact, { id, verdict: 'recognised' }, office.scene(at.office))).toEqual({});
  });

  it('may be reported by the host of the signing too (XC-1.1)', async () => {
    const id = await office.project({ unit: 'east', host: 'west' });
    expect(await perform(reportFact, fact(id), office.scene(at.west))).toMatchObject({ id: expect.any(String) });
  });
});

describe('evidence', () => {
  it('is kept with its own bytes and takes no more once the fact is judged', async () => {
    const id = await made(perform(reportFact, fact(await office.project()), office.scene(at.east)));
    const evidence = await made(attachEvidence({ id }, PDF, office.scene(at.east)));
    const { sha256, media_type, size_bytes } = await row('evidence', evidence);
    expect([media_type, Number(size_bytes)]).toEqual(['application/pdf', PDF.bytes.length]);
    expect(await office.files.read(sha256)).toEqual(PDF.bytes);
    await perform(judgeFact, { id, verdict: 'recognised' }, office.scene(at.office));
    expect(await attachEvidence({ id }, PDF, office.scene(at.east))).toMatchObject({
      kind: 'conflict',
      reason: 'evidence-closed',
    });
  });

  it('is not stored for somebody who may not attach it', async () => {
    const id = await made(perform(reportFact, fact(await office.project()), office.scene(at.east)));
    const before = office.files.kept.size;
    const other = { fileName: 'b.pdf', bytes: Buffer.from('%PDF-1.4 of another %%EOF') };
    expect(await attachEvidence({ id }, other, office.scene(at.office))).toMatchObject({ kind: 'not-allowed' });
    expect(await attachEvidence({ id }, other, office.scene(at.west))).toMatchObject({ kind: 'not-found' });
    expect(office.files.kept.size).toBe(before);
  });
});

describe('an account', () => {
  const person = (more: Record<string, unknown> = {}) =>
    ({ name: '演示 李', post: '', login: 'li', unitId: office.units.east, roles: ['reporter'], ...more }) as Parameters<
      typeof createPerson
    >[0];

  it('is made with a first password that is kept nowhere', async () => {
    const created = await createPerson(person(), office.scene(at.security));
    if (isRefusal(created)) throw new Error(created.reason);
    expect(await row('person', created.id)).toMatchObject({ first_password: true, roles: ['reporter'] });
    expect(JSON.stringify(await office.entries())).not.toContain(created.password);
    expect(await createPerson(person(), office.scene(at.security))).toMatchObject({
      reason: 'login-taken',
      detail: { field: 'login' },
    });
  });

  it('loses its sessions when it is disabled, and its old values are kept without the password', async () => {
    const id = await made(createPerson(person({ login: 'wang' }), office.scene(at.security)));
    await office.past.query(
      `insert into session (tenant_id, token_hash, person_id, ends_at) values ($1, '\\x01', $2, now() + interval '1 hour')`,
      [office.tenantId, id],
    );
    expect(await perform(revisePerson, { id, disabled: true }, office.scene(at.security, { expected: 1 }))).toEqual({
      id,
      version: 2,
    });
    const sessions = await office.past.query('select from session where person_id = $1', [id]);
    expect(sessions.rowCount).toBe(0);
    const { rows } = await office.past.query(`select was from past where noun = 'person' and id = $1`, [id]);
    expect(rows[0].was).not.toHaveProperty('password_hash');
  });

  it('of oneself is changed by another, and the last guard stays', async () => {
    const alone = await anOffice();
    const guard = await alone.person('security-admin');
    const second = await alone.person('security-admin');
    expect(await perform(revisePerson, { id: String(guard.id), disabled: true }, alone.scene(guard))).toMatchObject({
      reason: 'own-account',
    });
    expect(await perform(revisePerson, { id: String(second.id), roles: ['leader'] }, alone.scene(guard))).toMatchObject(
      { version: 2 },
    );
    expect(await resetPassword({ id: String(guard.id), demo: false }, alone.scene(guard))).toMatchObject({
      reason: 'own-account',
    });
  });
});

describe('every act has somebody who may not do it, and then changes and writes nothing', () => {
  const cases: Record<string, { who: () => Actor; kind: string; act: (scene: Scene) => Promise<unknown> }> = {
    'a reporter enters a project': {
      who: () => at.east,
      kind: 'not-allowed',
      act: (s) => perform(createProject, project(), s),
    },
    'a reporter revises its project': {
      who: () => at.east,
      kind: 'not-allowed',
      act: async (s) => perform(reviseProject, { id: await office.project(), name: 'x' }, s),
    },
    'a sibling revises a project': {
      who: () => at.west,
      kind: 'not-found',
      act: async (s) => perform(reviseProject, { id: await office.project(), name: 'x' }, s),
    },
    'a leader plans a step': {
      who: () => at.leader,
      kind: 'not-allowed',
      act: async (s) => perform(planStep, { id: await office.project(), kind: 'start', name: 'x' }, s),
    },
    'a reporter replans a step': {
      who: () => at.east,
      kind: 'not-allowed',
      act: async (s) => {
        const id = await made(
          perform(planStep, { id: await office.project(), kind: 'start', name: 'x' }, office.scene(at.office)),
        );
        return perform(replanStep, { id, name: 'y', reason: '改' }, s);
      },
    },
    'a leader sends again what was given up': {
      who: () => at.leader,
      kind: 'not-allowed',
      act: (s) => perform(retryNotices, { channel: undefined, who: undefined }, s),
    },
    'the office reports': {
      who: () => at.office,
      kind: 'not-allowed',
      act: async (s) => perform(reportFact, fact(await office.project()), s),
    },
    'a leader reports': {
      who: () => at.leader,
      kind: 'not-allowed',
      act: async (s) => perform(reportFact, fact(await office.project()), s),
    },
    'a sibling reports': {
      who: () => at.west,
      kind: 'not-found',
      act: async (s) => perform(reportFact, fact(await office.project()), s),
    },
    'a leader judges': {
      who: () => at.leader,
      kind: 'not-allowed',
      act: async (s) =>
        perform(
          judgeFact,
          { id: await office.fact(await office.project(), { verdict: null }), verdict: 'recognised' },
          s,
        ),
    },
    'a sibling judges': {
      who: () => at.west,
      kind: 'not-found',
      act: async (s) =>
        perform(
          judgeFact,
          { id: await office.fact(await office.project(), { verdict: null }), verdict: 'recognised' },
          s,
        ),
    },
    'the office takes a report back': {
      who: () => at.office,
      kind: 'not-allowed',
      act: async (s) =>
        perform(
          withdrawFact,
          { id: await office.fact(await office.project(), { verdict: null, by: at.east.id }), reason: '填错' },
          s,
        ),
    },
    'the office attaches evidence': {
      who: () => at.office,
      kind: 'not-allowed',
      act: async (s) =>
        attachEvidence({ id: await office.fact(await office.project(), { verdict: null, by: at.east.id }) }, PDF, s),
    },
    'the office makes an account': {
      who: () => at.office,
      kind: 'not-allowed',
      act: (s) => createPerson({ name: 'x', post: '', login: 'xx', unitId: office.units.city, roles: ['leader'] }, s),
    },
    'a leader changes an account': {
      who: () => at.leader,
      kind: 'not-found',
      act: (s) => perform(revisePerson, { id: String(at.east.id), disabled: true }, s),
    },
    'a reporter resets a password': {
      who: () => at.east,
      kind: 'not-allowed',
      act: (s) => resetPassword({ id: String(at.west.id), demo: false }, s),
    },
    'somebody without a password changes it': {
      who: () => at.east,
      kind: 'invalid',
      act: (s) => changePassword({ current: 'x', next: 'Abcdefg123!', shared: false }, s),
    },
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const it = cases[name];
    if (!it) throw new Error(name);
    const prepared = office.scene(it.who());
    const untouched = async () => ({ entries: (await office.entries()).length });
    // The preparation of a case may write; what counts is what the refused actor's own act leaves.
    const before = await it.act(prepared).then(untouched, untouched);
    const outcome = await it.act(prepared);
    const added = (await office.entries()).slice(before.entries);
    expect(outcome).toMatchObject({ refused: true, kind: it.kind });
    expect(added.filter((entry) => entry.act !== 'step.plan')).toEqual([]);
  });

  it('covers every command there is, here or in a test of its own', async () => {
    const { globSync, readFileSync } = await import('node:fs');
    const folder = new URL('../../src/work/commands/', import.meta.url);
    const decides = (file: string) => /\b(command|movesOf)\(/.test(readFileSync(new URL(file, folder), 'utf8'));
    const commands = globSync('*/*.ts', { cwd: folder }).filter(decides);
    const tests = globSync('**/*.test.ts', { cwd: new URL('../', import.meta.url) }).map((file) =>
      readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'),
    );
    expect(commands.length).toBeGreaterThan(30);
    const alone = commands.filter((file) => !tests.some((text) => text.includes(`/commands/${file}'`)));
    // Imports and exports are tried through what calls them, tasks over HTTP.
    expect(alone.filter((file) => !/^(imports|exports|task)\//.test(file))).toEqual([]);
  });
});

it('signs out: the session is gone and the journal says so', async () => {
  await office.past.query(
    `insert into session (tenant_id, token_hash, person_id, ends_at) values ($1, '\\x02', $2, now() + interval '1 hour')`,
    [office.tenantId, at.leader.id],
  );
  expect(await perform(signOut, { tokenHash: Buffer.from([2]) }, office.scene(at.leader))).toEqual({});
  expect((await office.past.query('select from session where person_id = $1', [at.leader.id])).rowCount).toBe(0);
  expect(await last()).toMatchObject({ act: 'session.sign-out', subject_id: at.leader.id });
});
