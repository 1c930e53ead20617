import type { z } from 'zod';
import type { withdrawVisit as contract } from '../../../contract/visits.ts';
import { may } from '../../../domain/may.ts';
import { keepPast } from '../../../store/past.ts';
import { lockVisit, withdrawVisitRow } from '../../../store/visits.ts';
import { command } from '../../command.ts';

/** Takes a visit back that was recorded by mistake; it counts for nothing from then on. */
export const withdrawVisit = command({
  noun: 'visit',
  load: (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => lockVisit(tx, tenantId, input.id),
  sees: (actor, visit) => may(actor, 'project.read', { units: [visit.unitPath] }),
  allows: (actor, visit) => may(actor, 'visit.record', { units: [visit.unitPath] }),
  version: ({ version, whom }) => ({ version, values: { whom } }),
  decide: ({ kind, on, whom }, { id, reason }) => ({ id, kind, on, whom, reason }),
  save: async (tx, { id }, { tenantId, seq }) => {
    await keepPast(tx, { tenantId, noun: 'gathering', id, toSeq: seq });
    await withdrawVisitRow(tx, { tenantId, id, seq });
  },
  entry: ({ id, ...body }) => ({ act: 'visit.withdraw', subjectId: id, body }),
  reply: ({ id }) => ({ id }),
});
