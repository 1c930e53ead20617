import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { Fragment } from 'react';
import { useText } from '../messages/language.tsx';
import { ledgerText } from './messages.ts';

const KEYS = [
  [['J', 'K', '↑', '↓'], 'keyMove'],
  [['Space'], 'keyPanel'],
  [['Enter'], 'keyOpen'],
  [['Ctrl K'], 'keySearch'],
] as const;

/** The keys of the ledger, for those who do not reach for the mouse. */
export function KeysHelp() {
  const text = useText(ledgerText);
  const content = (
    <dl className="keys">
      {KEYS.map(([keys, word]) => (
        <Fragment key={word}>
          <dt>
            {keys.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
          </dt>
          <dd>{text(word)}</dd>
        </Fragment>
      ))}
    </dl>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={content}>
      <Button size="small" type="text" icon={<QuestionCircleOutlined />} aria-label={text('keys')} />
    </Popover>
  );
}
