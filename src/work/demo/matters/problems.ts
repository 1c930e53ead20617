import { addDays } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters, setWatch } from '../../../store/matters.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import type { Reckoned } from '../../commands/matter/move.ts';
import { type Cue, play } from './play.ts';
import { PROBLEMS } from './problem-scripts.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

/** Problems of the city's projects, one in every state, raised by counties, owed by departments, some before the leaders. */
export async function playProblems(stage: Stage, { units, projects }: City): Promise<void> {
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const department = (key: Department) => units.find(({ name }) => name === DEPARTMENTS[key]);
  const watch = department('supervision');
  for (const [n, one] of PROBLEMS.entries()) {
    const raisedOn = laterBy(addDays(stage.today, -one.ago), 0);
    const project = stage.chance.of(`problem ${n}`).pick(projects);
    const path = pathOf.get(project.unitId);
    const head = path && stage.cast.headOf(path);
    const owner = department(one.to);
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
      title: one.title,
      class: one.class,
      urgent: one.urgent ?? false,
      level: 'unit',
      raisedBy: head.id,
      raisedUnitId: head.unitId,
    };
    await insertMatters(stage.tx, [raising], actingOn(stage, head, raisedOn));
    const script = one.cues(raisedOn, owner.id);
    await play(stage, {
      id,
      kind: 'problem',
      path: pathOf.get(head.unitId) ?? path,
      owner: owner.path,
      from: raisedOn,
      script,
      reckon: keeps(script),
    });
    if (one.supervised && watch)
      await setWatch(stage.tx, {
        tenantId: stage.tenantId,
        id,
        watchUnitId: watch.id,
        watchPerson: '督查专员（演示）',
        seq: stage.seq,
      });
  }
}

/** What a problem keeps of a move beside its words, as the act does for everybody: cue after cue. */
function keeps(script: readonly Cue<'problem'>[]): (act: string) => Reckoned {
  let at = 0;
  let level: string | null = 'unit';
  return () => {
    const [, , act, said = {}] = script[at++] ?? ['office', 0, 'problem.raise'];
    if (said.level) level = said.level;
    if (act === 'problem.escalate')
      return {
        body: {
          answered: null,
          proposal: null,
          askedUp: null,
          ...(said.person ? { ...OWNER, follower: said.person } : {}),
        },
      };
    if (act === 'problem.ask-up') return { body: { askedUp: true } };
    if (act === 'problem.propose')
      return { body: { proposal: said.note, ...(level === 'office' ? { answered: level } : {}) } };
    return act === 'problem.decide' || act === 'problem.agree' ? { body: { answered: level } } : {};
  };
}

/** Who answers for it, whoever follows it at the city. */
const OWNER = { person: '经办科室负责人（演示）' };
