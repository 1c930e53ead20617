import { describe, expect, it } from 'vitest';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import { isDay, parseDuration } from '../../src/domain/day.ts';
import { parseRegime, type RegimeProblem } from '../../src/domain/regime/parse.ts';
import { RECORDED_PARTS } from '../../src/domain/regime/recorded-parts.ts';
import { regimeText } from '../builders.ts';

const FILES = ['wuhan-2018', 'district-service', 'xuchang-2012', 'taiqian-2011', 'district-tracking', 'idle-land-2012'];
const RECORDED = new Set<string>(RECORDED_PARTS);
const FREE_TEXT = new Set(['zh', 'en', 'source']);

const problemsOf = (text: string): readonly RegimeProblem[] => parseRegime(text, 'a.yaml').problems ?? [];

interface Slip {
  readonly text: string;
  readonly line: number;
  /** The word as it stood, and as it stands now. */
  readonly was: string;
  readonly is: string;
  readonly path: readonly string[];
}

type Place = readonly unknown[];

/** Keys and list places that lead to a node. */
function pathTo(ancestors: Place, last?: string): string[] {
  const keys = ancestors.flatMap((node) => {
    const key = (node as Partial<Pair>).key;
    return isScalar(key) ? [String(key.value)] : [];
  });
  return last === undefined ? keys : [...keys, last];
}

/** One copy of the file for each of its nodes that the slip changes. */
function slips(
  text: string,
  change: (was: string, path: readonly string[], isKey: boolean) => string | undefined,
): Slip[] {
  const lines = new LineCounter();
  const found: Slip[] = [];
  const slip = (node: Scalar, path: readonly string[], isKey: boolean) => {
    const [from, to] = node.range ?? [0, 0];
    const was = String(node.value);
    const is = change(was, path, isKey);
    if (is === undefined) return;
    const written = node.type === 'PLAIN' || is === "''" ? is : `'${is}'`;
    found.push({ text: text.slice(0, from) + written + text.slice(to), line: lines.linePos(from).line, was, is, path });
  };
  visit(parseDocument(text, { lineCounter: lines, schema: 'core' }), {
    Pair(_, pair, ancestors) {
      if (isScalar(pair.key)) slip(pair.key, pathTo(ancestors, String(pair.key.value)), true);
    },
    Scalar(key, node, ancestors) {
      if (key !== 'key' && !isMap(node)) slip(node, pathTo(ancestors), false);
    },
  });
  return found;
}

const isRecorded = (path: readonly string[]): boolean => RECORDED.has(path[0] ?? '') && path.length > 1;
const isSettingName = (path: readonly string[]): boolean => path[0] === 'settings' && path.length === 2;
const isPresetSetting = (path: readonly string[]): boolean => path[0] === 'presets' && path.at(-2) === 'sets';

