import { Link } from '@tanstack/react-router';
import { placeOf } from '../../contract/place-of.ts';
import type { showProblem } from '../../contract/problems.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayDueDay } from '../../contract/words/say-due.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { problemsText } from './messages.ts';

type AroundProps = Pick<ReplyOf<typeof showProblem>, 'dispatch' | 'parts' | 'whole'>;

/** What a problem stands in: the meeting it goes to, what it is gathered into, what is gathered into it. */
export function Around({ dispatch, parts, whole }: AroundProps) {
  const text = useText(problemsText);
  const pick = usePick();
  const { language } = useLanguage();
  const { matters } = useWords();
  return (
    <>
      {dispatch && (
        <p className="quiet">
          <Link to="/dispatch" search={{ on: dispatch.meets.on }}>
            {text('belongs', { day: dispatch.meets.on })}
          </Link>{' '}
          · {text(`belongs_${dispatch.because}`, { inBy: dispatch.inBy?.on ?? '' })} ·{' '}
          {text('cited', { name: pick(dispatch), clause: dispatch.clause })}
          {[dispatch.inBy, dispatch.meets].map(
            (placed) =>
              placed &&
              placed.on !== placed.asWritten && (
                <span key={placed.asWritten}> · {sayDueDay({ ...placed, due: placed.on }, language)}</span>
              ),
          )}
        </p>
      )}
      {whole && (
        <p>
          {text('wholeOf')} <Link {...placeOf({ id: whole.id, kind: 'problem', state: 'in-hand' })}>{whole.name}</Link>
        </p>
      )}
      {parts.length > 0 && (
        <>
          <h3>{text('parts', { n: parts.length })}</h3>
          <ul className="matter-reasons">
            {parts.map(({ id, title, state, project, raisedBy }) => (
              <li key={id}>
                <Link {...placeOf({ id, kind: 'problem', state })}>{title}</Link>{' '}
                <span className="quiet">
                  {[project?.name ?? raisedBy?.name, matters.state.problem[state]].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
