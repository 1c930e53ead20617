import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { matterText } from './messages.ts';

interface DueDayProps {
  readonly due: string | null;
  readonly closedOn: string | null;
  /** The day alone, where a head above or beside it says what it is. */
  readonly headed?: boolean;
}

/** The deadline of a matter; one that has passed while the matter is open says so in a word. */
export function DueDay({ due, closedOn, headed = false }: DueDayProps) {
  const text = useText(matterText);
  const { day } = useAsOf();
  if (due === null) return <span className="quiet">{text('none')}</span>;
  return (
    <span className="nowrap">
      {!headed && text('due')} {due} {closedOn === null && due < day && <Signed light="red">{text('overdue')}</Signed>}
    </span>
  );
}
