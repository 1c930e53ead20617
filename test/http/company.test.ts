import { beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { makeNotices } from '../../src/work/notices/make.ts';
import { rebuild } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aServer, type Answer, type Client } from './client.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let server: Awaited<ReturnType<typeof aServer>>;
let at: Record<'office' | 'reporter' | 'department' | 'nobody', Client>;
let project: string;
let other: string;

beforeAll(async () => {
  office = await anOffice();
  project = await office.project({ unit: 'east', name: '演示 电池厂' });
  other = await office.project({ unit: 'east', name: '演示 canary-other' });
  await office.fact(project, { kind: 'signed', on: '2018-03-01' });
  await inTenant(office.db, office.tenantId, async (tx) =>
    rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: await nextSeq(tx, office.tenantId) }),
  );
  server = await aServer(office);
  at = {
    office: await server.as(await office.person('office')),
    reporter: await server.as(await office.person('reporter', 'east')),
    department: await server.as(await office.person('reporter', 'west')),
    nobody: await server.as(),
  };
});

const invite = async (more: object = {}): Promise<{ id: string; token: string; password: string }> => {
  const { status, body } = await at.office('POST', `/projects/${project}/company`, {
    body: { name: '演示 林', until: '2018-12-31', ...more },
  });
  expect(status).toBe(200);
  return body as never;
};
const opens = (token: string) => at.nobody('POST', '/company/session', { body: { token } });
const cookieOf = ({ headers }: Answer): string =>
  decodeURIComponent(/luodi=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '');
const asCompany = async (): Promise<Client> => server.as(cookieOf(await opens((await invite()).token)));
const moves = (who: Client, base: string, id: string, version: number, body: object) =>
  who('POST', `${base}/${id}/moves`, { body, headers: { 'if-match': `"${version}"` } });

/** A problem of the project that the department says is solved. */
async function solved(raise: () => Promise<Answer>): Promise<string> {
  const id = String((await raise()).body['id']);
  const accepted = await moves(at.office, '/problems', id, 1, {
    act: 'problem.accept',
    unit: office.units.west,
    person: '演示 王',
    due: '2018-06-29',
  });
  expect(accepted.status).toBe(200);
  const done = await moves(at.department, '/problems', id, 2, { act: 'problem.resolve', note: '已接通' });
  expect(done.status).toBe(200);
  return id;
}
const unitRaises = () =>
  at.reporter('POST', '/problems', { body: { title: '演示 用电', class: 'power', projectId: project } });

describe('a contact of the company with a mail address', () => {
  const NOON = new Date(`${TODAY}T12:00:00+08:00`);
  const tell = (now = NOON) => makeNotices(office.db, { tenantId: office.tenantId, now, mail: true });
  const mailsTo = async (id: string): Promise<Record<string, string>[]> => {
    const { rows } = await office.past.query(
      `select state, body ->> 'what' as what, body ->> 'kind' as kind, body ->> 'place' as place from outgoing
       where tenant_id = $1 and person_id = $2 order by made_at, id`,
      [office.tenantId, id],
    );
    return rows;
  };

  it('is mailed, in their hours, that a solved problem waits for their word, once; never after their link has ended', async () => {
    const contact = await invite({ mailAddress: 'lin@company.example' });
    const quiet = await invite();
    expect(JSON.stringify(await office.entries())).not.toContain('lin@company');
    await tell();
    const problem = await solved(unitRaises);
    await tell();
    await tell();
    const mail = { state: 'waiting', what: 'turn', kind: 'problem', place: `/company?project=${project}` };
    expect(await mailsTo(contact.id)).toEqual([mail]);
    expect(await mailsTo(quiet.id)).toEqual([]);
    const company = await server.as(cookieOf(await opens(contact.token)));
    const told = (await company('GET', '/notices')).body['rows'];
    expect(told).toMatchObject([{ matterId: problem, what: 'turn', due: null, unit: 'west', settled: false }]);
    await moves(company, '/company/problems', problem, 3, { act: 'problem.dispute', reason: '还没有通' });
    await tell();
    expect(await mailsTo(contact.id)).toEqual([{ ...mail, state: 'dropped' }]);
    await moves(at.department, '/problems', problem, 4, { act: 'problem.resolve', note: '已接通' });
    const night = new Date(`${TODAY}T22:00:00+08:00`);
    await tell(night);
    const { rows } = await office.past.query(
      `select min(not_before) as at from outgoing where tenant_id = $1 and person_id = $2 and state = 'waiting'`,
      [office.tenantId, contact.id],
    );
    // The Friday before the Dragon Boat Festival: the next hours that are not quiet begin on Tuesday.
    expect(rows[0].at).toEqual(new Date('2018-06-19T08:00:00+08:00'));
    await at.office('DELETE', `/company-people/${contact.id}`);
    expect((await mailsTo(contact.id)).map(({ state }) => state)).toEqual(['dropped', 'dropped']);
  });
});

