import { NOT_GIVEN } from '../../domain/not-given.ts';
import { CURRENCIES } from '../../domain/money.ts';
import { ORIGINS, STAGES } from '../../domain/project.ts';
import { EXIT_STATES, LIGHTS } from '../../domain/standing.ts';
import { useChoices } from '../choices.ts';
import { usePick, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import type { Many } from './filter-in.ts';
import { filterText } from './messages.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How deep it lies below another, as a town below its county. */
  readonly depth?: number;
}

/** What can be chosen for each name of the filter, in the reader's language. A list the government has none of is empty. */
export function useFilterChoices(): Readonly<Record<Many, readonly Choice[]>> {
  const { names } = useWords();
  const pick = usePick();
  const text = useText(filterText);
  const { data } = useChoices();
  const from = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): Choice[] =>
    values.map((value) => ({ value, label: words[value] }));
  const named = (list: readonly { id: string; zh: string; en: string }[] = []): Choice[] =>
    list.map((it) => ({ value: it.id, label: pick(it) }));
  const plain = (list: readonly string[] = []): Choice[] => list.map((value) => ({ value, label: value }));
  const orNot = (list: Choice[], label = text('notGiven')): Choice[] =>
    list.length > 0 ? [...list, { value: NOT_GIVEN, label }] : list;
  return {
    stage: from(STAGES, names.stage),
    light: from(LIGHTS, names.light),
    exit: from(EXIT_STATES, names.exit),
    origin: orNot(from(ORIGINS, names.origin)),
    currency: orNot(from(CURRENCIES, names.currency)),
    table: orNot(named(data?.tables), text('noTable')),
    tier: orNot(named(data?.tiers), text('noTier')),
    district: orNot(plain(data?.districts)),
    industry: orNot(plain(data?.industries)),
    unit: asTree(data?.units ?? []),
  };
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Units in the order of their tree; one whose parent the reader may not see stands at the top. */
function asTree(units: readonly Unit[]): Choice[] {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const walk = (parent: string | null, depth: number): Choice[] =>
    (below.get(parent) ?? []).flatMap(({ id, name }) => [{ value: id, label: name, depth }, ...walk(id, depth + 1)]);
  return walk(null, 0);
}
