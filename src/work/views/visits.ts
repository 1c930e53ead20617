import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { type Head, journalHead } from '../../store/journal.ts';
import { listUnits } from '../../store/units.ts';
import { type VisitFilter, type VisitLine, visitCounts, visitsOn } from '../../store/visits.ts';
import type { Scene } from '../scene.ts';
import { type Reader, readerOf } from './reader.ts';

export interface VisitsAsked extends VisitFilter {
  readonly asOf?: Day | undefined;
}

/** A page of the visits of units whose projects the reader sees, with what they come to by unit. */
export async function visitsSeen(scene: Scene, asked: VisitsAsked & { page: number; size: number }) {
  const { actor, tenantId, today } = scene;
  const reader = await readerOf(scene);
  const asOf = asked.asOf ?? today;
  return readTenant(scene.db, tenantId, async (tx) => {
    const byUnit = await visitCounts(tx, tenantId, asOf, reader.reach, asked);
    const window = { ...asked, offset: (asked.page - 1) * asked.size, limit: asked.size };
    const rows = await visitsOn(tx, tenantId, asOf, reader.reach, window);
    const units = may(actor, 'visit.record') ? await listUnits(tx, tenantId) : [];
    return {
      asOf,
      total: byUnit.reduce((n, { visits, invitations }) => n + visits + invitations, 0),
      byUnit: byUnit.map(({ unitId, unit, ...counts }) => ({ unit: { id: unitId, name: unit }, ...counts })),
      mayRecordFor: units
        .filter(({ path }) => may(actor, 'visit.record', { units: [path] }))
        .map(({ id, name }) => ({ id, name })),
      rows: rows.map((row) => ({
        ...shown(row),
        may: { revise: may(actor, 'visit.record', { units: [row.unitPath] }) },
      })),
    };
  });
}

const shown = ({ unitId, unit, projectId, project, unitPath: _, ...rest }: VisitLine) => ({
  ...rest,
  unit: { id: unitId, name: unit },
  project: projectId !== null && project !== null ? { id: projectId, name: project } : null,
});

/** Everything that matches, for an export. */
export const wholeVisits = (reader: Reader, asked: VisitsAsked, most: number) =>
  readTenant(reader.db, reader.tenantId, async (tx: Tx) => {
    const asOf = asked.asOf ?? reader.today;
    const counts = await visitCounts(tx, reader.tenantId, asOf, reader.reach, asked);
    const total = counts.reduce((n, { visits, invitations }) => n + visits + invitations, 0);
    const rows = await visitsOn(tx, reader.tenantId, asOf, reader.reach, { ...asked, offset: 0, limit: most });
    const head: Head | undefined = await journalHead(tx, reader.tenantId);
    return { asOf, total, head, rows };
  });
