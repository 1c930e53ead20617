import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import type { Procedure } from './ClockShown.tsx';
import { deskText } from './desk-messages.ts';
import './map.css';
import { proceduresText } from './messages.ts';

interface ReceiptShownProps {
  readonly procedure: Procedure;
  readonly receipt: NonNullable<Procedure['receipt']>;
}

/** 手续办理回执单 (DS-2): made when a procedure is finished, filled in by the secretary, reported to the leader; printed as it stands. */
export function ReceiptShown({ procedure, receipt }: ReceiptShownProps) {
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const { title, project, unit, filled, reportedOn } = procedure;
  const { no, on, by, used, limit, inTime } = receipt;
  return (
    <section className="card receipt-paper" aria-label={text('receipt')}>
      <div className="sheet-head">
        <h2>{text('receipt')}</h2>
        <Button className="no-print" onClick={() => print()}>
          {desk('print')}
        </Button>
      </div>
      <dl className="trail-given">
        <Line name={text('receiptNo')}>
          <span className="digits">{no}</span>
        </Line>
        <Line name={desk('project')}>{project.name}</Line>
        <Line name={desk('approval')}>{title}</Line>
        <Line name={desk('unit')}>{unit.name}</Line>
        <Line name={text('receiptOn')}>
          {on}{' '}
          {inTime !== null && <Signed light={inTime ? 'green' : 'red'}>{inTime ? text('ok') : text('notOk')}</Signed>}
        </Line>
        <Line name={text('receiptBy')}>{by}</Line>
        <Line name={text('receiptUsed')}>
          {limit === null ? text('receiptFollowed', { used }) : text('receiptDays', { used, limit })}
        </Line>
        {filled && (
          <Line name={desk('filled')}>
            {filled.note} <span className="quiet">{desk('filledBy', { by: filled.by, day: filled.on })}</span>
          </Line>
        )}
        {filled?.asks && <Line name={desk('asks')}>{filled.asks}</Line>}
      </dl>
      <p className="quiet">{reportedOn ? desk('reported', { day: reportedOn }) : desk('unreported')}</p>
    </section>
  );
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
