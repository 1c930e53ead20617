import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { type Entry, isKnownBy, knownSince } from '../../src/domain/known.ts';
import type { ProjectCase } from '../../src/domain/project.ts';
import { aProject, aStep, signed, started } from '../builders.ts';
import { anyCase, anyDay } from './regime.arbitrary.ts';

const byHand = (on: string): Entry => ({ on: day(on), by: 'hand' });
const fromLedger: Entry = { on: day('2026-11-22'), by: 'ledger' };

describe('ALL-3: since when a project is known', () => {
  it.each([
    ['entered by hand, with nothing known of it', aProject(), byHand('2018-05-02'), '2018-05-02'],
    [
      'entered by hand after it was signed',
      aProject({ facts: [signed('2018-03-01')] }),
      byHand('2018-05-02'),
      '2018-03-01',
    ],
    [
      'entered by hand long before it was signed',
      aProject({ facts: [signed('2018-09-01')] }),
      byHand('2018-05-02'),
      '2018-05-02',
    ],
    [
      'entered by hand with a plan for later',
      aProject({ steps: [aStep('start', '2018-12-01')] }),
      byHand('2018-05-02'),
      '2018-05-02',
    ],
    [
      'entered by hand when its planned day was past',
      aProject({ steps: [aStep('start', '2018-03-01')] }),
      byHand('2018-05-02'),
      '2018-03-01',
    ],
    [
      'a ledger row that begins with a signing',
      aProject({ facts: [signed('2017-05-01')], steps: [aStep('start', '2017-11-01')] }),
      fromLedger,
      '2017-05-01',
    ],
    ['a ledger row with nothing but a name', aProject(), fromLedger, undefined],
    ['a ledger row planned for the year', aProject({ steps: [aStep('start', '2018-09-01')] }), fromLedger, undefined],
    [
      'a ledger row that was started later than planned',
      aProject({ facts: [started('2018-10-01')], steps: [aStep('start', '2018-03-01')] }),
      fromLedger,
      undefined,
    ],
    ['a ledger row whose only fact lies ahead', aProject({ facts: [signed('2027-01-01')] }), fromLedger, '2026-11-22'],
  ] as const)('%s', (_, of, entry, since) => expect(knownSince(of, entry)).toBe(since));

  /** Looks from day to day whether there is a trace of the project, and for a ledger what the first trace is. */
  function knownByHand(of: ProjectCase, entry: Entry, asOf: string): boolean {
    const plans = of.steps.flatMap(({ baseline, due }) => [baseline, due]).filter((on) => on !== undefined);
    const traces = [...of.facts.map(({ on }) => ({ on, fact: true })), ...plans.map((on) => ({ on, fact: false }))];
    const [first] = traces.toSorted((a, b) => (a.on === b.on ? Number(b.fact) - Number(a.fact) : a.on < b.on ? -1 : 1));
    if (entry.by === 'ledger' && first?.fact !== true) return true;
    return entry.on <= asOf || traces.some(({ on }) => on <= asOf);
  }

  const anyEntry: fc.Arbitrary<Entry> = fc.record({ on: anyDay, by: fc.constantFrom('hand', 'ledger') });

  it('is what looking for its traces by hand gives, and never ends again', () => {
    let without = 0;
    fc.assert(
      fc.property(anyCase, anyEntry, anyDay, fc.nat(400), (of, entry, asOf, later) => {
        const known = isKnownBy(of, entry, asOf);
        expect(known).toBe(knownByHand(of, entry, asOf));
        if (known) expect(isKnownBy(of, entry, addDays(asOf, later))).toBe(true);
        else without++;
        expect(isKnownBy(of, entry, entry.on)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(without).toBeGreaterThan(100);
  });
});
