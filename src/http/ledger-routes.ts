import { listWaitingFacts } from '../contract/facts.ts';
import { fourTables, overview, wallChart } from '../contract/overview.ts';
import { filterChoices, listProjects, showProject } from '../contract/projects.ts';
import { choicesOf } from '../work/views/choices.ts';
import { listFourTables } from '../work/views/four-tables.ts';
import { listLedger } from '../work/views/ledger.ts';
import { overviewOf } from '../work/views/overview.ts';
import { showOneProject } from '../work/views/project.ts';
import { readerOf } from '../work/views/reader.ts';
import { listWaiting } from '../work/views/waiting-facts.ts';
import { wallRows } from '../work/views/wall.ts';
import { type Served, serve } from './serve.ts';

/** What is read of projects: the ledger, one project, the overview, the four tables, the wall chart, the desk's queue. */
export const ledgerRoutes: readonly Served[] = [
  serve(listProjects, async (input, asked) => listLedger(await readerOf(asked), input)),
  serve(filterChoices, (_input, asked) => choicesOf(asked)),
  serve(showProject, (input, asked) => showOneProject(asked, input), { version: (reply) => reply.project.version }),
  serve(overview, async (input, asked) => overviewOf(await readerOf(asked), input)),
  serve(fourTables, async (input, asked) => listFourTables(await readerOf(asked), input)),
  serve(wallChart, async (input, asked) => wallRows(await readerOf(asked), input)),
  serve(listWaitingFacts, (input, asked) => listWaiting(asked, input)),
];
