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
import { type Day, yearOf } from '../domain/day.ts';
import { behindIn, type Fulfilled, type Fulfilment, supportTiedTo } from '../domain/matter/fulfilment.ts';
import { handlerOf } from '../domain/matter/group.ts';
import { type Quantity, quantityOf, quantityText } from '../domain/quantity.ts';
import type { Tx } from '../store/connection.ts';
import type { QuotaRow } from '../store/factor-quotas.ts';
import { type DemandRow, listDemands, orderingOf } from '../store/factors.ts';
import { fulfilledBy } from './fulfilment.ts';
import { type Group, groupsOn } from './groups.ts';
import { runningRegimes } from './views/standings.ts';

/** As many demands as one plan takes; more than that nobody decides in one sitting. */
const MOST = 500;

export const exactly = (text: string | null): Quantity => quantityOf(text ?? '0') ?? 0n;

interface Placed {
  readonly row: DemandRow;
  readonly because: readonly OrderReason[];
  readonly fulfilled: readonly Fulfilled[];
  readonly behind: readonly Fulfilment[];
  /** The working group that handles it. */
  readonly group: Pick<Group, 'code' | 'zh' | 'en'> | null;
}

export interface Planned extends Placed {
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
  const placed = await placesOf(tx, tenantId, rows, today);
  const demands = placed.map(({ row, because, behind, ...it }) => {
    const demand: Demand = {
      id: row.id,
      class: orderClass(because),
      behind: behind.length,
      quantity: exactly(row.quantity),
      neededBy: row.neededBy,
      askedOn: row.askedOn,
    };
    return { ...it, row, because, behind, demand };
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
      .map(({ demand, ...line }) => ({
        ...line,
        asked: demand.quantity,
        proposed: proposed.get(line.row.id) ?? 0n,
      })),
  };
}

/**
 * Where each demand stands in the order of the year in which it is needed and why, and what its project has fulfilled. A tier counts
 * only where a running regime singles projects out by it, and being behind only where one ties support to it.
 */
export async function placesOf(tx: Tx, tenantId: number, rows: readonly DemandRow[], today: Day): Promise<Placed[]> {
  const regimes = await runningRegimes(tx, tenantId, today);
  const projects = rows.map(({ project }) => project.id);
  const known = await orderingOf(tx, tenantId, projects);
  const fulfilledBefore = await fulfilledBy(tx, tenantId, projects, today);
  const groups = await groupsOn(tx, tenantId, today);
  const [key, tied] = [keyTiers(regimes), supportTiedTo(regimes)];
  return rows.map((row) => {
    const found = known.get(row.project.id);
    const fulfilled = fulfilledBefore.get(row.project.id) ?? [];
    return {
      row,
      because: found ? orderReasons(keyOnly(found, key), yearOf(row.neededBy)) : [],
      fulfilled,
      behind: behindIn(fulfilled, tied),
      group: handlerOf(row.factor, groups) ?? null,
    };
  });
}

const keyOnly = (it: Ordering, key: readonly string[]): Ordering =>
  it.tier !== null && key.includes(it.tier) ? it : { ...it, tier: null };
