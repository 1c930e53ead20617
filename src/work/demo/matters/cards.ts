import { addWorkdays } from '../../../domain/calendar.ts';
import { addDays, addMonths, type Day, startOf } from '../../../domain/day.ts';
import { cardKept } from '../../../domain/figures/card.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Regime } from '../../../domain/regime/format.ts';
import { insertMatters } from '../../../store/matters.ts';
import { type AskedCard, cardsAsked } from '../../cards.ts';
import { calendarFor } from '../../calendar-for.ts';
import { runningRegimes } from '../../views/standings.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

type Script = readonly Cue<'card'>[];

const confirmed: Cue<'card'> = ['inspector', 2, 'card.confirm'];
const rectified: Cue<'card'> = [
  'head',
  8,
  'card.rectify',
  { note: '已逐项倒排工期，滞后节点完成补报，两个项目进场施工（演示）' },
];
const takenDown: Cue<'card'> = ['director', 4, 'card.take-down', { reason: '现场核实，滞后节点已完成（演示）' }];
const contested: Cue<'card'> = [
  'head',
  3,
  'card.contest',
  { cause: 'department', reason: '用地指标未批，项目无法进场，已附批复受理单（演示）' },
];
const weather: Cue<'card'> = [
  'head',
  2,
  'card.contest',
  { cause: 'force-majeure', reason: '连续强降雨，工地停工十二天（演示）' },
];
const upheld: Cue<'card'> = ['director', 3, 'card.uphold', { reason: '受理单晚于节点期限，申诉不成立（演示）' }];
const lifted: Cue<'card'> = ['director', 3, 'card.lift', { reason: '停工通知属实，按不可抗力撤销（演示）' }];
const dropped: Cue<'card'> = ['inspector', 2, 'card.drop', { reason: '单位已补报开工事实，正在认定（演示）' }];
const sentBack: Cue<'card'> = ['director', 3, 'card.send-back', { reason: '整改材料没有现场照片，请补充（演示）' }];

/** What becomes of the cards of a month, the units taken in turn; the oldest month first. */
const MONTHS: readonly (readonly Script[])[] = [
  [[confirmed, rectified, takenDown], [confirmed, weather, lifted], [dropped]],
  [
    [confirmed, rectified, sentBack, rectified, takenDown],
    [confirmed, rectified, takenDown],
    [confirmed, contested, upheld],
  ],
  [[confirmed, rectified], [confirmed, contested], [confirmed]],
  [[], [confirmed], [confirmed, contested], []],
];

/** Four months of cards, by the rules of every regime that has some, in every state a card can be in. */
export async function playCards(stage: Stage): Promise<void> {
  const thisMonth = startOf('month', stage.today);
  for (const [n, scripts] of MONTHS.entries()) {
    const monthEnd = addDays(addMonths(thisMonth, n - MONTHS.length + 1), -1);
    const proposedOn = laterBy(monthEnd, 3);
    if (proposedOn > stage.today) return;
    for (const regime of await runningRegimes(stage.tx, stage.tenantId, monthEnd))
      await playMonth(stage, regime, { monthEnd, proposedOn, scripts });
  }
}

interface Month {
  readonly monthEnd: Day;
  readonly proposedOn: Day;
  readonly scripts: readonly Script[];
}

async function playMonth(stage: Stage, regime: Regime, { monthEnd, proposedOn, scripts }: Month): Promise<void> {
  const asked = await cardsAsked(stage.tx, stage.tenantId, regime, monthEnd);
  const open = asked.filter(({ there }) => there === undefined);
  const calendar = await calendarFor(stage.tx, stage.tenantId);
  for (const [n, one] of open.entries()) {
    const raising = raised(stage, regime, one, proposedOn);
    await insertMatters(stage.tx, [raising], actingOn(stage, stage.cast.office, proposedOn));
    const within = cardKept(regime, one.verdict).mendWithin;
    await play(stage, {
      kind: 'card',
      id: raising.id,
      raised: raising.moved,
      path: one.unit.path,
      from: proposedOn,
      script: scripts[n % scripts.length] ?? [],
      reckon: (act, on) => {
        const count = act === 'card.confirm' && within !== null ? addWorkdays(calendar, on, within) : undefined;
        return count && !isRefusal(count) ? { due: count.due, body: { reckoned: count } } : {};
      },
    });
  }
}

function raised(stage: Stage, regime: Regime, { unit, verdict, period }: AskedCard, on: Day) {
  const moved = raise('card', 'card.propose', [unit.path], {}, { actor: stage.cast.office, today: on });
  if (isRefusal(moved)) throw new Error(moved.reason);
  return {
    id: stage.chance.of(`card ${unit.id} ${period} ${verdict.rule}`).id(),
    moved,
    unitId: unit.id,
    projectId: null,
    regime: regime.id,
    regimeVersion: regime.version,
    rule: verdict.rule,
    period,
    raisedOn: on,
    body: { ...cardKept(regime, verdict) },
  };
}
