import { CLIMBING } from './climbing-scripts.ts';
import { accepted, confirmed, type ProblemScript, resolved, up } from './problem-cues.ts';

/** One script for each way a problem can go. */
export const PROBLEMS: readonly ProblemScript[] = [
  ...CLIMBING,
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
