import { addDays } from '../../../domain/day.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { gatherProblems } from '../../commands/problem/gather.ts';
import { listProblems } from '../../../store/problems.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS } from '../places.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

/** Power problems of several projects with one cause, gathered into one by the same decision as everybody's. */
export async function playGathered(stage: Stage, { units }: City): Promise<void> {
  const { tx, tenantId, today, cast } = stage;
  const owner = units.find(({ name }) => name === DEPARTMENTS.industry);
  const found = await listProblems(
    tx,
    { tenantId, reach: { all: true }, today, class: ['power'], state: ['raised', 'in-hand'] },
    { offset: 0, limit: 20 },
  );
  const parts = found.filter(({ level, urgent }) => level === 'unit' && !urgent).map(({ id }) => id);
  if (!owner || parts.length < 2) return;
  const input = {
    title: '开发区北片 10 千伏线路一并改造（演示）',
    class: 'power' as const,
    parts,
    unit: owner.id,
    person: '经办科室负责人（演示）',
    leader: '分管副市长（演示）',
    due: addDays(today, 30),
    note: '几个项目同一条线路，一并会办（演示）',
  };
  const on = laterBy(addDays(today, -4), 0);
  const acting = actingOn(stage, cast.office, on > today ? today : on);
  const scene = { tenantId, actor: cast.office, today, now: acting.now };
  const subject = await gatherProblems.load(tx, input, scene as never);
  if (!subject) return;
  const ids = stage.chance.of('gathered');
  const outcome = gatherProblems.decide(subject, input, { ...scene, newId: () => ids.id() });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  await gatherProblems.save(tx, outcome, acting);
}
