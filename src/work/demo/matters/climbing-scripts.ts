import { accepted, type ProblemScript, proposed, up } from './problem-cues.ts';

/** Problems on their way up: with the office, before the leaders, decided by them, at the city. */
export const CLIMBING: readonly ProblemScript[] = [
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
];
