import type { Day } from '../../../domain/day.ts';
import type { Tx } from '../../../store/connection.ts';
import { learnSizes } from '../../../store/table-sizes.ts';
import type { City } from '../city.ts';
import { playCards } from './cards.ts';
import { playExits } from './exits.ts';
import { playLand } from './land.ts';
import { playProblems } from './problems.ts';
import { playProcedures } from './procedures.ts';
import { playProposals } from './proposals.ts';
import { castOf, stageOf } from './stage.ts';

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
  await playProcedures(stage, city);
  await playProposals(stage);
}
