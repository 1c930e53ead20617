import { useState } from 'react';
import {
  complainAsCompany,
  listOwnComplaints,
  moveOwnComplaint,
  showOwnComplaint,
} from '../../contract/own-complaints.ts';
import type { ComplaintClass } from '../../domain/complaint.ts';
import { useAct, useAnswer } from '../answer.ts';
import { ComplainForm } from '../complain/ComplainForm.tsx';
import { StatusShown } from '../complain/StatusShown.tsx';
import { useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { wordsFor } from './choices.ts';
import { companyText } from './messages.ts';

/** What this person complained of, and a new complaint; an undeclared fee or inspection is one of its kinds. */
export function Complaints({ projectId }: { readonly projectId: string }) {
  const text = useText(companyText);
  const { matters } = useWords();
  const answer = useAnswer(listOwnComplaints, {});
  const complain = useAct(complainAsCompany);
  const [open, setOpen] = useState<string>();
  const [writing, setWriting] = useState<ComplaintClass>();
  const [received, setReceived] = useState<string>();
  return (
    <section aria-labelledby="complaints-head">
      <h2 id="complaints-head">{text('complaints')}</h2>
      <p className="quiet">{text('complainHint')}</p>
      {received && <p role="status">{text('received', { number: received })}</p>}
      <Loaded of={answer} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{text('noComplaints')}</p>
          ) : (
            <ul className="plain-list">
              {rows.map((one) => (
                <li key={one.id}>
                  <div className="plain-row">
                    <strong>{one.number}</strong>
                    <span>{matters.complaintClass[one.class]}</span>
                    <span>{matters.state.complaint[one.state === 'passed-on' ? 'in-hand' : one.state]}</span>
                    {one.due && one.closedOn === null && <span className="quiet">{text('due', { day: one.due })}</span>}
                    <button type="button" onClick={() => setOpen(open === one.id ? undefined : one.id)}>
                      {text(open === one.id ? 'close' : 'open')}
                    </button>
                  </div>
                  {open === one.id && <One id={one.id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {writing ? (
        <ComplainForm
          key={writing}
          asksWho={false}
          first={writing}
          onSend={async (typed) => {
            const made = await complain.mutateAsync({
              input: {
                class: typed.class,
                words: typed.words,
                projectId,
                ...(typed.about ? { about: typed.about } : {}),
              },
            });
            setReceived(made.number);
            setWriting(undefined);
          }}
        />
      ) : (
        <div className="plain-buttons">
          <button type="button" onClick={() => setWriting('delay')}>
            {text('complain')}
          </button>
          <button type="button" onClick={() => setWriting('undeclared')}>
            {text('undeclared')}
          </button>
        </div>
      )}
    </section>
  );
}

function One({ id }: { readonly id: string }) {
  const answer = useAnswer(showOwnComplaint, { id });
  const act = useAct(moveOwnComplaint);
  return (
    <Loaded of={answer}>
      {(status) => (
        <StatusShown
          status={status}
          onSay={(move, words) =>
            act.mutateAsync({
              input: { id, act: move, ...wordsFor(status.moves, move, words) },
              ifMatch: status.complaint.version,
            })
          }
        />
      )}
    </Loaded>
  );
}