describe('a link made out to somebody of a company', () => {
  it('lets them in to their project and to no other', async () => {
    const company = await asCompany();
    expect((await company('GET', '/company')).body['projects']).toEqual([{ id: project, name: '演示 电池厂' }]);
    const seen = await company('GET', `/company/projects/${project}`);
    expect(seen.body).toMatchObject({ project: { name: '演示 电池厂', stage: 'signed' }, procedures: [] });
    expect((await company('GET', `/company/projects/${other}`)).status).toBe(404);
    expect((await company('GET', '/projects')).text).not.toContain('演示 电池厂');
    expect((await company('GET', `/projects/${project}`)).status).toBe(404);
  });

  it('opens again and again until it is ended, and then not even who is in stays in', async () => {
    const { id, token } = await invite();
    const company = await server.as(cookieOf(await opens(token)));
    expect((await opens(token)).status).toBe(200);
    expect((await at.office('DELETE', `/company-people/${id}`)).status).toBe(200);
    expect((await opens(token)).body['reason']).toBe('link-dead');
    expect((await company('GET', '/company')).status).toBe(401);
    expect((await at.office('DELETE', `/company-people/${id}`)).body['reason']).toBe('already-revoked');
  });

  it('opens once where it is to open once', async () => {
    const { token } = await invite({ once: true });
    expect((await opens(token)).status).toBe(200);
    expect((await opens(token)).body['reason']).toBe('link-dead');
  });

  it('does not open after its last day, nor a link that was never made', async () => {
    const { token } = await invite({ until: TODAY });
    await office.past.query(`update company_link set until = '2018-06-14' where tenant_id = $1 and until = $2`, [
      office.tenantId,
      TODAY,
    ]);
    expect((await opens(token)).body['reason']).toBe('link-dead');
    expect((await opens(`${office.tenantId}.${'A'.repeat(43)}`)).body['reason']).toBe('link-dead');
    expect((await opens('x')).body['reason']).toBe('link-dead');
  });

  it('is made for a coming day, a year at most', async () => {
    for (const until of ['2018-06-14', '2019-12-31']) {
      const { body } = await at.office('POST', `/projects/${project}/company`, { body: { name: '演示', until } });
      expect(body['reason']).toBe('link-day');
    }
  });

  it('is kept as a hash alone, and told of in the journal without its secret', async () => {
    const { token } = await invite();
    const secret = token.split('.')[1] ?? '';
    const { rows } = await office.past.query(`select l::text from company_link l where tenant_id = $1`, [
      office.tenantId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(await office.entries())).not.toContain(secret);
    expect((await office.entries()).map(({ act }) => act)).toContain('company.invite');
    const listed = await at.reporter('GET', `/projects/${project}/company`);
    expect(listed.text).toContain('演示 林');
    expect(listed.text).not.toContain(secret);
  });

  it('is made by the office alone', async () => {
    const { status } = await at.reporter('POST', `/projects/${project}/company`, { body: { name: '演示' } });
    expect(status).toBe(403);
  });
});

it('an account of a company signs in with a password that is changed first', async () => {
  const { password } = await invite({ login: 'battery', until: null });
  const entered = await at.nobody('POST', '/session', {
    body: { tenant: office.slug, login: 'battery', password },
  });
  expect(entered.body).toMatchObject({ person: { unit: null, roles: ['company'], mustChangePassword: true } });
  const company = await server.as(cookieOf(entered));
  expect((await company('GET', '/company')).body['reason']).toBe('change-password-first');
});

describe('a problem is closed when the company says so (XC-2)', () => {
  it('by the company itself, which is all it sees of it', async () => {
    const company = await asCompany();
    const id = await solved(unitRaises);
    const { body, text } = await company('GET', `/company/projects/${project}`);
    const shown = (body['problems'] as { id: string; moves: { act: string }[]; answer: string }[]).find(
      (it) => it.id === id,
    );
    expect(shown?.answer).toBe('已接通');
    expect(shown?.moves.map(({ act }) => act)).toEqual(['problem.confirm', 'problem.dispute']);
    expect(text).not.toContain('演示 王');
    const disputed = await moves(company, '/company/problems', id, 3, { act: 'problem.dispute', reason: '仍断电' });
    expect(disputed.body['state']).toBe('in-hand');
    await moves(at.department, '/problems', id, 4, { act: 'problem.resolve', note: '换线' });
    const confirmed = await moves(company, '/company/problems', id, 5, { act: 'problem.confirm', note: '好了' });
    expect(confirmed.body['state']).toBe('confirmed');
  });

  it('by a unit in its name only while it has no way in of its own', async () => {
    const { id: person } = await invite();
    const id = await solved(unitRaises);
    const said = { act: 'problem.confirm', note: '企业电话确认' };
    expect((await moves(at.reporter, '/problems', id, 3, said)).body['reason']).toBe('company-says-itself');
    for (const { id: every } of (await at.office('GET', `/projects/${project}/company`)).body['people'] as {
      id: string;
    }[])
      await at.office('DELETE', `/company-people/${every}`);
    expect((await at.office('DELETE', `/company-people/${person}`)).status).toBe(409);
    expect((await moves(at.reporter, '/problems', id, 3, said)).body['state']).toBe('confirmed');
  });

  it('that it raised itself: no unit confirms or takes it back in its name', async () => {
    const company = await asCompany();
    const id = await solved(() =>
      company('POST', `/company/projects/${project}/problems`, { body: { title: '演示 路', class: 'other' } }),
    );
    for (const who of [at.reporter, at.department])
      expect((await moves(who, '/problems', id, 3, { act: 'problem.confirm', note: '好了' })).status).not.toBe(200);
    const said = await moves(company, '/company/problems', id, 3, { act: 'problem.confirm', note: '好了' });
    expect(said.status).toBe(200);
  });
});

describe('a company’s word on a fact', () => {
  it('stands beside the fact and changes nothing of it; the office judges', async () => {
    const company = await asCompany();
    const fact = await office.fact(project, { kind: 'started', on: '2018-06-01', verdict: null });
    const wordless = await company('POST', `/company/facts/${fact}/word`, { body: { says: 'disputes' } });
    expect(wordless.body['reason']).toBe('why-missing');
    const said = { says: 'disputes', note: '尚未开工' };
    expect((await company('POST', `/company/facts/${fact}/word`, { body: said })).status).toBe(200);
    const desk = (await at.office('GET', '/facts/waiting')).body['rows'] as { fact: { id: string } }[];
    expect(desk.find((row) => row.fact.id === fact)?.fact).toMatchObject({
      state: 'reported',
      companyWord: { says: 'disputes', note: '尚未开工' },
    });
    expect((await at.office('POST', `/facts/${fact}/verdict`, { body: { verdict: 'recognised' } })).status).toBe(200);
    const foreign = await office.fact(other, { verdict: null });
    expect((await company('POST', `/company/facts/${foreign}/word`, { body: said })).status).toBe(404);
  });
});

describe('a procedure', () => {
  it('is rated once, when it is finished', async () => {
    const company = await asCompany();
    const planned = await at.office('POST', `/projects/${project}/procedures`, {
      body: { lines: [{ key: 'permit', title: '施工许可', unit: office.units.west, limit: 'local' }] },
    });
    const [id] = planned.body['ids'] as string[];
    const stars = (n: number) => company('POST', `/company/procedures/${id}/rating`, { body: { stars: n } });
    expect((await stars(5)).body['reason']).toBe('not-finished');
    await moves(at.department, '/procedures', String(id), 1, { act: 'procedure.complete' });
    const seen = await company('GET', `/company/projects/${project}`);
    expect(seen.body['procedures']).toMatchObject([{ clock: 'running', since: TODAY, due: '2018-06-21', left: 3 }]);
    await moves(at.department, '/procedures', String(id), 2, { act: 'procedure.finish' });
    expect((await stars(6)).status).toBe(400);
    expect((await stars(4)).status).toBe(200);
    expect((await stars(1)).body['reason']).toBe('rated-already');
  });
});
