import { type Actor, may } from '../may.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { lifeOf } from './kinds.ts';
import type { Matter } from './matter.ts';

/** The people named in a remark (点名), by id, with the name by which the remark calls them. */
export type Mentions = Readonly<Record<string, string>>;

/** Of one remark. */
export const MOST_MENTIONS = 20;

export interface Nameable extends Actor {
  readonly id: string;
}

/** Whether somebody can be named in a remark of the matter: of the government, and they may see the matter. */
export const canBeNamed = (person: Actor, { kind, units }: Pick<Matter, 'kind' | 'units'>): boolean =>
  person.unitId !== null && may(person, lifeOf(kind).reads, { units });

interface Called {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
}

/** How a remark calls somebody: by name; by the unit too where others bear the name, and by the post where even the unit is theirs. */
export function callOf({ id, name, unit, post }: Called, all: readonly Called[]): string {
  const namesakes = all.filter((other) => other.id !== id && other.name === name);
  if (namesakes.length === 0) return name;
  const besides = namesakes.some((other) => other.unit === unit) && post !== '';
  return besides ? `${name}（${unit}·${post}）` : `${name}（${unit}）`;
}

/** By which of these calls a remark calls somebody: `@王伟明` calls no 王伟. */
export function calledIn(remark: string, calls: readonly string[]): ReadonlySet<string> {
  let left = remark;
  const longestFirst = [...new Set(calls)].sort((a, b) => b.length - a.length);
  return new Set(
    longestFirst.filter((call) => {
      const before = left;
      left = left.replaceAll(`@${call}`, ' ');
      return left !== before;
    }),
  );
}

/**
 * Of those meant, the ones whom the remark calls by `@` and their name; a name that was deleted again names nobody. Refuses
 * somebody who may not see the matter at the time of writing (`mention-cannot-see` { name }), and whoever is not there
 * (`mention-unknown`).
 */
export function mentionsIn(
  remark: string,
  meant: readonly string[],
  known: readonly Nameable[],
  matter: Pick<Matter, 'kind' | 'units'>,
): Mentions | Refusal {
  if (meant.some((id) => !known.some((person) => person.id === id)))
    return refuse('invalid', 'mention-unknown', { field: 'mentions' });
  const blind = known.find((person) => !canBeNamed(person, matter));
  if (blind) return refuse('invalid', 'mention-cannot-see', { field: 'mentions', name: blind.name });
  const called = calledIn(
    remark,
    known.map(({ name }) => name),
  );
  return Object.fromEntries(known.filter(({ name }) => called.has(name)).map(({ id, name }) => [id, name]));
}
