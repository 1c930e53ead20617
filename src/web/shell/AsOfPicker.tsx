import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';

export function AsOfPicker() {
  const text = useText(shellText);
  const { day, choose } = useAsOf();
  return (
    <label className="as-of">
      <span className="as-of-word">{text('asOf')}</span>
      <DayPicker className="as-of-field" aria-label={text('asOf')} value={day} onChange={choose} allowClear={false} />
    </label>
  );
}
