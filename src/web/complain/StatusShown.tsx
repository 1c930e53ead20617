import type { readComplaint } from '../../contract/own-complaints.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayReckoned } from '../../contract/words/say-card.ts';
import type { WorkdayCount } from '../../domain/calendar.ts';
import { choicesOf } from '../company/choices.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { Say } from '../plain/Say.tsx';
import { useWords } from '../words.ts';
import { complainText } from './messages.ts';

type Status = ReplyOf<typeof readComplaint>;

interface StatusShownProps {
  readonly status: Status;
  readonly onSay: (act: string, words: string) => Promise<unknown>;
}

/** How a complaint stands, as whoever made it sees it. */
export function StatusShown({ status: { complaint, said, reckoned, moves }, onSay }: StatusShownProps) {
  const text = useText(complainText);
  const { language } = useLanguage();
  const { matters, acts } = useWords();
  const { state, due } = complaint;
  const owed = state === 'received' || state === 'in-hand' || state === 'passed-on' || state === 'answered';
  // Where it lies inside the house is the house's business.
  const shown = state === 'passed-on' ? 'in-hand' : state;
  const names: Readonly<Record<string, string>> = acts;
  return (
    <>
      <section>
        <div className="plain-row">
          <span>
            {text('number')} <strong>{complaint.number}</strong>
          </span>
          <span>
            {text('state')} <strong>{matters.state.complaint[shown]}</strong>
          </span>
          <span className="quiet">{text('receivedOn', { day: complaint.raisedOn })}</span>
        </div>
        {owed && due && (
          <>
            <p>{text(`due_${state}`, { day: due })}</p>
            {reckoned && (
              <p className="quiet">
                {text('counted')} {sayReckoned(reckoned as WorkdayCount, language)}
              </p>
            )}
          </>
        )}
        <Say
          choices={choicesOf(moves, matters.move).map((one) =>
            one.key === 'complaint.dispute' ? { ...one, hint: text('disputeHint') } : one,
          )}
          onSay={onSay}
        />
      </section>
      <section aria-labelledby="said">
        <h2 id="said">{text('said')}</h2>
        {said.length === 0 && <p className="quiet">{text('nothingSaid')}</p>}
        <ol className="plain-list">
          {said.map((one) => (
            <li key={one.n}>
              <div className="plain-row">
                <strong>{text(`side_${one.side}`)}</strong>
                <span className="quiet">
                  {names[one.act]} {one.on}
                </span>
              </div>
              <p className="plain-words">{one.words}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="yours">
        <h2 id="yours">{text('yours')}</h2>
        <p className="quiet">{matters.complaintClass[complaint.class]}</p>
        <p className="plain-words">{complaint.words}</p>
      </section>
    </>
  );
}
