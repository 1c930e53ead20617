import { SettingOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useText } from '../messages/language.tsx';
import { COLUMNS } from './columns.tsx';
import type { LedgerState } from './ledger-state.ts';
import { ledgerText } from './messages.ts';

/** Which columns there are; remembered for this person on this machine and written into the address. */
export function ColumnChoice({ state }: { readonly state: LedgerState }) {
  const text = useText(ledgerText);
  const { columns, chooseColumns } = state;
  const content = (
    <div role="group" aria-label={text('columns')} className="choices">
      <div className="choices-list">
        {COLUMNS.map((id) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={columns.includes(id)}
              disabled={id === 'name'}
              onChange={(event) =>
                chooseColumns(COLUMNS.filter((it) => (it === id ? event.target.checked : columns.includes(it))))
              }
            />
            {text(id)}
          </label>
        ))}
      </div>
      <Button size="small" type="link" onClick={() => chooseColumns(undefined)}>
        {text('resetColumns')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={content}>
      <Button size="small" icon={<SettingOutlined />}>
        {text('columns')}
      </Button>
    </Popover>
  );
}
