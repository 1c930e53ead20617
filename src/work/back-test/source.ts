import type { Regime } from '../../domain/regime/format.ts';
import type { SettingValues } from '../../domain/regime/parse.ts';
import { settingsOf } from '../../domain/regime/settings.ts';
import { readYaml } from '../../domain/regime/yaml-text.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store/connection.ts';
import { readText, shippedText } from '../../store/regime-files.ts';
import { textById } from '../../store/regime-texts.ts';

/** Where the rules come from: a regime of the product, a text this government has kept, or one that is given with it. */
export interface Source {
  readonly regime?: string | undefined;
  readonly textId?: string | undefined;
  readonly text?: string | undefined;
  /** A choice of settings that the text offers by name; single settings go before it. */
  readonly preset?: string | undefined;
  readonly settings?: SettingValues | undefined;
}

export interface Chosen {
  readonly regime: Regime;
  readonly text: string;
  readonly settings: SettingValues;
  /** It is none of the product's own texts. */
  readonly own: boolean;
}

/** The regime that is meant, with its settings; or what is wrong with it, place by place, as `luodi regime check` tells it. */
export async function chosenRegime(tx: Tx, tenantId: number, source: Source): Promise<Chosen | Refusal> {
  const found = await textOf(tx, tenantId, source);
  if (!found) return refuse('invalid', 'no-such-regime', { field: 'regime' });
  if (source.text !== undefined && hasTooMany(source.text))
    return refuse('invalid', 'too-many-choices', { most: MOST });
  const plain = readText(found.text, found.file);
  const preset = plain.regime?.presets?.find(({ id }) => id === source.preset);
  if (plain.regime && source.preset !== undefined && !preset)
    return refuse('invalid', 'no-such-preset', { field: 'preset' });
  const settings = { ...preset?.sets, ...source.settings };
  const { regime, problems } = plain.regime ? readText(found.text, found.file, settings) : plain;
  if (!regime) return refuse('invalid', 'regime-faulty', { n: problems.length, problems });
  return { regime, settings, text: found.text, own: shippedText(regime.id) !== found.text };
}

async function textOf(tx: Tx, tenantId: number, { regime, textId, text }: Source) {
  if (text !== undefined) return { text, file: OWN_FILE };
  if (textId !== undefined) {
    const kept = await textById(tx, tenantId, textId);
    return kept && { text: kept.text, file: `${kept.regime}.yaml` };
  }
  const shipped = regime === undefined ? undefined : shippedText(regime);
  return shipped === undefined ? undefined : { text: shipped, file: `regimes/${regime}.yaml` };
}

/** Each choice and each preset is checked with the whole text; no government document offers more. */
const MOST = 50;

function hasTooMany(text: string): boolean {
  const { root } = readYaml(text);
  const long = (list: unknown): boolean => Array.isArray(list) && list.length > MOST;
  return (
    settingsOf(root).size > MOST ||
    [...settingsOf(root).values()].some(({ choices }) => long(choices)) ||
    long((root as { presets?: unknown } | null | undefined)?.presets)
  );
}

/** What the fault of a text that was pasted calls it. */
const OWN_FILE = 'regime.yaml';
