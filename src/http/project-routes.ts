import { judgeFact, reportFact, withdrawFact } from '../contract/facts.ts';
import { setHostUnit } from '../contract/host-unit.ts';
import { createProject, reviseProject } from '../contract/projects.ts';
import { planStep, replanStep } from '../contract/steps.ts';
import { judgeFact as judge } from '../work/commands/fact/judge.ts';
import { reportFact as report } from '../work/commands/fact/report.ts';
import { withdrawFact as withdraw } from '../work/commands/fact/withdraw.ts';
import { createProject as create } from '../work/commands/project/create.ts';
import { reviseProject as revise } from '../work/commands/project/revise.ts';
import { setHostUnit as host } from '../work/commands/project/set-host-unit.ts';
import { planStep as plan } from '../work/commands/step/plan.ts';
import { replanStep as replan } from '../work/commands/step/replan.ts';
import { perform } from '../work/perform.ts';
import { type Served, serve } from './serve.ts';

/** What is done to projects: entered, changed, planned, reported on, judged. Reading them is in ledger-routes.ts. */
export const projectRoutes: readonly Served[] = [
  serve(createProject, (input, asked) => perform(create, input, asked)),
  serve(reviseProject, (input, asked) => perform(revise, input, asked), { needsVersion: true }),
  serve(setHostUnit, (input, asked) => perform(host, input, asked), { needsVersion: true }),
  serve(planStep, (input, asked) => perform(plan, input, asked)),
  serve(replanStep, (input, asked) => perform(replan, input, asked), { needsVersion: true }),
  serve(reportFact, (input, asked) => perform(report, input, asked)),
  serve(judgeFact, (input, asked) => perform(judge, input, asked)),
  serve(withdrawFact, (input, asked) => perform(withdraw, input, asked)),
];
