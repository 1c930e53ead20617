import { randomUUID } from 'node:crypto';
import { dayIn } from '../../src/http/door.ts';
import type { Office } from '../office.ts';
import { TODAY } from '../office.ts';
import { type Asking, fileBody } from './client.ts';

export const PLACES = ['own', 'below', 'sibling'] as const;
export type Place = (typeof PLACES)[number];

/** One of everything, in one unit; its texts carry the canary of that unit. */
export interface Things {
  readonly unit: string;
  readonly project: string;
  readonly fact: string;
  /** One that nobody judges. */
  readonly unjudged: string;
  readonly step: string;
  readonly evidence: string;
  readonly person: string;
  readonly import: string;
  readonly visit: string;
  readonly card: string;
  readonly problem: string;
  readonly robot: string;
  readonly decision: string;
  readonly procedure: string;
  readonly commitment: string;
  readonly review: string;
  readonly demand: string;
  readonly quota: string;
  readonly holding: string;
  readonly complaint: string;
  readonly declaration: string;
  readonly exit: string;
  readonly land: string;
  readonly adoption: string;
  readonly proposal: string;
}

export async function thingsIn(office: Office, unit: 'east' | 'town' | 'west', canary: string): Promise<Things> {
  const { past, tenantId } = office;
  const project = await office.project({ unit, name: `演示 ${canary}` });
  const reporter = await office.person('reporter', unit, { login: `r${randomUUID().slice(0, 8)}` });
  const fact = await office.fact(project, { verdict: null, by: reporter.id, on: '2018-05-01' });
  const unjudged = await office.fact(project, { verdict: null, by: reporter.id, on: '2018-05-02' });
  const ids = {
    step: randomUUID(),
    evidence: randomUUID(),
    import: randomUUID(),
    visit: randomUUID(),
    card: randomUUID(),
    problem: randomUUID(),
    robot: randomUUID(),
    decision: randomUUID(),
    procedure: randomUUID(),
    commitment: randomUUID(),
    review: randomUUID(),
    demand: randomUUID(),
    quota: randomUUID(),
    holding: randomUUID(),
    complaint: randomUUID(),
    declaration: randomUUID(),
    exit: randomUUID(),
    land: randomUUID(),
    adoption: randomUUID(),
    proposal: randomUUID(),
  };
  await past.query(`update fact set remark = $3 where tenant_id = $1 and id = $2`, [tenantId, fact, canary]);
  await past.query(
    `insert into step (tenant_id, id, project_id, kind, name, recorded_seq) values ($1, $2, $3, 'start', $4, 0)`,
    [tenantId, ids.step, project, canary],
  );
  const sha256 = await office.files.keep(Buffer.from(`%PDF-1.4 ${canary} %%EOF`));
  await past.query(
    `insert into evidence (tenant_id, id, fact_id, file_name, media_type, size_bytes, sha256, display_sha256, small_sha256,
       recorded_seq)
     values ($1, $2, $3, $4, 'application/pdf', 20, $5, $5, $5, 0)`,
    [tenantId, ids.evidence, fact, `${canary}.pdf`, sha256],
  );
  await past.query(
    `insert into import (tenant_id, id, file_name, sha256, size_bytes, state) values ($1, $2, $3, $4, 1, 'understood')`,
    [tenantId, ids.import, `${canary}.csv`, sha256],
  );
  await past.query(
    `insert into gathering (tenant_id, id, kind, unit_id, happened_on, project_id, body, recorded_seq)
     values ($1, $2, 'invitation', $3, '2018-05-01', $4, jsonb_build_object('who', 'a', 'whom', $5::text, 'where', 'b'), 0)`,
    [tenantId, ids.visit, office.units[unit], project, canary],
  );
  await matterIn(
    office,
    {
      id: ids.exit,
      kind: 'exit',
      state: 'warned',
      unitId: office.units[unit],
      projectId: project,
      rule: 'not-started',
    },
    { limits: [] },
  );
  await matterIn(
    office,
    { id: ids.land, kind: 'land', state: 'listed', unitId: office.units[unit], projectId: project, rule: 'signed' },
    { zh: canary, en: canary, ruleZh: '', ruleEn: '', clause: 'DS-10', asOf: TODAY, results: ['kept'], limits: [] },
  );
  await matterIn(
    office,
    { id: ids.card, kind: 'card', state: 'proposed', unitId: office.units[unit], rule: 'yellow' },
    {
      colour: 'yellow',
      zh: canary,
      en: canary,
      ruleZh: '',
      ruleEn: '',
      titleZh: '',
      titleEn: '',
      clause: 'WH-4.2',
      asOf: TODAY,
      mendWithin: 20,
      because: [],
    },
  );
  await matterIn(
    office,
    { id: ids.problem, kind: 'problem', state: 'raised', unitId: office.units[unit], projectId: project, rule: 'none' },
    {},
  );
  await past.query(`update matter set title = $3, class = 'other', level = 'unit' where tenant_id = $1 and id = $2`, [
    tenantId,
    ids.problem,
    canary,
  ]);
  await matterIn(
    office,
    {
      id: ids.decision,
      kind: 'decision',
      state: 'given',
      unitId: office.units[unit],
      projectId: project,
      rule: 'none',
    },
    {},
  );
  await past.query(`update matter set title = $3, raised_unit_id = unit_id where tenant_id = $1 and id = $2`, [
    tenantId,
    ids.decision,
    canary,
  ]);
  await matterIn(
    office,
    {
      id: ids.procedure,
      kind: 'procedure',
      state: 'running',
      unitId: office.units[unit],
      projectId: project,
      rule: 'none',
    },
    {},
  );
  await past.query(
    `update matter set title = $3, class = 'other', limit_days = 3, raised_unit_id = unit_id,
       body = jsonb_build_object('circle', id) where tenant_id = $1 and id = $2`,
    [tenantId, ids.procedure, canary],
  );
  await complaintIn(office, { id: ids.complaint, unitId: office.units[unit], project, canary });
  await matterIn(
    office,
    {
      id: ids.declaration,
      kind: 'declaration',
      state: 'approved',
      unitId: office.units[unit],
      projectId: project,
      rule: 'none',
    },
    { basis: canary, on: TODAY, inspectors: 2, company: canary },
  );
  await past.query(`update matter set title = $3, class = 'inspection' where tenant_id = $1 and id = $2`, [
    tenantId,
    ids.declaration,
    canary,
  ]);
  await past.query(
    `insert into robot (tenant_id, id, name, kind, address, recorded_seq)
     values ($1, $2, $3, 'wecom', 'https://127.0.0.1:9/hook', 0)`,
    [tenantId, ids.robot, `演示 ${ids.robot}`],
  );
  await agreementIn(office, unit, { ...ids, project, canary });
  await proposedEnd(office, ids);
  await dueIn(office, office.units[unit], canary);
  return { unit: office.units[unit], project, fact, unjudged, ...ids, person: String(reporter.id) };
}

