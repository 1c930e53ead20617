import { addDays, type Day } from '../../../domain/day.ts';
import { dispatchesIn } from '../../../domain/dispatch/series.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { insertMeeting, type MeetingKind } from '../../../store/meetings.ts';
import { dutyBookOf } from '../../duty-book.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

const WEEKS = 6;

/** What a meeting decided: who is to do it, within how many days, and how far it came. */
interface Decided {
  readonly title: string;
  readonly to: Department;
  readonly days: number;
  readonly script: readonly Cue<'decision'>[];
}

const report: Cue<'decision'> = ['owner', 3, 'decision.report', { note: '已落实，附现场照片（演示）' }];
const settle: Cue<'decision'> = ['office', 2, 'decision.settle', { note: '已核实销号（演示）' }];

/** The decisions of six weeks, the latest meeting first; every state a decision can be in. */
const DECIDED: readonly (readonly Decided[])[] = [
  [
    { title: '三天内把临时用电方案报供电公司', to: 'industry', days: 5, script: [] },
    { title: '同类地块用地手续一并报批', to: 'land', days: 12, script: [] },
  ],
  [{ title: '环评与能评材料一次告知企业', to: 'environment', days: 6, script: [report] }],
  [
    { title: '兑现首批设备补贴', to: 'commerce', days: 8, script: [] },
    { title: '园区道路先通便道', to: 'land', days: 6, script: [report, settle] },
  ],
  [
    {
      title: '供水接入口现场会办',
      to: 'industry',
      days: 10,
      script: [report, ['office', 1, 'decision.send-back', { reason: '没有企业签字（演示）' }], report, settle],
    },
  ],
  [
    {
      title: '协调技工学校定向招工',
      to: 'commerce',
      days: 20,
      script: [['leader', 9, 'decision.drop', { reason: '企业已自行招满（演示）' }]],
    },
  ],
  [{ title: '土方外运夜间通行证', to: 'land', days: 7, script: [report, settle] }],
];

/** Six weeks of dispatch meetings and a joint meeting, with what they decided and what became of it. */
export async function playMeetings(stage: Stage, { units }: City): Promise<void> {
  const book = await dutyBookOf(stage.tx, stage.tenantId);
  const held = dispatchesIn(book, { from: addDays(stage.today, -WEEKS * 7 - 7), to: stage.today })
    .filter(({ inBy }) => inBy !== null)
    .toReversed();
  const unitOf = (key: Department) => units.find(({ name }) => name === DEPARTMENTS[key]);
  for (const [week, decided] of DECIDED.entries()) {
    const on = held[week]?.meets.on;
    if (!on) return;
    const meeting = await hold(stage, 'dispatch', on, '每周协调调度会（演示）');
    for (const [n, one] of decided.entries()) {
      const owner = unitOf(one.to);
      if (owner) await give(stage, { ...one, id: `${week} ${n}`, on, meeting, owner });
    }
  }
  const joint = laterBy(addDays(stage.today, -20), 0);
  const owner = unitOf('land');
  if (!owner || joint > stage.today) return;
  const meeting = await hold(stage, 'joint-meeting', joint, '互为前置手续联席会议（演示）');
  const one = { title: '规划许可与环评同时受理、同时办结', days: 15, script: [report, settle] };
  await give(stage, { ...one, id: 'joint', on: joint, meeting, owner });
}

async function hold(stage: Stage, kind: MeetingKind, on: Day, title: string): Promise<string> {
  const { tx, tenantId, seq, cast, chance } = stage;
  const id = chance.of(`${kind} ${on}`).id();
  await insertMeeting(tx, {
    tenantId,
    seq,
    id,
    kind,
    unitId: cast.office.unitId ?? '',
    on,
    projectId: null,
    title,
    where: '第二会议室（演示）',
    attended: [cast.leader.name, cast.office.name, cast.director.name],
    note: '逐项听取办理情况，当场议定（演示）',
  });
  return id;
}

interface Giving {
  readonly id: string;
  readonly title: string;
  readonly days: number;
  readonly script: readonly Cue<'decision'>[];
  readonly on: Day;
  readonly meeting: string;
  readonly owner: { readonly id: string; readonly path: readonly string[] };
}

async function give(stage: Stage, { id: key, title, days, script, on, meeting, owner }: Giving): Promise<void> {
  const { cast, chance } = stage;
  const said = { unit: owner.id, person: '经办科室负责人（演示）', due: addDays(on, days) };
  const moved = raise('decision', 'decision.give', [owner.path], said, { actor: cast.office, today: on });
  if (isRefusal(moved)) throw new Error(moved.reason);
  const id = chance.of(`decision ${key}`).id();
  const raising = {
    id,
    moved,
    unitId: owner.id,
    projectId: null,
    regime: null,
    regimeVersion: null,
    rule: null,
    period: on,
    raisedOn: on,
    body: { person: said.person, meeting, metOn: on },
    title,
    raisedBy: cast.office.id,
    raisedUnitId: cast.office.unitId,
  };
  await insertMatters(stage.tx, [raising], actingOn(stage, cast.office, on));
  await play(stage, { id, kind: 'decision', path: owner.path, owner: owner.path, from: on, script });
}
