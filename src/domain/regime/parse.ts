import { crossFaults } from './checks.ts';
import { type Regime, RegimeShape, type SettingInForce } from './format.ts';
import { namingKeys } from './keys.ts';
import { type Fault, faultsOf, keyFault, problemOf, type RegimeProblem, wordFault } from './problem.ts';
import { fillSettings, type SettingValues, settingsOf } from './settings.ts';
import { readYaml } from './yaml-text.ts';

export type { RegimeProblem } from './problem.ts';
export type { SettingValues } from './settings.ts';

export type ParsedRegime = { regime: Regime; problems?: never } | { regime?: never; problems: RegimeProblem[] };

/**
 * Reads a regime file. `setting.NAME` anywhere in a rule stands for the chosen value of that setting. Nothing is guessed:
 * a key, word, amount or clause that is not in the vocabulary is a problem with its line.
 */
export function parseRegime(text: string, file: string, chosen: SettingValues = {}): ParsedRegime {
  const yaml = readYaml(text);
  if (yaml.faults.length > 0) {
    return { problems: yaml.faults.map((fault) => ({ file, path: '', what: 'yaml', expected: [], ...fault })) };
  }
  const { regime, faults } = check(yaml.root, chosen);
  if (regime) return { regime };
  const problems = faults.map((fault) => problemOf(fault, file, yaml.lineAt(fault.path)));
  return { problems: problems.filter((one, place) => place === problems.findIndex((same) => isSame(one, same))) };
}

/** A setting used in several places gives the same problem several times. */
const isSame = (a: RegimeProblem, b: RegimeProblem): boolean =>
  a.path === b.path && a.what === b.what && a.found === b.found;

type Checked = { regime: Regime; faults?: never } | { regime?: never; faults: Fault[] };

function check(root: unknown, chosen: SettingValues): Checked {
  const settings = settingsOf(root);
  const names = [...settings.keys()];
  const filled = fillSettings(root, chosen);
  const strangers = [
    ...filled.unknown.map(({ path, name }) => wordFault(path, 'unknown-setting', names, name)),
    ...Object.keys(chosen)
      .filter((name) => !settings.has(name))
      .map((name) => wordFault(['settings'], 'unknown-setting', names, name)),
  ];
  const read = checkShape(root, chosen);
  if (!read.shape) return { faults: [...strangers, ...read.faults] };
  const faults = [
    ...strangers,
    ...choiceFaults(root),
    ...choicesOnly(root, chosen),
    ...presetFaults(root, read.shape),
    ...idle(names, filled.used),
  ];
  return faults.length > 0 ? { faults } : { regime: inForce(read.shape, chosen) };
}

type Shape = ReturnType<typeof RegimeShape.parse>;

/**
 * A fault in a value that came from a setting is told where the setting has its value, not where a rule used it. Where the
 * setting is unknown nothing else is told of the place.
 */
function checkShape(root: unknown, chosen: SettingValues): { shape?: Shape; faults: Fault[] } {
  const filled = fillSettings(root, chosen);
  const read = RegimeShape.safeParse(filled.root, namingKeys);
  const all = read.success ? crossFaults(read.data) : faultsOf(read.error.issues, filled.root);
  const faults = all.filter(
    (fault) => !filled.unknown.some(({ path }) => path.every((key, at) => fault.path[at] === key)),
  );
  const placed = faults.map((fault): Fault => {
    const setting = filled.settingAt(fault.key ? fault.path.slice(0, -1) : fault.path);
    if (setting === undefined) return fault;
    return { ...fault, path: ['settings', setting, Object.hasOwn(chosen, setting) ? 'choices' : 'default'] };
  });
  return read.success && placed.length === 0 ? { shape: read.data, faults: [] } : { faults: placed };
}

/** Where a setting offers choices, what is chosen must be one of them. */
function choicesOnly(root: unknown, chosen: SettingValues): Fault[] {
  return [...settingsOf(root)].flatMap(([name, { choices }]) => {
    if (!Array.isArray(choices) || !Object.hasOwn(chosen, name)) return [];
    const offered = choices.map((choice: unknown) => JSON.stringify(choice));
    if (offered.includes(JSON.stringify(chosen[name]))) return [];
    return [wordFault(['settings', name, 'choices'], 'not-a-choice', wordsOf(choices), chosen[name])];
  });
}

const wordsOf = (choices: readonly unknown[]): string[] =>
  choices.map((choice) => (typeof choice === 'string' ? choice : JSON.stringify(choice)));

/** Every choice a setting offers must fit where it is used; what is chosen, and the default, must be among the choices. */
function choiceFaults(root: unknown): Fault[] {
  return [...settingsOf(root)].flatMap(([name, setting]) => {
    if (!Array.isArray(setting.choices)) return [];
    const choices: readonly unknown[] = setting.choices;
    const offered = choices.map((choice) => JSON.stringify(choice));
    return [
      ...(offered.includes(JSON.stringify(setting.default))
        ? []
        : [wordFault(['settings', name, 'default'], 'not-a-choice', wordsOf(choices), setting.default)]),
      ...choices.flatMap((choice, place) =>
        checkShape(root, { [name]: choice }).faults.map((fault) => ({
          ...fault,
          path: ['settings', name, 'choices', place],
        })),
      ),
    ];
  });
}

/** What a preset sets must be a setting, one of its choices, and fit where the setting is used. */
function presetFaults(root: unknown, { presets = [], settings }: Shape): Fault[] {
  return presets.flatMap(({ sets }, place) => {
    const at = (name: string) => ['presets', place, 'sets', name];
    const strangers = Object.keys(sets).filter((name) => !Object.hasOwn(settings, name));
    if (strangers.length > 0)
      return strangers.map((name) => keyFault(at(name), 'unknown-setting', Object.keys(settings)));
    const faults = [...choicesOnly(root, sets), ...checkShape(root, sets).faults];
    return faults.map((fault) => {
      const [part, name] = fault.path.map(String);
      return part === 'settings' && name !== undefined && Object.hasOwn(sets, name)
        ? { ...fault, path: at(name) }
        : fault;
    });
  });
}

/** A setting that no rule uses would be offered to a government and change nothing. */
const idle = (names: readonly string[], used: ReadonlySet<string>): Fault[] =>
  names
    .filter((name) => !used.has(name))
    .map((name) => wordFault(['settings', name], 'unused-setting', [`setting.${name}`], name));

const inForce = (shape: Shape, chosen: SettingValues): Regime => ({
  ...shape,
  settings: Object.fromEntries(
    Object.entries(shape.settings).map(([name, setting]): [string, SettingInForce] => [
      name,
      { ...setting, value: Object.hasOwn(chosen, name) ? chosen[name] : setting.default },
    ]),
  ),
});
