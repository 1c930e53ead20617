import { may } from '../../../domain/may.ts';
import { command } from '../../command.ts';
import { moveProblem } from '../problem/move.ts';

/** The company says of a problem of its project that it is solved, or is not; what it raised itself it takes back too. */
export const moveOwnProblem = command({
  ...moveProblem,
  sees: (actor, { matter }) => may(actor, 'company.read', { project: matter.projectId }),
});
