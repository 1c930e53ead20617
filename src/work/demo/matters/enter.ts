import type { Day } from '../../../domain/day.ts';
import type { Tx } from '../../../store/connection.ts';
import { learnSizes } from '../../../store/table-sizes.ts';
import type { City } from '../city.ts';
import { playCards } from './cards.ts';
import { playCommitments } from './commitments.ts';
import { playExits } from './exits.ts';
import { playExplained } from './explained.ts';
import { playFactors } from './factors.ts';
import { playGathered } from './gathered.ts';
import { playLand } from './land.ts';
import { playMeetings } from './meetings.ts';
import { playProblems } from './problems.ts';
import { playProcedures } from './procedures.ts';
import { playProposals } from './proposals.ts';
import { playReviews } from './reviews.ts';
import { castOf, stageOf } from './stage.ts';
import { playTeams } from './teams.ts';

interface Stamp {
  readonly tenantId: number;
  readonly seq: number;
  readonly today: Day;
  readonly seed: string;
}

/** Cards, exits and a land list of the city, by its own rules and figures, once everything else is there and stands. */
export async function enterMatters(tx: Tx, stamp: Stamp, city: City): Promise<void> {
  const cast = castOf(city);
  if (!cast) return;
  await learnSizes(tx);
  const stage = stageOf(tx, stamp, cast);
  await playCards(stage);
  await playExits(stage);
  await playLand(stage);
  await playProblems(stage, city);
  await playGathered(stage, city);
  await playMeetings(stage, city);
  await playExplained(stage, city);
  await playProcedures(stage, city);
  await playReviews(stage, city);
  await playCommitments(stage, city);
  await playFactors(stage, city);
  await playTeams(stage, city);
  await playProposals(stage);
}
