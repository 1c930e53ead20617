import type { z } from 'zod';
import type { decideJoint as contract } from '../../../contract/procedure-desk.ts';
import { may } from '../../../domain/may.ts';
import { withMark } from '../../../domain/procedures/marks.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { lockCircle } from '../../../store/procedure-moves.ts';
import { command } from '../../command.ts';
import { heldAll, movedTogether, saveTogether } from './together.ts';

/** 联席会议 (DS-1): procedures that wait for each other are approved together; none of them waits for another any more. */
export const joinProcedures = command({
  noun: 'matter',
  load: async (tx, { circle }: z.output<(typeof contract)['input']>, { tenantId }) => {
    const all = await heldAll(tx, tenantId, await lockCircle(tx, tenantId, circle));
    return all.length > 0 ? all : undefined;
  },
  sees: (actor, all) => all.some((one) => may(actor, 'matter.read', one)),
  allows: (actor, all) => all.every((one) => may(actor, 'matter.coordinate', one)),
  decide: (all, { reason }, given) => {
    const ids = all.map(({ id }) => id);
    const open = all.filter(({ closedOn, marks = [] }) => closedOn === null && !marks.includes('joint'));
    if (open.length === 0) return refuse('conflict', 'no-joint-group');
    const moves = movedTogether(open, 'procedure.join', { reason }, given, ({ marks = [], id }) => ({
      joint: true,
      jointWith: ids.filter((other) => other !== id),
      marks: withMark(marks, 'joint'),
      jointOn: given.today,
    }));
    return isRefusal(moves) ? moves : { projectId: open[0]?.projectId ?? null, reason, moves };
  },
  save: (tx, { moves }, acting) => saveTogether(tx, moves, acting),
  entry: ({ projectId, reason, moves }) => ({
    act: 'procedure.join-all',
    subjectId: projectId,
    body: { reason, procedures: moves.map(({ matter: { id, title } }) => ({ id, title })) },
  }),
  reply: ({ moves }) => ({ procedures: moves.length }),
});
