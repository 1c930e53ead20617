import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { StepOf } from '../../../src/web/project/missing.ts';
import { replanned } from '../../../src/web/project/planning.ts';

const was: StepOf = {
  id: 's',
  kind: 'start',
  name: '开工',
  baseline: day('2018-04-07'),
  due: day('2018-04-07'),
  duePrecision: 'day',
  actual: null,
  actualPrecision: 'day',
  lateDays: 0,
  unit: { id: 'u', name: '演示单位' },
  person: '演示责任人',
  projectUnit: null,
  version: 3,
};
const typed = { name: '开工', due: day('2018-04-07'), unitId: 'u', person: '演示责任人', projectUnit: '' };

describe('what a changed plan sends', () => {
  it('is the changed field alone, so that what another changed meanwhile stays', () => {
    expect(replanned(was, { ...typed, due: day('2018-06-01') })).toEqual({ due: '2018-06-01' });
    expect(replanned(was, { ...typed, person: '另一人' })).toEqual({ person: '另一人' });
  });

  it('is nothing when nothing was changed, and null for what was emptied', () => {
    expect(replanned(was, typed)).toEqual({});
    expect(replanned(was, { name: '开工' })).toEqual({ due: null, unitId: null, person: null });
  });
});
