import { Link } from '@tanstack/react-router';
import { dayText, NONE } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { ExitTag, LightTag, StageTag } from '../verdict.tsx';
import type { Row } from './row.ts';
import { ledgerText } from './messages.ts';

/** The ledger on a phone: a card a project, with what one looks for first. */
export function LedgerCards({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(ledgerText);
  const amounts = useAmounts();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <Link to="/projects/$id" params={{ id: row.id }} preload={false} className="card-name">
            {row.marks.join('')}
            {row.name}
          </Link>
          <p className="card-verdicts">
            <StageTag stage={row.stage} />
            {row.light !== 'none' && <LightTag light={row.light} projectId={row.id} />}
            {row.exit !== 'none' && <ExitTag exit={row.exit} projectId={row.id} />}
          </p>
          <dl className="card-facts">
            <dt>{text('unit')}</dt>
            <dd>{row.unit.name}</dd>
            {row.amount && (
              <>
                <dt>{text('amountIn', { unit: amounts.unit(row.amount.currency) })}</dt>
                <dd>{amounts.write(row.amount)}</dd>
              </>
            )}
            <dt>{text('nextStep')}</dt>
            <dd>
              {row.nextStep
                ? `${row.nextStep} ${row.nextDue ? dayText(row.nextDue, row.nextPrecision ?? 'day') : ''}`
                : NONE}
            </dd>
            {row.lateDays > 0 && (
              <>
                <dt>{text('lateDays')}</dt>
                <dd>{row.lateDays}</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
