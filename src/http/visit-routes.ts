import { listVisits, recordVisit, reviseVisit, withdrawVisit } from '../contract/visits.ts';
import { recordVisit as record } from '../work/commands/visit/record.ts';
import { reviseVisit as revise } from '../work/commands/visit/revise.ts';
import { withdrawVisit as withdraw } from '../work/commands/visit/withdraw.ts';
import { perform } from '../work/perform.ts';
import { visitsSeen } from '../work/views/visits.ts';
import { type Served, serve } from './serve.ts';

/** Visits to investors and invitations of investors: recorded by the units, read by whoever reads their projects. The export is in export-routes.ts. */
export const visitRoutes: readonly Served[] = [
  serve(listVisits, (input, asked) => visitsSeen(asked, input)),
  serve(recordVisit, (input, asked) => perform(record, input, asked)),
  serve(reviseVisit, (input, asked) => perform(revise, input, asked), { needsVersion: true }),
  serve(withdrawVisit, (input, asked) => perform(withdraw, input, asked), { needsVersion: true }),
];
