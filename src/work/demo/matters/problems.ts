import { addDays, type Day } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import type { ProblemClass, Rung } from '../../../domain/matter/problem.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters, setWatch } from '../../../store/matters.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

interface Script {
  readonly title: string;
  readonly class: ProblemClass;
  readonly to: Department;
  readonly urgent?: true;
  /** How many days ago it was raised. */
  readonly ago: number;
  readonly cues: (raised: Day, owner: string) => readonly Cue<'problem'>[];
  readonly supervised?: true;
}

const accepted = (raised: Day, unit: string, days: number): Cue<'problem'> => [
  'office',
  1,
  'problem.accept',
  {
    unit,
    person: '经办科室负责人（演示）',
    due: addDays(raised, days),
    level: 'unit',
    note: '请按期办理并反馈（演示）',
  },
];
const up = (level: Rung): Cue<'problem'> => [
  'office',
  2,
  'problem.escalate',
  { level, reason: '单位层面协调无果（演示）' },
];
const resolved: Cue<'problem'> = ['owner', 6, 'problem.resolve', { note: '已办结，现场已核实（演示）' }];
const confirmed: Cue<'problem'> = ['head', 2, 'problem.confirm', { note: '企业项目负责人书面确认（演示）' }];

/** One script for each way a problem can go. */
const SCRIPTS: readonly Script[] = [
  { title: '10 千伏专线路由未批', class: 'power', to: 'industry', urgent: true, ago: 3, cues: () => [] },
  { title: '施工用水接入口未定', class: 'water', to: 'industry', ago: 4, cues: () => [] },
  {
    title: '设备安装技工短缺',
    class: 'labour',
    to: 'industry',
    ago: 9,
    cues: () => [['office', 2, 'problem.return', { reason: '请写明工种和人数（演示）' }]],
  },
  {
    title: '地块内高压线迁改',
    class: 'power',
    to: 'industry',
    ago: 20,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 30),
      ['owner', 5, 'problem.progress', { note: '迁改方案已报供电公司（演示）' }],
    ],
  },
  {
    title: '二期用地指标缺口 60 亩',
    class: 'land',
    to: 'land',
    ago: 40,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 20),
      ['owner', 6, 'problem.ask-up', { reason: '需要市级统筹指标（演示）' }],
      up('office'),
      up('leaders'),
      ['office', 1, 'problem.propose', { note: '建议从市级预留指标中解决 40 亩，其余占补平衡（演示）' }],
    ],
  },
  {
    title: '环评批复条件调整',
    class: 'eia',
    to: 'environment',
    ago: 45,
    cues: (raised, unit) => [
      accepted(raised, unit, 20),
      ['owner', 7, 'problem.ask-up', { reason: '涉及园区规划环评（演示）' }],
    ],
  },
  {
    title: '规划道路未通，大件设备进不了场',
    class: 'planning',
    to: 'land',
    ago: 50,
    cues: (raised, unit) => [accepted(raised, unit, 25)],
  },
  {
    title: '政策兑现资金迟迟未到',
    class: 'policy',
    to: 'commerce',
    ago: 33,
    cues: (raised, unit) => [accepted(raised, unit, 60)],
  },
  {
    title: '天然气调压站选址',
    class: 'gas',
    to: 'industry',
    ago: 60,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 40),
      ['office', 8, 'problem.pause', { reason: '等待上级管网规划批复（演示）' }],
    ],
  },
  {
    title: '企业贷款抵押登记受阻',
    class: 'funds',
    to: 'commerce',
    ago: 28,
    cues: (raised, unit) => [accepted(raised, unit, 20), resolved],
  },
  {
    title: '临时用电容量不足',
    class: 'power',
    to: 'industry',
    ago: 70,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 20),
      up('office'),
      up('leaders'),
      ['leader', 3, 'problem.decide', { note: '一周内接通临时箱变，正式电力同步办理（演示）' }],
      resolved,
      confirmed,
    ],
  },
  {
    title: '土方外运线路限行',
    class: 'other',
    to: 'land',
    ago: 80,
    cues: (raised, unit) => [
      accepted(raised, unit, 15),
      resolved,
      ['head', 2, 'problem.dispute', { reason: '夜间通行证只批了三辆（演示）' }],
      resolved,
      confirmed,
    ],
  },
];

/** Problems of the city's projects, one in every state, raised by counties, owed by departments, some before the leaders. */
export async function playProblems(stage: Stage, { units, projects }: City): Promise<void> {
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const department = (key: Department) => units.find(({ name }) => name === DEPARTMENTS[key]);
  const watch = department('supervision');
  for (const [n, script] of SCRIPTS.entries()) {
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
