import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { type Detail, type FactOf, type StepOf, missing } from '../../../src/web/project/missing.ts';

const step = (over: Partial<StepOf>): StepOf =>
  ({
    id: 'step',
    kind: 'start',
    name: '开工',
    due: '2018-06-01',
    actual: null,
    lateDays: 0,
    unit: { id: 'u', name: '演示区' },
    person: '演示甲',
    projectUnit: '演示公司',
    ...over,
  }) as StepOf;
const fact = (over: Partial<FactOf>): FactOf =>
  ({
    id: 'fact',
    kind: 'signed',
    stepId: null,
    state: 'recognised',
    reportedAt: '2018-01-01',
    verdictAt: null,
    ...over,
  }) as FactOf;
const detail = (over: Partial<Detail>): Detail =>
  ({
    project: { stage: 'signed', missing: [], amount: { value: '1', currency: 'CNY' } },
    facts: [],
    steps: [step({}), step({ id: 'end', kind: 'completion' })],
    ...over,
  }) as unknown as Detail;

describe('what is missing to go on', () => {
  it('is nothing when nodes, days and responsibilities are there', () => {
    expect(missing(detail({}))).toEqual([]);
  });

  it('names the responsibilities that an open step lacks', () => {
    const steps = [step({ person: null, projectUnit: null }), step({ id: 'end', kind: 'completion', due: null })];
    expect(missing(detail({ steps }))).toMatchObject([
      { about: 'due', step: { id: 'end' } },
      { about: 'responsible', step: { id: 'step' }, what: ['person', 'projectUnit'] },
    ]);
  });

  it('names the steps that are overdue, whoever answers for them', () => {
    const steps = [step({ lateDays: 14 }), step({ id: 'end', kind: 'completion' })];
    expect(missing(detail({ steps }))).toMatchObject([{ about: 'late', step: { id: 'step' } }]);
  });

  it('asks nothing of a step that is done', () => {
    const steps = [
      step({ actual: day('2018-05-01'), person: null }),
      step({ id: 'end', kind: 'completion' }),
    ] as StepOf[];
    expect(missing(detail({ steps }))).toEqual([]);
  });

  it('asks for a node that a regime requires and nobody planned', () => {
    const project = { ...detail({}).project, missing: ['start.due', 'completion.person'] };
    const steps = [step({ id: 'end', kind: 'completion' })];
    expect(missing(detail({ project, steps }))).toEqual([{ about: 'node', kind: 'start' }]);
  });

  it('shows reports that wait, and returned ones until they were reported again', () => {
    const returned = fact({ id: 'r', state: 'returned', verdictAt: '2018-02-01' });
    expect(missing(detail({ facts: [returned] }))).toMatchObject([{ about: 'returned' }]);
    const again = fact({ id: 'again', state: 'reported', reportedAt: '2018-02-02' });
    expect(missing(detail({ facts: [returned, again] }))).toMatchObject([{ about: 'waiting', fact: { id: 'again' } }]);
  });
});
