import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Regime } from '../domain/regime/format.ts';
import { type ParsedRegime, parseRegime, type RegimeProblem, type SettingValues } from '../domain/regime/parse.ts';
import type { Adoption } from './adoptions.ts';

const FOLDER = new URL('../../regimes/', import.meta.url);

/** Ids of the regimes that come with the product, one file each. */
export const regimeIds = (): readonly string[] =>
  (ids ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort());
let ids: readonly string[] | undefined;

const texts = new Map<string, string>();

/** The text of a regime as it comes with the product; undefined when there is no such file. */
export function shippedText(id: string): string | undefined {
  if (!regimeIds().includes(id)) return undefined;
  const text = texts.get(id) ?? readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8');
  texts.set(id, text);
  return text;
}

/** Reads one regime with the chosen settings; undefined when there is no such file. The same choice is read only once. */
export function readRegime(id: string, chosen: SettingValues = {}): ParsedRegime | undefined {
  const text = shippedText(id);
  return text === undefined ? undefined : readOnce(`file ${id}`, text, `regimes/${id}.yaml`, chosen);
}

/** Reads a text of whatever origin with the chosen settings; the same text and choice only once. */
export const readText = (text: string, file: string, chosen: SettingValues = {}): ParsedRegime =>
  readOnce(`text ${createHash('sha256').update(text).digest('hex')} ${file}`, text, file, chosen);

/** A regime that must be there and right: the product's own file, checked by the tests. */
export const soundRegime = (id: string, chosen: SettingValues = {}): Regime => sound(id, readRegime(id, chosen));

/**
 * The regime of an adoption as it judges: by the text that was adopted, which no later version of the program changes; by
 * the program's own file only where no text was kept.
 */
export const regimeOf = ({ regime, settings, text }: Pick<Adoption, 'regime' | 'settings' | 'text'>): Regime =>
  text
    ? sound(regime, readOnce(`text ${text.sha256}`, text.text, `${regime}.yaml`, settings))
    : soundRegime(regime, settings);

const READ_KEPT = 200;
const parsed = new Map<string, ParsedRegime>();

/** Reading takes longer than judging a thousand projects; what has not been asked for longest is forgotten first. */
function readOnce(of: string, text: string, file: string, chosen: SettingValues): ParsedRegime {
  const key = `${of} ${JSON.stringify(chosen)}`;
  const read = parsed.get(key) ?? parseRegime(text, file, chosen);
  parsed.delete(key);
  parsed.set(key, read);
  for (const oldest of parsed.keys()) {
    if (parsed.size <= READ_KEPT) break;
    parsed.delete(oldest);
  }
  return read;
}

function sound(id: string, read: ParsedRegime | undefined): Regime {
  if (!read?.regime) throw new Error(`regime ${id}: ${describe(read?.problems)}`);
  return read.regime;
}

const describe = (problems: readonly RegimeProblem[] | undefined): string =>
  problems?.map((problem) => `${problem.file}:${problem.line} ${problem.path} ${problem.what}`).join('; ') ??
  'no such file';
