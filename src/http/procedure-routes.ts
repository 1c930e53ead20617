import { assignAgent, decideJoint, listJoint, readPapers, reportReceipts, takeIn } from '../contract/procedure-desk.ts';
import { giveUpTemplate, listTemplates, putTemplate, showTemplate } from '../contract/procedure-templates.ts';
import { gatherReceipts, listProcedures, moveProcedure, showProcedure } from '../contract/procedures.ts';
import { planProcedures, projectProcedures } from '../contract/project-procedures.ts';
import { fileSchedule, listSlipping, showSchedule } from '../contract/schedule.ts';
import { assignAgent as assign } from '../work/commands/procedure/assign.ts';
import { joinProcedures } from '../work/commands/procedure/join-all.ts';
import { moveProcedure as move } from '../work/commands/procedure/move.ts';
import { planProcedures as plan } from '../work/commands/procedure/plan.ts';
import { reportReceipts as report } from '../work/commands/procedure/report-receipts.ts';
import { takeInPapers } from '../work/commands/procedure/take-in.ts';
import { fileSchedule as file } from '../work/commands/schedule/file.ts';
import { giveUpTemplate as giveUp } from '../work/commands/template/give-up.ts';
import { putTemplate as put } from '../work/commands/template/put.ts';
import { perform } from '../work/perform.ts';
import { jointSeen, papersOf } from '../work/views/procedure-desk.ts';
import { oneTemplate, templatesSeen } from '../work/views/procedure-templates.ts';
import { oneProcedure, proceduresSeen, receiptsSeen } from '../work/views/procedures.ts';
import { proceduresOfProject } from '../work/views/project-procedures.ts';
import { scheduleOf, slippingSeen } from '../work/views/schedule.ts';
import { type Served, serve } from './serve.ts';

/** 绿色通道: procedures from their list to their receipt, what is decided together, and the schedule counted back. */
export const procedureRoutes: readonly Served[] = [
  serve(listProcedures, (input, asked) => proceduresSeen(asked, input)),
  serve(gatherReceipts, (input, asked) => receiptsSeen(asked, input)),
  serve(reportReceipts, (input, asked) => perform(report, input, asked)),
  serve(listJoint, (input, asked) => jointSeen(asked, input)),
  serve(decideJoint, (input, asked) => perform(joinProcedures, input, asked)),
  serve(showProcedure, ({ id }, asked) => oneProcedure(asked, id), { version: (reply) => reply.procedure.version }),
  serve(moveProcedure, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(projectProcedures, (input, asked) => proceduresOfProject(asked, input)),
  serve(planProcedures, (input, asked) => perform(plan, input, asked)),
  serve(readPapers, ({ id }, asked) => papersOf(asked, id)),
  serve(takeIn, (input, asked) => perform(takeInPapers, input, asked)),
  serve(assignAgent, (input, asked) => perform(assign, input, asked)),
  serve(showSchedule, (input, asked) => scheduleOf(asked, input)),
  serve(fileSchedule, (input, asked) => perform(file, input, asked)),
  serve(listSlipping, (input, asked) => slippingSeen(asked, input)),
  serve(listTemplates, (_, asked) => templatesSeen(asked)),
  serve(showTemplate, ({ id }, asked) => oneTemplate(asked, id)),
  serve(putTemplate, (input, asked) => perform(put, input, asked), { needsVersion: true }),
  serve(giveUpTemplate, (input, asked) => perform(giveUp, input, asked), { needsVersion: true }),
];
