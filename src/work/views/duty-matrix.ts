import { addDays, type Day } from '../../domain/day.ts';
import type { DueState } from '../../domain/duties/state.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { settledLines } from '../../store/duties.ts';
import { duesAsked, spanAsked } from '../duties/asked.ts';
import { stateOf } from '../duties/lines.ts';
import type { Scene } from '../scene.ts';
import { choiceOf } from './duties.ts';

interface MatrixAsked {
  readonly regime: string;
  readonly duty: string;
  readonly unit?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly asOf?: Day | undefined;
}

const HALF_YEAR = 183;

/** Who has and who has not: the units that owe a duty against its periods, half a year back unless it is said. */
export async function dutyMatrixOf(scene: Scene, asked: MatrixAsked) {
  const asOf = asked.asOf ?? scene.today;
  const span = spanAsked({ from: asked.from ?? addDays(asked.to ?? asOf, -HALF_YEAR), to: asked.to }, asOf);
  if (isRefusal(span)) return span;
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const { dues, past } = await duesAsked(tx, scene, { ...asked, whose: 'all' }, span);
    const lines = await settledLines(
      tx,
      scene.tenantId,
      dues.map((it) => it.asked),
      past,
    );
    const settled = new Map(lines.map((line) => [`${line.at} ${line.unitId}`, line]));
    // Where a regime was adopted anew, a unit may owe some periods and not others.
    const owes = dues.map(({ asked: { unitIds } }) => new Set(unitIds));
    const units = new Map(dues.flatMap((due) => due.units.map((unit) => [unit.id, unit] as const)));
    const rows = [...units.values()].map(({ id, name }) => ({
      unit: { id, name },
      states: dues.map((due, at) =>
        owes[at]?.has(id) ? stateOf(due, settled.get(`${due.asked.at} ${id}`), asOf) : null,
      ),
    }));
    const [first] = dues;
    return {
      asOf,
      duty: first ? choiceOf(first.planned.regime, first.planned.rule) : null,
      periods: dues.map(({ planned: { period, about, due, asWritten } }) => ({ period, about, due, asWritten })),
      rows,
      settled: dues.map((due, at) => ({
        done: rows.filter(({ states }) => BEHIND.has(states[at])).length,
        of: due.units.length,
      })),
    };
  });
}

const BEHIND: ReadonlySet<DueState | null | undefined> = new Set(['done', 'late-done', 'excused'] as const);
