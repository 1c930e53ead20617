import type { z } from 'zod';
import type { planFactors as contract } from '../../../contract/factors.ts';
import { orderClass } from '../../../domain/matter/factor.ts';
import { move } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { lockQuota } from '../../../store/factor-quotas.ts';
import { type KnownMatter, lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { command } from '../../command.ts';
import { planOf } from '../../factor-plan.ts';

/**
 * Decides the allotment against a quota (WH-6.2): by the order as proposed, or otherwise with a reason, but never more than
 * there is. The office decides, or a leader. Who gets nothing stays in line.
 */
export const planFactors = command({
  noun: 'quota',
  load: async (tx, { id, lines }: z.output<(typeof contract)['input']>, { tenantId, today }) => {
    const quota = await lockQuota(tx, tenantId, id);
    if (!quota) return undefined;
    const matters = new Map<string, KnownMatter<'factor'>>();
    for (const line of lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const matter = await lockMatter(tx, tenantId, 'factor', line.id);
      if (matter) matters.set(line.id, matter);
    }
    return { quota, matters, plan: await planOf(tx, tenantId, quota, today) };
  },
  sees: (actor, { quota }) => may(actor, 'matter.read', { units: [quota.unitPath] }),
  allows: (actor, { quota }) =>
    may(actor, 'matter.coordinate', { units: [quota.unitPath] }) ||
    may(actor, 'matter.decide', { units: [quota.unitPath] }),
  decide: ({ quota, matters, plan }, { mark, lines, reason }, { actor, today }) => {
    if (mark !== plan.mark) return refuse('conflict', 'plan-changed');
    const wanted = new Map(lines.map((line) => [line.id, quantityOf(line.quantity)]));
    const given = plan.lines.map((line) => ({
      ...line,
      quantity: wanted.has(line.row.id) ? wanted.get(line.row.id) : 0n,
    }));
    if (lines.some(({ id }) => !plan.lines.some(({ row }) => row.id === id))) return refuse('conflict', 'plan-changed');
    let sum = 0n;
    for (const { quantity, asked } of given) {
      if (quantity === undefined) return refuse('invalid', 'not-a-quantity', { field: 'lines' });
      if (quantity > asked) return refuse('invalid', 'more-than-asked', { field: 'lines', asked: quantityText(asked) });
      sum += quantity;
    }
    if (sum > plan.left)
      return refuse('conflict', 'quota-too-small', { sum: quantityText(sum), left: quantityText(plan.left) });
    if (!reason && given.some(({ quantity, proposed }) => quantity !== proposed))
      return refuse('invalid', 'not-by-order', { field: 'reason' });
    const act = may(actor, 'matter.coordinate', { units: [quota.unitPath] }) ? 'factor.allot' : 'factor.decide';
    const allotted = [];
    for (const { row, because, behind, fulfilled, quantity = 0n } of given) {
      const matter = matters.get(row.id);
      if (quantity === 0n || !matter) continue;
      const moved = move(matter, act, { reason }, { actor, today });
      if (isRefusal(moved)) return moved;
      allotted.push({
        matter,
        moved,
        body: { granted: quantityText(quantity), quota: quota.id, order: orderClass(because), behind, fulfilled },
      });
    }
    return { quota, allotted, sum: quantityText(sum), reason: reason || null };
  },
  save: async (tx, { allotted }, acting) => {
    for (const { matter, moved, body } of allotted) await moveMatter(tx, matter, moved, acting, body);
  },
  entry: ({ quota, allotted, sum, reason }) => ({
    act: 'factor.plan',
    subjectId: quota.id,
    body: {
      year: quota.year,
      factor: quota.factor,
      unitId: quota.unit.id,
      sum,
      reason,
      lines: allotted.map(({ matter, body: { granted, order, behind } }) => ({
        matterId: matter.id,
        granted,
        order,
        behind,
      })),
    },
  }),
  reply: ({ allotted, sum }) => ({ allotted: allotted.length, sum }),
});
