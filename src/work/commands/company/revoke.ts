import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { endCompanyPerson, lockCompanyPerson } from '../../../store/company.ts';
import { dropMailOf } from '../../../store/notice-settings.ts';
import { findProject } from '../../../store/projects.ts';
import { command } from '../../command.ts';

/** Ends a link or an account of a company at once; who is in by it is out with the next request. */
export const revokeCompany = command({
  noun: 'company',
  load: async (tx, { id }: { id: string }, { tenantId }) => {
    const person = await lockCompanyPerson(tx, tenantId, id);
    const project = person && (await findProject(tx, tenantId, person.projectId));
    return person && project && { person, project };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'company.invite', project),
  decide: ({ person }) => (person.disabled ? refuse('conflict', 'already-revoked') : person),
  save: async (tx, { id }, { tenantId, seq, now }) => {
    await endCompanyPerson(tx, tenantId, id, now, seq);
    await dropMailOf(tx, tenantId, id, now);
  },
  entry: ({ id, name, projectId }) => ({
    act: 'company.revoke',
    subjectId: projectId,
    body: { personId: id, name },
  }),
  reply: () => ({}),
});
