import { Button } from 'antd';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';

/** Says that everything below is as of another day, and leads back. */
export function PastBar() {
  const text = useText(shellText);
  const { day, today, changed, choose } = useAsOf();
  if (!changed) return null;
  return (
    <div className="past-bar" role="status">
      <span>{text(day < today ? 'past' : 'ahead', { day })}</span>
      <Button size="small" onClick={() => choose(undefined)}>
        {text('backToToday')}
      </Button>
    </div>
  );
}
