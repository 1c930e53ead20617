import { grouped } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { companyText } from './messages.ts';
import type { Own } from './Portal.tsx';

/** Fees and inspections, before they happen. */
export function Declarations({ declarations }: { readonly declarations: Own['declarations'] }) {
  const text = useText(companyText);
  const { matters } = useWords();
  return (
    <section aria-labelledby="declarations-head">
      <h2 id="declarations-head">{text('declarations')}</h2>
      <p className="quiet">{text('declHint')}</p>
      {declarations.length === 0 && <p className="quiet">{text('noDeclarations')}</p>}
      <ul className="plain-list">
        {declarations.map((one) => (
          <li key={one.id}>
            <div className="plain-row">
              <span>{one.on}</span>
              <strong>{one.title}</strong>
              <span>{matters.state.declaration[one.state]}</span>
              <span className="quiet">{one.unit}</span>
            </div>
            <div className="plain-row quiet">
              <span>
                {one.class === 'fee'
                  ? text('fee', { amount: grouped(one.amount ?? '') })
                  : text('inspectors', { n: one.inspectors ?? '' })}
              </span>
              <span>{text('basis', { basis: one.basis })}</span>
            </div>
            {(one.state === 'declared' || one.state === 'refused') && (
              <p>
                <Signed light="yellow">{text('notYet')}</Signed>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
