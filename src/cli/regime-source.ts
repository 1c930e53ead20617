import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SettingValues } from '../domain/regime/parse.ts';
import { regimeIds } from '../store/regime-files.ts';
import type { Source } from '../work/back-test/source.ts';
import { type Call, UsageFault } from './cli.ts';

/** A regime of the product by its id, or a file of one's own, with what is chosen of its settings. */
export function sourceOf(call: Call, named: string): Source {
  const { preset } = call.values;
  const chosen = { ...(typeof preset === 'string' ? { preset } : {}), settings: settingsIn(call) };
  if (regimeIds().includes(named)) return { regime: named, ...chosen };
  if (!existsSync(named)) throw new UsageFault(`no regime ${named} (${regimeIds().join(', ')}), and no such file`);
  return { text: readFileSync(named, 'utf8'), ...chosen };
}

/** `--set NAME=VALUE`, as often as needed; a value is written as in the file: P45D, 80%, { last: 3 }. */
export function settingsIn(call: Call): SettingValues {
  const given = call.values['set'] as unknown as readonly string[] | undefined;
  return Object.fromEntries(
    (given ?? []).map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UsageFault(`--set ${text}: write NAME=VALUE`);
      return [text.slice(0, at).trim(), valueOf(text.slice(at + 1).trim())];
    }),
  );
}

function valueOf(text: string): unknown {
  try {
    return parse(text, { schema: 'core' });
  } catch {
    return text;
  }
}
