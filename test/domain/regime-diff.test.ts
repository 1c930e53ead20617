import { describe, expect, it } from 'vitest';
import { diffRegimes } from '../../src/domain/regime/diff.ts';
import type { Regime } from '../../src/domain/regime/format.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { aRegime, regimeText } from '../builders.ts';

const IDS = ['district-service', 'district-tracking', 'idle-land-2012', 'taiqian-2011', 'wuhan-2018', 'xuchang-2012'];

function read(text: string): Regime {
  const { regime, problems } = parseRegime(text, 'own.yaml');
  if (!regime) throw new Error(JSON.stringify(problems));
  return regime;
}

const named = (changes: ReturnType<typeof diffRegimes>) => changes.map(({ what, part, id }) => `${what} ${part}/${id}`);

describe('the difference of two regimes', () => {
  it.each(IDS)('is none between %s and itself', (id) => {
    expect(diffRegimes(aRegime(id), aRegime(id))).toEqual([]);
  });

  it('tells a changed setting and each rule that uses it, old and new beside each other, with the clause', () => {
    const changes = diffRegimes(aRegime('wuhan-2018'), aRegime('wuhan-2018', { redAfter: 'P45D' }));
    expect(named(changes)).toEqual(['changed lights/long-overdue', 'changed settings/redAfter']);
    expect(changes[0]).toMatchObject({
      clause: 'WH-2.3 WH-2.4',
      before: { zh: '红灯：有节点逾期超过三十天。' },
      after: { zh: '红灯：有节点逾期超过四十五天。' },
      values: [{ path: 'when.late.over', before: 'P30D', after: 'P45D' }],
    });
  });

  it('finds every number of a text that is changed, and nothing else', () => {
    const text = regimeText('district-service');
    const changed = diffRegimes(
      read(text),
      read(text.replace('without: producing, within: P2Y', 'without: producing, within: P3Y')),
    );
    expect(
      changed.flatMap(({ part, id, values }) => values.map((it) => [part, id, it.path, it.before, it.after])),
    ).toEqual([['exit', 'not-producing', 'within', 'P2Y', 'P3Y']]);
  });

  it('tells a rule that only one of the two has, and does not mind where in its list a rule stands', () => {
    const text = regimeText('district-tracking');
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('- { id: signed,'));
    const swapped = lines
      .with(at, lines[at + 1] ?? '')
      .with(at + 1, lines[at] ?? '')
      .join('\n');
    expect(swapped).not.toBe(text);
    expect(named(diffRegimes(read(text), read(swapped)))).toEqual([]);
    expect(named(diffRegimes(read(text), aRegime('taiqian-2011')))).toContain('removed indicators/signed');
  });

  it('tells a new version, source and days in force of the head', () => {
    const text = regimeText('wuhan-2018');
    const later = text.replace("version: '1'", "version: '2'").replace('to: 2018-12-31', 'to: 2019-12-31');
    expect(diffRegimes(read(text), read(later)).map(({ part, id, values }) => [part, id, ...values])).toEqual([
      ['head', 'version', { path: '', before: '1', after: '2' }],
      ['head', 'inForce', { path: 'to', before: '2018-12-31', after: '2019-12-31' }],
    ]);
  });
});
