import type { z } from 'zod';
import type { judgeFact as contract } from '../../../contract/facts.ts';
import { judge } from '../../../domain/judge.ts';
import { isOwnReport, may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { lockFact, writeVerdict } from '../../../store/facts.ts';
import { command } from '../../command.ts';

/** Recognises (认定) or returns (退回) what somebody else reported; nothing of the report itself can be changed. */
export const judgeFact = command({
  noun: 'fact',
  load: (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => lockFact(tx, tenantId, input.id),
  sees: (actor, { units }) => may(actor, 'project.read', { units }),
  allows: (actor, fact) =>
    may(actor, 'fact.judge', { units: fact.units }) && isOwnReport(actor, fact)
      ? refuse('not-allowed', 'own-report')
      : may(actor, 'fact.judge', fact),
  decide: (fact, { id, verdict, reason }) => {
    const judged = judge({ verdict, reason: reason || null }, fact);
    return isRefusal(judged) ? judged : { id, projectId: fact.projectId, kind: fact.kind, ...judged };
  },
  save: (tx, { id, verdict, reason, ends }, { tenantId, actor, now, seq }) =>
    writeVerdict(tx, { tenantId, id, verdict, reason, ends, by: actor.id, at: now, seq }),
  // What is returned changes no standing, but how many reports of the project held.
  touches: ({ projectId }) => [projectId],
  entry: ({ id, projectId, kind, verdict, reason, ends }) => ({
    act: verdict === 'recognised' ? 'fact.recognise' : 'fact.return',
    subjectId: projectId,
    body: { factId: id, kind, reason, supersedes: ends },
  }),
  reply: () => ({}),
});
