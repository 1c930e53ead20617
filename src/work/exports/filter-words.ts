import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { NOT_GIVEN } from '../../domain/not-given.ts';
import type { LedgerFilter } from '../../store/ledger-filter.ts';

/** Names of what a filter says by id. */
export interface FilterNames {
  readonly unit: ReadonlyMap<string, string>;
  readonly table: ReadonlyMap<string, string>;
  readonly tier: ReadonlyMap<string, string>;
}

const NAMED = ['stage', 'light', 'exit', 'origin'] as const;
const BY_ID = ['unit', 'table', 'tier'] as const;
const AS_WRITTEN = ['district', 'industry'] as const;
const FLAGS = ['late', 'incomplete', 'waiting'] as const;
const OWN_LABEL = ['q', 'currency', 'amountMin', 'amountMax', 'importId'] as const;

/** The filter as a reader of the print understands it: 阶段：在建、签约；区域：演示东区. */
export function sayFilter(filter: LedgerFilter, names: FilterNames, language: Language): string {
  const words = WORDS[language];
  const { filter: own, ledger, printed } = words.sheets;
  const said = (label: string, values: readonly string[]) =>
    fill(own.each, {
      label,
      values: values.map((value) => (value === NOT_GIVEN ? own.none : value)).join(printed.and),
    });
  const each = <K extends string>(keys: readonly K[], say: (key: K) => string | undefined): string[] =>
    keys.map(say).filter((part) => part !== undefined);
  const parts = [
    ...each(OWN_LABEL, (key) => (filter[key]?.length ? said(own[key], [filter[key]].flat()) : undefined)),
    ...each(NAMED, (key) => {
      const named: Readonly<Record<string, string>> = words.names[key];
      return filter[key]?.length
        ? said(
            ledger.columns[key],
            filter[key].map((value) => named[value] ?? value),
          )
        : undefined;
    }),
    ...each(BY_ID, (key) =>
      filter[key]?.length
        ? said(
            ledger.columns[key],
            filter[key].map((id) => names[key].get(id) ?? id),
          )
        : undefined,
    ),
    ...each(AS_WRITTEN, (key) => (filter[key]?.length ? said(ledger.columns[key], filter[key]) : undefined)),
    ...each(FLAGS, (key) => (filter[key] ? own[key] : undefined)),
  ];
  return parts.length > 0 ? parts.join(printed.joint) : printed.everything;
}
