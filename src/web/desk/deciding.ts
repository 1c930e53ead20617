import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { judgeFact, listWaitingFacts } from '../../contract/facts.ts';
import { useAct } from '../answer.ts';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useWords } from '../words.ts';
import type { Waiting } from './waiting.ts';
import { deskText } from './messages.ts';

export interface Failure {
  readonly waiting: Waiting;
  readonly what: string;
  readonly problem: Problem;
}

/**
 * Decides without holding up the desk: the paper leaves it at once and the next one is there. It is said to be recognised
 * only when the server has written it; what was refused comes back with the reason.
 */
export function useDeciding() {
  const text = useText(deskText);
  const { names } = useWords();
  const judge = useAct(judgeFact);
  const queries = useQueryClient();
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [said, setSaid] = useState('');
  const decide = async (waiting: Waiting, verdict: 'recognised' | 'returned', reason?: string) => {
    const { fact, project } = waiting;
    const what = `${project.name} ${names.factKind[fact.kind]} ${dayText(fact.on, fact.precision)}`;
    setSent((before) => new Set(before).add(fact.id));
    setFailures((before) => before.filter((failure) => failure.waiting.fact.id !== fact.id));
    try {
      await judge.mutateAsync({ input: { id: fact.id, verdict, ...(reason ? { reason } : {}) } });
      setSaid(text(verdict, { what }));
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setFailures((before) => [...before, { waiting, what, problem }]);
      // Somebody else has dealt with it, or it was taken back: what waits is something else now.
      if (problem.status === 404 || problem.status === 409)
        await queries.invalidateQueries({ queryKey: [listWaitingFacts.path] });
    } finally {
      setSent((before) => new Set([...before].filter((id) => id !== fact.id)));
    }
  };
  const forget = (failure: Failure) => setFailures((before) => before.filter((one) => one !== failure));
  return { decide, sent, failures, forget, said };
}
