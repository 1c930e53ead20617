import { Input } from 'antd';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { settingText } from './setting-messages.ts';

const FOREIGN = ['USD', 'EUR', 'JPY', 'HKD'] as const;

interface RateFieldsProps {
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: Readonly<Record<string, string>>) => void;
}

/** Exchange rates: a currency without one stays apart and is never converted. */
export function RateFields({ id, value, onChange }: RateFieldsProps) {
  const text = useText(settingText);
  const { names } = useWords();
  const rates = (value ?? {}) as Readonly<Record<string, string>>;
  return (
    <div className="setting-rates">
      {FOREIGN.map((currency, place) => (
        <Input
          key={currency}
          id={place === 0 ? id : `${id}-${currency}`}
          aria-label={text('rate', { currency: names.currency[currency] })}
          prefix={names.currency[currency]}
          inputMode="decimal"
          value={rates[currency] ?? ''}
          onChange={({ target }) => {
            const { [currency]: _, ...others } = rates;
            onChange(target.value.trim() === '' ? others : { ...others, [currency]: target.value.trim() });
          }}
        />
      ))}
    </div>
  );
}
