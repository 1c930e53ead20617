import { type Actor, may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { normaliseName } from '../../../domain/text.ts';
import type { Tx } from '../../../store/connection.ts';
import { findProject } from '../../../store/projects.ts';
import { investorCalled } from '../../../store/visits.ts';

/** What a visit leads to: the project named, if there is one, and the investor who is known by that name already. */
export async function aroundVisit(
  tx: Tx,
  tenantId: number,
  { whom, projectId }: { whom?: string | undefined; projectId?: string | null | undefined },
) {
  return {
    project: projectId ? await findProject(tx, tenantId, projectId) : null,
    investorId: whom === undefined ? null : await investorCalled(tx, tenantId, normaliseName(whom)),
  };
}

type Around = Awaited<ReturnType<typeof aroundVisit>>;

/** A project the actor may not see is like one that does not exist. */
export const projectFault = (actor: Actor, { project }: Around): Refusal | undefined =>
  project === undefined || (project && !may(actor, 'project.read', { units: project.units }))
    ? refuse('invalid', 'no-such-project', { field: 'projectId' })
    : undefined;
