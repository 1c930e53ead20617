import { Input } from 'antd';
import { useState } from 'react';
import { type Currency, decimalOf, money } from '../../domain/money.ts';
import { nearestFromUnit } from '../../domain/money-unit.ts';
import { amountIn, SCALES } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import type { Filtering } from './filter.ts';
import { filterText } from './messages.ts';

/** From and to, typed in the unit this person reads (万元), kept in the address exactly in the currency's own unit. */
export function AmountRange({ filtering }: { readonly filtering: Filtering }) {
  const text = useText(filterText);
  const { unit } = useAmounts();
  const currencies = filtering.filter.currency as readonly string[] | undefined;
  const currency = currencies?.length === 1 ? (currencies[0] ?? 'CNY') : 'CNY';
  return (
    <fieldset className="amount-range">
      <legend>
        {text('amount')}
        {text('amountUnit', { unit: unit(currency) })}
      </legend>
      <End name="amountMin" label={text('amountFrom')} currency={currency} filtering={filtering} />
      <span aria-hidden>–</span>
      <End name="amountMax" label={text('amountTo')} currency={currency} filtering={filtering} />
    </fieldset>
  );
}

interface EndProps {
  readonly name: 'amountMin' | 'amountMax';
  readonly label: string;
  readonly currency: string;
  readonly filtering: Filtering;
}

function End({ name, label, currency, filtering }: EndProps) {
  const text = useText(filterText);
  const { scale } = useAmounts();
  const kept = filtering.filter[name];
  const shown = kept === undefined ? '' : amountIn({ value: kept, currency }, scale).replaceAll(',', '');
  const [typed, setTyped] = useState<string>();
  const value = typed ?? shown;
  const read = nearestFromUnit(value.replaceAll(/[,，\s]/g, ''), {
    text: '',
    currency: currency as Currency,
    factor: 10n ** BigInt(SCALES[scale]),
  })?.amount;
  const wrong = value.trim() !== '' && (read === undefined || read.parts < 0n);
  const settle = () => {
    if (typed === undefined || wrong) return;
    const exact = typed.trim() === '' ? undefined : read && decimalOf(read);
    if (exact !== kept && (exact === undefined || money(exact, currency as Currency)))
      filtering.narrow({ [name]: exact });
    setTyped(undefined);
  };
  return (
    <Input
      size="small"
      inputMode="decimal"
      className="amount-end"
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={20}
      {...(wrong ? { status: 'error' as const, title: text('amountWrong'), 'aria-invalid': true } : {})}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}
