import type { ReactNode } from 'react';
import './rows.css';

export interface RowsColumn<T> {
  readonly key: string;
  readonly title: ReactNode;
  readonly render: (row: T, index: number) => ReactNode;
  /** `digits` right-aligned figures, `day` a day that never breaks, `acts` buttons without a label on the phone. */
  readonly kind?: 'digits' | 'day' | 'acts' | 'main';
  readonly width?: number;
}

interface RowsProps<T> {
  readonly label: string;
  readonly columns: readonly RowsColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
  readonly classOf?: (row: T) => string | undefined;
  readonly idOf?: (row: T) => string;
}

/**
 * A plain table that becomes one card a row on a phone. For tables of a page's own size, without paging or sorting; the
 * roles are spelled out because a table laid out as blocks loses them.
 */
export function Rows<T>({ label, columns, rows, keyOf, classOf, idOf }: RowsProps<T>) {
  return (
    <table className="rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`rows-${column.kind ?? 'text'}`}
              style={column.width ? { width: column.width } : undefined}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={keyOf(row)} role="row" className={classOf?.(row)} id={idOf?.(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                role="cell"
                className={`rows-${column.kind ?? 'text'}`}
                data-label={typeof column.title === 'string' ? column.title : undefined}
              >
                <div>{column.render(row, index)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
