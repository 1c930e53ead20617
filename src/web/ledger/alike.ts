import { normaliseName } from '../../domain/text.ts';

/** What every other project and company is called as well, and what therefore says nothing about which one is meant. */
const PROJECT_WORDS = /(建设|改造|扩建|投资)?(项目|工程)$/;
const COMPANY_WORDS = /(股份|集团|控股)*(有限责任公司|有限公司|公司|集团)$/;
const SHORTEST = 3;

/** What of a project's name distinguishes it, to be looked for among the others; undefined while that is too little to tell. */
export const coreOfProject = (name: string): string | undefined => core(name, PROJECT_WORDS);

/** The same of a company's name. */
export const coreOfCompany = (name: string): string | undefined => core(name, COMPANY_WORDS);

function core(name: string, words: RegExp): string | undefined {
  const left = normaliseName(name).replace(words, '');
  return left.length >= SHORTEST ? left : undefined;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** The district a unit lies in: the nearest unit above it, or itself, that bears the name of a district. */
export function districtOf(unitId: string, units: readonly Unit[], districts: readonly string[]): string | undefined {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  for (let unit = known.get(unitId); unit; unit = unit.parentId === null ? undefined : known.get(unit.parentId))
    if (districts.includes(unit.name)) return unit.name;
  return undefined;
}
