import { Input, Select, Space } from 'antd';
import { useState } from 'react';
import { CURRENCIES, type Currency } from '../../domain/money.ts';
import { SCALES, type Scale, SCALES_OF, unitOf } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { scaledDown, scaledUp } from './amount.ts';
import { actText } from './act-messages.ts';

export interface TypedAmount {
  /** Exact decimal text in the currency's own unit; undefined while what is typed is no number. */
  readonly value: string | undefined;
  readonly currency: Currency;
  readonly typed: string;
}

interface AmountFieldProps {
  readonly id?: string;
  readonly value?: TypedAmount;
  readonly onChange?: (amount: TypedAmount) => void;
}

/** An amount as offices write it: a number and 万元, 亿元 or another currency; goes into a Form.Item as it is. */
export function AmountField({ id, value, onChange }: AmountFieldProps) {
  const text = useText(actText);
  const { language } = useLanguage();
  const [scale, setScale] = useState<Scale>(SCALES_OF[language][0] ?? 'wan');
  const currency = value?.currency ?? 'CNY';
  const give = (typed: string, of: Currency, at: Scale) =>
    onChange?.({ typed, currency: of, value: scaledUp(typed, SCALES[at]) });
  return (
    <Space.Compact block>
      <Input
        {...(id ? { id } : {})}
        inputMode="decimal"
        maxLength={24}
        value={value?.typed ?? ''}
        onChange={(event) => give(event.target.value, currency, scale)}
      />
      <Select
        className="amount-unit"
        aria-label={text('amountUnit')}
        value={`${currency} ${scale}`}
        options={CURRENCIES.flatMap((of) =>
          SCALES_OF[language].map((at) => ({ value: `${of} ${at}`, label: unitOf(of, at, language) })),
        )}
        onChange={(chosen) => {
          const [of, at] = chosen.split(' ') as [Currency, Scale];
          setScale(at);
          give(value?.typed ?? '', of, at);
        }}
      />
    </Space.Compact>
  );
}

/** What the field shows of an amount that is known already, in the first unit of the language. */
export const knownAmount = (
  amount: { value: string; currency: string } | null,
  scale: Scale,
): TypedAmount | undefined =>
  amount
    ? {
        value: amount.value,
        currency: amount.currency as Currency,
        typed: scaledDown(amount.value, amount.currency as Currency, SCALES[scale]),
      }
    : undefined;
