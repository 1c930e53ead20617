import { addDays, day, daysBetween, yearOf } from '../../../domain/day.ts';
import type { Factor } from '../../../domain/matter/factor.ts';
import { handlerOf } from '../../../domain/matter/group.ts';
import { quantityText } from '../../../domain/quantity.ts';
import { lockQuotaOf } from '../../../store/factor-quotas.ts';
import { askFactor } from '../../commands/factor/ask.ts';
import { moveFactor } from '../../commands/factor/move.ts';
import { planFactors } from '../../commands/factor/plan.ts';
import { setQuota } from '../../commands/factor/set-quota.ts';
import { planOf } from '../../factor-plan.ts';
import { groupsOn, leadOf } from '../../groups.ts';
import type { City } from '../city.ts';
import { done } from './act.ts';
import { playGroups } from './groups.ts';
import { signedIn } from './signed.ts';
import { laterBy, type Stage } from './stage.ts';

/** How much a project asks for, and how much there is for the city; what has no quota is settled one by one. */
const ASKED: readonly (readonly [Factor, least: number, most: number, quota: number | undefined])[] = [
  ['land', 40, 220, 900],
  ['power', 800, 6300, 20_000],
  ['funds', 500, 4000, 12_000],
  ['environment', 5, 60, 160],
  ['people', 40, 300, undefined],
  ['water', 100, 1500, undefined],
  ['gas', 500, 9000, undefined],
  ['technology', 1, 3, undefined],
];
const PROJECTS = 40;

/** Demand for factors of the year, given to its working groups, quotas of some, one of them shared out by its order (WH-6.2). */
export async function playFactors(stage: Stage, city: City): Promise<void> {
  const { today, cast } = stage;
  // What is needed falls within the year; in its last days, within the next.
  const year = yearOf(addDays(today, 20));
  const first = year === yearOf(today) ? addDays(today, 5) : day(`${year}-01-10`);
  const room = Math.min(120, daysBetween(first, day(`${year}-12-31`)));
  const root = city.units[0];
  if (!root) return;
  await playGroups(stage, city);
  const asked: { id: string; factor: Factor }[] = [];
  for (const [n, { project, on }] of signedIn(stage, city, 'factors').slice(0, PROJECTS).entries()) {
    const [factor, least, most] = ASKED[n % ASKED.length] ?? ['land', 40, 220];
    const from = laterBy(today, -20 - (n % 12));
    const due = addDays(first, (n * 7) % room);
    if (on > from) continue;
    const quantity = String(stage.chance.of(`demand ${project.id}`).whole(least, most));
    const made = await done(
      stage,
      askFactor,
      { projectId: project.id, factor, quantity, due, note: '按建设进度需要（演示）' },
      cast.office,
      from,
    );
    if (made) asked.push({ id: made.id, factor });
  }
  for (const [factor, , , quota] of ASKED)
    if (quota !== undefined)
      await done(
        stage,
        setQuota,
        { year, factor, unitId: root.id, quantity: String(quota), note: '年度预留指标（演示）' },
        cast.office,
        laterBy(today, -19),
      );
  await sharedOut(stage, { year, factor: 'power', unitId: root.id });
  const groups = await groupsOn(stage.tx, stage.tenantId, today);
  for (const [n, { id, factor }] of asked.entries()) {
    const group = handlerOf(factor, groups);
    const head = n % 5 === 2 && group ? stage.cast.headOf([leadOf(group) ?? '']) : undefined;
    if (head)
      await done(
        stage,
        moveFactor,
        { id, act: 'factor.handle', note: '工作组已现场对接，正在落实（演示）' },
        head,
        laterBy(today, -5),
      );
    const settles = n % 3 === 0 && ['people', 'water', 'technology'].includes(factor);
    if (settles)
      await done(
        stage,
        moveFactor,
        { id, act: 'factor.meet', note: '已落实（演示）' },
        cast.office,
        laterBy(today, -4),
      );
    if (n % 11 === 7 && factor === 'gas')
      await done(
        stage,
        moveFactor,
        { id, act: 'factor.fail', reason: '管网压力不足，待调压站建成（演示）' },
        cast.office,
        laterBy(today, -4),
      );
  }
}

/** The office decides as the order proposes. */
async function sharedOut(stage: Stage, of: { year: number; factor: Factor; unitId: string }): Promise<void> {
  const quota = await lockQuotaOf(stage.tx, stage.tenantId, of);
  if (!quota) return;
  const { mark, lines } = await planOf(stage.tx, stage.tenantId, quota, laterBy(stage.today, -6));
  await done(
    stage,
    planFactors,
    {
      id: quota.id,
      mark,
      lines: lines.map(({ row, proposed }) => ({ id: row.id, quantity: quantityText(proposed) })),
      reason: null,
    },
    stage.cast.office,
    laterBy(stage.today, -6),
  );
}
