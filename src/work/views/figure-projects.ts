import { isOfUnits } from '../../domain/figures/group.ts';
import { measuresOf } from '../../domain/figures/measure.ts';
import { type Part, recipeOf } from '../../domain/figures/parts.ts';
import { may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { enteredUntil } from '../../store/entries.ts';
import { type Behind, behindFigure } from '../../store/figure-projects.ts';
import { listUnits } from '../../store/units.ts';
import { ratedIn } from '../tallied.ts';
import type { Scene } from '../scene.ts';
import { unitsIn } from './figure-groups.ts';
import { chosenOf, type FiguresAsked, measuringOn, noSuch } from './figures.ts';
import { readerOf } from './reader.ts';

export interface BehindAsked extends FiguresAsked {
  readonly measure: string;
  readonly key?: string | undefined;
  readonly part: 'numerator' | 'denominator' | 'apart';
  readonly page: number;
  readonly size: number;
}

/** The projects behind a figure. Figures are open to all inside the government, projects only to whoever may read them. */
export async function projectsBehind(scene: Scene, asked: BehindAsked) {
  const { db, tenantId, today, actor } = scene;
  if (!may(actor, 'figure.read')) return refuse('not-allowed', 'no-permission');
  const { reach } = await readerOf(scene);
  const { by, key = null, page, size } = asked;
  const asOf = asked.asOf ?? today;
  return readTenant(db, tenantId, async (tx) => {
    const regime = chosenOf(await measuringOn(tx, tenantId, asOf), asked.regime);
    const measure = regime && measuresOf(regime).find(({ id }) => id === asked.measure);
    if (!regime || !measure) return noSuch(asked);
    const part = recipeOf(measure.indicator)[asked.part];
    if (!isPart(part)) return { asOf, total: 0, hidden: 0, rows: [] };
    const until = await enteredUntil(tx, tenantId);
    const found = await behindFigure(tx, {
      tenantId,
      asOf,
      scope: regime.scope?.when,
      allKnown: until === undefined || until <= asOf,
      part,
      fields: 'complete' in measure.indicator ? measure.indicator.complete : undefined,
      rated: ratedIn(regime),
      by,
      tiers: regime.tiers,
      key,
      unitIds: key !== null && isOfUnits(by) ? unitsIn(by, await listUnits(tx, tenantId), key) : undefined,
      reach,
      offset: (page - 1) * size,
      limit: size,
    });
    return { asOf, ...found, rows: found.rows.map(rowShown) };
  });
}

const isPart = (part: unknown): part is Part => typeof part === 'object' && part !== null && 'of' in part;

const rowShown = ({ projectId, project, unitId, unit, on, due, what, amount, currency, ...row }: Behind) => ({
  project: projectId === null || project === null ? null : { id: projectId, name: project },
  unit: { id: unitId, name: unit },
  on,
  due,
  what,
  amount: amount === null || currency === null ? null : { value: amount, currency },
  fact: row.kind === null ? null : { kind: row.kind, entered: row.entered, outcome: row.outcome },
  lacks: row.lacks ?? [],
});
