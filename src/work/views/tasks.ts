import { type Day, yearOf } from '../../domain/day.ts';
import { formOf, measuresOf } from '../../domain/figures/measure.ts';
import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { tasksOf } from '../../store/tasks.ts';
import { listUnits } from '../../store/units.ts';
import type { Scene } from '../scene.ts';
import { asTree } from './figure-groups.ts';
import { measureShown } from './figure-shown.ts';
import { chosenOf, measuringOn, noSuch } from './figures.ts';

export interface TasksAsked {
  readonly regime?: string | undefined;
  readonly asOf?: Day | undefined;
  readonly year?: number | undefined;
}

/** The tasks of a year under a regime, and what can be set for which units. */
export async function tasksSeen({ db, tenantId, actor, today }: Scene, asked: TasksAsked) {
  if (!may(actor, 'figure.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  const year = asked.year ?? yearOf(asOf);
  return readTenant(db, tenantId, async (tx) => {
    const regime = chosenOf(await measuringOn(tx, tenantId, asOf), asked.regime);
    if (regime === null) return noSuch(asked);
    const units = asTree(await listUnits(tx, tenantId));
    const tasks = regime ? await tasksOf(tx, tenantId, regime.id, [year]) : [];
    return {
      year,
      regime: regime ? { id: regime.id, zh: regime.title.zh, en: regime.title.en } : null,
      measures: (regime ? measuresOf(regime) : [])
        .filter(({ indicator }) => formOf(indicator).over === 'task')
        .map((measure) => measureShown(measure, asOf)),
      units: units.map(({ id, name, parentId, path }) => ({ id, name, parentId, depth: path.length - 1 })),
      tasks: tasks.map(({ unitId, indicator, amount, version }) => ({
        unitId,
        indicator: indicator.slice(indicator.indexOf('/') + 1),
        amount,
        version,
      })),
      may: { set: may(actor, 'task.set') },
    };
  });
}
