import { addDays, addMonths, type Day } from '../../../domain/day.ts';
import { moveCommitment } from '../../commands/commitment/move.ts';
import { promiseCommitment } from '../../commands/commitment/promise.ts';
import type { Chance } from '../chance.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS } from '../places.ts';
import { done } from './act.ts';
import { CLAUSES, type ClauseScript } from './clause-scripts.ts';
import { signedIn } from './signed.ts';
import { laterBy, type Stage } from './stage.ts';

const PROJECTS = 30;
const EACH = 4;

/** What both sides promised in the agreements of some projects: kept, broken, late, and on the way (DS-6). */
export async function playCommitments(stage: Stage, city: City): Promise<void> {
  const pathOf = new Map(city.units.map(({ id, path }) => [id, path]));
  for (const [n, { project, on }] of signedIn(stage, city, 'commitments').slice(0, PROJECTS).entries()) {
    for (let k = 0; k < EACH; k++) {
      const script = CLAUSES[(n + k * 3) % CLAUSES.length];
      const unit = script?.to
        ? city.units.find(({ name }) => name === DEPARTMENTS[script.to ?? 'office'])?.id
        : undefined;
      const path = pathOf.get(unit ?? project.unitId);
      const from = laterBy(on, 12);
      if (!script || !path || from > stage.today) continue;
      await playOne(stage, { script, projectId: project.id, unit, path, from });
    }
  }
}

interface Playing {
  readonly script: ClauseScript;
  readonly projectId: string;
  readonly unit: string | undefined;
  readonly path: readonly string[];
  readonly from: Day;
}

async function playOne(stage: Stage, { script, projectId, unit, path, from }: Playing): Promise<void> {
  const { cast, today } = stage;
  const chance = stage.chance.of(`commitment ${projectId} ${script.title}`);
  const { months, to: _, review, reviewNote, ...clause } = script;
  const due = addMonths(from, months);
  const promised = await done(
    stage,
    promiseCommitment,
    { ...clause, projectId, due, unitId: unit ?? null, note: null },
    cast.office,
    from,
  );
  const head = cast.headOf(path);
  if (!promised || !head) return;
  const act = async (actor: typeof head, on: Day, name: string, said: object) =>
    on <= today &&
    (await done(stage, moveCommitment, { id: promised.id, act: `commitment.${name}`, ...said }, actor, on));
  if (review) {
    const on = laterBy(from, 20);
    await act(cast.office, on, 'review', { note: reviewNote, review, reviewOn: on });
  }
  const half = laterBy(from, Math.floor(months * 15));
  await act(head, half, 'report', { note: '正在履行（演示）', ...reached(clause.promised, chance, 0.4) });
  if (due > today) return;
  const outcome = chance.weighted([
    ['kept', 6],
    ['late', due > addDays(today, -150) ? 3 : 0],
    ['broken', 2],
    ['waiting', 1],
  ] as const);
  if (outcome === 'kept' || outcome === 'waiting')
    await act(head, laterBy(due, -6), 'claim', {
      note: '已全部履行，材料附后（演示）',
      ...reached(clause.promised, chance, 1),
    });
  if (outcome === 'kept')
    await act(cast.office, laterBy(due, chance.whole(-3, 12)), 'keep', { note: '经核对佐证材料，予以认定（演示）' });
  if (outcome === 'broken')
    await act(cast.office, laterBy(due, 15), 'break', {
      cause: clause.class === 'service' || unit ? 'government' : 'company',
      reason: '到期未达到约定（演示）',
    });
}

/** About this share of what was promised, or all of it. */
const reached = (promised: string | null, chance: Chance, share: number) =>
  promised === null
    ? {}
    : {
        reached: String(
          Math.round(Number(promised) * (share === 1 ? 1.02 : chance.between(share, share + 0.4)) * 100) / 100,
        ),
      };
