import type { z } from 'zod';
import type { setQuota as contract } from '../../../contract/factors.ts';
import { may } from '../../../domain/may.ts';
import { quantityOf, quantityText } from '../../../domain/quantity.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockQuotaOf, putQuota } from '../../../store/factor-quotas.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** Sets how much of a factor the projects of a unit and of all below it may have in a year (DS-11). */
export const setQuota = command({
  noun: 'quota',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    const path = await unitPath(tx, tenantId, input.unitId);
    return path && { path, known: await lockQuotaOf(tx, tenantId, input) };
  },
  sees: (actor, { path }) => may(actor, 'matter.read', { units: [path] }),
  allows: (actor, { path }) => may(actor, 'matter.coordinate', { units: [path] }),
  decide: ({ known }, { quantity: text, note, ...input }, { newId }) => {
    const quantity = quantityOf(text);
    if (quantity === undefined) return refuse('invalid', 'not-a-quantity', { field: 'quantity' });
    const allotted = quantityOf(known?.allotted ?? '0') ?? 0n;
    if (quantity < allotted)
      return refuse('conflict', 'quota-below-allotted', { field: 'quantity', allotted: quantityText(allotted) });
    return {
      ...input,
      id: known?.id ?? newId(),
      before: known?.quantity ?? null,
      quantity: quantityText(quantity),
      note: note || null,
    };
  },
  save: (tx, { before: _, ...quota }, { tenantId, seq }) => putQuota(tx, { tenantId, ...quota, seq }),
  entry: ({ id, ...body }) => ({ act: 'factor.set-quota', subjectId: id, body }),
  reply: ({ id }) => ({ id }),
});
