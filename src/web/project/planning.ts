import { useState } from 'react';
import { showProject } from '../../contract/projects.ts';
import { planStep, replanStep } from '../../contract/steps.ts';
import type { Day } from '../../domain/day.ts';
import type { StepKind } from '../../domain/step.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { Detail, StepOf } from './missing.ts';

/** What the form for a step holds. */
export interface TypedStep {
  readonly kind?: StepKind;
  readonly name: string;
  readonly due?: Day;
  readonly unitId?: string;
  readonly person?: string;
  readonly projectUnit?: string;
  readonly reason?: string;
}

/** Sends a plan; when somebody was faster, fetches what they made of it so that the person can choose. */
export function usePlanning(detail: Detail, step: StepOf | undefined, onClose: () => void) {
  const plan = useAct(planStep);
  const replan = useAct(replanStep);
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<StepOf>();
  const send = async (typed: TypedStep): Promise<Problem | undefined> => {
    setProblem(undefined);
    const values = {
      name: typed.name,
      due: typed.due ?? null,
      unitId: typed.unitId ?? null,
      person: typed.person || null,
      projectUnit: typed.projectUnit || null,
    };
    try {
      if (step)
        await replan.mutateAsync({
          ifMatch: (theirs ?? step).version,
          input: { id: step.id, ...values, reason: typed.reason ?? '' },
        });
      else await plan.mutateAsync({ input: { id: detail.project.id, kind: typed.kind ?? 'preliminary', ...values } });
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (step && error.reason === 'changed-meanwhile') {
        const now = await call(showProject, { id: detail.project.id });
        setTheirs(now.steps.find((one) => one.id === step.id));
      }
      setProblem(error);
      return error;
    }
  };
  return { send, problem, theirs, busy: plan.isPending || replan.isPending };
}
