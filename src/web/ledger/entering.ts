import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createProject } from '../../contract/projects.ts';
import { useAct } from '../answer.ts';
import { newKey } from '../call.ts';
import type { TypedRecord } from '../project/revising.ts';
import { isProblem, ownProblem, type Problem } from '../problem.ts';

/** Enters a project and goes to its page, where its steps are planned next. */
export function useEntering() {
  const create = useAct(createProject);
  const navigate = useNavigate();
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Problem>();
  const send = async (typed: TypedRecord): Promise<Problem | undefined> => {
    setProblem(undefined);
    const { amount, ...values } = typed;
    const given = amount?.value ? { amount: { value: amount.value, currency: amount.currency } } : {};
    try {
      const { id } = await create.mutateAsync({ idempotencyKey: key, input: { ...values, ...given } });
      await navigate({ to: '/projects/$id', params: { id }, search: { tab: 'steps' } });
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      // What was refused comes again changed and is another act; what had no answer is tried again as the same.
      if (error.status >= 400 && error.status < 500) setKey(newKey());
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { send, problem, busy: create.isPending };
}
