import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import { usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { Nothing } from '../states.tsx';
import { useKeys } from '../desk/keys.ts';
import { matterText } from './messages.ts';
import './matters.css';

export interface BoardItem {
  readonly id: string;
  readonly head: ReactNode;
  readonly lines: readonly ReactNode[];
}

interface BoardProps {
  readonly label: string;
  readonly items: readonly BoardItem[];
  readonly total: number;
  /** The one in the address; on a desk the first when none is named. */
  readonly open: string | undefined;
  readonly children: (id: string) => ReactNode;
}

/** The list at the left and one matter whole at the right; on a phone the one after the other. J and K turn the pages. */
export function Board({ label, items, total, open, children }: BoardProps) {
  const text = useText(matterText);
  const narrow = useNarrow();
  const [, change] = usePageSearch();
  const shown = open ?? (narrow ? undefined : items[0]?.id);
  const at = items.findIndex(({ id }) => id === shown);
  const marked = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const turn = (by: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next) change({ open: next.id }, { replace: true });
  };
  useKeys({ j: () => turn(1), k: () => turn(-1) }, items.length > 0 && !narrow);
  if (narrow && shown !== undefined)
    return (
      <div className="board">
        <button type="button" className="link-button" onClick={() => change({ open: undefined })}>
          ‹ {text('back')}
        </button>
        {children(shown)}
      </div>
    );
  return (
    <div className="board">
      <nav className="board-list" aria-label={label}>
        <h2>{text('list', { n: total })}</h2>
        <ol>
          {items.map(({ id, head, lines }) => (
            <li key={id}>
              <button
                ref={id === shown ? marked : undefined}
                type="button"
                aria-current={id === shown ? 'true' : undefined}
                onClick={() => change({ open: id }, { replace: !narrow })}
              >
                <span className="board-head">{head}</span>
                {lines.map((line, n) => (
                  <span key={n} className={n > 0 ? 'quiet' : undefined}>
                    {line}
                  </span>
                ))}
              </button>
            </li>
          ))}
        </ol>
        {total > items.length && <p className="quiet">{text('firstShown', { shown: items.length })}</p>}
      </nav>
      {!narrow && <div className="board-paper">{shown ? children(shown) : <Nothing title={text('choose')} />}</div>}
    </div>
  );
}
