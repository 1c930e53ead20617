import type { Calendar } from '../../domain/calendar.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { type Matter, openMoves } from '../../domain/matter/matter.ts';
import { partyOf } from '../../domain/matter/commitment.ts';
import type { ProblemClass } from '../../domain/matter/problem.ts';
import { may } from '../../domain/may.ts';
import { readingOf } from '../../domain/procedures/reading.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { companyPeople } from '../../store/company.ts';
import {
  contactOf,
  type OwnProcedureRow,
  ownCommitments,
  ownFacts,
  ownProblems,
  ownProcedures,
  ownProjects,
} from '../../store/company-view.ts';
import { readTenant } from '../../store/connection.ts';
import { type DeclarationRow, listDeclarations } from '../../store/declarations.ts';
import { type KnownMatter, mattersById } from '../../store/known-matters.ts';
import { projectSheet } from '../../store/project-detail.ts';
import { findProject } from '../../store/projects.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { asOfDay } from './reader.ts';

/** The projects a company's person speaks for. */
export async function ownProjectsSeen({ db, tenantId, actor, today }: Scene) {
  if (!may(actor, 'company.read')) return refuse('not-allowed', 'no-permission');
  const projects = await readTenant(db, tenantId, (tx) => ownProjects(tx, tenantId, actor.projects ?? []));
  return { today, projects };
}

/** A project as its company sees it. */
export async function ownProjectSeen(scene: Scene, id: string) {
  const { db, tenantId, actor, today } = scene;
  if (!may(actor, 'company.read')) return refuse('not-allowed', 'no-permission');
  if (!may(actor, 'company.read', { project: id })) return refuse('not-found', 'no-such-subject');
  return asOfDay({ db, tenantId, today, reach: { all: true } }, undefined, async (tx, set) => {
    const sheet = await projectSheet(tx, tenantId, set.id, { all: true }, id);
    if (!sheet) return refuse('not-found', 'no-such-subject');
    const calendar = await calendarFor(tx, tenantId);
    const problems = await ownProblems(tx, tenantId, id);
    const known = await mattersById(
      tx,
      tenantId,
      problems.map((one) => one.id),
    );
    const facts = await ownFacts(tx, tenantId, id);
    const procedures = await ownProcedures(tx, tenantId, id);
    const { name, unit, stage, amount, currency } = sheet;
    return {
      today,
      project: {
        id,
        name,
        unit,
        stage,
        amount: moneyOf(amount, currency),
        contact: await contactOf(tx, tenantId, id),
      },
      facts: facts.map(({ amount: value, currency: of, ...fact }) => ({ ...fact, amount: moneyOf(value, of) })),
      procedures: procedures.map((row) => procedureOf(row, calendar, scene)),
      commitments: (await ownCommitments(tx, tenantId, id)).map(({ clause, ...one }) => ({
        ...one,
        side: clause === null ? null : partyOf(clause),
      })),
      declarations: (await listDeclarations(tx, declarationsAsked(tenantId, id), FIRST)).map(declarationOf),
      problems: problems.map((row) => ({
        ...row,
        class: row.class as ProblemClass,
        state: row.state as StateOf<'problem'>,
        moves: movesFor(known.get(row.id), scene),
      })),
    };
  });
}

/** What was taken back before it was done is nobody's business any more. */
const declarationsAsked = (tenantId: number, projectId: string) =>
  ({ tenantId, reach: { all: true }, projectId, state: ['declared', 'approved', 'refused', 'done'] }) as const;
const FIRST = { offset: 0, limit: 200 };

const declarationOf = ({ id, state, class: kind, title, basis, unit, on, amount, inspectors }: DeclarationRow) => ({
  id,
  state,
  class: kind,
  title,
  basis,
  unit: unit?.name ?? '',
  on,
  amount,
  inspectors,
});

const moneyOf = (value: string | null, currency: string | null) =>
  value === null || currency === null ? null : { value, currency };

const movesFor = (matter: KnownMatter | undefined, { actor, today }: Scene) =>
  matter ? openMoves(matter as Matter<'problem'>, actor, today) : [];

function procedureOf(row: OwnProcedureRow, calendar: Calendar, { today }: Scene) {
  const { closedOn: _, clock, limitDays, ...shown } = row;
  const reading = readingOf(calendar, { limitDays, clock, closedOn: row.closedOn }, today);
  const finished = row.state === 'done' || row.state === 'refused';
  return {
    ...shown,
    state: row.state as StateOf<'procedure'>,
    mayRate: finished && row.rating === null,
    ...(isRefusal(reading)
      ? { clock: 'unknown' as const, used: 0, limit: limitDays, left: null, late: false }
      : { clock: reading.state, used: reading.used, limit: reading.limit, left: reading.left, late: reading.late }),
  };
}

/** Who speaks for the company of a project, for everybody who may see the project. */
export async function companyOf({ db, tenantId, actor }: Scene, id: string) {
  return readTenant(db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, id);
    if (!project || !may(actor, 'project.read', project)) return refuse('not-found', 'no-such-subject');
    return { mayInvite: may(actor, 'company.invite', project), people: await companyPeople(tx, tenantId, id) };
  });
}
