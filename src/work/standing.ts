import type { Day } from '../domain/day.ts';
import type { Evaluator } from '../domain/regime/evaluate.ts';
import { underAll } from '../domain/regime/under-all.ts';
import type { Reason } from '../domain/standing.ts';
import { adoptionsOn, nextAdoptionChange } from '../store/adoptions.ts';
import { currentCases, type KnownCase } from '../store/cases.ts';
import { databaseOf, type Tx } from '../store/connection.ts';
import { regimeOf } from '../store/regime-files.ts';
import {
  addSet,
  addStandings,
  dropOldSets,
  dropSet,
  dropStandings,
  dueProjects,
  liveSet,
  moveLiveSet,
  putStandings,
  setOfDay,
  type StandingSet,
  type Stood,
} from '../store/standings.ts';
import { rulesMark } from '../store/rules-mark.ts';
import { noteTouched, unitsStanding } from '../store/touched-units.ts';
import { casesInParts } from './cases-of-day.ts';
import { newId } from './new-id.ts';
import type { Told } from './scene.ts';

/** One act's view of a tenant: which government, which day it is, and the journal entry being written. */
export interface ActScene {
  readonly tenantId: number;
  readonly today: Day;
  readonly seq: number;
  readonly told?: Told | undefined;
}

const SETS_KEPT = 12;

/** How projects of this tenant stand on the day, under every regime it runs then. Made once for a whole run. */
export async function tenantEvaluator(tx: Tx, tenantId: number, asOf: Day): Promise<Evaluator> {
  const adopted = await adoptionsOn(tx, tenantId, asOf);
  const turn = await nextAdoptionChange(tx, tenantId, asOf);
  return underAll(adopted.map(regimeOf), asOf, turn);
}

const EVALUATORS_KEPT = 50;
const evaluatorsOf = new WeakMap<object, Map<string, Evaluator>>();

/** The evaluator of a set, made ready once: the same day, journal entry and rules always judge alike. */
async function evaluatorOfSet(tx: Tx, tenantId: number, { asOf, known, rules }: StandingSet): Promise<Evaluator> {
  const key = `${tenantId} ${asOf} ${known} ${rules}`;
  const database = databaseOf(tx);
  const evaluators = evaluatorsOf.get(database) ?? new Map<string, Evaluator>();
  evaluatorsOf.set(database, evaluators);
  const ready = evaluators.get(key);
  if (ready) return ready;
  const made = await tenantEvaluator(tx, tenantId, asOf);
  for (const oldest of evaluators.keys()) {
    if (evaluators.size < EVALUATORS_KEPT) break;
    evaluators.delete(oldest);
  }
  evaluators.set(key, made);
  return made;
}

/** Why a project stands as it does. Not kept but worked out when somebody looks at it, from the same facts by the same rules. */
export async function reasonsOf(
  tx: Tx,
  tenantId: number,
  set: StandingSet,
  projectId: string,
): Promise<readonly Reason[]> {
  const evaluate = await evaluatorOfSet(tx, tenantId, set);
  const [known] = await currentCases(tx, tenantId, [projectId]);
  return known ? evaluate(known.of).because : [];
}

/** Brings the live standing of these projects up to date, inside the act that touched them. */
export async function restand(tx: Tx, scene: ActScene, projectIds: readonly string[]): Promise<void> {
  const set = await liveSet(tx, scene.tenantId);
  if (!set) return rebuild(tx, scene);
  const { tenantId, seq } = scene;
  const left = await unitsStanding(tx, tenantId, set.id, projectIds);
  const gone = await stand(tx, tenantId, set, projectIds);
  const entered = await unitsStanding(tx, tenantId, set.id, projectIds);
  if (gone.length > 0) await dropStandings(tx, tenantId, set.id, gone);
  await noteTouched(tx, tenantId, { seq, before: set.known, unitIds: [...left, ...entered] });
  await moveLiveSet(tx, tenantId, set.asOf, seq);
}

/** Makes the live set of a government that has none, before an act adds projects that will not be read back. */
export async function needLiveSet(tx: Tx, scene: ActScene): Promise<void> {
  if (!(await liveSet(tx, scene.tenantId))) await rebuild(tx, scene);
}

