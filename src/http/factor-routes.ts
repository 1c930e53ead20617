import {
  askFactor,
  exportFactors,
  listFactors,
  listQuotas,
  moveFactor,
  planFactors,
  proposeFactors,
  setQuota,
  showFactor,
} from '../contract/factors.ts';
import { listGroups, setGroup } from '../contract/groups.ts';
import { askFactor as ask } from '../work/commands/factor/ask.ts';
import { moveFactor as move } from '../work/commands/factor/move.ts';
import { planFactors as plan } from '../work/commands/factor/plan.ts';
import { setQuota as set } from '../work/commands/factor/set-quota.ts';
import { setGroup as group } from '../work/commands/group/set.ts';
import { exportFactors as factorsBook } from '../work/exports/factors.ts';
import { perform } from '../work/perform.ts';
import { factorPlan, factorsSeen, oneDemand, quotasSeen } from '../work/views/factors.ts';
import { groupsSeen } from '../work/views/groups.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve } from './serve.ts';

/** Factors: demand, quotas, and what is allotted in which order. */
export const factorRoutes: readonly Served[] = [
  serve(listFactors, (input, asked) => factorsSeen(asked, input)),
  serve(exportFactors, async (input, asked) => asDownload(await factorsBook(asked, input))),
  serve(askFactor, (input, asked) => perform(ask, input, asked)),
  serve(listQuotas, (input, asked) => quotasSeen(asked, input)),
  serve(setQuota, (input, asked) => perform(set, input, asked)),
  serve(proposeFactors, ({ id }, asked) => factorPlan(asked, id)),
  serve(planFactors, (input, asked) => perform(plan, input, asked)),
  serve(listGroups, (_input, asked) => groupsSeen(asked)),
  serve(setGroup, (input, asked) => perform(group, input, asked)),
  serve(showFactor, ({ id }, asked) => oneDemand(asked, id), { version: (reply) => reply.demand.version }),
  serve(moveFactor, (input, asked) => perform(move, input, asked), { needsVersion: true }),
];
