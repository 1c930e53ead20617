import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../me.tsx';
import { type Begun, begunOf, dropBegun, keepBegun, ownerOf } from './draft.ts';

const PAUSE_MS = 400;

/** What this person has begun in a form on this device: `begun` is undefined until it has been looked for. */
export function useBegun<T>(form: string) {
  const owner = ownerOf(useMe());
  const [begun, setBegun] = useState<Begun<T>>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let gone = false;
    void begunOf<T>(owner, form).then((found) => gone || setBegun(found ?? { values: {}, files: [] }));
    return () => {
      gone = true;
    };
  }, [owner, form]);
  const keep = useCallback(
    (next: Begun<T>) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepBegun(owner, form, next), PAUSE_MS);
    },
    [owner, form],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    return dropBegun(owner, form);
  }, [owner, form]);
  return { begun, keep, forget };
}
