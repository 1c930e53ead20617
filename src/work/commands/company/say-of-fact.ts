import type { z } from 'zod';
import type { sayOfFact as contract } from '../../../contract/company.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertFactWord } from '../../../store/company-words.ts';
import { lockFact } from '../../../store/facts.ts';
import { command } from '../../command.ts';

/** The company's word on what was reported of its project, beside the fact: it changes nothing of it, and the office judges. */
export const sayOfFact = command({
  noun: 'fact',
  load: (tx, { id }: z.output<(typeof contract)['input']>, { tenantId }) => lockFact(tx, tenantId, id),
  sees: (actor, { projectId, state }) =>
    may(actor, 'company.read', { project: projectId }) && (state === 'reported' || state === 'recognised'),
  allows: (actor, { projectId }) => may(actor, 'company.speak', { project: projectId }),
  decide: ({ projectId, kind }, { id, says, note }, { newId }) => {
    if (says === 'disputes' && !note) return refuse('invalid', 'why-missing', { field: 'note' });
    return { id: newId(), factId: id, projectId, kind, says, note: note ?? null };
  },
  save: (tx, word, { tenantId, actor, now, seq }) => insertFactWord(tx, { tenantId, ...word, by: actor, at: now, seq }),
  entry: ({ factId, projectId, kind, says, note }) => ({
    act: says === 'confirms' ? 'fact.confirm' : 'fact.dispute',
    subjectId: projectId,
    body: { factId, kind, note },
  }),
  reply: () => ({}),
});
