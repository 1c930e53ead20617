import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Moved } from '../domain/matter/matter.ts';
import type { Actor } from '../domain/may.ts';
import type { Once } from './known-matters.ts';

/** What a matter between units is beside its life: what it is about, who stands on which side, which clock it runs by. */
export interface Between {
  readonly title: string;
  readonly class: string | null;
  readonly urgent: boolean;
  readonly level: string | null;
  readonly personId: string | null;
  readonly raisedBy: string | null;
  readonly raisedUnitId: string | null;
  readonly watchUnitId: string | null;
  readonly watchPersonId: string | null;
  /** Workdays from the start of its clock. */
  readonly limitDays: number | null;
  readonly partOf: string | null;
  /** Matters that must be done first. */
  readonly after: readonly string[];
}

/** A matter that is raised, with the move that raises it. */
export interface Raising extends Omit<Once, 'kind'>, Partial<Between> {
  readonly id: string;
  readonly moved: Moved;
  readonly regimeVersion: string | null;
  readonly raisedOn: Day;
  /** The inputs of the verdict, kept as they were. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Acting {
  readonly tenantId: number;
  readonly seq: number;
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly now: Date;
}

/** Whoever waits for many to be entered hears how far it is. */
export interface Entering extends Acting {
  readonly told?: ((done: number, of: number) => void) | undefined;
}

/** A matter that a rule raised stands between nobody. */
export const NOBODY_ELSE: Between = {
  title: '',
  class: null,
  urgent: false,
  level: null,
  personId: null,
  raisedBy: null,
  raisedUnitId: null,
  watchUnitId: null,
  watchPersonId: null,
  limitDays: null,
  partOf: null,
  after: [],
};

export const postOf = (tenantId: number, personId: string | null) =>
  sql`coalesce((select post from person where tenant_id = ${tenantId} and id = ${personId}), '')`;

/** The day of a moment, where everybody here lives. */
export const dayOf = (now: Date) => sql`(${now}::timestamptz at time zone 'Asia/Shanghai')::date`;

export const withDue = (body: Moved['body'], due: Day | null) => (due === null ? body : { ...body, due });
