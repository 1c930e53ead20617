import { sql } from 'kysely';
import { actualOf, daysLate } from '../../domain/actual.ts';
import type { Day } from '../../domain/day.ts';
import type { Stage } from '../../domain/project.ts';
import { evaluator } from '../../domain/regime/evaluate.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { clauseOf } from '../../domain/regime/part.ts';
import { tablesAsPrinted } from '../../domain/regime/table.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import { currentCases } from '../../store/cases.ts';
import type { Tx } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { type LedgerRow, ledgerPage, ledgerRows } from '../../store/ledger.ts';
import { ledgerTotals } from '../../store/ledger-totals.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { type HappenedFact, happenedBy, type PlannedStep, stepsOf } from '../../store/planned.ts';
import { regimeOf } from '../../store/regime-files.ts';
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

/** Every table in full, for the workbook: those of the regime named, or of the first running one that has any. */
export const wholeFourTables = (reader: Reader, asked: Asked, named?: Regime) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const { tenantId, reach } = reader;
    const regime = named ?? (await regimeWithTables(tx, tenantId, set.asOf));
    const filter = { ...asked, table: undefined };
    const kept = await ledgerRows(tx, tenantId, set.id, reach, filter, { sort: 'amount', order: 'desc' });
    const rows = named ? await standingUnder(tx, tenantId, named, set.asOf, kept) : kept;
    const listed = await withNodes(tx, tenantId, rows, set.asOf);
    const place = Map.groupBy(listed, (_, index) => rows[index]?.table ?? null);
    return {
      asOf: set.asOf,
      known: set.known,
      head: await journalHead(tx, tenantId),
      regime,
      tables: (regime ? tablesAsPrinted(regime) : []).map(({ id, zh, en, outside }) => {
        return { id, zh, en, outside: outside === true, rows: place.get(id) ?? [] };
      }),
    };
  });

/** The rows as they stand under one regime alone, whatever else the government runs. */
async function standingUnder(tx: Tx, tenantId: number, regime: Regime, asOf: Day, rows: readonly LedgerRow[]) {
  const evaluate = evaluator(regime)(asOf);
  const cases = await currentCases(tx, tenantId);
  const stood = new Map(cases.map(({ of }) => [of.project.id, evaluate(of)]));
  return rows.map((row): LedgerRow => {
    const { table = null, tier = null, light = 'none', exit = 'none', missing = [] } = stood.get(row.id) ?? {};
    return { ...row, table, tier, light, exit, missing: [...missing] };
  });
}

/** The tables of the first running regime that has any. */
export async function tablesOf(tx: Tx, tenantId: number, asOf: Day) {
  const regime = await regimeWithTables(tx, tenantId, asOf);
  const clause = clauseOf(regime?.tables?.cites);
  return (regime ? tablesAsPrinted(regime) : []).map(({ id, zh, en, outside }) => ({
    id,
    zh,
    en,
    clause,
    outside: outside === true,
  }));
}

async function regimeWithTables(tx: Tx, tenantId: number, asOf: Day): Promise<Regime | undefined> {
  const running = await adoptionsOn(tx, tenantId, asOf);
  return running.map(regimeOf).find((regime) => regime.tables);
}

async function withNodes(tx: Tx, tenantId: number, rows: readonly LedgerRow[], asOf: Day) {
  const ids = rows.map((row) => row.id);
  const steps = Map.groupBy(await stepsOf(tx, tenantId, ids), (step) => step.projectId);
  const facts = Map.groupBy(await happenedBy(tx, tenantId, ids, asOf), (fact) => fact.projectId);
  const texts = await textsOf(tx, tenantId, ids);
  return rows.map((row) => {
    const nodes = (steps.get(row.id) ?? []).map((step) =>
      nodeShown(step, facts.get(row.id) ?? [], lateAsOf(row.stage, asOf)),
    );
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
      content: texts.get(id)?.content ?? null,
      remark: texts.get(id)?.remark ?? null,
      start: of('start')[0] ?? null,
      completion: of('completion')[0] ?? null,
      preliminary: preliminary.find((node) => node.actual === null) ?? preliminary.at(-1) ?? null,
      missing: row.missing,
    };
  });
}

async function textsOf(tx: Tx, tenantId: number, ids: readonly string[]) {
  const found = await sql<{ id: string; content: string | null; remark: string | null }>`
    select id, content, remark from project where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** The day by which an open step counts as late; none for a project that has left, of which nothing is expected. */
export const lateAsOf = (stage: Stage, asOf: Day): Day | undefined => (stage === 'exited' ? undefined : asOf);

/** A step as pages show it: planned, reached, how late. */
export function nodeShown(step: PlannedStep, facts: readonly HappenedFact[], asOf: Day | undefined) {
  const reached = actualOf(step, facts);
  const { projectId: _, unitId, unit, ...rest } = step;
  return {
    ...rest,
    unit: unitId === null || unit === null ? null : { id: unitId, name: unit },
    actual: reached?.on ?? null,
    actualPrecision: reached?.precision ?? 'day',
    lateDays: daysLate(step.due, reached?.on, asOf),
  };
}
