import { useEffect, useRef } from 'react';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { useWords } from '../words.ts';
import type { Waiting } from './waiting.ts';
import { deskText } from './messages.ts';

interface QueueProps {
  readonly rows: readonly Waiting[];
  readonly total: number;
  readonly at: number;
  readonly onOpen: (at: number) => void;
}

/** What waits, oldest first. */
export function Queue({ rows, total, at, onOpen }: QueueProps) {
  const text = useText(deskText);
  const { names } = useWords();
  const { write, unit } = useAmounts();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    open.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav className="desk-queue" aria-label={text('queue', { n: total })}>
      <h2>{text('queue', { n: total })}</h2>
      <ol>
        {rows.map(({ fact, project, unit: of }, n) => (
          <li key={fact.id}>
            <button
              ref={n === at ? open : undefined}
              type="button"
              aria-current={n === at ? 'true' : undefined}
              onClick={() => onOpen(n)}
            >
              <span className="desk-queue-what">
                <strong>{names.factKind[fact.kind]}</strong> <span>{dayText(fact.on, fact.precision)}</span>
                {fact.amount && (
                  <span>
                    {write(fact.amount)} {unit(fact.amount.currency)}
                  </span>
                )}
              </span>
              <span>{project.name}</span>
              <span className="quiet">{of.name}</span>
            </button>
          </li>
        ))}
      </ol>
      {total > rows.length && <p className="quiet">{text('more', { shown: rows.length })}</p>}
    </nav>
  );
}
