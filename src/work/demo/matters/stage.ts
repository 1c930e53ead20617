import { addDays, type Day } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/may.ts';
import type { Tx } from '../../../store/connection.ts';
import type { City } from '../city.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { moment } from '../filing.ts';
import { openFrom } from '../office-days.ts';
import { DEPARTMENTS } from '../places.ts';

/** Where matters of the demo city are played: the rows they are written with, the day it is, and who acts. */
export interface Stage {
  readonly tx: Tx;
  readonly tenantId: number;
  readonly seq: number;
  readonly today: Day;
  readonly chance: Chance;
  readonly cast: Cast;
}

export type Part = 'office' | 'director' | 'inspector' | 'leader' | 'head' | 'owner';

/** Who plays: one of the office, two of supervision, because a contest is ruled on by another, and the head of each unit. */
export interface Cast {
  readonly office: Actor;
  readonly director: Actor;
  readonly inspector: Actor;
  readonly leader: Actor;
  /** The head of the unit, or of the nearest one above it. */
  headOf(path: readonly string[]): Actor | undefined;
}

export function castOf({ people, units }: Pick<City, 'people' | 'units'>): Cast | undefined {
  const idOf = (name: string) => units.find((unit) => unit.name === name)?.id;
  const found = (unit: string, post: string): Actor | undefined => {
    const person = people.find((it) => it.unitId === idOf(unit) && it.post === post);
    return person && { id: person.id, name: person.name, roles: person.roles, unitId: person.unitId };
  };
  const office = found(DEPARTMENTS.office, '项目推进科科长');
  const director = found(DEPARTMENTS.supervision, '督查室主任');
  const inspector = found(DEPARTMENTS.supervision, '督查专员');
  const leader = found(units[0]?.name ?? '', '副市长（分管招商）');
  if (!office || !director || !inspector || !leader) return undefined;
  const heads = new Map(people.filter(({ roles }) => roles.includes('unit-head')).map((it) => [it.unitId, it]));
  return {
    office,
    director,
    inspector,
    leader,
    headOf: (path) => {
      const person = path.toReversed().flatMap((id) => heads.get(id) ?? [])[0];
      return person && { id: person.id, name: person.name, roles: person.roles, unitId: person.unitId };
    },
  };
}

export const stageOf = (
  tx: Tx,
  stamp: { tenantId: number; seq: number; today: Day; seed: string },
  cast: Cast,
): Stage => ({ tx, ...stamp, cast, chance: chanceOf(`${stamp.seed}/matters`) });

/** The first day on which the office is open, so many days on. */
export const laterBy = (day: Day, days: number): Day => openFrom(addDays(day, days));

/** An act on a day, at an hour of that day. */
export const actingOn = ({ tenantId, seq, chance }: Stage, actor: Actor, day: Day) => ({
  tenantId,
  seq,
  actor,
  now: new Date(moment(day, chance.of(`${actor.id} ${day}`).whole(9 * 60, 17 * 60))),
});
