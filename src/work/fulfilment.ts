import { actualOf } from '../domain/actual.ts';
import type { Day } from '../domain/day.ts';
import { type Fulfilled, fulfilledOf } from '../domain/matter/fulfilment.ts';
import type { Tx } from '../store/connection.ts';
import { happenedBy, stepsOf } from '../store/planned.ts';
import { promisesOf } from '../store/promises.ts';

/** What these projects have fulfilled by the day of what they promised (DS-11): 投资、进度、承诺. */
export async function fulfilledBy(
  tx: Tx,
  tenantId: number,
  projectIds: readonly string[],
  asOf: Day,
): Promise<ReadonlyMap<string, readonly Fulfilled[]>> {
  const ids = [...new Set(projectIds)];
  if (ids.length === 0) return new Map();
  const promises = await promisesOf(tx, tenantId, ids, asOf);
  const steps = Map.groupBy(await stepsOf(tx, tenantId, ids), ({ projectId }) => projectId);
  const happened = Map.groupBy(await happenedBy(tx, tenantId, ids, asOf), ({ projectId }) => projectId);
  return new Map(
    [...promises].map(([id, of]) => {
      const fallen = (steps.get(id) ?? []).filter(({ due }) => due !== null && due < asOf);
      const reached = fallen.filter((step) => actualOf(step, happened.get(id) ?? []));
      return [id, fulfilledOf({ ...of, schedule: { done: reached.length, promised: fallen.length } })];
    }),
  );
}
