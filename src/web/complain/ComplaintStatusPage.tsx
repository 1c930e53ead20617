import { useParams } from '@tanstack/react-router';
import { readComplaint, speakOnComplaint } from '../../contract/own-complaints.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { PlainPage } from '../plain/PlainPage.tsx';
import { Loaded } from '../states.tsx';
import { useTitle } from '../title.ts';
import { complainText } from './messages.ts';
import { StatusShown } from './StatusShown.tsx';

/** The status page of a complaint, by its secret address. */
export function ComplaintStatusPage() {
  const text = useText(complainText);
  const { token = '' } = useParams({ strict: false });
  const answer = useAnswer(readComplaint, { token });
  const act = useAct(speakOnComplaint);
  useTitle(text('statusTitle'));
  return (
    <PlainPage title={text('statusTitle')}>
      <Loaded of={answer}>
        {(status) => (
          <StatusShown
            status={status}
            onSay={(move, words) =>
              act.mutateAsync({
                input: { token, act: move, version: status.complaint.version, ...(words ? { words } : {}) },
              })
            }
          />
        )}
      </Loaded>
    </PlainPage>
  );
}
