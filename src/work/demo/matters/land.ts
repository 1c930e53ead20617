import { addDays, type Day, startOf } from '../../../domain/day.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { insertMatters } from '../../../store/matters.ts';
import { listUnits } from '../../../store/units.ts';
import { landOn, landPeriod } from '../../land.ts';
import { runningRegimes } from '../../views/standings.ts';
import { type Cue, play } from './play.ts';
import { actingOn, laterBy, type Stage } from './stage.ts';

const settled = (outcome: string, reason: string, days: number): Cue<'land'> => [
  'inspector',
  days,
  'land.settle',
  { outcome, reason },
];
const answered: Cue<'land'> = ['head', 6, 'land.answer', { note: '已约谈企业，正在核定剩余地块（演示）' }];

/** What becomes of the projects of the list, taken in turn. */
const SCRIPTS: readonly (readonly Cue<'land'>[])[] = [
  [settled('rectified', '已办理施工许可并进场（演示）', 15)],
  [answered],
  [settled('kept', '前期手续在办，期限顺延（演示）', 20)],
  [],
  [settled('rectified', '已进场施工（演示）', 18)],
  [answered, settled('kept', '用地报批中，下期再核（演示）', 25)],
  [],
  [answered],
  [settled('rectified', '已补办手续并开工（演示）', 22)],
  [],
  [settled('kept', '规划调整，待重新选址（演示）', 24)],
  [answered, settled('revived', '转让给同园区企业续建（演示）', 25)],
  [settled('rectified', '试生产方案已备案（演示）', 20)],
  [],
  [answered],
  [settled('returned-by-agreement', '双方协议收回，腾出用地指标（演示）', 30)],
  [settled('kept', '不可抗力停工，期限顺延（演示）', 21)],
  [],
  [settled('rectified', '设备进场，年内投产（演示）', 26)],
  [settled('cleared', '按合同约定收回（演示）', 35)],
];

/** The land list of the last half-year, made some days after its end and settled in part. */
export async function playLand(stage: Stage): Promise<void> {
  const { tx, tenantId, today, cast } = stage;
  const { asOf, madeOn } = lastList(today);
  const paths = new Map((await listUnits(tx, tenantId)).map(({ id, path }) => [id, path]));
  for (const regime of await runningRegimes(tx, tenantId, asOf)) {
    const found = await landOn(tx, tenantId, { regime, asOf });
    const moved = raise('land', 'land.list', [], {}, { actor: cast.office, today: madeOn });
    if (isRefusal(moved)) throw new Error(moved.reason);
    const parcels = found.map(({ projectId, unitId, kind, kept }) => ({
      id: stage.chance.of(`land ${projectId}`).id(),
      moved,
      unitId,
      projectId,
      regime: regime.id,
      regimeVersion: regime.version,
      rule: kind,
      period: landPeriod(regime, asOf),
      raisedOn: madeOn,
      body: { ...kept },
    }));
    await insertMatters(tx, parcels, actingOn(stage, cast.office, madeOn));
    for (const [n, { id, unitId }] of parcels.entries()) {
      const script = SCRIPTS[n % SCRIPTS.length] ?? [];
      await play(stage, { kind: 'land', id, raised: moved, path: paths.get(unitId) ?? [], from: madeOn, script });
    }
  }
}

/** In the first days of a half-year the list of the one before the last is the newest there is. */
function lastList(today: Day): { asOf: Day; madeOn: Day } {
  const asOf = addDays(startOf('half-year', today), -1);
  const madeOn = laterBy(asOf, 5);
  return madeOn <= today ? { asOf, madeOn } : lastList(asOf);
}