/** What follows an agreement: a commitment, a pre-review, a demand for land with its quota, and somebody named for the project. */
async function agreementIn(
  office: Office,
  unit: 'east' | 'town' | 'west',
  it: Pick<Things, 'commitment' | 'review' | 'demand' | 'quota' | 'holding' | 'project'> & { readonly canary: string },
): Promise<void> {
  const { past, tenantId, units } = office;
  for (const [id, kind, state, of, body] of [
    [it.commitment, 'commitment', 'promised', 'jobs', {}],
    [it.review, 'review', 'asked', 'land', {}],
    [it.demand, 'factor', 'asked', 'land', { quantity: '5' }],
  ] as const) {
    await matterIn(office, { id, kind, state, unitId: units[unit], projectId: it.project, rule: 'none' }, body);
    await past.query(
      `update matter set title = $3, class = $4, raised_unit_id = unit_id, due = '2018-12-31' where tenant_id = $1 and id = $2`,
      [tenantId, id, it.canary, of],
    );
  }
  await past.query(
    `insert into factor_quota (tenant_id, id, year, factor, unit_id, quantity, note, recorded_seq) values ($1, $2, 2018, 'land', $3, 100, $4, 0)`,
    [tenantId, it.quota, units[unit], it.canary],
  );
  await past.query(
    `insert into project_post (tenant_id, id, project_id, post, name, from_on, recorded_seq) values ($1, $2, $3, 'manager', $4, '2018-05-01', 0)`,
    [tenantId, it.holding, it.project, it.canary],
  );
}

/** A regime that will run one day, and that somebody proposes to end. They are the government's: no unit has them alone. */
async function proposedEnd(
  { past, tenantId }: Office,
  { adoption, proposal }: { adoption: string; proposal: string },
): Promise<void> {
  await past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq)
     values ($1, $2, 'idle-land-2012', '1', '2099-01-01', 0)`,
    [tenantId, adoption],
  );
  const title = { zh: '演示', en: 'Demo' };
  await past.query(
    `insert into matter (tenant_id, id, kind, state, regime, regime_version, period, raised_on, body, recorded_seq)
     values ($1, $2::uuid, 'adoption', 'proposed', 'idle-land-2012', '1', $2::uuid::text, $3, $4, 0)`,
    [tenantId, proposal, TODAY, { what: 'end', regime: 'idle-land-2012', version: '1', title, adoption, until: TODAY }],
  );
  await past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, recorded_seq)
     values ($1, $2, 1, 'regime.propose', 'proposed', '', now(), 0)`,
    [tenantId, proposal],
  );
}

