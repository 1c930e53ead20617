import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from './messages/language.tsx';
import { messages } from './messages/messages.ts';

const someText = messages({ zh: { more: '再显示 {n} 条' }, en: { more: 'Show {n} more' } });

/** The first rows of a list and a button for the next, so that a long list does not make a heavy page. */
export function useSome<T>(
  rows: readonly T[],
  step: number,
): { readonly rows: readonly T[]; readonly more: ReactNode } {
  const text = useText(someText);
  const [most, setMost] = useState(step);
  const left = rows.length - most;
  return {
    rows: rows.slice(0, most),
    more: left > 0 && (
      <Button className="show-more" onClick={() => setMost(most + step)}>
        {text('more', { n: Math.min(step, left) })}
      </Button>
    ),
  };
}
