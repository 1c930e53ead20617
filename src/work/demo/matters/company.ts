import { addDays, type Day } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/may.ts';
import { insertCompanyPerson } from '../../../store/company.ts';
import { ownFacts } from '../../../store/company-view.ts';
import type { Tx } from '../../../store/connection.ts';
import { finishedProcedures, liveliestProject } from '../../../store/demo-company.ts';
import { raiseOwnProblem } from '../../commands/company/raise-problem.ts';
import { rateProcedure } from '../../commands/company/rate.ts';
import { sayOfFact } from '../../commands/company/say-of-fact.ts';
import { moveProblem } from '../../commands/problem/move.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS } from '../places.ts';
import { COMPANY } from '../shown-accounts.ts';
import { done } from './act.ts';
import { playComplaints } from './complaints.ts';
import { playDeclarations } from './declarations.ts';
import { castOf, laterBy, type Stage, stageOf } from './stage.ts';

interface Stamp {
  readonly tenantId: number;
  readonly seq: number;
  readonly today: Day;
  readonly seed: string;
}

/** One company of the city with an account of its own, what it said, and what it and others complained of. */
export async function enterCompany(tx: Tx, stamp: Stamp, city: City, passwordHash: string): Promise<void> {
  const cast = castOf(city);
  const projectId = await liveliestProject(tx, stamp.tenantId);
  if (!cast || !projectId) return;
  const stage = stageOf(tx, stamp, cast);
  const id = stage.chance.of('company').id();
  const { tenantId, seq } = stage;
  await insertCompanyPerson(tx, { tenantId, seq, id, ...COMPANY, passwordHash, first: false, projectId });
  const company: Actor = { id, name: COMPANY.name, roles: ['company'], unitId: null, projects: [projectId] };
  await playWords(stage, city, company, projectId);
  await playComplaints(stage, city, company, projectId);
  await playDeclarations(stage, city, projectId);
}

/** Nobody rates everything. */
const RATINGS = [
  { stars: 4, words: '办理及时（演示）' },
  { stars: 5, words: '一次办结，有专人指导（演示）' },
  { stars: 2, words: '材料补正了两次，每次要求不同（演示）' },
  { stars: 5, words: null },
] as const;

/** A word on facts, some procedures rated, and a problem of its own that waits for its word. */
async function playWords(stage: Stage, { units }: City, company: Actor, projectId: string): Promise<void> {
  const { tx, tenantId, today, cast } = stage;
  const [first, second] = await ownFacts(tx, tenantId, projectId);
  const yesterday = laterBy(today, -6);
  if (first)
    await done(stage, sayOfFact, { id: first.id, says: 'disputes', note: '日期应晚五天（演示）' }, company, yesterday);
  if (second) await done(stage, sayOfFact, { id: second.id, says: 'confirms', note: null }, company, yesterday);
  const finished = await finishedProcedures(tx, tenantId, projectId);
  for (const [place, id] of finished.slice(0, RATINGS.length).entries())
    await done(stage, rateProcedure, { id, ...(RATINGS[place] as (typeof RATINGS)[number]) }, company, yesterday);
  const owner = units.find(({ name }) => name === DEPARTMENTS.industry);
  const head = owner && cast.headOf(owner.path);
  const raisedOn = laterBy(today, -30);
  if (!owner || !head || raisedOn > today) return;
  const said = {
    title: '厂区外道路夜间无照明（演示）',
    class: 'other',
    urgent: false,
    note: '夜班员工通行不便（演示）',
  } as const;
  const problem = await done(stage, raiseOwnProblem, { id: projectId, ...said }, company, raisedOn);
  if (!problem) return;
  const accepted = { unit: owner.id, person: head.name, due: addDays(today, 10) };
  await done(
    stage,
    moveProblem,
    { id: problem.id, act: 'problem.accept', ...accepted },
    cast.office,
    laterBy(today, -28),
  );
  const note = '已装临时路灯，正式路灯年内完工（演示）';
  await done(stage, moveProblem, { id: problem.id, act: 'problem.resolve', note }, head, laterBy(today, -4));
}
