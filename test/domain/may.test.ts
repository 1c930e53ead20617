import { describe, expect, it } from 'vitest';
import { type Act, ACTS, type Actor, abilities, may, reachOf } from '../../src/domain/may.ts';
import { compatible, ROLES, type Role } from '../../src/domain/role.ts';

const CITY = 'city';
const EAST = 'east';
const TOWN = 'town';
const WEST = 'west';
const PATHS = { city: [CITY], east: [CITY, EAST], town: [CITY, EAST, TOWN], west: [CITY, WEST] } as const;
type Unit = keyof typeof PATHS;

const actor = (roles: Role[], unitId: string | null = EAST, id: string | null = 'me'): Actor => ({
  id,
  name: '演示',
  roles,
  unitId,
  projects: [EAST],
  holds: [EAST],
});
/** Units of a project, and by its first unit the project and the matter themselves. */
const of = (...units: Unit[]) => ({
  units: units.map((unit) => PATHS[unit]),
  project: units[0] ?? null,
  matter: units[0] ?? '',
});

const ALL = 'own below elsewhere';
const cellsOf = (where: string, ...acts: Act[]) => Object.fromEntries(acts.map((act) => [act, where]));
const READING: Act[] = [
  'project.read',
  'export.make',
  'duty.read',
  'card.read',
  'exit.read',
  'matter.read',
  'regime.read',
  'figure.read',
];
const OF_A_UNIT: Act[] = [
  'project.read',
  'fact.report',
  'export.make',
  'visit.record',
  'duty.read',
  'duty.fulfil',
  'card.read',
  'exit.read',
  'matter.read',
  'matter.raise',
  'matter.handle',
  'complaint.read',
];

/** One row a role, one column an act; the cell says for what of which units: own, those below, elsewhere. */
const TABLE: Record<Role, Partial<Record<Act, string>>> = {
  reporter: { ...cellsOf('own', ...OF_A_UNIT), ...cellsOf(ALL, 'regime.read', 'figure.read') },
  'unit-head': {
    ...cellsOf('own below', ...OF_A_UNIT, 'card.answer', 'exit.answer'),
    ...cellsOf(ALL, 'regime.read', 'figure.read'),
  },
  office: {
    ...cellsOf(ALL, ...READING, 'project.create', 'project.revise', 'fact.judge', 'step.plan', 'import.make'),
    ...cellsOf(ALL, 'regime.propose', 'regime.adopt', 'calendar.edit', 'task.set', 'card.propose', 'exit.propose'),
    ...cellsOf(ALL, 'matter.raise', 'matter.coordinate', 'complaint.read', 'complaint.receive', 'complaint.handle'),
    ...cellsOf(ALL, 'company.invite'),
    ...cellsOf('own', 'duty.fulfil', 'matter.handle'),
  },
  supervisor: {
    ...cellsOf(ALL, ...READING, 'duty.excuse', 'card.decide', 'exit.decide', 'matter.supervise', 'complaint.read'),
    ...cellsOf('own', 'duty.fulfil', 'matter.handle'),
  },
  leader: cellsOf(ALL, ...READING, 'regime.adopt', 'matter.decide'),
  'system-admin': { 'channel.manage': ALL },
  'security-admin': { 'people.manage': ALL },
  'audit-admin': { 'journal.read': ALL },
  company: cellsOf('own', 'company.read', 'company.speak', 'complaint.receive', 'complaint.speak'),
};
const PLACES = { own: 'east', below: 'town', elsewhere: 'west' } as const;

const cells = ROLES.flatMap((role) =>
  ACTS.flatMap((act) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).map(
      (place) => [role, act, place, (TABLE[role][act] ?? '').split(' ').includes(place)] as const,
    ),
  ),
);

describe('the rights of each role', () => {
  it.each(cells)('%s, %s, %s: %s', (role, act, place, expected) => {
    expect(may(actor([role]), act, of(PLACES[place]))).toBe(expected);
  });

  it.each(ROLES)('%s is told the acts it may do somewhere', (role) => {
    expect(abilities(actor([role]))).toEqual(ACTS.filter((act) => TABLE[role][act]));
  });
});

describe('the units of a project', () => {
  it('are the responsible one and the host of the signing: both see it (XC-1.1)', () => {
    const project = of('west', 'east');
    expect(may(actor(['reporter'], EAST), 'project.read', project)).toBe(true);
    expect(may(actor(['reporter'], WEST), 'fact.report', project)).toBe(true);
    expect(may(actor(['reporter'], TOWN), 'project.read', project)).toBe(false);
  });

  it('do not open upwards: a town does not see what its county keeps', () => {
    expect(may(actor(['unit-head'], TOWN), 'project.read', of('east'))).toBe(false);
    expect(may(actor(['unit-head'], CITY), 'project.read', of('town'))).toBe(true);
    expect(may(actor(['reporter'], CITY), 'project.read', of('town'))).toBe(false);
  });

  it('are nobody of somebody without a unit', () => {
    expect(may(actor(['reporter', 'unit-head'], null), 'project.read', of('city'))).toBe(false);
    expect(abilities(actor(['reporter', 'unit-head'], null))).toEqual(['regime.read', 'figure.read']);
    expect(may(actor(['office'], null), 'project.read', of('city'))).toBe(true);
  });
});

describe('who reports does not recognise', () => {
  const both = actor(['reporter', 'office']);
  it('their own report, even holding both roles', () => {
    expect(may(both, 'fact.judge', { ...of('east'), by: 'me' })).toBe(false);
    expect(may(both, 'fact.judge', { ...of('east'), by: 'another' })).toBe(true);
  });
  it('but may what nobody in particular reported: a ledger, the operator', () => {
    expect(may(both, 'fact.judge', { ...of('east'), by: null })).toBe(true);
    expect(may(actor(['office'], null, null), 'fact.judge', { ...of('east'), by: null })).toBe(true);
  });
});

describe('several roles', () => {
  it('give the widest reach any of them gives', () => {
    expect(reachOf(actor(['reporter', 'unit-head']), 'fact.report')).toBe('below');
    expect(reachOf(actor(['leader', 'reporter']), 'project.read')).toBe('all');
    expect(reachOf(actor(['leader', 'reporter']), 'fact.report')).toBe('own');
    expect(reachOf(actor([]), 'project.read')).toBeUndefined();
  });

  const pairs = ROLES.flatMap((a) => ROLES.filter((b) => b > a).map((b) => [a, b] as const));
  it.each(pairs)('%s and %s: an administrator stands alone, and so does a company', (a, b) => {
    const alone = ['system-admin', 'security-admin', 'audit-admin', 'company'];
    const clash = alone.includes(a) || alone.includes(b);
    expect(compatible([a, b])).toBe(!clash);
    if (clash) expect(abilities(actor([a, b]))).toEqual([]);
  });
});

describe('a company', () => {
  const company = actor(['company'], null);
  it('is shown nothing that does not say which project it is of', () => {
    expect(may(company, 'company.read', { units: [[CITY]] })).toBe(false);
    expect(may(company, 'company.read', { project: null })).toBe(false);
    expect(may({ ...company, projects: [] }, 'company.read')).toBe(false);
  });
  it('holds none of the rights of the government’s own people, whatever the project', () => {
    expect(abilities(company)).toEqual(['complaint.receive', 'complaint.speak', 'company.read', 'company.speak']);
  });
});

it('lets nobody grant themselves anything', () => {
  const guard = actor(['security-admin']);
  expect(may(guard, 'people.manage', { person: 'another' })).toBe(true);
  expect(may(guard, 'people.manage', { person: 'me' })).toBe(false);
});
