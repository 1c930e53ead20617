import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { evaluator } from '../../src/domain/regime/evaluate.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { aProject, aStep, happened, signed, standingOf, started } from '../builders.ts';

const words = { zh: '演示', en: 'Demo' };
const cites = 'XX-1';

/** Every part looks at another fact, so that a fact in the wrong reason shows. */
const { regime, problems } = parseRegime(
  JSON.stringify({
    id: 'every-part',
    version: '1',
    title: words,
    source: '演示',
    scope: { when: { not: { reached: 'talks-opened' } }, cites },
    tiers: [
      { id: 'none', ...words, when: { reached: 'land-granted' }, cites },
      { id: 'all', ...words, when: { not: { reached: 'registered' } }, cites },
    ],
    marks: [{ id: 'delivered', ...words, when: { reached: 'land-delivered' }, cites }],
    tables: { cites, eachProjectInExactlyOne: true, list: [{ id: 'rest', ...words, when: 'always' }] },
    lights: { cites, list: [{ id: 'calm', light: 'green', ...words, when: { reached: 'suspended' } }] },
    exit: {
      cites,
      fault: 'any',
      rules: [{ id: 'idle', ...words, since: 'signed', without: 'started', within: 'P1M', warnBefore: 'P0D' }],
      then: ['notice'],
    },
    steps: { required: ['start'], cites: ['XX-2', 'XX-3'] },
    targets: [
      {
        id: 'open',
        ...words,
        of: { reached: 'signed' },
        share: { reached: 'funds-arrived' },
        atLeast: '50%',
        by: '2018-12-31',
        pace: 'linear',
        cites,
      },
    ],
  }),
  'every-part.yaml',
);
if (!regime) throw new Error(JSON.stringify(problems));

describe('a standing', () => {
  it('gives each verdict the facts it looked at itself', () => {
    const { because, targets } = standingOf(regime, aProject({ facts: [signed('2018-01-01')] }), '2018-06-30');
    expect(because.map(({ about, clause, uses }) => [about, clause, uses.map(({ what }) => what)])).toEqual([
      ['tier', 'XX-1', ['registered']],
      ['table', 'XX-1', []],
      ['exit', 'XX-1', ['signed', 'started']],
      ['responsibility', 'XX-2 XX-3', []],
    ]);
    expect(targets).toEqual(['every-part/open-']);
  });

  it('keeps out of a reason what others looked at in vain', () => {
    const facts = [happened('registered', '2018-01-01'), happened('land-delivered', '2018-01-01')];
    const { because } = standingOf(regime, aProject({ facts }), '2018-06-30');
    expect(because.map(({ rule, uses }) => [rule, uses.map(({ what }) => what)])).toEqual([
      ['delivered', ['land-delivered']],
      ['rest', []],
      ['required', []],
    ]);
  });

  it.each(['0001-01-01', '0099-12-31', '9999-01-01', '9999-12-31'])('can be asked for as of %s', (asOf) => {
    const far = aProject({
      facts: [signed('0001-01-01'), started('9999-12-31')],
      steps: [aStep('completion', '9999-12-31')],
    });
    expect(() => evaluator(regime)(day(asOf))(far)).not.toThrow();
    expect(evaluator(regime)(day('2018-06-30'))(far).nextChange).toBe('9999-12-31');
  });
});
