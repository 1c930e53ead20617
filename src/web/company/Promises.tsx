import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { companyText } from './messages.ts';
import type { Own } from './Portal.tsx';

/** What both sides promised, with its day. */
export function Promises({ commitments }: { readonly commitments: Own['commitments'] }) {
  const text = useText(companyText);
  const { matters } = useWords();
  const states: Readonly<Record<string, string>> = matters.state.commitment;
  return (
    <section aria-labelledby="promises-head">
      <h2 id="promises-head">{text('commitments')}</h2>
      {commitments.length === 0 && <p className="quiet">{text('noCommitments')}</p>}
      <ul className="plain-list">
        {commitments.map((one) => (
          <li key={one.id}>
            <div className="plain-row">
              <strong>{one.title}</strong>
              {one.side && <span>{text(`side_${one.side}`)}</span>}
              <span>{states[one.state] ?? one.state}</span>
              {one.due && <span className="quiet">{one.due}</span>}
              {one.unit && <span className="quiet">{one.unit}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
