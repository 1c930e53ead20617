import type { z } from 'zod';
import type { withdrawFact as contract } from '../../../contract/facts.ts';
import { isOwnReport, may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { takeBack } from '../../../domain/take-back.ts';
import { lockFact, writeWithdrawal } from '../../../store/facts.ts';
import { command } from '../../command.ts';

/** Takes back what one reported oneself, before anybody has judged it. It never counted, so no standing changes. */
export const withdrawFact = command({
  noun: 'fact',
  load: (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => lockFact(tx, tenantId, input.id),
  sees: (actor, { units }) => may(actor, 'project.read', { units }),
  allows: (actor, fact) =>
    may(actor, 'fact.report', { units: fact.units }) && !isOwnReport(actor, fact)
      ? refuse('not-allowed', 'others-report')
      : may(actor, 'fact.report', { units: fact.units }),
  decide: ({ state, projectId, kind }, { id, reason }) => {
    const taken = takeBack(state, reason);
    return isRefusal(taken) ? taken : { id, projectId, kind, ...taken };
  },
  save: (tx, { id, reason }, { tenantId, now, seq }) => writeWithdrawal(tx, { tenantId, id, reason, at: now, seq }),
  entry: ({ id, projectId, kind, reason }) => ({
    act: 'fact.withdraw',
    subjectId: projectId,
    body: { factId: id, kind, reason },
  }),
  reply: () => ({}),
});
