import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createProject } from '../../contract/projects.ts';
import { useAct } from '../answer.ts';
import { useActKey } from '../sending.ts';
import type { TypedRecord } from '../project/revising.ts';
import { isProblem, ownProblem, type Problem } from '../problem.ts';

/** Enters a project and goes to its page, where its steps are planned next. */
export function useEntering() {
  const create = useAct(createProject);
  const navigate = useNavigate();
  const { key, failed } = useActKey();
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
      failed(error);
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { send, problem, busy: create.isPending };
}
