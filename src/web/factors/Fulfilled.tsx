import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { useWords } from '../words.ts';
import { factorsText } from './messages.ts';
import type { Demand } from './order.tsx';

/** What the project has fulfilled of what it promised by now, and whether that puts it after its equals (DS-11). */
export function Fulfilled({ demand: { fulfilled, behind } }: { readonly demand: Demand }) {
  const text = useText(factorsText);
  const { between } = useWords();
  const { write, unit } = useAmounts();
  const money = (value: string): string => write({ value, currency: 'CNY' });
  if (fulfilled.length === 0) return <span className="quiet">{text('nothingDue')}</span>;
  return (
    <>
      {fulfilled.map(({ what, done, promised, behind: isBehind }) => (
        <span key={what} className={isBehind ? 'said-wrong nowrap' : 'nowrap'}>
          {isBehind ? '● ' : '✓ '}
          {between.fulfilment[what]}{' '}
          {what === 'investment' ? `${money(done)}/${money(promised)} ${unit('CNY')}` : `${done}/${promised}`}{' '}
        </span>
      ))}
      {behind.length > 0 && <span className="quiet">{text('afterEquals')}</span>}
    </>
  );
}
