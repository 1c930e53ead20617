import generatePicker from 'antd/es/date-picker/generatePicker';
import { useState } from 'react';
import { type Day, endOf } from '../domain/day.ts';
import { dayCalendar, type Picked, readFinishedDay } from './day-calendar.ts';
import { dayText } from './day-messages.ts';
import { useText } from './messages/language.tsx';

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

const FORMATS = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' } as const;
const EXAMPLES = { day: '2018-03-07', month: '2018-03', year: '2018' } as const;

interface Wrong {
  readonly typed: string;
  readonly why: 'notADay' | 'tooLate' | 'tooEarly';
  readonly limit?: Day | undefined;
}

/**
 * A field for a day; goes into a Form.Item as it is. What is typed with single digits counts when one leaves the field; what
 * is no day, or lies outside, is said to be so and never stands there as if it were the value.
 */
export function DayPicker({ value, onChange, precision = 'day', min, max, className, ...rest }: DayPickerProps) {
  const text = useText(dayText);
  const [wrong, setWrong] = useState<Wrong>();
  const [turn, setTurn] = useState(0);
  const format = FORMATS[precision];
  const choose = (day: Day | undefined) => {
    setWrong(undefined);
    onChange?.(day && precision !== 'day' ? endOf(precision, day) : day);
  };
  const faultOf = (typed: string): Wrong['why'] | undefined => {
    const day = readFinishedDay(typed, format);
    if (!day) return 'notADay';
    if (max && day > max) return 'tooLate';
    return min && day < min ? 'tooEarly' : undefined;
  };
  const finish = (typed: string) => {
    const why = faultOf(typed);
    const day = readFinishedDay(typed, format);
    if (!why) return day !== value && choose(day);
    if (rest.allowClear !== false) choose(undefined);
    setWrong({ typed, why, limit: why === 'tooLate' ? max : min });
    // The field keeps what was typed; a new one shows the value again.
    setTurn(turn + 1);
  };
  const typedIn = ({ target }: { readonly target: EventTarget }): string =>
    target instanceof HTMLInputElement ? target.value.trim() : '';
  return (
    <span className="day-field">
      <Picker
        key={turn}
        {...rest}
        {...(className ? { className } : {})}
        {...(wrong ? { status: 'error' as const } : {})}
        value={value ? { day: value } : null}
        picker={precision === 'day' ? 'date' : precision}
        format={format}
        {...(min ? { minDate: { day: min } } : {})}
        {...(max ? { maxDate: { day: max } } : {})}
        onChange={(picked: Picked | null) => choose(picked?.day)}
        onFocus={() => setWrong(undefined)}
        onBlur={(event) => typedIn(event) && finish(typedIn(event))}
        onKeyDown={(event) => event.key === 'Enter' && !faultOf(typedIn(event)) && finish(typedIn(event))}
      />
      {wrong && (
        <span role="alert" className="day-wrong">
          {text(wrong.why, { typed: wrong.typed, limit: wrong.limit, example: EXAMPLES[precision] })}
        </span>
      )}
    </span>
  );
}
