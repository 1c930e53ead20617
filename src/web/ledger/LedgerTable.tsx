import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import type { Column } from './columns.tsx';
import type { Row } from './row.ts';
import type { LedgerState } from './ledger-state.ts';
import { ledgerText } from './messages.ts';

interface LedgerTableProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly state: LedgerState;
}

/** One table whose head and first column stay in sight. J/K and arrows go from row to row, Space shows the panel. */
export function LedgerTable({ rows, columns, state }: LedgerTableProps) {
  const text = useText(ledgerText);
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement)) return;
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.indexOf(event.target);
    const step = STEPS[event.key];
    if (step !== undefined) links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    else if (event.key === ' ')
      state.show(state.open === event.target.dataset.row ? undefined : event.target.dataset.row);
    else if (event.key === 'Escape' && state.open) state.show(undefined);
    else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, button')) return;
    const id = target.closest('tr')?.dataset.row;
    if (id) state.show(state.open === id ? undefined : id);
  };
  return (
    <div role="presentation" className="ledger-scroll" onKeyDown={onKeyDown} onClick={onClick}>
      <table
        className="ledger"
        aria-label={text('table_label', { n: rows.length })}
        style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} state={state} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <LedgerRow key={row.id} row={row} columns={columns} open={state.open === row.id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function HeadCell({ column, state }: { readonly column: Column; readonly state: LedgerState }) {
  const text = useText(ledgerText);
  const { sort, title, number } = column;
  const kind = number ? 'number' : undefined;
  if (!sort)
    return (
      <th scope="col" className={kind}>
        <span className="head-word">{title}</span>
      </th>
    );
  const on = state.sort === sort;
  return (
    <th scope="col" className={kind} aria-sort={on ? (state.order === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button
        type="button"
        className="head-word sort"
        title={text(sort === 'amount' ? 'sortByAmount' : 'sortBy', { column: title })}
        onClick={() => state.sortBy(sort)}
      >
        {title}
        {on && (state.order === 'asc' ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />)}
      </button>
    </th>
  );
}

interface LedgerRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly open: boolean;
}

/** Drawn again only when it changes itself: opening the panel must not draw two hundred rows. */
const LedgerRow = memo(function LedgerRow({ row, columns, open }: LedgerRowProps) {
  return (
    <tr data-row={row.id} className={open ? 'row-open' : undefined}>
      {columns.map(({ key, id, number, cell }) =>
        id === 'name' ? (
          <th key={key} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={number ? 'number' : undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
});
