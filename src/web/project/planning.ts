import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showProject } from '../../contract/projects.ts';
import { planStep, replanStep } from '../../contract/steps.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Day } from '../../domain/day.ts';
import type { StepKind } from '../../domain/step.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
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

type Replan = Omit<InputOf<typeof replanStep>, 'id' | 'reason'>;

/** Only what was changed is sent, so that two people who change different things of a step do not undo each other's. */
export function replanned(was: StepOf, typed: TypedStep): Replan {
  const next: Replan = {
    name: typed.name,
    due: typed.due ?? null,
    unitId: typed.unitId ?? null,
    person: typed.person || null,
    projectUnit: typed.projectUnit || null,
  };
  const before: Replan = { ...was, unitId: was.unit?.id ?? null };
  const names = Object.keys(next) as (keyof Replan)[];
  return Object.fromEntries(names.filter((name) => next[name] !== before[name]).map((name) => [name, next[name]]));
}

/** Sends a plan; when somebody was faster, fetches what they made of it so that the person can choose. */
export function usePlanning(detail: Detail, step: StepOf | undefined, onClose: () => void) {
  const plan = useAct(planStep);
  const replan = useAct(replanStep);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<StepOf>();
  const send = async (typed: TypedStep): Promise<Problem | undefined> => {
    setProblem(undefined);
    try {
      if (step)
        await replan.mutateAsync({
          ifMatch: (theirs ?? step).version,
          input: { id: step.id, ...replanned(step, typed), reason: typed.reason ?? '' },
        });
      else await plan.mutateAsync({ input: { ...typed, id: detail.project.id, kind: typed.kind ?? 'preliminary' } });
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (step && error.reason === 'changed-meanwhile') {
        const now = await call(showProject, { id: detail.project.id });
        setTheirs(now.steps.find((one) => one.id === step.id));
        void queries.invalidateQueries({ queryKey: [showProject.path] });
      }
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { send, problem, theirs, busy: plan.isPending || replan.isPending };
}
