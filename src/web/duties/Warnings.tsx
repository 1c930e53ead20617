import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { UnitPost } from '../../domain/regime/who.ts';
import { useMay } from '../me.tsx';
import { useJoin, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { dutiesText } from './messages.ts';

interface WarningsProps {
  readonly missingYears: readonly number[];
  readonly unheld: readonly UnitPost[];
}

/** What the list does not know, said instead of guessed, each with where it is mended. */
export function Warnings({ missingYears, unheld }: WarningsProps) {
  const text = useText(dutiesText);
  const join = useJoin();
  const { duties } = useWords();
  const mayEnter = useMay('calendar.edit');
  const mayAssign = useMay('task.set');
  return (
    <>
      {missingYears.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={text('missingYears', { years: join.names(missingYears.map(String)) })}
          action={
            mayEnter && (
              <Link to="/calendar" search={{ year: String(missingYears[0]) }}>
                {text('enterYear')}
              </Link>
            )
          }
        />
      )}
      {unheld.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={text('unheld', { posts: join.names(unheld.map((post) => duties.post[post])) })}
          action={
            mayAssign && (
              <Link to="/duties" search={{ view: 'rules' }}>
                {text('assign')}
              </Link>
            )
          }
        />
      )}
    </>
  );
}
