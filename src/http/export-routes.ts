import { exportBackTest } from '../contract/back-test.ts';
import { exportCards } from '../contract/cards.ts';
import { exportExits } from '../contract/exits.ts';
import { exportFigures } from '../contract/figures.ts';
import { exportLand } from '../contract/land.ts';
import { exportFourTables } from '../contract/overview.ts';
import { exportProcedures } from '../contract/procedures.ts';
import { exportProjects } from '../contract/projects.ts';
import { exportRanking } from '../contract/rankings.ts';
import { exportVisits } from '../contract/visits.ts';
import { exportDuties } from '../contract/duties.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { exportBackTest as backTestBook } from '../work/exports/back-test.ts';
import { exportCards as cardsBook } from '../work/exports/cards.ts';
import { exportExits as exitsBook } from '../work/exports/exits.ts';
import type { ExportedFile } from '../work/exports/export-file.ts';
import { exportFigures as figuresBook } from '../work/exports/figures.ts';
import { exportTables } from '../work/exports/four-tables.ts';
import { exportLand as landBook } from '../work/exports/land.ts';
import { exportLedger } from '../work/exports/ledger.ts';
import { exportProcedures as proceduresBook } from '../work/exports/procedures.ts';
import { exportRanking as rankingBook } from '../work/exports/ranking.ts';
import { exportDuties as dutiesBook } from '../work/exports/duties.ts';
import { exportVisits as visitsBook } from '../work/exports/visits.ts';
import { type Download, download } from './download.ts';
import { type Served, serve } from './serve.ts';
import { stoppable } from './stoppable.ts';

/** What leaves the house as a file; each is an act in the journal. */
export const exportRoutes: readonly Served[] = [
  serve(exportProjects, async (input, asked) => asDownload(await exportLedger(asked, input))),
  serve(exportFourTables, async (input, asked) => asDownload(await exportTables(asked, input))),
  serve(exportFigures, async (input, asked) => asDownload(await figuresBook(asked, input))),
  serve(exportRanking, async (input, asked) => asDownload(await rankingBook(asked, input))),
  serve(exportProcedures, async (input, asked) => asDownload(await proceduresBook(asked, input))),
  serve(exportVisits, async (input, asked) => asDownload(await visitsBook(asked, input))),
  serve(exportDuties, async (input, asked) => asDownload(await dutiesBook(asked, input))),
  serve(exportExits, async (input, asked) => asDownload(await exitsBook(asked, input))),
  serve(exportBackTest, (input, asked) =>
    stoppable(asked, async (gone) => asDownload(await backTestBook(asked, input, gone))),
  ),
  serve(exportLand, async (input, asked) => asDownload(await landBook(asked, input))),
  serve(exportCards, async (input, asked) => asDownload(await cardsBook(asked, input))),
];

export const asDownload = (made: ExportedFile | Refusal): Download | Refusal =>
  isRefusal(made) ? made : download(made.fileName, made.mediaType, made.bytes);
