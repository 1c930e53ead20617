import { type Refusal, refuse } from '../refusal.ts';
import { GIVEN, type GivenName, type Move } from './life.ts';

/** What a person gives with a move; texts are trimmed, an empty one is none. */
export type Said = { readonly [Name in GivenName]?: string | null | undefined };

/** What was given, without the empty. */
export const heard = (said: Said): Partial<Record<GivenName, string>> =>
  Object.fromEntries(GIVEN.flatMap((name) => (said[name]?.trim() ? [[name, said[name].trim()]] : [])));

const MISSING: Readonly<Record<GivenName, string>> = {
  reason: 'why-missing',
  cause: 'cause-missing',
  outcome: 'outcome-missing',
  due: 'deadline-missing',
  note: 'note-missing',
  agreedBy: 'agreed-by-missing',
  unit: 'unit-missing',
  person: 'person-missing',
  leader: 'leader-missing',
  level: 'level-missing',
};

/** What a move needs and was not given, or was given and does not take. */
export function givenFault(found: Move, said: Said): Refusal | undefined {
  const has = heard(said);
  const { needs = [], takes = [], causes = [], act } = found;
  const missing = needs.find((name) => has[name] === undefined);
  if (missing) return refuse('invalid', MISSING[missing], { field: missing, act });
  const extra = GIVEN.find((name) => has[name] !== undefined && !needs.includes(name) && !takes.includes(name));
  if (extra) return refuse('invalid', 'not-asked', { field: extra, act });
  if (has.cause !== undefined && !causes.includes(has.cause))
    return refuse('invalid', 'no-such-cause', { field: 'cause', act });
  if (has.outcome !== undefined && !outcomesOf(found).includes(has.outcome))
    return refuse('invalid', 'no-such-outcome', { field: 'outcome', act });
  return undefined;
}

/** The states of which the outcome names one. */
export const outcomesOf = ({ to }: Move): readonly string[] => (typeof to === 'string' ? [] : to);
