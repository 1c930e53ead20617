import type { z } from 'zod';
import type { reportReceipts as contract } from '../../../contract/procedure-desk.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { lockUnreported, markReported } from '../../../store/procedure-moves.ts';
import { command } from '../../command.ts';

/** 回执单汇总上报 (DS-2): receipts that the leader has not seen are reported in one act; each then tells the day. */
export const reportReceipts = command({
  noun: 'matter',
  load: async (tx, { project }: z.output<(typeof contract)['input']>, { tenantId }) => ({
    ids: await lockUnreported(tx, tenantId, project ?? null),
  }),
  sees: (actor) => may(actor, 'matter.read'),
  allows: (actor) => may(actor, 'matter.coordinate'),
  decide: ({ ids }, { project = null, note = null }, { today }) =>
    ids.length === 0 ? refuse('conflict', 'no-receipts-to-report') : { ids, project, note, on: today },
  save: (tx, { ids, on }, { tenantId, seq }) => markReported(tx, { tenantId, ids, on, seq }),
  entry: ({ ids, project, note }) => ({
    act: 'receipt.report',
    subjectId: project,
    body: { receipts: ids.length, note },
  }),
  reply: ({ ids }) => ({ reported: ids.length }),
});
