import { compatible, type Role } from './role.ts';

/** Who asks. The unit's path runs from the root of the tree down to the unit itself. */
export interface Actor {
  /** Null for the operator at the command line, who has no account. */
  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  /** The projects a company's person speaks for. */
  readonly projects?: readonly string[];
  /** The matters whose secret link the actor has shown, whoever they are. */
  readonly holds?: readonly string[];
}

/** Everything the product asks leave for. */
export const ACTS = [
  'project.read',
  'project.create',
  'project.revise',
  'fact.report',
  'fact.judge',
  'step.plan',
  'import.make',
  'export.make',
  'journal.read',
  'people.manage',
  'regime.read',
  'regime.propose',
  'regime.adopt',
  'calendar.edit',
  'figure.read',
  'task.set',
  'visit.record',
  'channel.manage',
  'duty.read',
  'duty.fulfil',
  'duty.excuse',
  'card.read',
  'card.propose',
  'card.decide',
  'card.answer',
  'exit.read',
  'exit.propose',
  'exit.decide',
  'exit.answer',
  'matter.read',
  'matter.raise',
  'matter.handle',
  'matter.coordinate',
  'matter.decide',
  'matter.supervise',
  'complaint.read',
  'complaint.receive',
  'complaint.handle',
  'complaint.speak',
  'company.read',
  'company.speak',
  'company.invite',
] as const;
export type Act = (typeof ACTS)[number];

/** How far a right reaches: own unit, that and all below it, the whole government; a company's projects; the matter of a secret link. */
export type Reach = 'own' | 'below' | 'all' | 'project' | 'held';

/** Figures are published inside the government: every unit sees where all of them stand, not which projects of others those are. */
const EVERYBODY: Partial<Record<Act, Reach>> = { 'regime.read': 'all', 'figure.read': 'all' };

/** What a unit's people see and answer of their own unit, or of those below it too. */
const ownCorner = (reach: Reach): Partial<Record<Act, Reach>> => ({
  ...EVERYBODY,
  'project.read': reach,
  'fact.report': reach,
  'export.make': reach,
  'visit.record': reach,
  'duty.read': reach,
  'duty.fulfil': reach,
  'card.read': reach,
  'exit.read': reach,
  'matter.read': reach,
  'matter.raise': reach,
  'matter.handle': reach,
  'complaint.read': reach,
});

const READS: Partial<Record<Act, Reach>> = {
  ...EVERYBODY,
  'project.read': 'all',
  'export.make': 'all',
  'duty.read': 'all',
  'card.read': 'all',
  'exit.read': 'all',
  'matter.read': 'all',
};

/**
 * The rights of each role. Who collects does not fill in: the office recognises or returns what units report and never
 * reports for them. Supervisors and leaders read. Administrators have no part in the business.
 */
const RIGHTS: Record<Role, Partial<Record<Act, Reach>>> = {
  reporter: ownCorner('own'),
  'unit-head': { ...ownCorner('below'), 'card.answer': 'below', 'exit.answer': 'below' },
  office: {
    ...READS,
    'project.create': 'all',
    'project.revise': 'all',
    'fact.judge': 'all',
    'step.plan': 'all',
    'import.make': 'all',
    'regime.propose': 'all',
    'regime.adopt': 'all',
    'calendar.edit': 'all',
    'task.set': 'all',
    'duty.fulfil': 'own',
    'card.propose': 'all',
    'exit.propose': 'all',
    'matter.raise': 'all',
    'matter.handle': 'own',
    'matter.coordinate': 'all',
    'complaint.read': 'all',
    'complaint.receive': 'all',
    'complaint.handle': 'all',
    'company.invite': 'all',
  },
  supervisor: {
    ...READS,
    'duty.fulfil': 'own',
    'duty.excuse': 'all',
    'card.decide': 'all',
    'exit.decide': 'all',
    'matter.handle': 'own',
    'matter.supervise': 'all',
    'complaint.read': 'all',
  },
  leader: { ...READS, 'regime.adopt': 'all', 'matter.decide': 'all' },
  'system-admin': { 'channel.manage': 'all' },
  'security-admin': { 'people.manage': 'all' },
  'audit-admin': { 'journal.read': 'all' },
  company: {
    'company.read': 'project',
    'company.speak': 'project',
    'complaint.receive': 'held',
    'complaint.speak': 'held',
  },
};

const WIDTH: Record<Reach, number> = { held: 0, project: 0, own: 1, below: 2, all: 3 };

/** The widest reach any of the actor's roles gives; undefined when none gives the right at all. */
export function reachOf(actor: Actor, act: Act): Reach | undefined {
  // Roles that exclude each other give nothing together, wherever they came from.
  if (!compatible(actor.roles)) return undefined;
  let widest: Reach | undefined;
  for (const role of actor.roles) {
    const reach = RIGHTS[role][act];
    if (reach && (!widest || WIDTH[reach] > WIDTH[widest])) widest = reach;
  }
  if (widest === 'project') return actor.projects?.length ? widest : undefined;
  if (widest === 'held') return actor.holds?.length ? widest : undefined;
  return widest === 'all' || actor.unitId !== null ? widest : undefined;
}

/**
 * What an act is done to, as far as rights need to know it. `units` are the paths of the units a project belongs to: the
 * responsible one and the host of its signing. `by` is who reported the fact, `person` whose account it is. What is not named
 * is nobody's of those outside.
 */
export interface Subject {
  readonly units?: readonly (readonly string[])[];
  readonly by?: string | null;
  readonly person?: string;
  /** The project and the matter themselves, for who stands outside the government. */
  readonly project?: string | null;
  readonly matter?: string;
}

/** Whether the actor may do this at all, or to this subject. The one gate of rights: lists, pages and acts all ask here. */
export function may(actor: Actor, act: Act, subject?: Subject): boolean {
  const reach = reachOf(actor, act);
  if (!reach) return false;
  if (!subject) return true;
  if (act === 'fact.judge' && isOwnReport(actor, subject)) return false;
  if (act === 'people.manage' && subject.person !== undefined && subject.person === actor.id) return false;
  if (reach === 'project') return isAmong(actor.projects, subject.project);
  if (reach === 'held') return isAmong(actor.holds, subject.matter);
  if (!subject.units || reach === 'all') return true;
  const unit = actor.unitId;
  return subject.units.some((path) => (reach === 'own' ? path.at(-1) === unit : unit !== null && path.includes(unit)));
}

const isAmong = (own: readonly string[] = [], one: string | null | undefined): boolean =>
  one !== undefined && one !== null && own.includes(one);

/** Who reported a fact does not judge it, whatever other roles the same person holds. */
export const isOwnReport = (actor: Actor, fact: Subject): boolean =>
  fact.by !== undefined && fact.by !== null && fact.by === actor.id;

/** What the actor may do at all; pages show an entry because it is in this list. */
export const abilities = (actor: Actor): Act[] => ACTS.filter((act) => may(actor, act));
