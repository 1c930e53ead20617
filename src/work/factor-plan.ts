import {
  allot,
  byOrder,
  type Demand,
  keyTiers,
  type Ordering,
  orderClass,
  type OrderReason,
  orderReasons,
} from '../domain/matter/factor.ts';
import type { Day } from '../domain/day.ts';
import { type Quantity, quantityOf, quantityText } from '../domain/quantity.ts';
import type { Tx } from '../store/connection.ts';
import type { QuotaRow } from '../store/factor-quotas.ts';
import { type DemandRow, listDemands, orderingOf } from '../store/factors.ts';
import { runningRegimes } from './views/standings.ts';

/** As many demands as one plan takes; more than that nobody decides in one sitting. */
const MOST = 500;

export const exactly = (text: string | null): Quantity => quantityOf(text ?? '0') ?? 0n;

export interface Planned {
  readonly row: DemandRow;
  readonly because: readonly OrderReason[];
  readonly asked: Quantity;
  readonly proposed: Quantity;
}

export interface FactorPlan {
  readonly left: Quantity;
  /** Differs as soon as the quota or any of the demands has changed. */
  readonly mark: string;
  readonly lines: readonly Planned[];
}

/** What is asked against a quota, in its order, with what the order gives each: shown first, decided by a person. */
export async function planOf(tx: Tx, tenantId: number, quota: QuotaRow, today: Day): Promise<FactorPlan> {
  const rows = await listDemands(
    tx,
    {
      tenantId,
      reach: { all: true },
      year: quota.year,
      factor: [quota.factor],
      state: ['asked'],
      unit: quota.unit.id,
    },
    { offset: 0, limit: MOST },
  );
  const known = await orderingsOf(
    tx,
    tenantId,
    rows.map(({ project }) => project.id),
    today,
  );
  const demands = rows.map((row) => {
    const because = becauseOf(row, known);
    const demand: Demand = {
      id: row.id,
      class: orderClass(because),
      quantity: exactly(row.quantity),
      neededBy: row.neededBy,
      askedOn: row.askedOn,
    };
    return { row, because, demand };
  });
  const left = exactly(quota.quantity) - exactly(quota.allotted);
  const proposed = new Map(
    allot(
      left,
      demands.map(({ demand }) => demand),
    ).map(({ id, quantity }) => [id, quantity]),
  );
  return {
    left,
    mark: [quantityText(left), rows.length, rows.reduce((n, { version }) => n + version, 0)].join(' '),
    lines: demands
      .toSorted((a, b) => byOrder(a.demand, b.demand))
      .map(({ row, because, demand }) => ({
        row,
        because,
        asked: demand.quantity,
        proposed: proposed.get(row.id) ?? 0n,
      })),
  };
}

/** By what projects are ordered, with their tier only where a running regime singles them out by it. */
export async function orderingsOf(
  tx: Tx,
  tenantId: number,
  projectIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Ordering>> {
  const key = keyTiers(await runningRegimes(tx, tenantId, today));
  const known = await orderingOf(tx, tenantId, projectIds);
  return new Map(
    [...known].map(([id, it]) => [id, it.tier !== null && key.includes(it.tier) ? it : { ...it, tier: null }]),
  );
}

/** Why a demand stands where it does in the order of the year in which it is needed. */
export function becauseOf(
  { project, neededBy }: Pick<DemandRow, 'project' | 'neededBy'>,
  known: ReadonlyMap<string, Ordering>,
): OrderReason[] {
  const ordering = known.get(project.id);
  return ordering ? orderReasons(ordering, Number(neededBy.slice(0, 4))) : [];
}
