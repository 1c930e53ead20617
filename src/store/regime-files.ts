import { readdirSync, readFileSync } from 'node:fs';
import type { Regime } from '../domain/regime/format.ts';
import { type ParsedRegime, parseRegime, type RegimeProblem, type SettingValues } from '../domain/regime/parse.ts';

const FOLDER = new URL('../../regimes/', import.meta.url);

/** Ids of the regimes that come with the product, one file each. */
export const regimeIds = (): readonly string[] =>
  (ids ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort());
let ids: readonly string[] | undefined;

const texts = new Map<string, string>();
const parsed = new Map<string, ParsedRegime>();

/** Reads one regime with the chosen settings; undefined when there is no such file. The same choice is read only once. */
export function readRegime(id: string, chosen: SettingValues = {}): ParsedRegime | undefined {
  if (!regimeIds().includes(id)) return undefined;
  const key = `${id} ${JSON.stringify(chosen)}`;
  const known = parsed.get(key);
  if (known) return known;
  const text = texts.get(id) ?? readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8');
  texts.set(id, text);
  const read = parseRegime(text, `regimes/${id}.yaml`, chosen);
  parsed.set(key, read);
  return read;
}

/** A regime that must be there and right: the product's own file, checked by the tests. */
export function soundRegime(id: string, chosen: SettingValues = {}): Regime {
  const read = readRegime(id, chosen);
  if (!read?.regime) throw new Error(`regime ${id}: ${describe(read?.problems)}`);
  return read.regime;
}

const describe = (problems: readonly RegimeProblem[] | undefined): string =>
  problems?.map((problem) => `${problem.file}:${problem.line} ${problem.path} ${problem.what}`).join('; ') ??
  'no such file';
