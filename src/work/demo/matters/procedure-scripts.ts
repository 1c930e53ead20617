import { addDays, type Day } from '../../../domain/day.ts';
import type { MoveAct } from '../../../domain/matter/kinds.ts';
import type { Said } from '../../../domain/matter/given.ts';

/** So many days ago, of which procedure, by whom, what. */
export type ProcedureCue = readonly [
  ago: number,
  line: string,
  part: 'office' | 'head' | 'owner',
  act: MoveAct<'procedure'>,
  said?: Said,
];

/** What the demo city has of one project's procedures. */
export interface ProcedureScript {
  readonly template: string;
  /** How many days ago they were planned. */
  readonly ago: number;
  /** Prerequisites that differ from the list's: two that wait for each other. */
  readonly after?: Readonly<Record<string, readonly string[]>>;
  readonly agent?: string;
  /** When the schedule was filed, and for which day. */
  readonly baseline?: { readonly ago: number; readonly targetIn: number };
  /** When a joint meeting decided what waits for each other. */
  readonly joint?: number;
  /** When papers were taken in once for all, and which. */
  readonly papers?: { readonly ago: number; readonly names: readonly string[] };
  readonly cues: (today: Day) => readonly ProcedureCue[];
}

const done = (line: string, from: number, to: number): ProcedureCue[] => [
  [from + 1, line, 'head', 'procedure.hand-in'],
  [from, line, 'owner', 'procedure.complete'],
  [to, line, 'owner', 'procedure.finish', { note: '已送达批复（演示）' }],
];
const began = (line: string, from: number): ProcedureCue[] => [
  [from + 1, line, 'head', 'procedure.hand-in'],
  [from, line, 'owner', 'procedure.complete'],
];

/** Six projects, in which every state stands somewhere, with a circle, papers promised, a baseline that slips. */
export const PROCEDURES: readonly ProcedureScript[] = [
  {
    template: 'plant',
    ago: 60,
    agent: '政务服务中心代办员（演示）',
    baseline: { ago: 58, targetIn: 18 },
    cues: (today) => [
      ...done('registration', 56, 54),
      ...done('filing', 53, 51),
      ...done('land-review', 49, 30),
      ...began('energy', 12),
      ...began('eia', 20),
      [14, 'eia', 'owner', 'procedure.ask', { reason: '环评报告缺大气专项评价（演示）' }],
      ...began('land-supply', 26),
      [21, 'land-supply', 'owner', 'procedure.follow', { note: '组件已报省自然资源厅，受理（演示）' }],
      [9, 'land-supply', 'owner', 'procedure.follow', { note: '电话催办，省厅会审中（演示）' }],
      [10, 'power', 'head', 'procedure.hand-in'],
      [
        8,
        'power',
        'owner',
        'procedure.accept-short',
        { due: addDays(today, -2), note: '缺用电负荷说明，企业书面承诺补齐（演示）' },
      ],
    ],
  },
  {
    template: 'service',
    ago: 90,
    agent: '政务服务中心代办员（演示）',
    cues: (today) => [
      ...done('registration', 86, 85),
      ...done('filing', 83, 81),
      ...done('land-review', 79, 68),
      ...done('land-supply', 66, 45),
      ...done('land-permit', 43, 41),
      ...done('works-permit', 39, 24),
      ...done('fire-review', 22, 11),
      [10, 'building-permit', 'head', 'procedure.hand-in'],
      [
        9,
        'building-permit',
        'owner',
        'procedure.accept-short',
        { due: addDays(today, 12), note: '缺质量安全监督手续，承诺补齐（演示）' },
      ],
      [5, 'building-permit', 'owner', 'procedure.finish-short', { note: '容缺发证（演示）' }],
      [
        4,
        'works-permit',
        'head',
        'procedure.fill-receipt',
        { note: '两次往返补图，企业意见较大（演示）', reason: '请协调一次性告知（演示）' },
      ],
    ],
  },
  {
    template: 'lease',
    ago: 15,
    after: { lease: ['fire-review'], 'fire-review': ['lease'] },
    cues: () => [...done('registration', 12, 10), ...began('filing', 3)],
  },
  {
    template: 'lease',
    ago: 30,
    after: { lease: ['registration', 'fire-review'], 'fire-review': ['lease'] },
    joint: 18,
    cues: () => [...done('registration', 27, 25), ...began('lease', 16), ...began('fire-review', 16)],
  },
  {
    template: 'plant',
    ago: 50,
    cues: (today) => [
      ...done('registration', 46, 44),
      ...done('filing', 42, 40),
      [38, 'eia', 'office', 'procedure.cover', { note: '所在园区 2 号区域环境影响评价已覆盖（演示）' }],
      ...began('energy', 30),
      [20, 'energy', 'owner', 'procedure.refuse', { reason: '能耗指标未落实，退件（演示）' }],
      ...began('land-review', 37),
      [
        15,
        'works-permit',
        'office',
        'procedure.verify-later',
        { due: addDays(today, 60), reason: '列入先建后验试点（演示）' },
      ],
      [12, 'water-gas', 'office', 'procedure.drop', { reason: '园区已通水通气（演示）' }],
    ],
  },
  {
    template: 'plant',
    ago: 8,
    papers: { ago: 5, names: ['申请表', '投资主体身份证明', '项目备案信息表'] },
    cues: () => [[2, 'registration', 'owner', 'procedure.complete']],
  },
];
