import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { readText } from './read-messages.ts';

/** The first rows of a list and a button for the next, so that five hundred findings do not make a heavy page. */
export function useSome<T>(
  rows: readonly T[],
  step: number,
): { readonly rows: readonly T[]; readonly more: ReactNode } {
  const text = useText(readText);
  const [most, setMost] = useState(step);
  const left = rows.length - most;
  return {
    rows: rows.slice(0, most),
    more: left > 0 && (
      <Button className="import-more" onClick={() => setMost(most + step)}>
        {text('more', { n: Math.min(step, left) })}
      </Button>
    ),
  };
}
