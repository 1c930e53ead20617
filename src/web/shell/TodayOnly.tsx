import { Button } from 'antd';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { Nothing } from '../states.tsx';
import { shellText } from './messages.ts';

/** Stands in the place of a page that only acts: of another day one can only read. */
export function TodayOnly() {
  const text = useText(shellText);
  const { day, choose } = useAsOf();
  return (
    <Nothing title={text('todayOnly', { day })}>
      <Button onClick={() => choose(undefined)}>{text('backToToday')}</Button>
    </Nothing>
  );
}
