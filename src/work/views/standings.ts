import type { Day } from '../../domain/day.ts';
import { evaluator } from '../../domain/regime/evaluate.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Standing } from '../../domain/standing.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import type { KnownCase } from '../../store/cases.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { casesOfDay } from '../cases-of-day.ts';
import type { Scene } from '../scene.ts';
import { tenantEvaluator } from '../standing.ts';

export interface Stood {
  readonly known: KnownCase;
  readonly standing: Standing;
}

/** Reading every project of a province takes longer than a page may. */
const LONG = { statementMs: 300_000 };

/**
 * Every project known by a day as it stands on it, by name: under the regime given and no other, or under all that run then. Each is
 * judged only when it is asked for, so that a hundred thousand standings never lie in memory together.
 */
export const standingsOn = ({ db, tenantId }: Scene, asOf: Day, regime?: Regime) =>
  readTenant(
    db,
    tenantId,
    async (tx) => {
      const evaluate = regime ? evaluator(regime)(asOf) : await tenantEvaluator(tx, tenantId, asOf);
      const cases = (await casesOfDay(tx, tenantId, asOf)).sort(byName);
      const regimes = regime ? [regime] : await runningRegimes(tx, tenantId, asOf);
      const stood = cases.values().map((known): Stood => ({ known, standing: evaluate(known.of) }));
      return { total: cases.length, regimes, stood };
    },
    LONG,
  );

/** By pinyin, and of two with one name always the same first. */
function byName(a: KnownCase, b: KnownCase): number {
  const [one, other] = [a.keys.sortKey + a.of.project.id, b.keys.sortKey + b.of.project.id];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The regimes a government runs on a day, with its own settings. */
export const runningRegimes = async (tx: Tx, tenantId: number, asOf: Day): Promise<Regime[]> =>
  (await adoptionsOn(tx, tenantId, asOf)).map(regimeOf);