/** A matter as it stands after nobody in particular raised it. */
async function matterIn(
  { past, tenantId }: Office,
  it: { id: string; kind: string; state: string; unitId: string; rule: string; projectId?: string },
  body: Record<string, unknown>,
): Promise<void> {
  await past.query(
    `insert into matter (tenant_id, id, kind, state, unit_id, project_id, regime, regime_version, rule, period, raised_on, body, recorded_seq)
     values ($1, $2, $3, $4, $5, $6, 'demo', '1', $7, '2018-06', $8, $9, 0)`,
    [tenantId, it.id, it.kind, it.state, it.unitId, it.projectId ?? null, it.rule, TODAY, body],
  );
  await past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, recorded_seq)
     values ($1, $2, 1, 'raised', $3, '', now(), 0)`,
    [tenantId, it.id, it.state],
  );
}

/** A complaint of the company of the project, passed on to the unit: the canary is in everything that would tell who. */
async function complaintIn(
  office: Office,
  { id, unitId, project, canary }: { id: string; unitId: string; project: string; canary: string },
): Promise<void> {
  const { past, tenantId } = office;
  await matterIn(office, { id, kind: 'complaint', state: 'passed-on', unitId, rule: 'none' }, {});
  await past.query(`update matter set title = $3, class = 'delay' where tenant_id = $1 and id = $2`, [
    tenantId,
    id,
    `T20180615-${id.slice(0, 6)}`,
  ]);
  await past.query(`update matter_move set act = 'complaint.receive' where tenant_id = $1 and matter_id = $2`, [
    tenantId,
    id,
  ]);
  await past.query(
    `insert into complaint (tenant_id, matter_id, number, words, about, name, contact, project_id, recorded_seq)
     values ($1, $2, $3, $4, $4, $4, $4, $5, 0)`,
    [tenantId, id, `T20180615-${id.slice(0, 6)}`, `complained ${canary}`, project],
  );
}

/** The unit owes land lists: one for the half-year before is handed in, with the canary as its note. */
async function dueIn({ past, tenantId }: Office, unitId: string, canary: string): Promise<void> {
  await past.query(`update unit set kind = 'county' where tenant_id = $1 and id = $2`, [tenantId, unitId]);
  await past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq)
     select $1, $2, 'district-service', '1', '2017-01-01', 0
     where not exists (select from adoption where tenant_id = $1 and regime = 'district-service')`,
    [tenantId, randomUUID()],
  );
  const { rows } = await past.query<{ id: string }>(
    `insert into matter (tenant_id, id, kind, state, unit_id, regime, regime_version, rule, period, raised_on, due, closed_on, recorded_seq)
     values ($1, $2, 'duty', 'done', $3, 'district-service', '1', 'land-list', '2017-H2', '2017-12-29', '2017-12-29', '2017-12-29', 0)
     returning id`,
    [tenantId, randomUUID(), unitId],
  );
  await past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, body, recorded_seq)
     values ($1, $2, 1, 'duty.fulfil', 'done', '', '2017-12-29', jsonb_build_object('note', $3::text), 0)`,
    [tenantId, rows[0]?.id, canary],
  );
}

/** What a unit owes now. */
const due = (t: Things) => ({ regime: 'district-service', duty: 'land-list', unitId: t.unit, period: '2018-H1' });

/** Things nobody has. */
export const nothing = (): Things => ({
  unit: randomUUID(),
  project: randomUUID(),
  fact: randomUUID(),
  unjudged: randomUUID(),
  step: randomUUID(),
  evidence: randomUUID(),
  person: randomUUID(),
  import: randomUUID(),
  visit: randomUUID(),
  card: randomUUID(),
  problem: randomUUID(),
  robot: randomUUID(),
  decision: randomUUID(),
  commitment: randomUUID(),
  review: randomUUID(),
  demand: randomUUID(),
  quota: randomUUID(),
  holding: randomUUID(),
  procedure: randomUUID(),
  complaint: randomUUID(),
  declaration: randomUUID(),
  exit: randomUUID(),
  land: randomUUID(),
  adoption: randomUUID(),
  proposal: randomUUID(),
});

/** Which roles may, and for things of which units; the roles stand in a unit with one below it and a sibling. */
type Allowed = Readonly<Record<string, readonly Place[]>>;

const everywhere = PLACES;
const readers: Allowed = {
  reporter: ['own'],
  'unit-head': ['own', 'below'],
  office: everywhere,
  supervisor: everywhere,
  leader: everywhere,
};
const office: Allowed = { office: everywhere };
const reporters: Allowed = { reporter: ['own'], 'unit-head': ['own', 'below'] };
const security: Allowed = { 'security-admin': everywhere };
const system: Allowed = { 'system-admin': everywhere };
const supervision: Allowed = { supervisor: everywhere };
/** Who reads the whole government's. */
const seesAll: Allowed = { office: everywhere, supervisor: everywhere, leader: everywhere };
/** Everybody in the business: figures and rules are published inside the government. */
const business: Allowed = { reporter: everywhere, 'unit-head': everywhere, ...seesAll };
const deciders: Allowed = { office: everywhere, leader: everywhere };
const audit: Allowed = { 'audit-admin': everywhere };
/** A company's person, of the project in their own unit's place. */
const company: Allowed = { company: ['own'] };

export interface Rule {
  /** Who may; 'anybody' who is signed in, 'nobody' with these things; 'filtered' gives each what they may see. */
  readonly may: Allowed | 'anybody' | 'filtered' | 'nobody';
  readonly ask: (things: Things) => { readonly path: string } & Asking;
}

const get = (path: (t: Things) => string) => (t: Things) => ({ path: path(t) });
const send =
  (path: (t: Things) => string, body: (t: Things) => unknown = () => ({}), headers: Record<string, string> = {}) =>
  (t: Things) => ({ path: path(t), body: body(t), headers });
const ANY_VERSION = { 'if-match': '"1"' };
/** A version nobody ever read: whoever may act hears so, and the thing stays for the next who asks. */
const NO_VERSION = { 'if-match': '"999"' };
const CSV = fileBody('a.csv', Buffer.from('a,b\n1,2\n'));
const PDF = fileBody('a.pdf', Buffer.from('%PDF-1.4 %%EOF'));

/** Every route there is. One that is missing here fails the test that walks them. */
export const MATRIX: Readonly<Record<string, Rule>> = {
  'GET /me': { may: 'anybody', ask: get(() => '/me') },
  'PUT /me/password': {
    may: 'anybody',
    ask: send(
      () => '/me/password',
      () => ({ current: 'wrong', next: 'Abcdefgh123!' }),
    ),
  },
  'GET /regimes': { may: business, ask: get(() => '/regimes') },
  'GET /regimes/:id': { may: business, ask: get(() => '/regimes/wuhan-2018') },
  'GET /regimes/:regime/numbers': { may: business, ask: get(() => '/regimes/wuhan-2018/numbers') },
  'GET /regimes/:regime/projects': {
    may: business,
    ask: get(() => '/regimes/wuhan-2018/projects?part=tables&rule=planning&size=200'),
  },
  'POST /regimes/check': {
    may: business,
    ask: send(
      () => '/regimes/check',
      () => ({ regime: 'wuhan-2018', settings: { redAfter: 'P45D' } }),
    ),
  },
  'POST /back-test': {
    may: deciders,
    ask: send(
      () => '/back-test',
      () => ({ regime: 'wuhan-2018', on: '2018-05-31' }),
    ),
  },
  'POST /back-test/export': {
    may: deciders,
    ask: send(
      () => '/back-test/export',
      // A day to come: a book names the journal's head, which every export moves on.
      () => ({ regime: 'wuhan-2018', days: ['2099-01-01'] }),
    ),
  },
  'GET /proposals': { may: business, ask: get(() => '/proposals') },
  'POST /proposals': {
    may: office,
    ask: send(
      () => '/proposals',
      () => ({ regime: 'taiqian-2011', from: '2019-01-01' }),
    ),
  },
  'POST /proposals/preview': {
    may: deciders,
    ask: send(
      () => '/proposals/preview',
      () => ({ regime: 'taiqian-2011', from: '2019-01-01' }),
    ),
  },
  'POST /proposals/ending': {
    may: office,
    ask: send(
      () => '/proposals/ending',
      (t) => ({ adoption: t.adoption, until: '2098-12-31' }),
    ),
  },
  'POST /proposals/ending/preview': {
    may: deciders,
    ask: send(
      () => '/proposals/ending/preview',
      (t) => ({ adoption: t.adoption, until: '2099-12-31' }),
    ),
  },
  'GET /proposals/:id/preview': { may: deciders, ask: get((t) => `/proposals/${t.proposal}/preview`) },
  'POST /proposals/:id/withdrawal': { may: 'nobody', ask: send((t) => `/proposals/${t.proposal}/withdrawal`) },
  'POST /proposals/:id/adoption': { may: deciders, ask: send((t) => `/proposals/${t.proposal}/adoption`) },
  'POST /proposals/:id/refusal': {
    may: deciders,
    ask: send(
      (t) => `/proposals/${t.proposal}/refusal`,
      () => ({ reason: '不妥' }),
    ),
  },
  'GET /inbox': { may: 'filtered', ask: get(() => '/inbox?size=100') },
  'GET /company': { may: { company: everywhere }, ask: get(() => '/company') },
  'GET /company/projects/:id': { may: company, ask: get((t) => `/company/projects/${t.project}`) },
  'POST /company/facts/:id/word': {
    may: company,
    ask: send(
      (t) => `/company/facts/${t.unjudged}/word`,
      () => ({ says: 'confirms' }),
    ),
  },
  'POST /company/projects/:id/problems': {
    may: company,
    ask: send(
      (t) => `/company/projects/${t.project}/problems`,
      () => ({ title: '演示 路', class: 'other' }),
    ),
  },
  'POST /company/problems/:id/moves': {
    may: company,
    ask: send(
      (t) => `/company/problems/${t.problem}/moves`,
      () => ({ act: 'problem.confirm', note: '好了' }),
      NO_VERSION,
    ),
  },
  'POST /company/procedures/:id/rating': {
    may: company,
    ask: send(
      (t) => `/company/procedures/${t.procedure}/rating`,
      () => ({ stars: 4 }),
    ),
  },
  'GET /complaints': { may: 'filtered', ask: get(() => '/complaints?size=200') },
  'GET /complaints/export': { may: 'filtered', ask: get(() => '/complaints/export?format=csv') },
  'GET /complaints/:id': { may: { ...readers, leader: [] }, ask: get((t) => `/complaints/${t.complaint}`) },
  'POST /complaints': {
    may: office,
    ask: send(
      () => '/complaints',
      () => ({ class: 'delay', words: '演示 电话投诉' }),
    ),
  },
  'POST /complaints/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/complaints/${t.complaint}/moves`,
      () => ({ act: 'complaint.explain', note: '已办' }),
      NO_VERSION,
    ),
  },
  'GET /company/complaints': { may: { company: everywhere }, ask: get(() => '/company/complaints') },
  // Nobody of a company made these.
  'GET /company/complaints/:id': { may: 'nobody', ask: get((t) => `/company/complaints/${t.complaint}`) },
  'POST /company/complaints': {
    may: company,
    ask: send(
      () => '/company/complaints',
      (t) => ({ class: 'delay', words: '演示 拖延', projectId: t.project }),
    ),
  },
  'POST /company/complaints/:id/moves': {
    may: 'nobody',
    ask: send(
      (t) => `/company/complaints/${t.complaint}/moves`,
      () => ({ act: 'complaint.close' }),
      NO_VERSION,
    ),
  },
  'GET /declarations': { may: 'filtered', ask: get(() => '/declarations?size=200') },
  'GET /declarations/export': { may: 'filtered', ask: get(() => '/declarations/export?format=csv') },
  'GET /declarations/:id': { may: readers, ask: get((t) => `/declarations/${t.declaration}`) },
  'POST /declarations': {
    may: { reporter: everywhere, 'unit-head': everywhere, office: everywhere, supervisor: everywhere },
    ask: send(
      () => '/declarations',
      () => ({ class: 'fee', title: '演示', basis: '演示', on: '2018-07-01', company: '没有这家', amount: '1' }),
    ),
  },
  'POST /declarations/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/declarations/${t.declaration}/moves`,
      () => ({ act: 'declaration.carry-out', note: '已收' }),
      NO_VERSION,
    ),
  },
  'GET /projects/:id/company': { may: readers, ask: get((t) => `/projects/${t.project}/company`) },
  'POST /projects/:id/company': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/company`,
      () => ({ name: '演示 林', until: TODAY }),
    ),
  },
  // Whoever is let in is of no unit; a person who is of one is no company's.
  'DELETE /company-people/:id': { may: 'nobody', ask: get((t) => `/company-people/${t.person}`) },
  'GET /problems': { may: 'filtered', ask: get(() => '/problems?size=200') },
  'GET /problems/:id': { may: readers, ask: get((t) => `/problems/${t.problem}`) },
  'POST /problems': {
    may: { ...reporters, office: everywhere },
    ask: send(
      () => '/problems',
      (t) => ({ title: '演示 路', class: 'other', projectId: t.project }),
    ),
  },
  'POST /problems/:id/moves': {
    may: office,
    ask: send(
      (t) => `/problems/${t.problem}/moves`,
      () => ({ act: 'problem.return', reason: '不全' }),
      NO_VERSION,
    ),
  },
  'PATCH /problems/:id/supervision': {
    may: office,
    ask: send(
      (t) => `/problems/${t.problem}/supervision`,
      (t) => ({ watchUnitId: t.unit, watchPerson: '演示' }),
      NO_VERSION,
    ),
  },
  'POST /problems/gathering': {
    may: office,
    ask: send(
      () => '/problems/gathering',
      (t) => ({
        title: '演示',
        class: 'other',
        parts: [t.problem, t.problem],
        unit: randomUUID(),
        person: '演示',
        due: '2099-01-01',
      }),
    ),
  },
  'GET /decisions': { may: 'filtered', ask: get(() => '/decisions?size=200') },
  'GET /decisions/:id': { may: readers, ask: get((t) => `/decisions/${t.decision}`) },
  'POST /decisions': {
    may: office,
    ask: send(
      () => '/decisions',
      (t) => ({ title: '演示', unit: t.unit, due: '2099-01-01' }),
    ),
  },
  'POST /decisions/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/decisions/${t.decision}/moves`,
      () => ({ act: 'decision.report', note: '已办' }),
      NO_VERSION,
    ),
  },
  'GET /dispatch': { may: 'filtered', ask: get(() => '/dispatch') },
  'GET /dispatch/export': { may: 'filtered', ask: get(() => '/dispatch/export?format=csv') },
  'GET /dispatch/breakthroughs': { may: 'filtered', ask: get(() => '/dispatch/breakthroughs') },
  'POST /dispatch/explanations': {
    may: office,
    ask: send(
      () => '/dispatch/explanations',
      () => ({ on: '2099-01-01' }),
    ),
  },
  'POST /dispatch/meetings': {
    may: office,
    ask: send(
      () => '/dispatch/meetings',
      () => ({ kind: 'dispatch', on: '2018-06-01', title: '演示' }),
    ),
  },
  'POST /inbox/moves': {
    may: 'anybody',
    ask: send(
      () => '/inbox/moves',
      (t) => ({ kind: 'problem', act: 'problem.return', reason: '演示', items: [{ id: t.problem, version: 999 }] }),
    ),
  },
  'GET /inbox/changes': { may: 'filtered', ask: get(() => '/inbox/changes?since=2018-01-01T00:00:00Z') },
  'PUT /matters/:id/watching': {
    may: readers,
    ask: send(
      (t) => `/matters/${t.problem}/watching`,
      () => ({ watch: false }),
    ),
  },
  'POST /matters/:id/units': {
    may: office,
    ask: send(
      (t) => `/matters/${t.problem}/units`,
      () => ({ unitId: randomUUID() }),
    ),
  },
  'GET /matters/:id/people': { may: readers, ask: get((t) => `/matters/${t.problem}/people`) },
  'GET /matters/:id/units': { may: readers, ask: get((t) => `/matters/${t.problem}/units`) },
  'DELETE /matters/:id/units/:unitId': {
    may: office,
    ask: get((t) => `/matters/${t.problem}/units/${t.unit}`),
  },
  'GET /commitments': { may: 'filtered', ask: get(() => '/commitments?size=200') },
  'GET /commitments/export': { may: 'filtered', ask: get(() => '/commitments/export?format=csv') },
  'GET /commitments/:id': { may: readers, ask: get((t) => `/commitments/${t.commitment}`) },
  'POST /commitments': {
    may: office,
    ask: send(
      () => '/commitments',
      (t) => ({ projectId: t.project, class: 'tax', title: '演示', due: '2099-01-01' }),
    ),
  },
  'POST /commitments/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/commitments/${t.commitment}/moves`,
      () => ({ act: 'commitment.report', note: '演示' }),
      NO_VERSION,
    ),
  },
  'GET /factors': { may: 'filtered', ask: get(() => '/factors?year=2018&size=200') },
  'GET /factors/export': { may: 'filtered', ask: get(() => '/factors/export?year=2018&format=csv') },
  'GET /factors/quotas': { may: 'filtered', ask: get(() => '/factors/quotas?year=2018') },
  'PUT /factors/quotas': {
    may: office,
    ask: send(
      () => '/factors/quotas',
      (t) => ({ year: 2018, factor: 'gas', unitId: t.unit, quantity: '5' }),
    ),
  },
  'GET /groups': { may: business, ask: get(() => '/groups') },
  'PUT /groups/:code': {
    may: office,
    ask: send(
      () => '/groups/own-group',
      (t) => ({ name: '演示工作组', leadUnitId: t.unit, unitIds: [] }),
    ),
  },
  'GET /factors/quotas/:id/plan': { may: deciders, ask: get((t) => `/factors/quotas/${t.quota}/plan`) },
  'POST /factors/quotas/:id/plan': {
    may: deciders,
    ask: send(
      (t) => `/factors/quotas/${t.quota}/plan`,
      () => ({ mark: 'never', lines: [] }),
    ),
  },
  'GET /factors/:id': { may: readers, ask: get((t) => `/factors/${t.demand}`) },
  'POST /factors': {
    may: { ...reporters, office: everywhere },
    ask: send(
      () => '/factors',
      (t) => ({ projectId: t.project, factor: 'gas', quantity: '5', due: '2099-01-01' }),
    ),
  },
  'POST /factors/:id/moves': {
    may: office,
    ask: send(
      (t) => `/factors/${t.demand}/moves`,
      () => ({ act: 'factor.discuss', note: '演示' }),
      NO_VERSION,
    ),
  },
  'GET /reviews': { may: 'filtered', ask: get(() => '/reviews?size=200') },
  'GET /reviews/export': { may: 'filtered', ask: get(() => '/reviews/export?format=csv') },
  'GET /reviews/signed-without': { may: 'filtered', ask: get(() => '/reviews/signed-without') },
  'GET /reviews/:id': { may: readers, ask: get((t) => `/reviews/${t.review}`) },
  'POST /reviews/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/reviews/${t.review}/moves`,
      () => ({ act: 'review.pass', note: '演示' }),
      NO_VERSION,
    ),
  },
  'GET /projects/:id/reviews': { may: readers, ask: get((t) => `/projects/${t.project}/reviews`) },
  'POST /projects/:id/reviews': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/reviews`,
      (t) => ({ check: 'eia', unitId: t.unit, due: '2099-01-01' }),
    ),
  },
  'GET /teams': { may: 'filtered', ask: get(() => '/teams?show=all') },
  'GET /teams/export': { may: 'filtered', ask: get(() => '/teams/export?show=all&format=csv') },
  'GET /projects/:id/team': { may: readers, ask: get((t) => `/projects/${t.project}/team`) },
  'POST /projects/:id/team': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/team`,
      () => ({ post: 'staff', name: '演示', from: '2099-01-01' }),
    ),
  },
  'POST /projects/:id/team/:holding/leaving': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/team/${t.holding}/leaving`,
      () => ({ to: '2000-01-01', reason: '演示' }),
    ),
  },
  'GET /procedures': { may: 'filtered', ask: get(() => '/procedures?size=200') },
  'GET /procedures/receipts': { may: 'filtered', ask: get(() => '/procedures/receipts') },
  'GET /procedures/:id': { may: readers, ask: get((t) => `/procedures/${t.procedure}`) },
  'POST /procedures/:id/moves': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(
      (t) => `/procedures/${t.procedure}/moves`,
      () => ({ act: 'procedure.ask', reason: '缺图纸' }),
      NO_VERSION,
    ),
  },
  'GET /procedures/joint': { may: 'filtered', ask: get(() => '/procedures/joint') },
  'POST /procedures/joint': {
    may: office,
    ask: send(
      () => '/procedures/joint',
      (t) => ({ circle: t.procedure, reason: '演示 联席会议纪要' }),
    ),
  },
  'POST /procedures/receipts/report': { may: office, ask: send(() => '/procedures/receipts/report') },
  'GET /procedures/export': { may: 'filtered', ask: get(() => '/procedures/export?format=csv') },
  'GET /projects/:id/papers': { may: readers, ask: get((t) => `/projects/${t.project}/papers`) },
  'POST /projects/:id/papers': {
    may: { ...reporters, office: everywhere },
    ask: send(
      (t) => `/projects/${t.project}/papers`,
      () => ({ papers: ['没有这样的材料'] }),
    ),
  },
  'POST /projects/:id/agent': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/agent`,
      () => ({ person: '演示 代办员' }),
    ),
  },
  'GET /projects/:id/schedule': { may: readers, ask: get((t) => `/projects/${t.project}/schedule`) },
  'POST /projects/:id/schedule': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/schedule`,
      () => ({ target: TODAY }),
    ),
  },
  'GET /schedules/slipping': { may: 'filtered', ask: get(() => '/schedules/slipping') },
  'GET /procedure-templates': { may: business, ask: get(() => '/procedure-templates') },
  'GET /procedure-templates/:id': { may: business, ask: get(() => '/procedure-templates/plant') },
  'PUT /procedure-templates/:id': {
    may: office,
    ask: send(
      () => '/procedure-templates/plant',
      () => ({
        zh: '演示',
        en: 'Demo',
        reason: '演示',
        lines: [{ id: 'a', zh: '甲', en: 'A', department: { zh: '', en: '' }, papers: [], limit: 'local', after: [] }],
      }),
      NO_VERSION,
    ),
  },
  'DELETE /procedure-templates/:id': {
    may: office,
    ask: () => ({ path: '/procedure-templates/plant', headers: NO_VERSION }),
  },
  'GET /projects/:id/procedures': { may: readers, ask: get((t) => `/projects/${t.project}/procedures`) },
  'POST /projects/:id/procedures': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/procedures`,
      (t) => ({ lines: [{ key: randomUUID(), title: '演示', unit: t.unit, limit: 'local' }] }),
    ),
  },
  'GET /projects': { may: 'filtered', ask: get((t) => `/projects?size=200&unit=${t.unit}`) },
  'GET /projects/export': { may: 'filtered', ask: get((t) => `/projects/export?format=csv&unit=${t.unit}`) },
  'GET /projects/choices': { may: 'filtered', ask: get(() => '/projects/choices') },
  'GET /projects/:id': { may: readers, ask: get((t) => `/projects/${t.project}`) },
  'GET /projects/:id/journal': { may: readers, ask: get((t) => `/projects/${t.project}/journal`) },
  'POST /projects': {
    may: office,
    ask: send(
      () => '/projects',
      (t) => ({ name: '演示 新', unitId: t.unit }),
    ),
  },
  'PATCH /projects/:id': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}`,
      () => ({ remark: '改' }),
      ANY_VERSION,
    ),
  },
  'PUT /projects/:id/host-unit': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/host-unit`,
      (t) => ({ hostUnitId: t.unit, reason: '演示' }),
      ANY_VERSION,
    ),
  },
  'POST /projects/:id/steps': {
    may: office,
    ask: send(
      (t) => `/projects/${t.project}/steps`,
      () => ({ kind: 'start', name: '开工' }),
    ),
  },
  'PATCH /steps/:id': {
    may: office,
    ask: send(
      (t) => `/steps/${t.step}`,
      () => ({ person: '演示 王', reason: '改派' }),
      ANY_VERSION,
    ),
  },
  'POST /projects/:id/facts': {
    may: reporters,
    ask: send(
      (t) => `/projects/${t.project}/facts`,
      () => ({ kind: 'signed', on: dayIn(new Date(`${TODAY}T00:00:00Z`)) }),
    ),
  },
  'POST /facts/:id/verdict': {
    may: office,
    ask: send(
      (t) => `/facts/${t.fact}/verdict`,
      () => ({ verdict: 'returned', reason: '补材料' }),
    ),
  },
  'POST /facts/:id/withdrawal': {
    may: 'nobody',
    ask: send(
      (t) => `/facts/${t.fact}/withdrawal`,
      () => ({ reason: '填错项目' }),
    ),
  },
  'POST /facts/:id/evidence': { may: 'nobody', ask: (t) => ({ path: `/facts/${t.fact}/evidence`, ...PDF }) },
  'GET /evidence/:id': { may: readers, ask: get((t) => `/evidence/${t.evidence}`) },
  'GET /evidence/:id/display': { may: readers, ask: get((t) => `/evidence/${t.evidence}/display`) },
  'GET /evidence/:id/thumbnail': { may: readers, ask: get((t) => `/evidence/${t.evidence}/thumbnail`) },
  'GET /matters/:id/files': { may: { ...readers, ...company }, ask: get((t) => `/matters/${t.problem}/files`) },
  'POST /matters/:id/files': {
    may: { ...reporters, ...company, office: everywhere, leader: everywhere, supervisor: ['own'] },
    ask: (t) => ({ path: `/matters/${t.problem}/files`, ...PDF }),
  },
  // Everybody in the business begins uploads of their own, this one too large to be begun; nobody goes on with another's.
  'PUT /uploads/:id': {
    may: 'filtered',
    ask: send(
      (t) => `/uploads/${t.evidence}`,
      () => ({ fileName: '演示.pdf', sizeBytes: 2 ** 30 }),
    ),
  },
  'PUT /uploads/:id/pieces/:at': { may: 'nobody', ask: (t) => ({ path: `/uploads/${t.evidence}/pieces/0`, ...PDF }) },
  'POST /uploads/:id/attachment': {
    may: 'nobody',
    ask: send(
      (t) => `/uploads/${t.evidence}/attachment`,
      (t) => ({ factId: t.fact }),
    ),
  },
  'GET /facts/waiting': { may: 'filtered', ask: get(() => '/facts/waiting?size=100') },
  'GET /overview': { may: 'filtered', ask: get((t) => `/overview?unit=${t.unit}`) },
  'GET /four-tables': { may: 'filtered', ask: get((t) => `/four-tables?unit=${t.unit}&size=200`) },
  'GET /four-tables/export': { may: 'filtered', ask: get((t) => `/four-tables/export?unit=${t.unit}`) },
  'GET /wall': { may: 'filtered', ask: get((t) => `/wall?unit=${t.unit}`) },
  'GET /figures': { may: business, ask: get(() => '/figures') },
  'GET /figures/trend': { may: 'filtered', ask: get((t) => `/figures/trend?measure=signed&key=${t.unit}`) },
  'GET /figures/projects': { may: 'filtered', ask: get((t) => `/figures/projects?measure=signed&key=${t.unit}`) },
  'GET /figures/export': { may: 'filtered', ask: get(() => '/figures/export') },
  'GET /tasks': { may: 'filtered', ask: get(() => '/tasks?year=2018') },
  'PUT /tasks': {
    may: office,
    ask: send(
      () => '/tasks',
      (t) => ({ regime: 'wuhan-2018', indicator: 'starts-task', unitId: t.unit, year: 2018, amount: '3' }),
      { 'if-match': '"0"' },
    ),
  },
  'GET /rankings': { may: business, ask: get(() => '/rankings') },
  'GET /rankings/export': { may: 'filtered', ask: get(() => '/rankings/export') },
  'GET /visits': { may: 'filtered', ask: get((t) => `/visits?size=200&unit=${t.unit}`) },
  'GET /visits/export': { may: 'filtered', ask: get((t) => `/visits/export?format=csv&unit=${t.unit}`) },
  'POST /visits': {
    may: reporters,
    ask: send(
      () => '/visits',
      (t) => ({ unitId: t.unit, kind: 'invitation', on: '2018-05-01', who: '演示', whom: '演示客商', where: '演示' }),
    ),
  },
  'PATCH /visits/:id': {
    may: reporters,
    ask: send(
      (t) => `/visits/${t.visit}`,
      () => ({ where: '改', reason: '改正' }),
      ANY_VERSION,
    ),
  },
  'POST /visits/:id/withdrawal': {
    may: reporters,
    ask: send(
      (t) => `/visits/${t.visit}/withdrawal`,
      () => ({ reason: '误录' }),
      NO_VERSION,
    ),
  },
  'GET /exits/warned': { may: 'filtered', ask: get(() => '/exits/warned?size=200') },
  'POST /exits': {
    may: office,
    ask: send(
      () => '/exits',
      (t) => ({ projectId: t.project }),
    ),
  },
  'GET /exits': { may: 'filtered', ask: get(() => '/exits?size=200') },
  'GET /exits/export': { may: 'filtered', ask: get(() => '/exits/export?format=csv') },
  'GET /exits/:id': { may: readers, ask: get((t) => `/exits/${t.exit}`) },
  'POST /exits/:id/moves': {
    may: office,
    ask: send(
      (t) => `/exits/${t.exit}/moves`,
      () => ({ act: 'exit.notice', cause: 'company', reason: '企业未投入' }),
      NO_VERSION,
    ),
  },
  'GET /land': { may: 'filtered', ask: get(() => '/land?size=200') },
  'GET /land/export': { may: 'filtered', ask: get(() => '/land/export?format=csv') },
  'POST /land/lists': {
    may: office,
    ask: send(
      () => '/land/lists',
      () => ({ regime: 'district-service', asOf: TODAY }),
    ),
  },
  'POST /land': {
    may: office,
    ask: send(
      () => '/land',
      (t) => ({ regime: 'district-service', kind: 'low-efficiency', projectId: t.project, reason: '亩均税收低' }),
    ),
  },
  'GET /land/:id': { may: readers, ask: get((t) => `/land/${t.land}`) },
  'POST /land/:id/moves': {
    may: supervision,
    ask: send(
      (t) => `/land/${t.land}/moves`,
      () => ({ act: 'land.settle', outcome: 'kept', reason: '已复工' }),
      NO_VERSION,
    ),
  },
  'GET /cards': { may: 'filtered', ask: get(() => '/cards?size=200') },
  'GET /cards/export': { may: 'filtered', ask: get(() => '/cards/export?format=csv') },
  'GET /cards/proposals': { may: seesAll, ask: get(() => '/cards/proposals') },
  'POST /cards/proposals': {
    may: office,
    ask: send(
      () => '/cards/proposals',
      () => ({ regime: 'wuhan-2018', asOf: TODAY }),
    ),
  },
  'GET /cards/:id': { may: readers, ask: get((t) => `/cards/${t.card}`) },
  'POST /cards/:id/moves': {
    may: supervision,
    ask: send(
      (t) => `/cards/${t.card}/moves`,
      () => ({ act: 'card.confirm' }),
      NO_VERSION,
    ),
  },
  'GET /duties': { may: 'filtered', ask: get((t) => `/duties?from=2017-07-01&size=500&unit=${t.unit}`) },
  'GET /duties/choices': { may: 'filtered', ask: get(() => '/duties/choices') },
  'GET /duties/matrix': {
    may: 'filtered',
    ask: get(() => '/duties/matrix?regime=district-service&duty=land-list&from=2017-01-01'),
  },
  'GET /duties/export': {
    may: 'filtered',
    ask: get((t) => `/duties/export?format=csv&from=2017-07-01&unit=${t.unit}`),
  },
  'POST /duties/fulfil': {
    may: { ...reporters, office: ['own'], supervisor: ['own'] },
    ask: send(() => '/duties/fulfil', due),
  },
  'POST /duties/excuse': {
    // Nobody excuses their own unit.
    may: { supervisor: ['below', 'sibling'] },
    ask: send(
      () => '/duties/excuse',
      (t) => ({ ...due(t), reason: '演示', agreedBy: '演示' }),
    ),
  },
  'POST /duties/reopen': {
    may: supervision,
    ask: send(
      () => '/duties/reopen',
      (t) => ({ ...due(t), reason: '演示' }),
    ),
  },
  'GET /posts': { may: seesAll, ask: get(() => '/posts') },
  'PUT /posts/:post': {
    may: office,
    ask: send(
      () => '/posts/leaders',
      (t) => ({ unitId: t.unit }),
    ),
  },
  'GET /calendar/years/:year': { may: 'anybody', ask: get(() => '/calendar/years/2018') },
  'POST /calendar/years/:year/preview': {
    may: office,
    ask: send(
      () => '/calendar/years/2018/preview',
      () => ({ holidays: [{ name: '演示', from: '2018-06-28', to: '2018-06-29' }], makeUp: [] }),
    ),
  },
  'PUT /calendar/years/:year': {
    may: office,
    ask: send(
      () => '/calendar/years/2018',
      () => ({ source: '演示', holidays: [{ name: '演示', from: '2018-06-28', to: '2018-06-29' }], makeUp: [] }),
      NO_VERSION,
    ),
  },
  'DELETE /calendar/years/:year': {
    may: office,
    ask: () => ({ path: '/calendar/years/2018', headers: NO_VERSION }),
  },
  'GET /notices': { may: 'anybody', ask: get(() => '/notices') },
  'GET /notices/unread': { may: 'anybody', ask: get(() => '/notices/unread') },
  'POST /notices/read': { may: 'anybody', ask: send(() => '/notices/read') },
  'GET /me/notices': { may: 'anybody', ask: get(() => '/me/notices') },
  'PUT /me/notices': {
    may: 'anybody',
    ask: send(
      () => '/me/notices',
      () => ({
        mailAddress: '',
        byMail: false,
        language: 'en',
        leadDays: 3,
        quiet: { from: 0, to: 0, restDays: false, urgentBreaks: false },
      }),
      NO_VERSION,
    ),
  },
  'POST /me/feed': { may: 'anybody', ask: send(() => '/me/feed') },
  'DELETE /me/feed': { may: 'anybody', ask: get(() => '/me/feed') },
  'GET /robots': { may: system, ask: get(() => '/robots') },
  'POST /robots': {
    may: system,
    ask: send(
      () => '/robots',
      () => ({
        name: `演示 ${randomUUID()}`,
        kind: 'wecom',
        unitId: null,
        address: 'https://chat.example/hook?key=演示',
      }),
    ),
  },
  'PATCH /robots/:id': {
    may: system,
    ask: send(
      (t) => `/robots/${t.robot}`,
      () => ({ paused: true }),
      ANY_VERSION,
    ),
  },
  'DELETE /robots/:id': { may: system, ask: (t) => ({ path: `/robots/${t.robot}`, headers: NO_VERSION }) },
  'POST /robots/:id/test': { may: system, ask: send((t) => `/robots/${t.robot}/test`) },
  'GET /people': { may: security, ask: get(() => '/people') },
  'POST /people': {
    may: security,
    ask: send(
      () => '/people',
      (t) => ({ name: '演示', login: `x${randomUUID().slice(0, 8)}`, unitId: t.unit, roles: ['reporter'] }),
    ),
  },
  'PATCH /people/:id': {
    may: security,
    ask: send(
      (t) => `/people/${t.person}`,
      () => ({ post: '科员' }),
      ANY_VERSION,
    ),
  },
  'POST /people/:id/password': { may: security, ask: send((t) => `/people/${t.person}/password`) },
  'GET /journal': { may: audit, ask: get(() => '/journal') },
  'GET /journal/verification': { may: audit, ask: get(() => '/journal/verification') },
  'GET /imports': { may: 'filtered', ask: get(() => '/imports') },
  'GET /imports/fields': { may: 'filtered', ask: get(() => '/imports/fields') },
  'POST /imports': { may: office, ask: () => ({ path: '/imports', ...CSV }) },
  'GET /imports/:id': { may: office, ask: get((t) => `/imports/${t.import}`) },
  'PUT /imports/:id/columns': {
    may: office,
    ask: send(
      (t) => `/imports/${t.import}/columns`,
      () => ({ columns: [] }),
    ),
  },
  'POST /imports/:id/commit': { may: office, ask: send((t) => `/imports/${t.import}/commit`) },
  'POST /imports/:id/undo': { may: office, ask: send((t) => `/imports/${t.import}/undo`) },
  'DELETE /imports/:id': { may: office, ask: get((t) => `/imports/${t.import}`) },
  'GET /imports/:id/errors': { may: office, ask: get((t) => `/imports/${t.import}/errors`) },
  'DELETE /session': { may: 'anybody', ask: get(() => '/session') },
};
