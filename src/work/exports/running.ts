import type { Language } from '../../contract/words/words.ts';
import type { Day } from '../../domain/day.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { readTenant } from '../../store/connection.ts';
import { listUnits } from '../../store/units.ts';
import type { Scene } from '../scene.ts';
import { runningRegimes } from '../views/standings.ts';
import type { FilterNames } from './filter-words.ts';

/** The regimes a government runs on a day, and the names of what lists say by id. */
export const runningOn = ({ db, tenantId }: Scene, asOf: Day, language: Language) =>
  readTenant(db, tenantId, async (tx) => {
    const regimes = await runningRegimes(tx, tenantId, asOf);
    const units = await listUnits(tx, tenantId);
    return { regimes, names: { ...ruleNames(regimes, language), unit: new Map(units.map((it) => [it.id, it.name])) } };
  });

/** Names of tables and tiers; of two regimes that use one id, the first one's. */
function ruleNames(regimes: readonly Regime[], language: Language): Omit<FilterNames, 'unit'> {
  const named = (rules: readonly { id: string; zh: string; en: string }[]) =>
    new Map(rules.toReversed().map((rule) => [rule.id, language === 'en' ? rule.en : rule.zh]));
  return {
    table: named(regimes.flatMap((regime) => regime.tables?.list ?? [])),
    tier: named(regimes.flatMap((regime) => regime.tiers ?? [])),
  };
}
