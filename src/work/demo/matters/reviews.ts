import { addDays, type Day } from '../../../domain/day.ts';
import type { ReviewCheck } from '../../../domain/matter/review.ts';
import { askReview } from '../../commands/review/ask.ts';
import { moveReview } from '../../commands/review/move.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { done } from './act.ts';
import { signedIn } from './signed.ts';
import { laterBy, type Stage } from './stage.ts';

const PROJECTS = 40;
const CHECKS: readonly (readonly [ReviewCheck, Department])[] = [
  ['industry', 'reform'],
  ['eia', 'environment'],
  ['land', 'land'],
];

/** Pre-reviews of projects signed lately, and of some that are still talked with (DS-8). */
export async function playReviews(stage: Stage, city: City): Promise<void> {
  const pathOf = new Map(city.units.map(({ name, path }) => [name, path]));
  const lately = signedIn(stage, city, 'reviews').filter(({ on }) => on > addDays(stage.today, -300));
  const signed = new Set(city.facts.filter(({ kind }) => kind === 'signed').map(({ projectId }) => projectId));
  const talking = city.projects.filter(({ id }) => !signed.has(id)).slice(0, 8);
  const asked = [
    ...lately.slice(0, PROJECTS).map(({ project, on }) => ({ project, from: laterBy(on, -40) })),
    ...talking.map((project) => ({ project, from: laterBy(stage.today, -9) })),
  ];
  for (const { project, from } of asked)
    for (const [check, department] of CHECKS) {
      const path = pathOf.get(DEPARTMENTS[department]);
      if (path) await playOne(stage, { projectId: project.id, check, path, from });
    }
}

async function playOne(
  stage: Stage,
  { projectId, check, path, from }: { projectId: string; check: ReviewCheck; path: readonly string[]; from: Day },
): Promise<void> {
  const { cast, today } = stage;
  const unitId = path.at(-1);
  const head = cast.headOf(path);
  if (!unitId || !head) return;
  const asked = await done(
    stage,
    askReview,
    { id: projectId, check, unitId, due: addDays(from, 15), note: '签约前预审（演示）' },
    cast.office,
    from,
  );
  const on = laterBy(from, stage.chance.of(`answer ${projectId} ${check}`).whole(3, 14));
  if (!asked || on > today) return;
  const says = stage.chance.of(`review ${projectId} ${check}`).weighted([
    ['pass', 80],
    ['condition', 10],
    ['refuse', 5],
    [undefined, 5],
  ] as const);
  if (!says) return;
  const said = {
    pass: { note: '符合要求，同意（演示）' },
    condition: { note: '须落实污染防治和节约用地措施后开工（演示）', due: addDays(on, 120) },
    refuse: { reason: '与规划不符，建议调整选址（演示）' },
  }[says];
  await done(stage, moveReview, { id: asked.id, act: `review.${says}`, ...said }, head, on);
}
