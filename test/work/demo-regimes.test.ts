import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { phaseOn } from '../../src/domain/regime/phase.ts';
import { demoAdoptions } from '../../src/work/demo/regimes.ts';
import { spanTo } from '../../src/work/demo/drafts.ts';

const on = (today: string) => demoAdoptions(spanTo(day(today)));

describe('the regimes of the demo city', () => {
  it.each(['2026-11-22', '2027-02-28', '2028-05-01', '2028-12-31'])('are all sound on %s', (today) => {
    const own = on(today).filter(({ text }) => text !== undefined);
    expect(own.map(({ regime }) => regime)).toEqual(['landing-year', 'hundred-days']);
    for (const { regime, text = '', from, until } of own) {
      const read = parseRegime(text, `${regime}.yaml`);
      expect(read.problems).toBeUndefined();
      expect(read.regime?.id).toBe(regime);
      expect(read.regime?.inForce).toEqual({ from, to: until });
      expect(text).not.toMatch(/\b201[12]-/);
    }
  });

  it('are all five, and the land law beside them', () => {
    expect(on('2026-11-22').map(({ regime }) => regime)).toEqual([
      'wuhan-2018',
      'district-service',
      'district-tracking',
      'idle-land-2012',
      'landing-year',
      'hundred-days',
    ]);
  });

  it('keep the phases of the papers in order, two months into the contest', () => {
    const contest = on('2026-11-22').find(({ regime }) => regime === 'hundred-days');
    const { regime } = parseRegime(contest?.text ?? '', 'a.yaml');
    expect(regime && phaseOn(regime, day('2026-11-22'))?.id).toBe('talks');
  });
});
