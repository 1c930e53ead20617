import { LADDER, type Rung, rungAbove } from '../../../domain/matter/problem.ts';
import { refuse } from '../../../domain/refusal.ts';
import { unitPath } from '../../../store/units.ts';
import { movesOf } from '../matter/move.ts';

/** Takes a problem through its life. It climbs one rung at a time; accepted without a word on the level, it is the office's. */
export const moveProblem = movesOf('problem', async (tx, { level }, { act, unit, level: wanted }, { tenantId }) => {
  if (unit && !(await unitPath(tx, tenantId, unit))) return refuse('invalid', 'no-such-unit', { field: 'unit' });
  if (wanted && !LADDER.includes(wanted as Rung)) return refuse('invalid', 'no-such-level', { field: 'level' });
  if (act === 'problem.escalate' && wanted !== rungAbove(level))
    return refuse('invalid', 'not-the-next-level', { field: 'level', next: rungAbove(level) ?? null });
  return {};
});
