import { addDays, type Day } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { currentCases } from '../../../store/cases.ts';
import { type WarnedProject, warnedProjects } from '../../../store/exits.ts';
import { insertMatters } from '../../../store/matters.ts';
import { liveSet } from '../../../store/standings.ts';
import { gravest, limitsOn } from '../../limits.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

const noticed: Cue<'exit'> = [
  'office',
  4,
  'exit.notice',
  { cause: 'company', reason: '企业融资未到位，现场未进场（演示）' },
];
const answered: Cue<'exit'> = ['head', 5, 'exit.answer', { note: '企业书面说明，承诺按新工期推进（演示）' }];
const excused = (cause: string, reason: string): Cue<'exit'> => ['office', 5, 'exit.excuse', { cause, reason }];
const deadline = (due: Day): Cue<'exit'> => [
  'office',
  2,
  'exit.set-deadline',
  { due, note: '限期完成桩基并提交影像资料（演示）' },
];
const settled = (days: number, outcome: string, reason: string): Cue<'exit'> => [
  'director',
  days,
  'exit.settle',
  { outcome, reason },
];

interface Script {
  /** How many days ago the case was opened. */
  readonly ago: number;
  readonly cues: (opened: Day, today: Day) => readonly Cue<'exit'>[];
}

/** One script for each way an exit can go. */
const SCRIPTS: readonly Script[] = [
  { ago: 3, cues: () => [] },
  { ago: 12, cues: () => [noticed, answered] },
  { ago: 40, cues: () => [excused('government', '征地拆迁未完成，未能按约交地（演示）')] },
  { ago: 50, cues: () => [excused('force-majeure', '厂房选址发现文物，停工勘探（演示）')] },
  { ago: 30, cues: (_, today) => [noticed, answered, deadline(addDays(today, 45))] },
  { ago: 75, cues: (opened) => [noticed, deadline(addDays(opened, 60))] },
  {
    ago: 90,
    cues: (opened) => [
      noticed,
      deadline(addDays(opened, 60)),
      settled(60, 'cleared', '期满未开工，按合同清理（演示）'),
    ],
  },
  {
    ago: 85,
    cues: (opened) => [
      noticed,
      deadline(addDays(opened, 70)),
      settled(30, 'returned-by-agreement', '双方签订收回协议（演示）'),
    ],
  },
  {
    ago: 80,
    cues: (opened) => [
      noticed,
      deadline(addDays(opened, 60)),
      settled(35, 'revived', '引入新投资方，续建方案已备案（演示）'),
    ],
  },
  { ago: 6, cues: () => [] },
];

/** Cases of projects that a limit has passed, in every state a case can be in. */
export async function playExits(stage: Stage): Promise<void> {
  const { tx, tenantId, today } = stage;
  const set = await liveSet(tx, tenantId);
  if (!set) return;
  const reach = { all: true } as const;
  const found = await warnedProjects(tx, tenantId, set.id, reach, { states: ['over'], offset: 0, limit: 200 });
  let next = 0;
  // Not the first ones: the longest overdue are left for whoever tries the demo.
  for (const [n, project] of found.entries()) {
    const script = SCRIPTS[next];
    if (!script) return;
    if (n % 3 === 2 && (await playOne(stage, project, script, today))) next += 1;
  }
}

async function playOne(stage: Stage, project: WarnedProject, { ago, cues }: Script, today: Day): Promise<boolean> {
  const { tx, tenantId, cast } = stage;
  const opened = laterBy(today, -ago);
  const [known] = await currentCases(tx, tenantId, [project.id]);
  const limits = known && opened <= today ? (await limitsOn(tx, tenantId, opened))(known.of) : [];
  const worst = gravest(limits);
  if (!worst) return false;
  const moved = raise('exit', 'exit.warn', [project.path], {}, { actor: cast.office, today: opened });
  if (isRefusal(moved)) throw new Error(moved.reason);
  const id = stage.chance.of(`exit ${project.id}`).id();
  const raising = {
    id,
    moved,
    unitId: project.unit.id,
    projectId: project.id,
    regime: worst.regime,
    regimeVersion: worst.version,
    rule: worst.rule,
    period: String(worst.values.until ?? ''),
    raisedOn: opened,
    body: { limits, asOf: opened },
  };
  await insertMatters(tx, [raising], actingOn(stage, cast.office, opened));
  await play(stage, { kind: 'exit', id, raised: moved, path: project.path, from: opened, script: cues(opened, today) });
  return true;
}
