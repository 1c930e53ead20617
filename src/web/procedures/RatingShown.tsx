import { useText } from '../messages/language.tsx';
import type { Procedure } from './ClockShown.tsx';
import { deskText } from './desk-messages.ts';

/** What the company said of a finished procedure; that it has said nothing yet is told too. */
export function RatingShown({ procedure: { state, rating } }: { readonly procedure: Procedure }) {
  const desk = useText(deskText);
  if (!rating) return state === 'done' || state === 'refused' ? <p className="quiet">{desk('notRatedYet')}</p> : null;
  const { stars, words, on } = rating;
  return (
    <p>
      {desk('ratedWith', { stars, day: on })}
      {words && (
        <>
          {' '}
          <q>{words}</q>
        </>
      )}
    </p>
  );
}
