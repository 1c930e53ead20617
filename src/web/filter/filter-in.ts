import { type listProjects, ProjectFilter } from '../../contract/projects.ts';
import type { InputOf } from '../../contract/route.ts';
import { listIn, oneIn, type Search } from '../search.ts';

/** What a page, its export and the overview are narrowed by; the same names stand in the address. */
export type Filter = Pick<InputOf<typeof listProjects>, keyof typeof ProjectFilter.shape>;

/** Names that may stand in the address several times. */
export const MANY = [
  'stage',
  'table',
  'light',
  'exit',
  'district',
  'industry',
  'unit',
  'tier',
  'origin',
  'currency',
] as const;
export type Many = (typeof MANY)[number];
/** Names that are on or off. */
export const FLAGS = ['late', 'incomplete', 'waiting'] as const;
const ONE = ['q', 'amountMin', 'amountMax', ...FLAGS, 'importId'] as const;

/** Takes the filter out of an address; what the contract would refuse, such as a mistyped stage, is left out. */
export function filterIn(search: Search): Filter {
  const filter: Record<string, unknown> = {};
  for (const name of MANY) {
    const known = listIn(search, name).filter((value) => ProjectFilter.shape[name].safeParse([value]).success);
    if (known.length > 0) filter[name] = known;
  }
  for (const name of ONE) {
    const value = oneIn(search, name);
    if (value !== undefined && ProjectFilter.shape[name].safeParse(value).success) filter[name] = value;
  }
  return filter as Filter;
}

/** Every name of the filter taken out, to be merged into an address. */
export const NO_FILTER: Search = Object.fromEntries([...MANY, ...ONE].map((name) => [name, undefined]));
