import { sayRegimeProblem } from '../contract/words/say-regime-problem.ts';
import { WORDS } from '../contract/words/words.ts';
import { type ChangedValue, diffRegimes, type RuleChange } from '../domain/regime/diff.ts';
import type { Regime } from '../domain/regime/format.ts';
import { parseRegime, type SettingValues } from '../domain/regime/parse.ts';
import { adoptionsOn } from '../store/adoptions.ts';
import { readTenant } from '../store/connection.ts';
import { regimeOf, shippedText, soundRegime } from '../store/regime-files.ts';
import { keptTexts } from '../store/regime-texts.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { sourceOf, settingsIn } from './regime-source.ts';

const ADOPTED = 'adopted:';

/** `luodi regime diff`: rule by rule what differs between two regimes, versions, files or an adoption and any of them. */
export const regimeDiff: CliCommand = {
  name: 'regime diff',
  summary: {
    'zh-CN':
      '逐条比较两项制度：编号、文件、已保存的版本（编号@版本）或正在施行的（adopted:编号）；--set 作用于后一项。',
    en: 'Compares two regimes rule by rule: an id, a file, a kept version (ID@VERSION) or what runs (adopted:ID); --set is for the second.',
  },
  usage: 'A B [--set NAME=VALUE …] [--as-of DAY] [--tenant SLUG] [--json]',
  options: { set: { type: 'string', multiple: true } },
  async run(call) {
    const [a, b, ...more] = call.words;
    if (a === undefined || b === undefined || more.length > 0) throw new UsageFault('name two regimes');
    const before = await regimeAt(call, a, {});
    const after = await regimeAt(call, b, settingsIn(call));
    if (!before || !after) return EXIT.refused;
    const changes = diffRegimes(before, after);
    if (call.json) call.print(JSON.stringify({ before: headOf(before), after: headOf(after), changes }));
    else inWords(call, changes);
    return EXIT.ok;
  },
};

const headOf = ({ id, version, title }: Regime) => ({ id, version, title });

/** The regime that is named; undefined when it has faults, which are then told. */
async function regimeAt(call: Call, named: string, settings: SettingValues): Promise<Regime | undefined> {
  const { text, file, chosen } = await textOf(call, named);
  const { regime, problems } = parseRegime(text, file, { ...chosen, ...settings });
  for (const problem of problems ?? []) call.complain(sayRegimeProblem(problem, call.language));
  return regime;
}

async function textOf(call: Call, named: string): Promise<{ text: string; file: string; chosen: SettingValues }> {
  const kept = /^([a-z0-9-]+)@([\d.]+)$/.exec(named);
  if (named.startsWith(ADOPTED)) return adopted(call, named.slice(ADOPTED.length));
  if (kept?.[1] !== undefined && kept[2] !== undefined) return version(call, kept[1], kept[2]);
  const source = sourceOf(call, named);
  const text = source.text ?? shippedText(named) ?? '';
  return { text, file: source.text === undefined ? `regimes/${named}.yaml` : named, chosen: {} };
}

async function adopted(call: Call, id: string) {
  const { scene } = await call.enter();
  const asOf = call.asOf ?? call.today;
  const running = await readTenant(scene.db, scene.tenantId, (tx) => adoptionsOn(tx, scene.tenantId, asOf));
  const found = running.find(({ regime }) => regime === id);
  if (!found) throw new UsageFault(`${ADOPTED}${id}: does not run on ${asOf}`);
  const text = found.text?.text ?? shippedText(regimeOf(found).id) ?? '';
  return { text, file: `${id}.yaml`, chosen: found.settings };
}

async function version(call: Call, id: string, wanted: string) {
  const shipped = shippedText(id);
  if (shipped !== undefined && soundRegime(id).version === wanted)
    return { text: shipped, file: `regimes/${id}.yaml`, chosen: {} };
  const { scene } = await call.enter();
  const texts = await readTenant(scene.db, scene.tenantId, (tx) => keptTexts(tx, scene.tenantId));
  const found = texts.find((it) => it.regime === id && it.version === wanted);
  if (!found) throw new UsageFault(`${id}@${wanted}: no such version is kept here`);
  return { text: found.text, file: `${id}@${wanted}`, chosen: {} };
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function inWords(call: Call, changes: readonly RuleChange[]): void {
  const { part: parts, change, same } = WORDS[call.language].regimes;
  const lang = call.language === 'en' ? 'en' : 'zh';
  if (changes.length === 0) call.print(same);
  for (const { part, id, clause, what, before, after, values } of changes) {
    const name = (parts as Readonly<Record<string, string>>)[part] ?? parts.recorded;
    call.print(`${SIGNS[what]} ${name} ${id}${clause && `（${clause}）`}: ${change[what]}`);
    if (before) call.print(`    - ${before[lang]}`);
    if (after) call.print(`    + ${after[lang]}`);
    for (const value of values) call.print(`      ${told(value)}`);
  }
}

const told = ({ path, before, after }: ChangedValue): string =>
  `${path === '' ? '' : `${path}: `}${before ?? '—'} → ${after ?? '—'}`;