describe.each(FILES)('%s', (id) => {
  const text = regimeText(id);

  it('is a regime', () => {
    expect(problemsOf(text)).toEqual([]);
    expect(parseRegime(text, `${id}.yaml`).regime?.id).toBe(id);
  });

  it('names the line and the word meant for every key that is misspelled', () => {
    const misspelled = slips(text, (was, path, isKey) =>
      !isKey || isRecorded(path) || isSettingName(path) || isPresetSetting(path) ? undefined : `${was}x`,
    );
    const untold = misspelled.filter(
      ({ text: slipped, line, was, is }) =>
        !problemsOf(slipped).some(
          (problem) =>
            /^unknown-(key|predicate|indicator)$/.test(problem.what) &&
            problem.line === line &&
            problem.found === is &&
            problem.meant === was &&
            problem.expected.includes(was),
        ),
    );
    expect(untold.map(({ path }) => path.join('.'))).toEqual([]);
    expect(misspelled.length).toBeGreaterThan(50);
  });

  it('names the line and the word meant for every word that is misspelled', () => {
    const misspelled = slips(text, (was, path, isKey) => {
      const word = /^[a-z][a-z0-9-]*$/.test(was) || was === 'true';
      const free = path.at(-1) === 'id' || FREE_TEXT.has(path.at(-1) ?? '') || isRecorded(path);
      return isKey || free || !word ? undefined : `${was}x`;
    });
    const untold = misspelled.filter(
      ({ text: slipped, line, was, is }) =>
        !problemsOf(slipped).some(
          (problem) =>
            problem.line === line && problem.found === is && problem.meant === was && problem.expected.includes(was),
        ),
    );
    expect(untold.map(({ path, is }) => `${path.join('.')}: ${is}`)).toEqual([]);
    expect(misspelled.length).toBeGreaterThan(5);
  });

  it('names the line and the right form for every value that is out of form', () => {
    const wrong = slips(text, (was, path, isKey) => {
      if (isKey) return undefined;
      if (path.at(-1) === 'cites') return `${was}x`;
      if (isRecorded(path)) return undefined;
      if (FREE_TEXT.has(path.at(-1) ?? '')) return "''";
      if (path.at(-1) === 'id') return `${was}!`;
      if (isDay(was)) return `${was.slice(0, 4)}-02-30`;
      return parseDuration(was) || /[元%/]|^\d+$/.test(was) || path.at(-1) === 'version' ? `${was}x` : undefined;
    });
    const untold = wrong.filter(
      ({ text: slipped, line }) =>
        !problemsOf(slipped).some((problem) => problem.line === line && problem.expected.length > 0),
    );
    expect(untold.map(({ path, is }) => `${path.join('.')}: ${is}`)).toEqual([]);
    expect(wrong.length).toBeGreaterThan(25);
  });

  it('names the place where a setting is used when the setting is misspelled on either side', () => {
    const misspelled = slips(text, (was, path, isKey) =>
      (isKey ? isSettingName(path) || isPresetSetting(path) : was.startsWith('setting.')) ? `${was}x` : undefined,
    );
    const untold = misspelled.filter(({ text: slipped, line, path }) => {
      const told = problemsOf(slipped);
      const right = told.every(
        ({ what, meant, expected }) => what === 'unknown-setting' && meant !== undefined && expected.includes(meant),
      );
      return told.length === 0 || !right || (!isSettingName(path) && told[0]?.line !== line);
    });
    expect(untold.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('asks every recorded entry for the clause it records', () => {
    const silent = slips(text, (_, path, isKey) =>
      isKey && isRecorded(path) && path.at(-1) === 'cites' ? 'site' : undefined,
    );
    const untold = silent.filter(({ text: slipped, line, path }) => {
      const told = problemsOf(slipped).filter(
        ({ what, path: place }) => what === 'cites' && place.startsWith(path[0] ?? ' '),
      );
      return told.length === 0 || told.some((problem) => problem.line > line);
    });
    expect(untold.map(({ path }) => path.join('.'))).toEqual([]);
    expect(silent.length > 0).toBe(id !== 'idle-land-2012'); // nothing of it is only recorded
  });
});

const MINIMAL = `id: small
version: '1'
title: { zh: 小制度, en: Small }
source: 演示
tables:
  cites: AA-1
  eachProjectInExactlyOne: true
  list:
    - { id: one, zh: 一, en: One, when: WHEN }
    - { id: rest, zh: 其余, en: Rest, when: always }
`;
const withPredicate = (when: string): readonly RegimeProblem[] => problemsOf(MINIMAL.replace('WHEN', when));
const FIRST = 'tables.list.0.when';

describe('a fault', () => {
  it.each([
    [
      '{ reachd: signed }',
      { line: 9, path: `${FIRST}.reachd`, what: 'unknown-predicate', found: 'reachd', meant: 'reached' },
    ],
    ['{ reached: sinned }', { path: `${FIRST}.reached`, what: 'expected-one-of', found: 'sinned', meant: 'signed' }],
    [
      '{ reached: { fact: signed, befor: year-start } }',
      {
        path: `${FIRST}.reached.befor`,
        what: 'unknown-key',
        expected: ['fact', 'before', 'from', 'in'],
        meant: 'before',
      },
    ],
    [
      '{ reached: { fact: signed, before: 2018-02-30 } }',
      {
        what: 'expected-one-of',
        expected: ['year-start', 'month-start', 'quarter-start', 'half-year-start', 'YYYY-MM-DD'],
      },
    ],
    ['{ reached: {} }', { path: `${FIRST}.reached.fact`, what: 'missing' }],
    ['{ all: [{ reached: signed }, { reached: startd }] }', { path: `${FIRST}.all.1.reached`, meant: 'started' }],
    [
      '{ not: { any: [{ late: { ovr: P3M } }] } }',
      { path: `${FIRST}.not.any.0.late.ovr`, expected: ['step', 'over'], meant: 'over' },
    ],
    ['{ all: [] }', { path: `${FIRST}.all` }],
    ['{ amount: {} }', { what: 'missing', expected: ['atLeast', 'moreThan', 'atMost', 'below'] }],
    ['{ amount: { atLeast: 5亿 } }', undefined],
    [
      '{ amount: { atLeast: 五亿元 } }',
      { path: `${FIRST}.amount.atLeast`, what: 'threshold', expected: ['5 亿元', '3000 万元', '300 万美元'] },
    ],
    ['{ amount: { atLeast: 5 } }', { what: 'threshold', found: '5' }],
    ['{ late: { over: 30 days } }', { what: 'duration', expected: ['P3M', 'P30D', 'P1Y6M'] }],
    ['{ dueWithin: P100Y }', { what: 'duration' }],
    ['{ reached: signed, amount: { atLeast: 1 亿元 } }', { what: 'one-predicate', found: 'reached amount' }],
    ['{}', { what: 'one-predicate' }],
    ['[{ reached: signed }]', { what: 'unknown-predicate' }],
    ['~', { what: 'unknown-predicate', found: 'null' }],
    ['sometimes', { what: 'unknown-predicate', found: 'sometimes' }],
    ['{ constructor: signed }', { what: 'unknown-predicate', found: 'constructor' }],
    ['{ __proto__: signed }', { what: 'unknown-predicate', found: '__proto__' }],
    ['{ reached: { fact: signed, toString: 1 } }', { what: 'unknown-key', found: 'toString' }],
    ['setting.constructor', { what: 'unknown-setting', found: 'constructor' }],
    ['always', { path: FIRST, what: 'unreachable-after' }],
  ])('in the rule %s is told', (when, expected) => {
    const told = withPredicate(when);
    if (expected === undefined) expect(told).toEqual([]);
    else expect(told).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    [
      'tables',
      'source: 演示',
      'source: 演示\ntabels: 1',
      { line: 5, path: 'tabels', what: 'unknown-key', meant: 'tables' },
    ],
    ['a missing part', 'source: 演示\n', '', { path: 'source', what: 'missing' }],
    ['a wrong type', "version: '1'", 'version: 1', { line: 2, what: 'version', found: '1', expected: ['1', '1.2'] }],
    [
      'a clause',
      'cites: AA-1',
      'cites: clause 1',
      { line: 6, what: 'clause', expected: ['WH-2.1', '[WH-2.3, WH-2.4]'] },
    ],
    ['no clause', '  cites: AA-1\n', '', { path: 'tables.cites', what: 'missing' }],
    [
      'two rules of one name',
      'id: rest',
      'id: one',
      { line: 10, path: 'tables.list.1.id', what: 'twice', found: 'one' },
    ],
    [
      'a last table that leaves projects out',
      'when: always',
      'when: { reached: signed }',
      { line: 10, what: 'last-table', expected: ['always'] },
    ],
    ['a key twice', 'source: 演示', 'source: 演示\nid: again', { line: 5, what: 'yaml', found: 'DUPLICATE_KEY' }],
    ['an anchor used again', 'cites: AA-1', 'cites: [&a AA-1, *a]', { line: 6, what: 'yaml', found: '*a' }],
    ['a tag', 'id: small', 'id: !secret small', { line: 1, what: 'yaml' }],
    ['a bracket left open', 'zh: 小制度, en: Small }', 'zh: 小制度, en: Small', { what: 'yaml' }],
    [
      'a setting nobody uses',
      'source: 演示',
      'source: 演示\nsettings: { limit: { zh: 限, en: Limit, default: P3M, note: { zh: 无, en: None } } }',
      {
        line: 5,
        path: 'settings.limit',
        what: 'unused-setting',
      },
    ],
    [
      'an end before its beginning',
      'source: 演示',
      'source: 演示\ninForce: { from: 2018-03-01, to: 2018-02-28 }',
      {
        line: 5,
        path: 'inForce.to',
        what: 'before-its-start',
        expected: ['≥ 2018-03-01'],
      },
    ],
    [
      'phases that overlap',
      'source: 演示',
      `source: 演示
phases:
  cites: AA-2
  list:
    - { id: a, zh: 甲, en: A, from: 2018-03-01, to: 2018-03-31 }
    - { id: b, zh: 乙, en: B, from: 2018-03-31, to: 2018-04-30 }`,
      { line: 9, what: 'phases-overlap', found: '2018-03-31' },
    ],
  ])('is told with its line: %s', (_, is, was, expected) => {
    const text = MINIMAL.replace('WHEN', '{ reached: signed }').replace(is, was);
    expect(problemsOf(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each(['', '~', '[]', 'text', '# only a remark'])('is told of a file that holds %j', (text) => {
    expect(problemsOf(text)).toMatchObject([{ line: 1, path: '' }]);
  });
});

describe('a setting', () => {
  const district = regimeText('district-service');
  const parse = (chosen: Record<string, unknown>) => parseRegime(district, 'a.yaml', chosen);

  it('has the value that was chosen, and the default of the file otherwise', () => {
    const { regime } = parse({ countFrom: 'land-delivered' });
    expect(regime?.settings.countFrom).toMatchObject({ default: 'signed', value: 'land-delivered' });
    expect(regime?.settings.warnStart).toMatchObject({ default: 'P1M', value: 'P1M' });
    expect(regime?.exit?.rules.map(({ since }) => since)).toEqual([
      'land-delivered',
      'land-delivered',
      'land-delivered',
    ]);
  });

  it.each([
    [
      { countFrom: 'registered' },
      { path: 'settings.countFrom.choices', what: 'not-a-choice', expected: ['signed', 'land-delivered'] },
    ],
    [{ countForm: 'signed' }, { what: 'unknown-setting', found: 'countForm', meant: 'countFrom' }],
    [{ warnStart: 'one month' }, { path: 'settings.warnStart.choices', what: 'duration', found: 'one month' }],
    [{ keyProject: '一亿' }, { what: 'threshold', found: '一亿' }],
    [{ keyProject: null }, { what: 'threshold', found: 'null' }],
  ])('is refused the value %j', (chosen, expected) => {
    expect(parse(chosen).problems).toEqual([expect.objectContaining(expected)]);
  });

  it('offers no choice that would break the rule that uses it', () => {
    const broken = district.replace('choices: [signed, land-delivered]', 'choices: [signed, land-deliverd]');
    expect(problemsOf(broken)).toEqual([
      expect.objectContaining({ line: 12, what: 'expected-one-of', found: 'land-deliverd', meant: 'land-delivered' }),
    ]);
  });
});

describe('rules about units', () => {
  const wuhan = regimeText('wuhan-2018');
  const slipped = (is: string, was: string) => {
    expect(wuhan).toContain(is);
    return problemsOf(wuhan.replace(is, was));
  };

  it.each([
    [
      'a card that asks for an indicator that is not there',
      'default: { figure: { id: nodes-reached, below: 60% } }',
      'default: { figure: { id: nodes-reachd, below: 60% } }',
      { path: 'settings.redCard.default', what: 'unknown-indicator', found: 'nodes-reachd', meant: 'nodes-reached' },
    ],
    [
      'a count held against the pace of the year',
      '{ behind: { id: start-plan, points: 10% } }',
      '{ behind: { id: starts-month, points: 10% } }',
      { path: 'presets.1.sets.yellowCard', what: 'not-a-share', found: 'starts-month' },
    ],
    [
      'a card without a limit',
      'default: { figure: { id: nodes-reached, below: 80% } }',
      'default: { figure: { id: nodes-reached } }',
      { what: 'missing', expected: ['atLeast', 'moreThan', 'atMost', 'below'] },
    ],
    [
      'an overall ranking of an indicator that is not there',
      'of: { start-plan: 1, nodes-reached: 1,',
      'of: { start-pln: 1, nodes-reached: 1,',
      { path: 'rankings.1.of.start-pln', what: 'unknown-indicator', meant: 'start-plan' },
    ],
    [
      'a ranking in two forms at once',
      'each: [starts-month, nodes-reached, start-plan],',
      'each: [starts-month], of: { starts-month: 1 }, added: places,',
      { path: 'rankings.0', what: 'one-form', expected: ['each', 'of'] },
    ],
    [
      'a duty on the 32nd',
      'due: { monthly: 28 }',
      'due: { monthly: 32 }',
      { path: 'duties.1.due.monthly', what: 'date', expected: ['23', 'last'] },
    ],
    [
      'a preset that sets what is no setting',
      'sets: { yellowCard: { figure: { id: late-nodes',
      'sets: { yelowCard: { figure: { id: late-nodes',
      { path: 'presets.3.sets.yelowCard', what: 'unknown-setting', meant: 'yellowCard' },
    ],
    [
      'a preset whose value does not fit',
      'redCard: { unmended: { card: yellow } } }',
      'redCard: { unmended: { card: yelow } } }',
      { path: 'presets.3.sets.redCard', what: 'unknown-card', meant: 'yellow' },
    ],
    [
      'a duty to nobody known',
      'to: reform, due: { monthly: last }',
      'to: refrom, due: { monthly: last }',
      { meant: 'reform' },
    ],
  ])('tell of %s', (_, is, was, expected) => {
    expect(slipped(is, was)).toContainEqual(expect.objectContaining(expected));
  });
});
