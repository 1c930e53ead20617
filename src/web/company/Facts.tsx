import { sayOfFact } from '../../contract/company.ts';
import type { WordOnFact } from '../../domain/company.ts';
import { useAct } from '../answer.ts';
import { dayText, exactAmount } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { Say } from '../plain/Say.tsx';
import { useWords } from '../words.ts';
import { companyText } from './messages.ts';
import type { Own } from './Portal.tsx';

type Fact = Own['facts'][number];

/** What was reported: the company says whether it is so, as often as it likes; the last word counts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const text = useText(companyText);
  return (
    <section id="facts" aria-labelledby="facts-head">
      <h2 id="facts-head">{text('facts')}</h2>
      {facts.length === 0 && <p className="quiet">{text('noFacts')}</p>}
      <ul className="plain-list">
        {facts.map((fact) => (
          <Line key={fact.id} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

function Line({ fact }: { readonly fact: Fact }) {
  const text = useText(companyText);
  const { names } = useWords();
  const { language } = useLanguage();
  const act = useAct(sayOfFact);
  return (
    <li>
      <div className="plain-row">
        <span>{dayText(fact.on, fact.precision)}</span>
        <strong>{names.factKind[fact.kind]}</strong>
        {fact.amount && <span>{exactAmount(fact.amount, language)}</span>}
        <span className="quiet">{names.factState[fact.state]}</span>
      </div>
      {fact.word && (
        <p>
          {fact.word.says === 'confirms' ? text('saidConfirms') : text('saidDisputes', { note: fact.word.note ?? '' })}
        </p>
      )}
      {fact.word?.says !== 'confirms' && (
        <Say
          choices={[
            { key: 'confirms', label: text('confirms'), words: 'none' },
            { key: 'disputes', label: text('disputes'), words: 'needed', hint: text('disputeHint') },
          ]}
          onSay={(says, note) =>
            act.mutateAsync({ input: { id: fact.id, says: says as WordOnFact, ...(note ? { note } : {}) } })
          }
        />
      )}
    </li>
  );
}
