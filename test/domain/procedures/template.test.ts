import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { planned, type Wanted } from '../../../src/domain/procedures/planned.ts';
import { TEMPLATES, templateOf, WORKDAYS_OF } from '../../../src/domain/procedures/template.ts';
import { cyclesOf, inParallel } from '../../../src/domain/schedule/graph.ts';

const tasksOf = (id: string) =>
  (templateOf(id)?.lines ?? []).map((line) => ({
    id: line.id,
    takes: WORKDAYS_OF[line.limit] ?? 0,
    after: line.after,
  }));
const counting = () => {
  let n = 0;
  return () => `id-${(n += 1)}`;
};
const line = (key: string, ...after: string[]): Wanted => ({
  key,
  title: `手续${key}`,
  unit: 'u',
  limit: 'local',
  papers: [],
  after,
});

describe('the shipped lists of procedures (DS-1, TQ-6)', () => {
  it.each(TEMPLATES.map(({ id }) => id))('%s waits for nothing that is not in it, and never for itself', (id) => {
    const lines = templateOf(id)?.lines ?? [];
    const ids = new Set(lines.map((it) => it.id));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.flatMap(({ after }) => after).filter((it) => !ids.has(it))).toEqual([]);
    expect(cyclesOf(tasksOf(id))).toEqual([]);
  });

  it('follows filing, land, planning and EIA before a plant is built', () => {
    const plan = inParallel(tasksOf('plant'));
    expect(plan.tasks?.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      'registration',
      'filing',
      'land-review',
      'land-supply',
      'land-permit',
      'works-permit',
      'fire-review',
      'building-permit',
    ]);
    expect(plan).toMatchObject({ length: 3 + 3 + 10 + 0 + 3 + 10 + 10 + 3 });
    expect(plan.tasks?.find(({ id }) => id === 'eia')).toMatchObject({ start: 6, end: 16, critical: false });
  });

  it('gives a leased site no land to wait for', () => {
    expect(templateOf('lease')?.lines.some(({ id }) => id.startsWith('land'))).toBe(false);
    expect(templateOf('unheard-of')).toBeUndefined();
  });
});

describe('a plan of procedures', () => {
  it('has an id for each line and its prerequisites as ids', () => {
    expect(
      planned([line('a'), line('b', 'a', 'old')], [{ id: 'old', key: 'x', title: '', state: 'done' }], counting()),
    ).toMatchObject([
      { id: 'id-1', key: 'a', limitDays: 3, after: [] },
      { id: 'id-2', key: 'b', after: ['id-1', 'old'] },
    ]);
  });

  it('names those that wait for each other, for a joint meeting', () => {
    const refused = planned(
      [line('a', 'c'), line('b', 'a'), line('c', 'b'), line('d', 'd'), line('e')],
      [],
      counting(),
    );
    expect(refused).toMatchObject({
      reason: 'procedures-in-a-circle',
      detail: { groups: [['手续a', '手续b', '手续c'], ['手续d']], named: '手续a、手续b、手续c；手续d' },
    });
  });

  it.each([
    ['procedure-twice', [line('a'), line('a')], []],
    ['procedure-there-already', [line('a')], [{ id: '1', key: 'a', title: '', state: 'running' }]],
    ['no-such-prerequisite', [line('a', 'z')], []],
    ['no-such-prerequisite', [line('a', '1')], [{ id: '1', key: 'z', title: '', state: 'dropped' }]],
  ])('is refused: %s', (reason, lines, had) => {
    const refused = planned(lines, had, counting());
    expect(isRefusal(refused) && refused.reason).toBe(reason);
  });

  it('may plan anew what was dropped or refused', () => {
    const had = [{ id: '1', key: 'a', title: '', state: 'refused' }];
    expect(planned([line('a')], had, counting())).toMatchObject([{ id: 'id-1' }]);
  });
});
