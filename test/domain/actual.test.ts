import { describe, expect, it } from 'vitest';
import { actualOf } from '../../src/domain/actual.ts';
import { day } from '../../src/domain/day.ts';
import type { FactKind, Precision } from '../../src/domain/fact.ts';

const fact = (kind: FactKind, on: string, precision: Precision = 'day') => ({ kind, on: day(on), precision });
const completion = { id: 's', kind: 'completion' } as const;

describe('the fact that reached a step', () => {
  it('is the earliest of its own kind, and what proves it only where there is none', () => {
    const producing = fact('producing', '2018-03-01');
    const completed = fact('completed', '2018-05-01');
    expect(actualOf(completion, [producing, fact('completed', '2018-06-01'), completed])).toBe(completed);
    expect(actualOf(completion, [producing])).toBe(producing);
    expect(actualOf(completion, [fact('started', '2018-01-01')])).toBeUndefined();
  });

  it('of two on one day is the one whose day is known more exactly', () => {
    const inMarch = fact('completed', '2018-03-31', 'month');
    const onTheDay = fact('completed', '2018-03-31');
    expect(actualOf(completion, [inMarch, onTheDay])).toBe(onTheDay);
    expect(actualOf(completion, [fact('completed', '2018-12-31', 'year'), inMarch])).toBe(inMarch);
  });
});