/** Adds projects to the live set that the act has just made; what is known of them is what was written. */
export async function standMade(tx: Tx, scene: ActScene, made: Iterable<KnownCase>): Promise<void> {
  const set = await liveSet(tx, scene.tenantId);
  if (!set) throw new Error('projects were made where there is no live set');
  const evaluate = await tenantEvaluator(tx, scene.tenantId, set.asOf);
  let any = false;
  await addStandings(tx, scene.tenantId, set.id, judged(made, evaluate), () => {
    any = true;
  });
  if (!any) return;
  await noteTouched(tx, scene.tenantId, { seq: scene.seq, before: set.known, unitIds: null });
  await moveLiveSet(tx, scene.tenantId, set.asOf, scene.seq);
}

function* judged(cases: Iterable<KnownCase>, evaluate: Evaluator): Generator<Stood> {
  for (const known of cases) yield { known, standing: evaluate(known.of) };
}

/** Writes the standing of the projects that are still there and names those that are not. */
async function stand(tx: Tx, tenantId: number, set: StandingSet, which: readonly string[]): Promise<string[]> {
  const evaluate = await tenantEvaluator(tx, tenantId, set.asOf);
  const cases = await currentCases(tx, tenantId, which);
  await putStandings(tx, tenantId, set.id, judged(cases, evaluate));
  const there = new Set(cases.map((known) => known.of.project.id));
  return which.filter((id) => !there.has(id));
}

/**
 * Judges every project into a new set, some at a time, so that no statement takes long. Whatever is entered stands in the live
 * set; another day has only the projects that were known by then.
 */
async function standAll(tx: Tx, tenantId: number, set: StandingSet, told?: Told): Promise<void> {
  const evaluate = await tenantEvaluator(tx, tenantId, set.asOf);
  for await (const part of casesInParts(tx, tenantId, set.live ? undefined : set.asOf, { told }))
    await addStandings(tx, tenantId, set.id, judged(part, evaluate));
}

/** Throws the live standing away and makes it anew. Must give what the daily ticks and the single acts have given. */
export async function rebuild(tx: Tx, scene: ActScene): Promise<void> {
  const old = await liveSet(tx, scene.tenantId);
  if (old) await dropSet(tx, scene.tenantId, old);
  const set: StandingSet = { id: newId(), asOf: scene.today, known: scene.seq, live: true, rules: rulesMark() };
  await addSet(tx, scene.tenantId, set);
  await standAll(tx, scene.tenantId, set, scene.told);
}

/**
 * Moves the live set to a later day: only projects whose standing may have changed by then are looked at. A set judged by
 * other rules, those of an earlier version, is made anew.
 */
export async function tick(tx: Tx, tenantId: number, today: Day): Promise<{ due: number }> {
  const set = await liveSet(tx, tenantId);
  if (set && set.rules !== rulesMark()) {
    await rebuild(tx, { tenantId, today: set.asOf > today ? set.asOf : today, seq: set.known });
    return { due: 0 };
  }
  if (!set || set.asOf >= today) return { due: 0 };
  const due = await dueProjects(tx, tenantId, set.id, today);
  const moved = { ...set, asOf: today };
  if (due.length > 0) await stand(tx, tenantId, moved, due);
  await moveLiveSet(tx, tenantId, today, set.known);
  return { due: due.length };
}

/**
 * The set that answers for a day: the live one for its own day, a kept one if nothing has changed since it was made, or one
 * made now. Callers hold the tenant's set lock while they ask, so that two readers do not make the same day twice.
 */
export async function setFor(tx: Tx, tenantId: number, asOf: Day): Promise<StandingSet | undefined> {
  const live = await liveSet(tx, tenantId);
  if (!live || live.asOf === asOf) return live;
  const kept = await setOfDay(tx, tenantId, asOf, live);
  if (kept) return kept;
  const made: StandingSet = { id: newId(), asOf, known: live.known, live: false, rules: live.rules };
  await addSet(tx, tenantId, made);
  await standAll(tx, tenantId, made);
  await dropOldSets(tx, tenantId, SETS_KEPT);
  return made;
}
