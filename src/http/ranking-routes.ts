import { showRanking } from '../contract/rankings.ts';
import { rankingSeen } from '../work/views/rankings.ts';
import { type Served, serve } from './serve.ts';

/** Where units stand. The export is in export-routes.ts. */
export const rankingRoutes: readonly Served[] = [serve(showRanking, (input, asked) => rankingSeen(asked, input))];
