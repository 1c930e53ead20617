import { addDays, addMonths, type Day, startOf } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import type { ProposedText } from '../../../domain/regime/proposal.ts';
import type { SettingValues } from '../../../domain/regime/settings.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { type AdoptionRecord, standingAdoptions } from '../../../store/adoptions.ts';
import { insertMatters } from '../../../store/matters.ts';
import { regimeOf, shippedText } from '../../../store/regime-files.ts';
import { keepText } from '../../../store/regime-texts.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

const REGIME = 'wuhan-2018';

interface Wish {
  /** So many days ago. */
  readonly ago: number;
  readonly settings: SettingValues;
  readonly reason: string;
  readonly script: readonly Cue<'adoption'>[];
}

const WISHES: readonly Wish[] = [
  {
    ago: 75,
    settings: { redAfter: 'P10D' },
    reason: '近期节点拖延较多，建议逾期十天即亮红灯（演示）',
    script: [['leader', 4, 'regime.refuse', { reason: '十天过短，先看一个季度的情况再定（演示）' }]],
  },
  {
    ago: 3,
    settings: { redAfter: 'P45D', mendWithin: 15 },
    reason: '年底项目集中到期，红灯放宽到四十五天，整改缩短到十五个工作日（演示）',
    script: [],
  },
];

/** Other values proposed for a running regime: once refused, once waiting for the second person. */
export async function playProposals(stage: Stage): Promise<void> {
  const { tx, tenantId, seq, today, cast } = stage;
  const running = (await standingAdoptions(tx, tenantId)).find(({ regime }) => regime === REGIME);
  if (!running) return;
  const text = running.text?.text ?? shippedText(REGIME) ?? '';
  const { version } = running;
  const newId = stage.chance.of('proposed text').id();
  const textId = await keepText(tx, { tenantId, newId, regime: REGIME, version, text, seq });
  for (const { ago, settings, reason, script } of WISHES) {
    const on = laterBy(addDays(today, -ago - 2), 0);
    const moved = raise('adoption', 'regime.propose', [], { reason }, { actor: cast.office, today: on });
    if (isRefusal(moved)) throw new Error(moved.reason);
    const id = stage.chance.of(`proposal ${ago}`).id();
    const body = { ...proposed(running, textId, settings, on) };
    const about = { regime: REGIME, regimeVersion: version, rule: null, unitId: null, projectId: null, period: id };
    await insertMatters(tx, [{ id, moved, raisedOn: on, body, ...about }], actingOn(stage, cast.office, on));
    await play(stage, { kind: 'adoption', id, raised: moved, path: [], from: on, script });
  }
}

/** From the first day of the month after it was proposed, in the place of what runs. */
const proposed = (running: AdoptionRecord, textId: string, settings: SettingValues, on: Day): ProposedText => ({
  what: 'adopt',
  regime: running.regime,
  version: running.version,
  title: regimeOf(running).title,
  textId,
  settings,
  from: startOf('month', addMonths(on, 1)),
  until: null,
  instead: running.id,
  rank: null,
});
