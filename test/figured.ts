import { randomUUID } from 'node:crypto';
import { day } from '../src/domain/day.ts';
import { type Figure, valueOf } from '../src/domain/figures/figure.ts';
import type { SettingValues } from '../src/domain/regime/parse.ts';
import { readTenant } from '../src/store/connection.ts';
import { soundRegime } from '../src/store/regime-files.ts';
import { figuresOn } from '../src/work/figures.ts';
import type { Office } from './office.ts';

type Unit = keyof Office['units'];

/** The figures of a regime on a day by indicator, of a unit or of everything. */
export async function figured(
  office: Office,
  regime: string,
  asOf: string,
  { unit, settings = {} }: { unit?: Unit; settings?: SettingValues } = {},
): Promise<(indicator: string) => Figure> {
  const all = await readTenant(office.db, office.tenantId, (tx) =>
    figuresOn(tx, office.tenantId, soundRegime(regime, settings), day(asOf)),
  );
  const wanted = unit ? office.units[unit] : null;
  const figures = all.find(({ unitId }) => unitId === wanted)?.figures ?? [];
  return (indicator) => {
    const found = figures.find((figure) => figure.indicator === indicator);
    if (!found) throw new Error(`${regime} has no indicator ${indicator}`);
    return found;
  };
}

/** As a bulletin says it: 2/3, or 5; money in 万元. */
export function told({ unit, numerator, denominator }: Figure): string {
  const number = (n: bigint): string => String(unit === 'money' ? Number(n) / 100_000_000 : n);
  return denominator === null ? number(numerator) : `${number(numerator)}/${number(denominator)}`;
}

/** The share in per cent, or none. */
export const percent = (figure: Figure): string => {
  const value = valueOf(figure);
  return value === null ? 'none' : `${Math.round(value * 1000) / 10}%`;
};

const put = (office: Office, table: string, row: Record<string, unknown>): Promise<unknown> => {
  const all = { tenant_id: office.tenantId, recorded_seq: 0, ...row };
  const columns = Object.keys(all);
  return office.past.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(all),
  );
};

/** A project of a unit with what happened to it: `{ signed: '2011-03-01', 'funds-arrived': ['2011-05-01', '30000000'] }`. */
export async function projectWith(
  office: Office,
  unit: Unit,
  amount: string | null,
  facts: Readonly<Record<string, string | readonly [on: string, amount: string]>>,
): Promise<string> {
  const id = await office.project({ unit, amount });
  for (const [kind, said] of Object.entries(facts)) {
    const [on, paid = null] = typeof said === 'string' ? [said] : said;
    await office.fact(id, { kind, on, amount: paid });
  }
  return id;
}

export const taskOf = (office: Office, unit: Unit, indicator: string, year: number, amount: string) =>
  put(office, 'task', { id: randomUUID(), unit_id: office.units[unit], indicator, year, amount });

export const planOf = (office: Office, projectId: string, year: number, amount: string) =>
  put(office, 'annual_plan', { project_id: projectId, year, amount, currency: 'CNY' });

export const gatheringOf = (office: Office, unit: Unit, kind: 'outbound-visit' | 'invitation', on: string) =>
  put(office, 'gathering', { id: randomUUID(), kind, unit_id: office.units[unit], happened_on: on });
