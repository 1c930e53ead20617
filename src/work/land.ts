import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Day } from '../domain/day.ts';
import { type Period, periodOf } from '../domain/duties/period.ts';
import type { LAND_RESULTS } from '../domain/regime/land-shape.ts';
import { landFinder } from '../domain/regime/land.ts';
import { conditionWords } from '../domain/regime/condition-words.ts';
import type { Regime } from '../domain/regime/format.ts';
import { clauseOf } from '../domain/regime/part.ts';
import type { Use } from '../domain/standing.ts';
import type { Tx } from '../store/connection.ts';
import { projectsThat } from '../store/land.ts';
import { casesInParts } from './cases-of-day.ts';
import { type Limit, limitsOn } from './limits.ts';
import type { Told } from './scene.ts';

/** What is kept with a parcel on the list, as it was on the day of the list. */
export interface LandKept {
  readonly zh: string;
  readonly en: string;
  readonly ruleZh: string;
  readonly ruleEn: string;
  readonly clause: string;
  readonly asOf: Day;
  readonly results: readonly (typeof LAND_RESULTS)[number][];
  /** What the rule saw of the project; left out where a person listed it. */
  readonly uses?: readonly Use[];
  /** Every limit near or past on that day, the law's beside the government's own. */
  readonly limits: readonly Limit[];
}

export interface FoundLand {
  readonly projectId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly kept: LandKept;
}

/** The period that a list made on the day is of. */
export const landPeriod = ({ landReview }: Regime, asOf: Day): Period =>
  periodOf(landReview?.every ?? 'half-year', asOf);

/** After so many the loop turns, so that the next part goes on being read. */
const AT_ONCE = 50;

/** Every project whose land the clean-up of a regime has to look at on the day (DS-10). */
export async function landOn(
  tx: Tx,
  tenantId: number,
  { regime, asOf, told }: { readonly regime: Regime; readonly asOf: Day; readonly told?: Told | undefined },
): Promise<FoundLand[]> {
  const find = landFinder(regime, asOf);
  if (!find) return [];
  const any = (regime.landReview?.kinds ?? []).flatMap(({ when }) => (when ? [when] : []));
  // Which they are is found by the database; what was seen of each is told by the rule itself.
  const ids = await projectsThat(tx, tenantId, { asOf, scope: regime.scope?.when, any });
  const limits = await limitsOn(tx, tenantId, asOf);
  const found: FoundLand[] = [];
  // Thousands of parcels are of few kinds.
  const kinds = new Map<string, ReturnType<typeof landKept>>();
  const keptOf = (kind: string) => {
    const known = kinds.get(kind) ?? landKept(regime, kind, asOf);
    kinds.set(kind, known);
    return known;
  };
  let looked = 0;
  for await (const part of casesInParts(tx, tenantId, asOf, { ids, told, ahead: true })) {
    for (const { of, unitId } of part) {
      if (++looked % AT_ONCE === 0) await nextTurn();
      const land = find(of);
      if (!land) continue;
      const kept = { ...keptOf(land.kind), uses: land.uses, limits: limits(of) };
      found.push({ projectId: of.project.id, unitId, kind: land.kind, kept });
    }
  }
  return found;
}

/** What the regime says of a kind of land; a kind it does not have is nobody's to list. */
export function landKept({ landReview }: Regime, kind: string, asOf: Day): Omit<LandKept, 'uses' | 'limits'> {
  const it = landReview?.kinds.find(({ id }) => id === kind);
  if (!landReview || !it) throw new Error(`no kind of land ${kind}`);
  return {
    zh: it.zh,
    en: it.en,
    ruleZh: it.when ? conditionWords(it.when, 'zh') : '',
    ruleEn: it.when ? conditionWords(it.when, 'en') : '',
    clause: clauseOf(landReview.cites),
    asOf,
    results: landReview.results,
  };
}
