import { day } from '../src/domain/day.ts';
import type { SettingValues } from '../src/domain/regime/settings.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { soundRegime } from '../src/store/regime-files.ts';
import { rankingSeen } from '../src/work/views/rankings.ts';
import type { Office } from './office.ts';

interface Asked {
  readonly asOf: string;
  /** Whose list: a count's, or that of all together. */
  readonly list?: string;
  /** Which of the groups of the ranking. */
  readonly group?: number;
  readonly settings?: SettingValues;
}

/**
 * A group as its table is read: '1 甲镇', '3 丙镇 靠后 3 report-in-person' (low in three periods running, and what follows),
 * '— 丁镇' for a unit that stands apart.
 */
export async function ranked(
  office: Office,
  regime: string,
  ranking: string,
  { asOf, list, group = 0, settings = {} }: Asked,
): Promise<string[]> {
  const found = await seen(office, regime, ranking, asOf, settings);
  const of = found.groups[group];
  const name = (id: string): string => of?.units.find((unit) => unit.id === id)?.name ?? id;
  const open = of?.lists.find(({ indicator }) => indicator === (list ?? null)) ?? of?.lists[0];
  return [
    ...(open?.placed ?? []).map(({ unitId, place, low, run, follows }) =>
      [place, name(unitId), ...(low ? ['靠后', run] : []), ...follows].join(' '),
    ),
    ...(open?.apart ?? []).map((unitId) => `— ${name(unitId)}`),
  ];
}

/** The whole ranking as a leader sees it. */
export async function seen(
  office: Office,
  regime: string,
  ranking: string,
  asOf: string,
  settings: SettingValues = {},
) {
  const leader = await office.person('leader');
  const asked = { asOf: day(asOf), ranking, periods: 6 };
  const found = await rankingSeen(office.scene(leader), asked, soundRegime(regime, settings));
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
}
