import type { Regime } from './format.ts';

/** One written value of a rule: where in the rule it stands, and what it is. */
export interface Leaf {
  readonly part: string;
  readonly id: string;
  /** Within the rule: 'when.late.over'. */
  readonly path: string;
  readonly value: string;
}

/** What the sentence about a part is called where the part has rules without an id of their own. */
const ONLY: Readonly<Record<string, string>> = {
  scope: 'scope',
  steps: 'required',
  responsibilities: 'required',
  exit: 'then',
};
const HEAD: ReadonlySet<string> = new Set(['id', 'version', 'title', 'source', 'inForce']);

/** Every value of a regime, each with its rule; list items that have an id are found by it wherever they stand. */
export function leavesOf(regime: Regime): Leaf[] {
  const found: Leaf[] = [];
  const walk = (value: unknown, part: string, id: string, path: readonly string[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item, place) => {
        const own = idOf(item);
        if (own === undefined) walk(item, part, id, [...path, String(place)]);
        else if (id === '' && path.length <= 1) walk(item, part, own, []);
        else walk(item, part, id, [...path, own]);
      });
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (inner !== undefined) walk(inner, part, id, [...path, key]);
      return;
    }
    found.push({ part, id: id || (ONLY[part] ?? part), path: path.join('.'), value: String(value) });
  };
  for (const [part, value] of Object.entries(regime)) {
    if (part === 'settings')
      for (const [name, setting] of Object.entries(regime.settings)) walk(setting, part, name, []);
    else if (HEAD.has(part)) walk(value, 'head', part, []);
    else walk(value, part, '', []);
  }
  return found;
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
