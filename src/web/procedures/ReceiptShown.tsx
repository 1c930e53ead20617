import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import type { Procedure } from './ClockShown.tsx';
import { proceduresText } from './messages.ts';

/** 手续办理回执单 (DS-2). */
export function ReceiptShown({ receipt }: { readonly receipt: NonNullable<Procedure['receipt']> }) {
  const text = useText(proceduresText);
  const { no, on, by, used, limit, inTime } = receipt;
  return (
    <section className="card" aria-label={text('receipt')}>
      <h2>{text('receipt')}</h2>
      <dl className="trail-given">
        <div>
          <dt>{text('receiptNo')}</dt>
          <dd className="digits">{no}</dd>
        </div>
        <div>
          <dt>{text('receiptOn')}</dt>
          <dd>
            {on}{' '}
            {inTime !== null && <Signed light={inTime ? 'green' : 'red'}>{inTime ? text('ok') : text('notOk')}</Signed>}
          </dd>
        </div>
        <div>
          <dt>{text('receiptBy')}</dt>
          <dd>{by}</dd>
        </div>
        <div>
          <dt>{text('receiptUsed')}</dt>
          <dd>{limit === null ? text('receiptFollowed', { used }) : text('receiptDays', { used, limit })}</dd>
        </div>
      </dl>
    </section>
  );
}
