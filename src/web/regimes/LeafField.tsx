import { Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useText } from '../messages/language.tsx';
import { settingText } from './setting-messages.ts';
import { durationOf, type DurationUnit, leavesOf, type Leaf, type LeafKind, UNITS } from './setting-value.ts';

interface LeafFieldProps {
  readonly id: string;
  readonly label: string;
  readonly leaf: Leaf;
  readonly onChange: (value: string | number) => void;
}

const MEASURES: Readonly<Record<'share' | 'amount', readonly LeafKind[]>> = {
  share: ['share', 'percent'],
  amount: ['amount'],
};
const DATES = Array.from({ length: 31 }, (_, place) => place + 1);

/** One number, share, duration, amount or day of a setting. */
export function LeafField({ id, label, leaf: { kind, value }, onChange }: LeafFieldProps) {
  const text = useText(settingText);
  switch (kind) {
    case 'number':
      return (
        <InputNumber
          id={id}
          aria-label={label}
          value={Number(value)}
          onChange={(next) => next !== null && onChange(next)}
        />
      );
    case 'percent':
      return (
        <InputNumber
          id={id}
          aria-label={label}
          value={Number(String(value).slice(0, -1))}
          min={0}
          max={100}
          suffix="%"
          onChange={(next) => next !== null && onChange(`${next}%`)}
        />
      );
    case 'duration':
      return <DurationField id={id} label={label} value={String(value)} onChange={onChange} />;
    case 'day':
      return (
        <DayPicker
          id={id}
          aria-label={label}
          value={value as Day}
          allowClear={false}
          onChange={(next) => next && onChange(next)}
        />
      );
    case 'date':
      return (
        <Select
          id={id}
          aria-label={label}
          className="setting-choice"
          value={value}
          onChange={onChange}
          options={[
            ...DATES.map((n) => ({ value: n, label: text('date', { n }) })),
            { value: 'last', label: text('last') },
          ]}
        />
      );
    case 'share':
    case 'amount':
      return <MeasureField id={id} label={label} kind={kind} value={String(value)} onChange={onChange} />;
  }
}

interface MeasureFieldProps extends Omit<LeafFieldProps, 'leaf'> {
  readonly kind: 'share' | 'amount';
  readonly value: string;
}

/** What is being typed counts only once it is a share or an amount with its unit; until then it is said to be none. */
function MeasureField({ id, label, kind, value, onChange }: MeasureFieldProps) {
  const text = useText(settingText);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const isRight = (it: string): boolean => MEASURES[kind].includes(leavesOf(it)[0]?.kind ?? 'number');
  const wrong = !isRight(typed);
  return (
    <span className="setting-text">
      <Input
        id={id}
        aria-label={label}
        aria-invalid={wrong}
        {...(wrong ? { status: 'error' as const } : {})}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (isRight(target.value)) {
            setKnown(target.value);
            onChange(target.value);
          }
        }}
      />
      {wrong && (
        <span role="alert" className="said-wrong">
          {text(kind === 'share' ? 'shareHint' : 'amountHint')}
        </span>
      )}
    </span>
  );
}

function DurationField({ id, label, value, onChange }: Omit<LeafFieldProps, 'leaf'> & { readonly value: string }) {
  const text = useText(settingText);
  const { n, unit } = durationOf(value) ?? { n: 0, unit: 'D' };
  return (
    <Space.Compact>
      <InputNumber
        id={id}
        aria-label={label}
        value={n}
        min={0}
        max={9999}
        precision={0}
        onChange={(next) => next !== null && onChange(`P${next}${unit}`)}
      />
      <Select<DurationUnit>
        aria-label={text('unit', { name: label })}
        value={unit}
        onChange={(next) => onChange(`P${n}${next}`)}
        options={UNITS.map((it) => ({ value: it, label: text(it) }))}
      />
    </Space.Compact>
  );
}
