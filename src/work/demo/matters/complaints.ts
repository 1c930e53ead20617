import { type ComplaintClass, complainant } from '../../../domain/complaint.ts';
import type { Day } from '../../../domain/day.ts';
import type { MoveAct } from '../../../domain/matter/kinds.ts';
import type { Actor } from '../../../domain/may.ts';
import { moveComplaint } from '../../commands/complaint/move.ts';
import { receiveComplaint } from '../../commands/complaint/receive.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { done } from './act.ts';
import { laterBy, type Stage } from './stage.ts';

type Cue = readonly [part: 'office' | 'unit' | 'complainant', ago: number, act: MoveAct<'complaint'>, words?: string];

interface Script {
  readonly ago: number;
  readonly class: ComplaintClass;
  readonly words: string;
  readonly to: Department;
  /** By the company with the account; else by somebody who gave this name, or none. */
  readonly by: 'account' | { readonly name: string; readonly contact: string } | null;
  readonly cues: readonly Cue[];
}

const PASSED = '有企业反映：办理时间超过公布的时限，窗口没有说明原因。请说明情况（演示）';

/** Complaints in every state; who complained is invented. */
const COMPLAINTS: readonly Script[] = [
  {
    ago: 3,
    class: 'attitude',
    words: '窗口三次要求补不同的材料，没有一次告知清楚（演示）',
    to: 'building',
    by: null,
    cues: [],
  },
  {
    ago: 16,
    class: 'delay',
    words: '规划意见提交二十天没有回复（演示）',
    to: 'land',
    by: { name: '甲企业（演示）', contact: '联系电话略（演示）' },
    cues: [],
  },
  {
    ago: 78,
    class: 'delay',
    words: '环评批复超过公布的时限（演示）',
    to: 'environment',
    by: 'account',
    cues: [
      ['office', 74, 'complaint.accept'],
      ['office', 70, 'complaint.pass-on', PASSED],
    ],
  },
  {
    ago: 80,
    class: 'promise',
    words: '协议约定的标准厂房没有按期交付（演示）',
    to: 'industry',
    by: { name: '乙企业（演示）', contact: '联系电话略（演示）' },
    cues: [
      ['office', 76, 'complaint.accept'],
      ['office', 72, 'complaint.pass-on', '有企业反映约定的厂房未按期交付，请说明情况和交付时间（演示）'],
      ['unit', 66, 'complaint.explain', '施工受雨季影响，已调整工期（演示）'],
    ],
  },
  {
    ago: 62,
    class: 'undeclared',
    words: '有人员未出示通知进厂检查（演示）',
    to: 'environment',
    by: 'account',
    cues: [
      ['office', 58, 'complaint.accept'],
      ['office', 50, 'complaint.pass-on', '有企业反映未经申报的检查，请说明（演示）'],
      ['unit', 44, 'complaint.explain', '系日常巡查，未按要求申报，已整改（演示）'],
      ['office', 9, 'complaint.answer', '经核实检查未申报，已要求有关单位整改并向您致歉（演示）'],
    ],
  },
  {
    ago: 110,
    class: 'fees',
    words: '收取图纸审查费没有依据（演示）',
    to: 'building',
    by: { name: '丙企业（演示）', contact: '联系电话略（演示）' },
    cues: [
      ['office', 106, 'complaint.accept'],
      ['office', 90, 'complaint.answer', '收费无依据，已退还（演示）'],
      ['complainant', 84, 'complaint.dispute', '只退了一部分（演示）'],
      ['office', 70, 'complaint.answer', '余款已全部退还（演示）'],
      ['complainant', 66, 'complaint.close', '认可（演示）'],
    ],
  },
  {
    ago: 40,
    class: 'other',
    words: '与邻厂的合同纠纷（演示）',
    to: 'commerce',
    by: null,
    cues: [['office', 36, 'complaint.decline', '属于企业之间的民事纠纷，请通过诉讼或仲裁解决（演示）']],
  },
  {
    ago: 25,
    class: 'delay',
    words: '用电报装进度慢（演示）',
    to: 'industry',
    by: null,
    cues: [['complainant', 20, 'complaint.withdraw', '已经办好（演示）']],
  },
];

export async function playComplaints(stage: Stage, { units }: City, company: Actor, projectId: string): Promise<void> {
  const { cast, today, chance } = stage;
  for (const [n, { ago, class: kind, words, to, by, cues }] of COMPLAINTS.entries()) {
    const id = chance.of(`complaint ${n}`).id();
    const speaker = complainant(id);
    const unit = units.find(({ name }) => name === DEPARTMENTS[to]);
    const head = unit && cast.headOf(unit.path);
    if (!unit || !head) continue;
    const own = by === 'account';
    const from = own || by === null ? {} : by;
    const said = { id, class: kind, words, about: unit.name, token: null, ...from };
    const whose = own ? { personId: company.id, projectId } : { personId: null };
    if (!(await done(stage, receiveComplaint, { ...said, ...whose }, speaker, laterBy(today, -ago)))) continue;
    const parts = { office: cast.office, unit: head, complainant: speaker };
    for (const [part, days, act, text] of cues) {
      const day: Day = laterBy(today, -days);
      const given = act === 'complaint.pass-on' ? { unit: unit.id, note: text } : givenOf(act, text);
      if (day > today || !(await done(stage, moveComplaint, { id, act, ...given }, parts[part], day))) break;
    }
  }
}

const WHY: ReadonlySet<string> = new Set(['complaint.decline', 'complaint.dispute', 'complaint.withdraw']);
const givenOf = (act: string, text: string | undefined) => (WHY.has(act) ? { reason: text } : { note: text });
