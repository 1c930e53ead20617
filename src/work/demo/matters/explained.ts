import { addDays } from '../../../domain/day.ts';
import { dispatchesIn } from '../../../domain/dispatch/series.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { breakthroughsOn } from '../../breakthroughs.ts';
import { askToExplain } from '../../commands/decision/ask.ts';
import { dutyBookOf } from '../../duty-book.ts';
import type { City } from '../city.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

const BACK = 45;
const NOTICE = 5;

/** Units without a breakthrough at the last of the contest's meetings: asked, and most of them have answered (TQ-7). */
export async function playExplained(stage: Stage, { units }: City): Promise<void> {
  const { tx, tenantId, today, cast, chance } = stage;
  const book = await dutyBookOf(tx, tenantId);
  const meeting = dispatchesIn(book, { from: addDays(today, -BACK), to: today })
    .filter(({ asks }) => asks !== null)
    .at(-1);
  if (!meeting) return;
  const on = meeting.meets.on;
  const asked = laterBy(addDays(on, -NOTICE), 0);
  if (asked >= on) return;
  const told = await breakthroughsOn(tx, { tenantId, today: asked }, on);
  const ids = chance.of('explained');
  const given = { actor: cast.office, today: asked, now: new Date(0), newId: () => ids.id() };
  const outcome = askToExplain.decide({ told }, { on }, given);
  if (isRefusal(outcome)) return;
  await askToExplain.save(tx, outcome, actingOn(stage, cast.office, asked));
  const explain: Cue<'decision'> = [
    'owner',
    Math.max(1, NOTICE - 1),
    'decision.explain',
    {
      reason: '在谈项目土地指标尚未落实（演示）',
      note: '下月赴长三角集中洽谈，盯住两个意向项目（演示）',
      due: addDays(on, 25),
    },
  ];
  const report: Cue<'decision'> = ['owner', 7, 'decision.report', { note: '一个项目已签约，正在报认定（演示）' }];
  const scripts: readonly (readonly Cue<'decision'>[])[] = [[explain], [explain, report], []];
  for (const [n, { id, unitId }] of outcome.raised.entries()) {
    const path = units.find((unit) => unit.id === unitId)?.path;
    const script = scripts[n % scripts.length] ?? [];
    if (path) await play(stage, { id, kind: 'decision', path, owner: path, from: asked, script });
  }
}
