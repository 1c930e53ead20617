import type { Day } from '../../domain/day.ts';
import { evaluator } from '../../domain/regime/evaluate.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { countsFromMarks, type TargetStanding, targetStandings } from '../../domain/regime/target.ts';
import type { KnownCase } from '../../store/cases.ts';
import { readTenant } from '../../store/connection.ts';
import { listUnits, type UnitLine } from '../../store/units.ts';
import { casesOfDay } from '../cases-of-day.ts';
import type { Scene } from '../scene.ts';
import { runningRegimes } from './standings.ts';

/** A target (WH-0) of one group of projects: all of them, a unit with everything below it, or a district. */
export interface Indicator {
  readonly regime: Regime;
  readonly group: 'all' | 'unit' | 'district';
  /** The name of the unit or district; null for all. */
  readonly name: string | null;
  readonly target: TargetStanding;
}

interface Group extends Pick<Indicator, 'group' | 'name'> {
  readonly marks: Map<string, number>;
}

/** How far all projects, each unit's and each district's have got towards every target, counted from the same marks. */
export const indicatorsOn = ({ db, tenantId }: Scene, asOf: Day, named?: Regime): Promise<Indicator[]> =>
  readTenant(
    db,
    tenantId,
    async (tx) => {
      const regimes = named ? [named] : await runningRegimes(tx, tenantId, asOf);
      const cases = await casesOfDay(tx, tenantId, asOf);
      const units = await listUnits(tx, tenantId);
      return regimes
        .filter((regime) => regime.targets)
        .flatMap((regime) =>
          groupsOf(regime, asOf, cases, units).flatMap(({ marks, ...group }) =>
            targetStandings(regime, asOf, countsFromMarks(regime, marks)).map((target) => ({
              regime,
              ...group,
              target,
            })),
          ),
        );
    },
    { statementMs: 300_000 },
  );

/** Units and districts that have a project at all, in the order of the tree and of their names. */
function groupsOf(regime: Regime, asOf: Day, cases: readonly KnownCase[], units: readonly UnitLine[]): Group[] {
  const evaluate = evaluator(regime)(asOf);
  const all: Group = { group: 'all', name: null, marks: new Map() };
  const ofUnit = new Map<string, Group>();
  const ofDistrict = new Map<string, Group>();
  const lines = new Map(units.map((unit) => [unit.id, unit]));
  for (const known of cases) {
    // The root is the whole government, which is counted already.
    const above = lines.get(known.unitId)?.path.slice(1) ?? [];
    const { district } = known.keys;
    const groups = [
      all,
      ...above.map((id) => grouped(ofUnit, id, { group: 'unit', name: lines.get(id)?.name ?? id })),
      ...(district === null ? [] : [grouped(ofDistrict, district, { group: 'district', name: district })]),
    ];
    for (const mark of evaluate(known.of).targets)
      for (const { marks } of groups) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  const inTree = units.flatMap((unit) => ofUnit.get(unit.id) ?? []);
  const byName = [...ofDistrict.values()].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return [all, ...inTree, ...byName];
}

function grouped(groups: Map<string, Group>, key: string, it: Omit<Group, 'marks'>): Group {
  const known = groups.get(key) ?? { ...it, marks: new Map<string, number>() };
  groups.set(key, known);
  return known;
}
