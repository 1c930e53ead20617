import { addDays, type Day } from '../../../domain/day.ts';
import type { ProblemClass, Rung } from '../../../domain/matter/problem.ts';
import type { Department } from '../places.ts';
import type { Cue } from './play.ts';

/** A problem of the demo city, who is to solve it and how far it has come. */
interface ProblemScript {
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
    leader: '分管副市长（演示）',
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

const proposed = (note: string): Cue<'problem'> => ['office', 1, 'problem.propose', { note }];

/** One script for each way a problem can go. */
export const PROBLEMS: readonly ProblemScript[] = [
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
    title: '工业污水接管口未定，环评不能收尾',
    class: 'water',
    to: 'environment',
    ago: 26,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 40),
      up('office'),
      up('leaders'),
      proposed('建议近期接入老管网，园区泵站建成后改接（演示）'),
    ],
  },
  {
    title: '员工宿舍用地性质调整',
    class: 'planning',
    to: 'land',
    urgent: true,
    ago: 18,
    cues: (raised, unit) => [accepted(raised, unit, 30), up('office'), up('leaders')],
  },
  {
    title: '进口设备海关监管期内不能抵押',
    class: 'funds',
    to: 'commerce',
    ago: 38,
    cues: (raised, unit) => [
      accepted(raised, unit, 50),
      up('office'),
      up('leaders'),
      proposed('建议由担保公司过桥六个月（演示）'),
      ['leader', 5, 'problem.agree', { note: '抓紧与担保公司对接（演示）' }],
    ],
  },
  {
    title: '跨市天然气干线接口计划',
    class: 'gas',
    to: 'industry',
    ago: 55,
    supervised: true,
    cues: (raised, unit) => [
      accepted(raised, unit, 90),
      up('office'),
      up('leaders'),
      ['leader', 4, 'problem.put-off', { reason: '请供气单位到会说明（演示）' }],
      [
        'office',
        3,
        'problem.escalate',
        { level: 'city', reason: '需省管网公司协调（演示）', person: '牵头办副主任（演示）' },
      ],
    ],
  },
  {
    title: '厂区双电源第二回路未定',
    class: 'power',
    to: 'industry',
    ago: 15,
    cues: (raised, unit) => [accepted(raised, unit, 45)],
  },
  {
    title: '规划展示区道路照明未通电',
    class: 'power',
    to: 'industry',
    ago: 12,
    cues: (raised, unit) => [accepted(raised, unit, 25), up('office'), proposed('建议由园区先行垫付接电费用（演示）')],
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
