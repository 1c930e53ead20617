import { readInbox } from '../contract/inbox.ts';
import { listProblems, moveProblem, raiseProblem, showProblem, superviseProblem } from '../contract/problems.ts';
import { moveProblem as move } from '../work/commands/problem/move.ts';
import { raiseProblem as raise } from '../work/commands/problem/raise.ts';
import { superviseProblem as supervise } from '../work/commands/problem/supervise.ts';
import { perform } from '../work/perform.ts';
import { inboxOf } from '../work/views/inbox.ts';
import { oneProblem, problemsSeen } from '../work/views/problems.ts';
import { type Served, serve } from './serve.ts';

/** The inbox, and matters that stand between units: problems. */
export const betweenRoutes: readonly Served[] = [
  serve(readInbox, (input, asked) => inboxOf(asked, input)),
  serve(listProblems, (input, asked) => problemsSeen(asked, input)),
  serve(raiseProblem, (input, asked) => perform(raise, input, asked)),
  serve(showProblem, ({ id }, asked) => oneProblem(asked, id), { version: (reply) => reply.problem.version }),
  serve(moveProblem, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(superviseProblem, (input, asked) => perform(supervise, input, asked), { needsVersion: true }),
];
