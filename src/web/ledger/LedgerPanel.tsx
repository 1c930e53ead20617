import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { ReasonsFor } from '../verdict.tsx';
import { type Column, COLUMNS, useColumns } from './columns.tsx';
import type { Row } from './row.ts';
import { ledgerText } from './messages.ts';

interface LedgerPanelProps {
  readonly row: Row;
  readonly onClose: () => void;
}

/** Beside the table on a wide screen, over it on a narrow one: how the project stands and why. */
export function LedgerPanel({ row, onClose }: LedgerPanelProps) {
  const text = useText(ledgerText);
  const narrow = useNarrow(1200);
  if (narrow)
    return (
      <Drawer open onClose={onClose} size={380} title={text('panel')}>
        <PanelBody row={row} />
      </Drawer>
    );
  return (
    <aside className="panel" aria-label={text('panel')}>
      <div className="panel-head">
        <span className="quiet">{text('panel')}</span>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={text('close')} onClick={onClose} />
      </div>
      <PanelBody row={row} />
    </aside>
  );
}

const LEFT_OUT: readonly Column['id'][] = ['name', 'missing'];

function PanelBody({ row }: { readonly row: Row }) {
  const text = useText(ledgerText);
  const columns = useColumns(
    COLUMNS.filter((id) => !LEFT_OUT.includes(id)),
    row.amount ? [row.amount.currency] : [],
  );
  return (
    <>
      <h2 className="panel-name">{row.name}</h2>
      <p>
        <Link to="/projects/$id" params={{ id: row.id }}>
          {text('openPage')}
        </Link>
      </p>
      <dl className="panel-facts">
        {columns.map(({ key, id, title, cell }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{id === 'investor' ? orNone(row.investor?.name) : id === 'unit' ? row.unit.name : cell(row)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text('why')}</h3>
      <ReasonsFor projectId={row.id} />
    </>
  );
}
