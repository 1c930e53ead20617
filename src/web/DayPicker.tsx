import generatePicker from 'antd/es/date-picker/generatePicker';
import { type Day, endOf } from '../domain/day.ts';
import { dayCalendar, type Picked } from './day-calendar.ts';

const Picker = generatePicker<Picked>(dayCalendar);

interface DayPickerProps {
  readonly id?: string;
  readonly value?: Day | undefined;
  readonly onChange?: (day: Day | undefined) => void;
  /** A month or a year is kept as its last day: it has surely happened by then. */
  readonly precision?: 'day' | 'month' | 'year';
  readonly min?: Day;
  readonly max?: Day;
  readonly disabled?: boolean;
  readonly allowClear?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly className?: string;
}

/** A field for a day; goes into a Form.Item as it is. */
export function DayPicker({ value, onChange, precision = 'day', min, max, ...rest }: DayPickerProps) {
  return (
    <Picker
      {...rest}
      value={value ? { day: value } : null}
      picker={precision === 'day' ? 'date' : precision}
      format={{ day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' }[precision]}
      {...(min ? { minDate: { day: min } } : {})}
      {...(max ? { maxDate: { day: max } } : {})}
      onChange={(picked: Picked | null) => {
        const day = picked?.day;
        onChange?.(day && precision !== 'day' ? endOf(precision, day) : day);
      }}
    />
  );
}
