import type { Moved } from '../../../domain/matter/matter.ts';
import type { Once } from '../../../store/known-matters.ts';
import type { ActName } from '../../command.ts';

/** How the journal tells of a move: found by the project it is about, where there is one. */
export const movedEntry = (
  matter: Pick<Once, 'regime' | 'rule' | 'unitId' | 'projectId' | 'period'> & { readonly id: string },
  moved: Moved,
): { act: ActName; subjectId: string; body: Record<string, unknown> } => ({
  act: moved.act,
  subjectId: matter.projectId ?? matter.id,
  body: {
    matterId: matter.id,
    regime: matter.regime,
    rule: matter.rule,
    period: matter.period,
    unitId: matter.unitId,
    from: moved.from,
    to: moved.to,
    reason: moved.reason,
    due: moved.due,
    ...moved.body,
    ...(moved.mentions ? { mentions: Object.keys(moved.mentions) } : {}),
  },
});
