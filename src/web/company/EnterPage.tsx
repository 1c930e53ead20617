import { useParams, useRouter } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { enterCompany } from '../../contract/company.ts';
import { call } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { PlainPage } from '../plain/PlainPage.tsx';
import { isProblem } from '../problem.ts';
import { useTitle } from '../title.ts';
import { useRefusal } from '../words.ts';
import { companyText } from './messages.ts';

/** Opens a company's link when the person says so: programs that look at links on the way open nothing. */
export function EnterPage() {
  const text = useText(companyText);
  const { token } = useParams({ strict: false });
  const { history } = useRouter();
  const queries = useQueryClient();
  const say = useRefusal();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  useTitle(text('enterTitle'));
  const enter = async () => {
    setBusy(true);
    try {
      await call(enterCompany, { token: token ?? '' });
      queries.clear();
      history.replace('/company');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(say(error));
      setBusy(false);
    }
  };
  return (
    <PlainPage title={text('enterTitle')}>
      <section>
        <p>{text('enterWhy')}</p>
        {fault && (
          <p role="alert" className="said-wrong">
            {fault}
          </p>
        )}
        <div className="plain-buttons">
          <button type="button" className="plain-primary" disabled={busy} onClick={() => void enter()}>
            {text('enter')}
          </button>
        </div>
      </section>
    </PlainPage>
  );
}
