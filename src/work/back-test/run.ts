import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { standingAdoptions } from '../../store/adoptions.ts';
import { readTenant } from '../../store/connection.ts';
import type { Scene } from '../scene.ts';
import { comparedShown, compareOnce, type Listed, type Outcome } from './compare.ts';
import { inTurn } from './in-turn.ts';
import { scenarioOf } from './scenario.ts';
import { chosenRegime, type Source } from './source.ts';

export interface BackTestAsked extends Source {
  readonly on: Day;
  readonly instead?: string | undefined;
  readonly against: 'today' | 'then';
}

/** Going through every project of a province takes longer than a page may. */
const LONG = { statementMs: 300_000 };

/** How a day would have been by other rules (回测, ALL-5): everything is worked out, nothing is stored. */
export async function backTestOn(scene: Scene, asked: BackTestAsked, signal?: AbortSignal): Promise<Outcome | Refusal> {
  const { db, tenantId, actor, today } = scene;
  if (!mayTry(actor)) return refuse('not-allowed', 'no-permission');
  if (asked.on > today) return refuse('invalid', 'day-to-come', { field: 'on', on: asked.on, today });
  const work = () =>
    readTenant(
      db,
      tenantId,
      async (tx) => {
        const chosen = await chosenRegime(tx, tenantId, asked);
        if (isRefusal(chosen)) return chosen;
        const scenario = scenarioOf(await standingAdoptions(tx, tenantId), chosen.regime, asked, today);
        return isRefusal(scenario) ? scenario : compareOnce(tx, tenantId, scenario, signal);
      },
      LONG,
    );
  return inTurn(work, signal);
}

/** Who proposes or decides sees beforehand what would come of it. */
export const mayTry = (actor: Scene['actor']): boolean =>
  (may(actor, 'regime.propose') || may(actor, 'regime.adopt')) && may(actor, 'project.read');

export async function showBackTest(scene: Scene, asked: BackTestAsked & Listed, signal?: AbortSignal) {
  const outcome = await backTestOn(scene, asked, signal);
  return isRefusal(outcome) ? outcome : comparedShown(outcome, asked);
}
