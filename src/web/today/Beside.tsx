import { Link } from '@tanstack/react-router';
import { listDuties } from '../../contract/duties.ts';
import { listWaitingFacts } from '../../contract/facts.ts';
import { listProblems } from '../../contract/problems.ts';
import { useAnswer } from '../answer.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { todayText } from './messages.ts';

/** What waits and is no matter: facts to recognise, reports of the own unit. */
export function Beside() {
  const text = useText(todayText);
  const judges = useMay('fact.judge');
  const owes = useMay('duty.fulfil');
  const facts = useAnswer(listWaitingFacts, { size: 1 }, { enabled: judges });
  const dues = useAnswer(listDuties, { whose: 'unit', state: ['late', 'due-soon'], size: 1 }, { enabled: owes });
  const coordinates = useMay('matter.coordinate');
  const rising = useAnswer(listProblems, { only: 'up', size: 1 }, { enabled: coordinates });
  const up = rising.data?.total ?? 0;
  const waiting = facts.data?.total ?? 0;
  const late = dues.data?.counts.late ?? 0;
  const soon = dues.data?.counts['due-soon'] ?? 0;
  if (waiting === 0 && late + soon === 0 && up === 0) return null;
  return (
    <ul className="today-beside">
      {waiting > 0 && (
        <li>
          <Link to="/desk">{text('facts', { n: waiting })}</Link>
        </li>
      )}
      {up > 0 && (
        <li>
          <Link to="/problems" search={{ state: 'up' }}>
            {text('rising', { n: up })}
          </Link>
        </li>
      )}
      {late + soon > 0 && (
        <li>
          <Link to="/duties">{text('dues', { late, soon })}</Link>
        </li>
      )}
    </ul>
  );
}
