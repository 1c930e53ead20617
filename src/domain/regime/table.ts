import type { Regime } from './format.ts';
import { clauseOf, firstHolding, type Part, reason } from './part.ts';
import { condition } from './predicate.ts';

/** 四张表: the first table that holds; the last one takes all that is left, so every project stands in exactly one. */
export function tablePart(regime: Regime): Part | undefined {
  const { tables } = regime;
  if (!tables) return undefined;
  const clause = clauseOf(tables.cites);
  const list = tables.list.map(({ id, zh, en, outside, when }) => ({
    id,
    says: outside ? 'outside-tables' : 'table',
    values: { zh, en },
    holds: condition(when),
  }));
  return (view, standing, because) => {
    const found = firstHolding(list, view);
    if (!found) return;
    standing.table = found.id;
    because.push(reason(regime, 'table', found.id, clause, found.says, found.values, view));
  };
}

/** The order of the paper: the tables proper first, what stands outside them after. */
export const tablesAsPrinted = ({ tables }: Regime) =>
  (tables?.list ?? []).toSorted((a, b) => Number(a.outside === true) - Number(b.outside === true));
