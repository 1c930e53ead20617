import { actualOf, daysLate } from '../../domain/actual.ts';
import type { Day } from '../../domain/day.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import type { Tx } from '../../store/connection.ts';
import { type LedgerRow, ledgerPage, ledgerRows } from '../../store/ledger.ts';
import { ledgerTotals } from '../../store/ledger-totals.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { type HappenedFact, happenedBy, type PlannedStep, stepsOf } from '../../store/planned.ts';
import { soundRegime } from '../../store/regime-files.ts';
import { shown } from './ledger.ts';
import { asOfDay, type Reader } from './reader.ts';

type Asked = LedgerFilter & { asOf?: Day | undefined };

/** One of the four tables (四张表) as of a day, with each project's three nodes and three responsibilities. */
export const listFourTables = (reader: Reader, asked: Asked & { page: number; size: number }) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const tables = await tablesOf(tx, reader.tenantId, set.asOf);
    const totals = await ledgerTotals(tx, reader.tenantId, set.id, reader.reach, { ...asked, table: undefined });
    const table = asked.table?.length ? asked.table : tables.slice(0, 1).map((it) => it.id);
    const order = { sort: 'amount', order: 'desc', offset: (asked.page - 1) * asked.size, limit: asked.size } as const;
    const page = await ledgerPage(tx, reader.tenantId, set.id, reader.reach, { ...asked, table }, order);
    return {
      asOf: set.asOf,
      tables: tables.map((it) => {
        const slice = totals.slices.table.find((found) => found.key === it.id);
        return { ...it, count: slice?.count ?? 0, amounts: slice?.amounts ?? [] };
      }),
      total: page.total,
      rows: await withNodes(tx, reader.tenantId, page.rows, set.asOf),
    };
  });

/** Every table in full, for the workbook. */
export const wholeFourTables = (reader: Reader, asked: Asked) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const tables = await tablesOf(tx, reader.tenantId, set.asOf);
    const rows = await ledgerRows(
      tx,
      reader.tenantId,
      set.id,
      reader.reach,
      { ...asked, table: undefined },
      { sort: 'amount', order: 'desc' },
    );
    const listed = await withNodes(tx, reader.tenantId, rows, set.asOf);
    const place = new Map(rows.map((row) => [row.id, row.table]));
    return {
      asOf: set.asOf,
      known: set.known,
      tables: tables.map((it) => ({ ...it, rows: listed.filter((row) => place.get(row.id) === it.id) })),
    };
  });

/** The tables of the first running regime that has any. */
export async function tablesOf(tx: Tx, tenantId: number, asOf: Day) {
  for (const adopted of await adoptionsOn(tx, tenantId, asOf)) {
    const { tables } = soundRegime(adopted.regime, adopted.settings);
    if (!tables) continue;
    const clause = typeof tables.cites === 'string' ? tables.cites : tables.cites.join(' ');
    return tables.list.map(({ id, zh, en }) => ({ id, zh, en, clause }));
  }
  return [];
}

async function withNodes(tx: Tx, tenantId: number, rows: readonly LedgerRow[], asOf: Day) {
  const ids = rows.map((row) => row.id);
  const steps = Map.groupBy(await stepsOf(tx, tenantId, ids), (step) => step.projectId);
  const facts = Map.groupBy(await happenedBy(tx, tenantId, ids, asOf), (fact) => fact.projectId);
  const contents = await contentsOf(tx, tenantId, ids);
  return rows.map((row) => {
    const nodes = (steps.get(row.id) ?? []).map((step) => nodeShown(step, facts.get(row.id) ?? [], asOf));
    const of = (kind: string) => nodes.filter((node) => node.kind === kind);
    const preliminary = of('preliminary');
    const { id, name, investor, unit, district, industry, amount, stage, light, exit } = shown(row, asOf);
    return {
      id,
      name,
      investor: investor?.name ?? null,
      unit,
      district,
      industry,
      amount,
      stage,
      light,
      exit,
      content: contents.get(id) ?? null,
      start: of('start')[0] ?? null,
      completion: of('completion')[0] ?? null,
      preliminary: preliminary.find((node) => node.actual === null) ?? preliminary.at(-1) ?? null,
      missing: row.missing,
    };
  });
}

async function contentsOf(tx: Tx, tenantId: number, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('project')
    .select(['id', 'content'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids.length ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.content]));
}

/** A step as pages show it: planned, reached, how late. */
export function nodeShown(step: PlannedStep, facts: readonly HappenedFact[], asOf: Day) {
  const actual = actualOf(step, facts);
  const { projectId: _, unitId, unit, ...rest } = step;
  return {
    ...rest,
    unit: unitId === null || unit === null ? null : { id: unitId, name: unit },
    actual: actual ?? null,
    lateDays: daysLate(step.due, actual, asOf),
  };
}
