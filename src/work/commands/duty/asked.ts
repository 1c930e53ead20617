import { type PlannedDue, plannedDue } from '../../../domain/duties/dues.ts';
import { owingUnits } from '../../../domain/duties/rule.ts';
import type { Tx } from '../../../store/connection.ts';
import { type KnownMatter, lockAsked } from '../../../store/known-matters.ts';
import { lockUnit, type PostedUnit } from '../../../store/posts.ts';
import { dutyBookOf } from '../../duty-book.ts';

/** What names a due for good. */
export interface DueNamed {
  readonly regime: string;
  readonly duty: string;
  readonly unitId: string;
  readonly period: string;
}

/** What one unit owes, with what has become of it so far. */
export interface AskedOfUnit {
  readonly named: DueNamed;
  readonly unit: PostedUnit;
  readonly planned: PlannedDue;
  readonly matter: KnownMatter<'duty'> | undefined;
}

/** The due, held so that two people do not settle it at once; undefined when nothing of the kind is asked of the unit. */
export async function lockDue(tx: Tx, tenantId: number, named: DueNamed): Promise<AskedOfUnit | undefined> {
  const { regime, duty, unitId, period } = named;
  const unit = await lockUnit(tx, tenantId, unitId);
  const planned = unit && plannedDue(await dutyBookOf(tx, tenantId), { regime, duty, period });
  if (!planned || owingUnits(planned.rule, [unit]).length === 0) return undefined;
  const once = { kind: 'duty', regime, rule: duty, unitId, projectId: null, period } as const;
  return { named, unit, planned, matter: await lockAsked(tx, tenantId, once) };
}
