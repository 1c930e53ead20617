import type { Day } from '../../domain/day.ts';
import { countsFromMarks, targetStandings } from '../../domain/regime/target.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import type { Tx } from '../../store/connection.ts';
import { ledgerTotals, targetMarks } from '../../store/ledger-totals.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { countWaitingAmong } from '../../store/waiting-facts.ts';
import { asOfDay, type Reader } from './reader.ts';

/** Counts and amounts of what matches, cut by stage, table, light, exit, district, industry and unit, and the targets. */
export const overviewOf = (reader: Reader, asked: LedgerFilter & { asOf?: Day | undefined }) =>
  asOfDay(reader, asked.asOf, async (tx, set) => {
    const totals = await ledgerTotals(tx, reader.tenantId, set.id, reader.reach, asked);
    const { slices } = totals;
    const marks = await targetMarks(tx, reader.tenantId, set.id, reader.reach, asked);
    return {
      asOf: set.asOf,
      known: set.known,
      total: totals.total,
      amounts: amountsOf(slices.stage),
      late: totals.late,
      waiting: await countWaitingAmong(tx, reader.tenantId, set.id, reader.reach, asked),
      incomplete: totals.incomplete,
      byStage: slices.stage,
      byTable: slices.table,
      byLight: slices.light,
      byExit: slices.exit,
      byDistrict: slices.district,
      byIndustry: slices.industry,
      byUnit: slices.unit,
      targets: await targetsOf(tx, reader.tenantId, set.asOf, marks),
    };
  });

const amountsOf = (slices: readonly { amounts: { currency: string; value: string }[] }[]) => {
  const totals = new Map<string, bigint>();
  for (const { currency, value } of slices.flatMap((slice) => slice.amounts)) {
    const [whole = '0', fraction = ''] = value.split('.');
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(whole + fraction.padEnd(4, '0')));
  }
  return [...totals].map(([currency, parts]) => {
    const digits = parts.toString().padStart(5, '0');
    return { currency, value: `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '') };
  });
};

async function targetsOf(tx: Tx, tenantId: number, asOf: Day, marks: ReadonlyMap<string, number>) {
  const running = await adoptionsOn(tx, tenantId, asOf);
  return running.map(regimeOf).flatMap((regime) => targetStandings(regime, asOf, countsFromMarks(regime, marks)));
}
