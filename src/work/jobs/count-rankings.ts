import type { Day } from '../../domain/day.ts';
import { periodDays } from '../../domain/figures/periods.ts';
import { type Db, outsideTenants, readTenant } from '../../store/connection.ts';
import { projectsStandingNow } from '../../store/standings.ts';
import { figuresOver } from '../figures.ts';
import { askedFor } from '../rankings.ts';
import { readFigures } from '../read-figures.ts';
import { runningRegimes } from '../views/standings.ts';

/** Below so many projects the first who looks hardly waits. */
const LARGE = 5000;
/** As many as the page looks back on. */
const PERIODS = 6;

/**
 * Counts what the rankings of a large government ask for on a new day, so that the first who looks does not wait for it. What
 * was counted is kept, and acts have only the units they touch counted again. Ends early when it is told to.
 */
export async function countRankings(db: Db, today: Day, ended: () => boolean): Promise<void> {
  const tenants = await outsideTenants(db, (tx) => tx.selectFrom('tenant').select('id').execute());
  for (const { id } of tenants) {
    const { n, regimes } = await readTenant(db, id, async (tx) => ({
      n: await projectsStandingNow(tx, id),
      regimes: await runningRegimes(tx, id, today),
    }));
    if (n < LARGE) continue;
    for (const regime of regimes)
      for (const ranking of regime.rankings ?? []) {
        if (ended()) return;
        const days = periodDays(ranking.period, today, PERIODS, regime.inForce?.from as Day | undefined);
        await readFigures(db, id, (tx) => figuresOver(tx, id, regime, days, askedFor(regime, ranking)));
      }
  }
}
