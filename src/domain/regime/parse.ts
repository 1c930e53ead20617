import { LineCounter, parseDocument, isMap, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import { closest } from './closest.ts';
import { PREDICATES, type Regime, RegimeShape } from './format.ts';

/** A fault in a regime file: where it is, what was expected there, and what stands there. */
export interface RegimeProblem {
  readonly file: string;
  readonly line: number;
  /** Where in the file, as keys and list places: 'tables.list.2.when.reached'. */
  readonly path: string;
  /** Stable word, translated by the word files: 'unknown-key', 'expected-one-of', 'clause' … */
  readonly what: string;
  readonly expected: readonly string[];
  readonly found: string;
  /** The word that was probably meant. */
  readonly meant?: string;
}

export type ParsedRegime = { regime: Regime; problems?: never } | { regime?: never; problems: RegimeProblem[] };

/** Chosen values for a regime's settings, by id; settings not named keep the default of the file. */
export type SettingValues = Readonly<Record<string, unknown>>;

/**
 * Reads a regime file. `setting.NAME` anywhere in a rule stands for the chosen value of that setting. Nothing is guessed:
 * a key, word, amount or clause that is not in the vocabulary is a problem with its line.
 */
export function parseRegime(text: string, file: string, chosen: SettingValues = {}): ParsedRegime {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineAt = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  const problem = (
    path: readonly PropertyKey[],
    what: string,
    expected: readonly string[],
    found: unknown,
  ): RegimeProblem => {
    const meant = typeof found === 'string' ? closest(found, expected) : undefined;
    const place = { file, line: lineAt(path), path: path.map(String).join('.'), what, expected, found: show(found) };
    return meant === undefined ? place : { ...place, meant };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        what: 'yaml',
        expected: [],
        found: error.code,
      })),
    };
  }
  const raw: unknown = document.toJS();
  const unknownSettings: RegimeProblem[] = [];
  const filled = fillSettings(raw, chosen, (path, name, known) =>
    unknownSettings.push(problem(path, 'unknown-setting', known, name)),
  );
  if (unknownSettings.length > 0) return { problems: unknownSettings };
  const checked = RegimeShape.safeParse(filled);
  if (checked.success) return { regime: checked.data };
  return { problems: flatten(checked.error.issues).flatMap((issue) => explain(issue, filled, problem)) };
}

type Report = (
  path: readonly PropertyKey[],
  what: string,
  expected: readonly string[],
  found: unknown,
) => RegimeProblem;
type Issue = z.core.$ZodIssue;

/** A union reports each of its branches; the branch that got furthest is the one that was meant. */
const flatten = (issues: readonly Issue[]): Issue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const branches = issue.errors.map((branch) =>
      flatten(branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)),
    );
    const depth = (branch: Issue[]) => Math.max(...branch.map((inner) => inner.path.length), 0);
    const deepest = Math.max(...branches.map(depth));
    if (deepest > issue.path.length) return branches.find((branch) => depth(branch) === deepest) ?? [issue];
    return branches.find((branch) => branch.some((b) => b.code === 'unrecognized_keys')) ?? branches.at(0) ?? [issue];
  });

function explain(issue: Issue, root: unknown, problem: Report): RegimeProblem[] {
  const found = valueAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...issue.path, key], 'unknown-key', keysBeside(issue.path), key));
  }
  if (issue.code === 'invalid_value') return [problem(issue.path, 'expected-one-of', issue.values.map(String), found)];
  if (issue.code === 'custom' && issue.message === 'predicate') {
    return [
      problem(issue.path, 'unknown-predicate', ['always', ...Object.keys(PREDICATES)], issue.path.at(-1) ?? found),
    ];
  }
  if (issue.code === 'invalid_type') {
    return [problem(issue.path, found === undefined ? 'missing' : 'wrong-type', [issue.expected], found)];
  }
  return [problem(issue.path, /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code, [], found)];
}

const keysBeside = (path: readonly PropertyKey[]): string[] =>
  path.length === 0 ? Object.keys(RegimeShape.shape) : [];

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );

const show = (found: unknown): string => (typeof found === 'string' ? found : (JSON.stringify(found) ?? ''));

/** Where the path begins in the text: at the key itself when there is one, at the nearest thing above otherwise. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

type OnUnknown = (path: readonly PropertyKey[], name: string, known: readonly string[]) => void;

function fillSettings(root: unknown, chosen: SettingValues, unknown: OnUnknown): unknown {
  const settings = (root as { settings?: Record<string, { default?: unknown }> } | null)?.settings ?? {};
  const walk = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string' && value.startsWith('setting.')) {
      const name = value.slice('setting.'.length);
      if (!(name in settings)) unknown(path, name, Object.keys(settings));
      return name in chosen ? chosen[name] : settings[name]?.default;
    }
    if (Array.isArray(value)) return value.map((item, place) => walk(item, [...path, place]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        path.length === 0 && key === 'settings' ? inner : walk(inner, [...path, key]),
      ]),
    );
  };
  return walk(root, []);
}
