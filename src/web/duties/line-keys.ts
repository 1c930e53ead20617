import { useState } from 'react';
import { useKeys } from '../desk/keys.ts';
import type { Act } from './DutyLines.tsx';
import { type Due, keyOf } from './duty.ts';

const KEYS = { r: 'fulfil', e: 'excuse', o: 'reopen' } as const satisfies Record<string, Act>;

/** Moves with J and K, and acts with one key on the line one is at. */
export function useLineKeys(rows: readonly Due[], onAct: (act: Act, due: Due) => void): string | undefined {
  const [at, setAt] = useState<string>();
  const place = rows.findIndex((due) => keyOf(due) === at);
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!next) return;
    setAt(keyOf(next));
    document.getElementById(keyOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  const current = rows[place];
  const acts = Object.fromEntries(
    Object.entries(KEYS).map(([key, act]) => [
      key,
      current?.acts.includes(act) ? () => onAct(act, current) : undefined,
    ]),
  );
  useKeys({ j: () => go(place + 1), k: () => go(place < 0 ? 0 : place - 1), ...acts }, true);
  return at;
}
