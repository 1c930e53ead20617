import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { count, inOrder } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import type { LedgerAnswer } from './row.ts';
import { type LedgerState, SIZES } from './ledger-state.ts';
import { ledgerText } from './messages.ts';

interface LedgerFootProps {
  readonly answer: LedgerAnswer;
  readonly state: LedgerState;
}

/** Count and amounts of everything that matches, not only of this page; then the pages. */
export function LedgerFoot({ answer, state }: LedgerFootProps) {
  const text = useText(ledgerText);
  const amounts = useAmounts();
  const pages = Math.max(1, Math.ceil(answer.total / state.size));
  return (
    <div className="ledger-foot">
      <p role="status" className="ledger-total">
        <span>{text('found', { n: count(answer.total) })}</span>
        {inOrder(answer.amounts).map((total) => (
          <span key={total.currency}>
            {text('total')} {amounts.write(total)} {amounts.unit(total.currency)}
          </span>
        ))}
      </p>
      <span className="ledger-pages">
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={text('previous')}
          disabled={state.page <= 1}
          onClick={() => state.goTo(state.page - 1)}
        />
        <span>{text('page', { page: count(state.page), pages: count(pages) })}</span>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={text('next')}
          disabled={state.page >= pages}
          onClick={() => state.goTo(state.page + 1)}
        />
        <select
          className="native-select"
          aria-label={text('perPage', { n: state.size })}
          value={state.size}
          onChange={(event) => state.resize(Number(event.target.value))}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {text('perPage', { n: size })}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
