import { sayDue } from '../../contract/words/say-due.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { OnDemand } from '../OnDemand.tsx';
import { dutiesText } from './messages.ts';
import type { Due } from './duty.ts';

/** The due day; why it is that day opens on hover, click and Enter. */
export function DueDay({ due }: { readonly due: Due }) {
  const text = useText(dutiesText);
  return (
    <OnDemand content={() => <Why due={due} />}>
      <span className="digits due-day">{due.due}</span>
      {due.due !== due.asWritten && <span className="quiet"> ⇄</span>}
      {due.reason.says === 'year-missing' && <span className="lacking"> ?</span>}
      <span className="unseen"> {text('why')}</span>
    </OnDemand>
  );
}

function Why({ due }: { readonly due: Due }) {
  const { language } = useLanguage();
  return (
    <ul className="reasons">
      {sayDue(due, language).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
