import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { InputOf, ReplyOf, Route } from '../contract/route.ts';
import { useAct } from './answer.ts';
import { newKey } from './call.ts';
import { useFieldFaults } from './field-faults.ts';
import type { Problem } from './problem.ts';

/**
 * The key under which a form sends its act. What was refused comes again changed and is another act; what had no answer is tried
 * again as the same, so that it is not done twice.
 */
export function useActKey(): {
  readonly key: string;
  readonly renew: () => void;
  readonly failed: (problem: Problem) => void;
} {
  const [key, setKey] = useState(newKey);
  const renew = (): void => setKey(newKey());
  return {
    key,
    renew,
    failed: ({ status }) => {
      if (status >= 400 && status < 500) renew();
    },
  };
}

/** Sends what a form holds, over the version it was read in where there is one; what is wrong with single fields stands beside them. */
export function useSending<T extends Route>(route: T, form: FormInstance, done: (reply: ReplyOf<T>) => void) {
  const faultsOf = useFieldFaults();
  const { key, failed } = useActKey();
  const act = useAct(route);
  const send = (input: InputOf<T>, ifMatch?: number): void =>
    act.mutate(
      { input, idempotencyKey: key, ...(ifMatch === undefined ? {} : { ifMatch }) },
      {
        onSuccess: done,
        onError: (problem) => {
          failed(problem);
          form.setFields(faultsOf(problem) as never);
        },
      },
    );
  return { act, send };
}
