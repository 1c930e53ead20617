import { readInbox } from '../contract/inbox.ts';
import { listProblems, moveProblem, raiseProblem, showProblem, superviseProblem } from '../contract/problems.ts';
import {
  gatherReceipts,
  listProcedures,
  moveProcedure,
  planProcedures,
  projectProcedures,
  showProcedure,
} from '../contract/procedures.ts';
import { moveProcedure as runProcedure } from '../work/commands/procedure/move.ts';
import { planProcedures as plan } from '../work/commands/procedure/plan.ts';
import { moveProblem as move } from '../work/commands/problem/move.ts';
import { raiseProblem as raise } from '../work/commands/problem/raise.ts';
import { superviseProblem as supervise } from '../work/commands/problem/supervise.ts';
import { perform } from '../work/perform.ts';
import { inboxOf } from '../work/views/inbox.ts';
import { oneProcedure, proceduresSeen, receiptsSeen } from '../work/views/procedures.ts';
import { proceduresOfProject } from '../work/views/project-procedures.ts';
import { oneProblem, problemsSeen } from '../work/views/problems.ts';
import { type Served, serve } from './serve.ts';

/** The inbox, and matters that stand between units: problems, procedures. */
export const betweenRoutes: readonly Served[] = [
  serve(readInbox, (input, asked) => inboxOf(asked, input)),
  serve(listProblems, (input, asked) => problemsSeen(asked, input)),
  serve(raiseProblem, (input, asked) => perform(raise, input, asked)),
  serve(showProblem, ({ id }, asked) => oneProblem(asked, id), { version: (reply) => reply.problem.version }),
  serve(moveProblem, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(superviseProblem, (input, asked) => perform(supervise, input, asked), { needsVersion: true }),
  serve(listProcedures, (input, asked) => proceduresSeen(asked, input)),
  serve(gatherReceipts, (input, asked) => receiptsSeen(asked, input)),
  serve(showProcedure, ({ id }, asked) => oneProcedure(asked, id), { version: (reply) => reply.procedure.version }),
  serve(moveProcedure, (input, asked) => perform(runProcedure, input, asked), { needsVersion: true }),
  serve(projectProcedures, (input, asked) => proceduresOfProject(asked, input)),
  serve(planProcedures, (input, asked) => perform(plan, input, asked)),
];
