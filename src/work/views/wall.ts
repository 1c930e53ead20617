import { addMonths, type Day, endOf, startOf } from '../../domain/day.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { ledgerPage } from '../../store/ledger.ts';
import { happenedBy, stepsOf } from '../../store/planned.ts';
import { lateAsOf, nodeShown } from './four-tables.ts';
import { shown } from './ledger.ts';
import { asOfDay, type Reader } from './reader.ts';

/** 挂图作战 (WH-2.4): every node of every project that matches, against time, in the order of units. */
export const wallRows = (
  reader: Reader,
  asked: LedgerFilter & { asOf?: Day | undefined; page: number; size: number },
) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const order = { sort: 'unit', order: 'asc', offset: (asked.page - 1) * asked.size, limit: asked.size } as const;
    const page = await ledgerPage(tx, reader.tenantId, set.id, reader.reach, asked, order);
    const ids = page.rows.map((row) => row.id);
    const steps = Map.groupBy(await stepsOf(tx, reader.tenantId, ids), (step) => step.projectId);
    const facts = Map.groupBy(await happenedBy(tx, reader.tenantId, ids, set.asOf), (fact) => fact.projectId);
    const rows = page.rows.map((row) => {
      const happened = facts.get(row.id) ?? [];
      const { id, name, unit, stage, light, lateDays } = shown(row, set.asOf);
      return {
        id,
        name,
        unit,
        stage,
        light,
        lateDays,
        steps: (steps.get(row.id) ?? []).map((step) => nodeShown(step, happened, lateAsOf(stage, set.asOf))),
        facts: happened.map(({ kind, on }) => ({ kind, on })),
      };
    });
    return { asOf: set.asOf, ...span(rows, set.asOf), total: page.total, rows };
  });

interface Dated {
  readonly steps: readonly { due: Day | null; actual: Day | null }[];
  readonly facts: readonly { on: Day }[];
}

/** Months from the first to the last day on the chart, at most three years either side of the day one looks from. */
function span(rows: readonly Dated[], asOf: Day): { from: Day; to: Day } {
  const days = rows.flatMap((row) => [
    ...row.steps.flatMap((step) => [step.due, step.actual]),
    ...row.facts.map((fact) => fact.on),
  ]);
  const [floor, ceiling] = [addMonths(asOf, -36), addMonths(asOf, 36)];
  const within = days.filter((on): on is Day => on !== null && on >= floor && on <= ceiling).sort();
  return { from: startOf('month', within[0] ?? asOf), to: endOf('month', within.at(-1) ?? addMonths(asOf, 12)) };
}
