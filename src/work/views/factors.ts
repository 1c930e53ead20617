import type { z } from 'zod';
import type { listFactors as contract } from '../../contract/factors.ts';
import { yearOf } from '../../domain/day.ts';
import { FACTORS, orderClass } from '../../domain/matter/factor.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { may } from '../../domain/may.ts';
import { quantityText } from '../../domain/quantity.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import type { Reach } from '../../store/ledger-filter.ts';
import { findQuota, type QuotaRow, quotasOf } from '../../store/factor-quotas.ts';
import { type DemandRow, type FactorsAsked, listDemands, sumDemands } from '../../store/factors.ts';
import { ALLOTS } from '../commands/factor/move.ts';
import { exactly, placesOf, planOf } from '../factor-plan.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';

type Asked = z.output<(typeof contract)['input']>;

/** The demand of a year, or of a project in whatever year: by factor with its quota and gap, and one by one with its place in the order. */
export async function factorsSeen(scene: Scene, { page, size, ...filter }: Asked) {
  const year = filter.year ?? (filter.project ? undefined : yearOf(scene.today));
  const { tenantId } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: FactorsAsked = { tenantId, reach, ...filter, year };
  return readTenant(scene.db, tenantId, async (tx) => {
    const { sums, total } = await sumDemands(tx, asked);
    const rows = await demandsShown(
      tx,
      scene,
      await listDemands(tx, asked, { offset: (page - 1) * size, limit: size }),
    );
    const quotas = drawnOn(year ? await quotasOf(tx, tenantId, year, reach) : [], reach, filter.unit);
    const wanted = FACTORS.filter((factor) => !filter.factor?.length || filter.factor.includes(factor));
    const byFactor = wanted.flatMap((factor) => {
      const own = quotas.filter((it) => it.factor === factor);
      const sum = sums.find((it) => it.factor === factor);
      if (!sum && own.length === 0) return [];
      const none = { n: 0, demand: '0', allotted: '0', gap: '0', met: 0, unmet: 0 };
      const quota = own.length > 0 ? quantityText(own.reduce((all, it) => all + exactly(it.quantity), 0n)) : null;
      return [{ ...none, ...sum, factor, quota }];
    });
    return { year: year ?? null, total, byFactor, rows };
  });
}

/**
 * Quotas that the demands in sight draw on: of the units this person reads, or of one unit and those below it. Of quotas one
 * within the other only the widest counts.
 */
function drawnOn(quotas: readonly QuotaRow[], reach: Reach, unit: string | undefined): QuotaRow[] {
  const within = quotas.filter(
    (it) => (reach.all || reach.unitIds.includes(it.unit.id)) && (unit === undefined || it.unitPath.includes(unit)),
  );
  const isInside = (it: QuotaRow, other: QuotaRow): boolean =>
    other !== it && other.factor === it.factor && it.unitPath.slice(0, -1).includes(other.unit.id);
  return within.filter((it) => !within.some((other) => isInside(it, other)));
}

/** Demands with their place in the order and why. */
export async function demandsShown(
  tx: Tx,
  { tenantId, today }: Pick<Scene, 'tenantId' | 'today'>,
  rows: readonly DemandRow[],
) {
  return (await placesOf(tx, tenantId, rows, today)).map(placedShown);
}

const placedShown = ({ row, because, fulfilled, behind, group }: Awaited<ReturnType<typeof placesOf>>[number]) => ({
  ...row,
  state: row.state as StateOf<'factor'>,
  because: [...because],
  order: orderClass(because),
  fulfilled: [...fulfilled],
  behind: [...behind],
  group: group && { code: group.code, zh: group.zh, en: group.en },
});

/** One demand with its trail; what allots is done in the plan of a quota and not offered here. */
export async function oneDemand(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'factor', id);
  if (isRefusal(shown)) return shown;
  const { tenantId } = scene;
  const [demand] = await readTenant(scene.db, tenantId, async (tx) =>
    demandsShown(tx, scene, await listDemands(tx, { tenantId, reach: { all: true }, id }, { offset: 0, limit: 1 })),
  );
  if (!demand) return refuse('not-found', 'no-such-subject');
  return { demand, trail: shown.trail, moves: shown.moves.filter(({ act }) => !ALLOTS.includes(act)) };
}

const quotaShown = ({ unitPath: _, ...row }: QuotaRow) => ({
  ...row,
  left: quantityText(exactly(row.quantity) - exactly(row.allotted)),
});

/** Quotas of a year of which this person's units are part. */
export async function quotasSeen(scene: Scene, { year = yearOf(scene.today) }: { readonly year?: number | undefined }) {
  const { reach } = await readerOf(scene, 'matter.read');
  const rows = await readTenant(scene.db, scene.tenantId, (tx) => quotasOf(tx, scene.tenantId, year, reach));
  return { year, rows: rows.map(quotaShown) };
}

/** What the order proposes against a quota; for those alone who may decide it. */
export const factorPlan = ({ db, tenantId, actor, today }: Scene, id: string) =>
  readTenant(db, tenantId, async (tx) => {
    const quota = await findQuota(tx, tenantId, id);
    const of = quota && { units: [quota.unitPath] };
    if (!quota || !may(actor, 'matter.read', of)) return refuse('not-found', 'no-such-subject');
    if (!may(actor, 'matter.coordinate', of) && !may(actor, 'matter.decide', of))
      return refuse('not-allowed', 'no-permission');
    const plan = await planOf(tx, tenantId, quota, today);
    return {
      quota: quotaShown(quota),
      mark: plan.mark,
      lines: plan.lines.map(({ proposed, ...line }) => ({ ...placedShown(line), proposed: quantityText(proposed) })),
    };
  });
