import { exportCards } from '../contract/cards.ts';
import { exportFourTables } from '../contract/overview.ts';
import { exportProjects } from '../contract/projects.ts';
import { exportRanking } from '../contract/rankings.ts';
import { exportVisits } from '../contract/visits.ts';
import { exportDuties } from '../contract/duties.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { exportCards as cardsBook } from '../work/exports/cards.ts';
import type { ExportedFile } from '../work/exports/export-file.ts';
import { exportTables } from '../work/exports/four-tables.ts';
import { exportLedger } from '../work/exports/ledger.ts';
import { exportDuties as dutiesBook } from '../work/exports/duties.ts';
import { exportRanking as rankingBook } from '../work/exports/ranking.ts';
import { exportVisits as visitsBook } from '../work/exports/visits.ts';
import { type Download, download } from './download.ts';
import { type Served, serve } from './serve.ts';

/** What leaves the house as a file; each is an act in the journal. */
export const exportRoutes: readonly Served[] = [
  serve(exportProjects, async (input, asked) => asDownload(await exportLedger(asked, input))),
  serve(exportFourTables, async (input, asked) => asDownload(await exportTables(asked, input))),
  serve(exportRanking, async (input, asked) => asDownload(await rankingBook(asked, input))),
  serve(exportVisits, async (input, asked) => asDownload(await visitsBook(asked, input))),
  serve(exportDuties, async (input, asked) => asDownload(await dutiesBook(asked, input))),
  serve(exportCards, async (input, asked) => asDownload(await cardsBook(asked, input))),
];

const asDownload = (made: ExportedFile | Refusal): Download | Refusal =>
  isRefusal(made) ? made : download(made.fileName, made.mediaType, made.bytes);
