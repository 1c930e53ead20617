import { may } from '../../domain/may.ts';
import type { RegimeProblem } from '../../domain/regime/parse.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { chosenRegime, type Source } from '../back-test/source.ts';
import type { Scene } from '../scene.ts';
import { regimeShown } from './regime-shown.ts';

/** Who has mended so many sees the rest. */
const MOST = 200;

/** What is wrong with a text and its settings, place by place, as `luodi regime check` tells it; of a right one, its rules. */
export async function checkOf({ db, tenantId, actor }: Scene, source: Source) {
  if (!may(actor, 'regime.read')) return refuse('not-allowed', 'no-permission');
  const chosen = await readTenant(db, tenantId, (tx) => chosenRegime(tx, tenantId, source));
  if (!isRefusal(chosen)) return { faults: [], total: 0, regime: regimeShown(chosen.regime) };
  if (chosen.reason !== 'regime-faulty') return chosen;
  const problems = chosen.detail?.['problems'] as readonly RegimeProblem[];
  const shown = problems.slice(0, MOST);
  return { faults: shown.map(({ file: _, ...fault }) => fault), total: problems.length, regime: null };
}
