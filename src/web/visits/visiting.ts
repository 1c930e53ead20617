import { useState } from 'react';
import type { InputOf } from '../../contract/route.ts';
import { recordVisit, reviseVisit } from '../../contract/visits.ts';
import type { Day } from '../../domain/day.ts';
import type { VisitKind } from '../../domain/visit.ts';
import { useAct } from '../answer.ts';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import type { VisitRow } from './visits.ts';

/** What the form for a visit holds. */
export interface TypedVisit {
  readonly unitId: string;
  readonly kind: VisitKind;
  readonly on: Day;
  readonly who: string;
  readonly whom: string;
  readonly where: string;
  readonly result?: string;
  readonly projectId?: string;
  readonly reason?: string;
}

export type Revision = Omit<InputOf<typeof reviseVisit>, 'id' | 'reason'>;

/** Only what was changed is sent, so that two people who change different things of a visit do not undo each other's. */
export function revisionOf(was: VisitRow, typed: TypedVisit): Revision {
  const next: Revision = {
    kind: typed.kind,
    on: typed.on,
    who: typed.who.trim(),
    whom: typed.whom.trim(),
    where: typed.where.trim(),
    result: typed.result?.trim() || null,
    projectId: typed.projectId ?? null,
  };
  const before: Revision = { ...was, projectId: was.project?.id ?? null };
  const names = Object.keys(next) as (keyof Revision)[];
  return Object.fromEntries(names.filter((name) => next[name] !== before[name]).map((name) => [name, next[name]]));
}

/** What somebody else made of the visit meanwhile, of the fields that were changed here. */
export interface Theirs {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Sends a visit; when somebody was faster, keeps what they made of it so that the person can choose. */
export function useVisiting(visit: VisitRow | undefined, onClose: () => void) {
  const record = useAct(recordVisit);
  const revise = useAct(reviseVisit);
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Theirs>();
  const send = async (typed: TypedVisit): Promise<Problem | undefined> => {
    setProblem(undefined);
    try {
      if (visit)
        await revise.mutateAsync({
          ifMatch: theirs?.version ?? visit.version,
          input: { id: visit.id, ...revisionOf(visit, typed), reason: typed.reason ?? '' },
        });
      else {
        const { reason: _, ...fields } = typed;
        await record.mutateAsync({ input: fields });
      }
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      const { version, theirs: values } = error.values;
      if (error.reason === 'changed-meanwhile' && typeof version === 'number')
        setTheirs({ version, values: (values ?? {}) as Theirs['values'] });
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { send, problem, theirs, busy: record.isPending || revise.isPending };
}
