import { useEffect, useState } from 'react';
import { Me as MeShape, whoAmI } from '../../contract/session.ts';
import { useAnswer } from '../answer.ts';
import type { Me } from '../me.tsx';
import { recall, remember } from '../remember.ts';
import { useOnline } from '../shell/online.ts';

const NAME = 'person';
const WAIT_MS = 4_000;

/**
 * Who sits here, as the server says; while it cannot be reached, whoever it named last on this device and has not signed out,
 * so that a form of the field opens there. `ended` when the server says that nobody does.
 */
export function useWho() {
  const answer = useAnswer(whoAmI, {}, { staleTime: 60_000 });
  const online = useOnline();
  const late = useLate();
  const [last, setLast] = useState<Me>();
  if (answer.data && answer.data !== last) setLast(answer.data);
  const ended = answer.data === null || answer.error?.status === 401;
  const unheard = answer.data === undefined && (answer.error ? answer.error.status === 0 : !online || late);
  if (unheard && last === undefined) {
    const kept = keptPerson();
    if (kept) setLast(kept);
  }
  useEffect(() => {
    if (ended) forgetPerson();
    // A company's page has nothing to offer without the server.
    else if (answer.data && !answer.data.abilities.includes('company.read'))
      remember(NAME, JSON.stringify(answer.data));
  }, [answer.data, ended]);
  return { answer, ended, known: answer.data ?? last };
}

export const forgetPerson = (): void => remember(NAME, undefined);

/** What an earlier build kept may have another shape. */
function keptPerson(): Me | undefined {
  try {
    return MeShape.parse(JSON.parse(recall(NAME) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** A line that is there and carries nothing counts as none after a while. */
function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
