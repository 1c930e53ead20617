import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reviseProject, showProject } from '../../contract/projects.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Origin } from '../../domain/project.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import type { TypedAmount } from './AmountField.tsx';
import type { Detail } from './missing.ts';

/** What the form for a project's record holds. */
export interface TypedRecord {
  readonly name: string;
  readonly unitId: string;
  readonly investorName?: string;
  readonly creditCode?: string;
  readonly district?: string;
  readonly industry?: string;
  readonly origin?: Origin;
  readonly amount?: TypedAmount;
  readonly content?: string;
  readonly remark?: string;
}

const TEXTS = ['investorName', 'creditCode', 'district', 'industry', 'content', 'remark'] as const;

type Revision = InputOf<typeof reviseProject>;

/** Only what was changed is sent, so that two people who change different fields do not stand in each other's way. */
export function changesOf(before: TypedRecord, now: TypedRecord): Omit<Revision, 'id'> {
  const changes: Omit<Revision, 'id'> = {};
  if (now.name !== before.name) changes.name = now.name;
  if (now.unitId !== before.unitId) changes.unitId = now.unitId;
  if (now.origin !== before.origin) changes.origin = now.origin ?? null;
  for (const field of TEXTS) if ((now[field] ?? '') !== (before[field] ?? '')) changes[field] = now[field] || null;
  const [old, given] = [before.amount, now.amount];
  if (old?.value !== given?.value || (given?.value && old?.currency !== given.currency))
    changes.amount = given?.value ? { value: given.value, currency: given.currency } : null;
  return changes;
}

/** Sends what was changed; when somebody was faster, fetches what they made of it. */
export function useRevising(opened: Detail, before: TypedRecord, onClose: () => void) {
  const revise = useAct(reviseProject);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Detail>();
  const send = async (typed: TypedRecord): Promise<Problem | undefined> => {
    setProblem(undefined);
    const changes = changesOf(before, typed);
    try {
      if (Object.keys(changes).length > 0)
        await revise.mutateAsync({
          ifMatch: (theirs ?? opened).project.version,
          input: { id: opened.project.id, ...changes },
        });
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.reason === 'changed-meanwhile') {
        setTheirs(await call(showProject, { id: opened.project.id }));
        void queries.invalidateQueries({ queryKey: [showProject.path] });
      }
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { send, problem, theirs, busy: revise.isPending };
}
