import { addDays } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters, setWatch } from '../../../store/matters.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { play } from './play.ts';
import { PROBLEMS } from './problem-scripts.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

/** Problems of the city's projects, one in every state, raised by counties, owed by departments, some before the leaders. */
export async function playProblems(stage: Stage, { units, projects }: City): Promise<void> {
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const department = (key: Department) => units.find(({ name }) => name === DEPARTMENTS[key]);
  const watch = department('supervision');
  for (const [n, script] of PROBLEMS.entries()) {
    const raisedOn = laterBy(addDays(stage.today, -script.ago), 0);
    const project = stage.chance.of(`problem ${n}`).pick(projects);
    const path = pathOf.get(project.unitId);
    const head = path && stage.cast.headOf(path);
    const owner = department(script.to);
    if (!path || !head?.unitId || !owner || raisedOn > stage.today) continue;
    const moved = raise('problem', 'problem.raise', [path], {}, { actor: head, today: raisedOn });
    if (isRefusal(moved)) throw new Error(moved.reason);
    const id = stage.chance.of(`problem ${n} ${project.id}`).id();
    const raising = {
      id,
      moved,
      unitId: null,
      projectId: project.id,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn,
      body: {},
      title: script.title,
      class: script.class,
      urgent: script.urgent ?? false,
      level: 'unit',
      raisedBy: head.id,
      raisedUnitId: head.unitId,
    };
    await insertMatters(stage.tx, [raising], actingOn(stage, head, raisedOn));
    await play(stage, {
      id,
      kind: 'problem',
      path: pathOf.get(head.unitId) ?? path,
      owner: owner.path,
      from: raisedOn,
      script: script.cues(raisedOn, owner.id),
    });
    if (script.supervised && watch)
      await setWatch(stage.tx, {
        tenantId: stage.tenantId,
        id,
        watchUnitId: watch.id,
        watchPerson: '督查专员（演示）',
        seq: stage.seq,
      });
  }
}
