import type { z } from 'zod';
import type { listProblems as contract } from '../../contract/problems.ts';
import { problem } from '../../domain/matter/lives/problem.ts';
import { LADDER, lacking, PROBLEM_CLASSES, type ProblemClass, type Rung, whyUp } from '../../domain/matter/problem.ts';
import { dispatchFor } from '../../domain/dispatch/series.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { countProblems, listProblems, type ProblemAsked, type ProblemRow } from '../../store/problems.ts';
import { isWatching } from '../../store/parties.ts';
import { dutyBookOf } from '../duty-book.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';

type Asked = z.output<(typeof contract)['input']>;
type State = (typeof problem.states)[number];

/** A page of problems, how many stand in each state and what they are about. */
export async function problemsSeen(scene: Scene, { page, size, ...filter }: Asked) {
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: ProblemAsked = { tenantId: scene.tenantId, reach, today: scene.today, ...filter };
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const rows = await listProblems(tx, asked, { offset: (page - 1) * size, limit: size });
    const all = await countProblems(tx, { ...asked, state: undefined });
    const sum = (holds: (one: (typeof all)[number]) => boolean): number =>
      all.reduce((n, one) => n + (holds(one) ? one.n : 0), 0);
    const wanted = (state: string): boolean => !filter.state?.length || filter.state.includes(state as State);
    return {
      today: scene.today,
      total: sum(({ state }) => wanted(state)),
      counts: problem.states.map((state) => ({ state, n: sum((one) => one.state === state) })),
      byClass: PROBLEM_CLASSES.map((kind) => ({
        class: kind,
        n: sum((one) => one.class === kind && wanted(one.state)),
      })).filter(({ n }) => n > 0),
      rows: rows.map((row) => problemShown(row, scene)),
    };
  });
}

/** One problem with its trail and what this person may do with it. */
export async function oneProblem(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'problem', id);
  if (isRefusal(shown)) return shown;
  const { tenantId, today, actor } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const one = async (which: string) =>
      (await listProblems(tx, { tenantId, reach: { all: true }, today, id: which }, { offset: 0, limit: 1 }))[0];
    const row = await one(id);
    if (!row) return refuse('not-found', 'no-such-subject');
    const parts =
      row.parts === 0 ? [] : await listProblems(tx, { tenantId, reach, today, partOf: id }, { offset: 0, limit: 200 });
    const whole = row.partOf === null ? undefined : await one(row.partOf);
    const belongs = isOpenFor(row.state)
      ? dispatchFor(await dutyBookOf(tx, tenantId), row.raisedOn, row.urgent)
      : undefined;
    return {
      problem: problemShown(row, scene),
      parts: parts.map((part) => problemShown(part, scene)),
      whole: whole ? { id: whole.id, name: whole.title } : null,
      dispatch: belongs ? { ...belongs.dispatch, because: belongs.because } : null,
      watching: await isWatching(tx, tenantId, id, actor.id),
      trail: shown.trail,
      moves: shown.moves.filter(({ act }) => canBeOffered(act, row)),
    };
  });
}

/** Which meeting it goes to is asked of what has not been accepted or is being handled. */
const isOpenFor = (state: string): boolean => state === 'raised' || state === 'in-hand' || state === 'paused';

/** Nothing to agree to where nothing is proposed; gathering is done with several at once; the city is the last rung. */
const canBeOffered = (act: string, { proposal, level }: ProblemRow): boolean =>
  act !== 'problem.gather' &&
  !(act === 'problem.agree' && proposal === null) &&
  !(level === 'city' && (act === 'problem.escalate' || act === 'problem.refer'));

function problemShown({ asked, ...row }: ProblemRow, { today }: Scene) {
  const up = whyUp({ ...row, asked }, today);
  return {
    ...row,
    state: row.state as State,
    class: row.class as ProblemClass,
    level: LADDER.find((rung) => rung === row.level) ?? ('unit' satisfies Rung),
    answered: LADDER.find((rung) => rung === row.answered) ?? null,
    ...(up ? { whyUp: up } : {}),
    lacks:
      row.closedOn === null && row.state !== 'raised' && row.state !== 'returned'
        ? lacking({ ...row, unitId: row.unit?.id ?? null, watchUnitId: row.watchUnit?.id ?? null })
        : [],
  };
}
