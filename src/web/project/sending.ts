import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attachEvidence } from '../../contract/evidence.ts';
import { reportFact } from '../../contract/facts.ts';
import { showProject } from '../../contract/projects.ts';
import type { Day } from '../../domain/day.ts';
import type { FactKind, Precision } from '../../domain/fact.ts';
import { useAct } from '../answer.ts';
import { newKey, upload } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import type { TypedAmount } from './AmountField.tsx';
import { actText } from './act-messages.ts';
import type { FactOf } from './missing.ts';

/** What the form for a fact holds. */
export interface TypedFact {
  readonly kind?: FactKind;
  readonly on?: Day;
  readonly precision: Precision;
  readonly amount?: TypedAmount;
  readonly stepId?: string;
  readonly remark?: string;
  readonly file?: File;
}

/** First the fact, then its file. A file that does not arrive is tried again without reporting the fact twice. */
export function useSending(projectId: string, corrects: FactOf | undefined, onClose: () => void) {
  const text = useText(actText);
  const say = useRefusal();
  const report = useAct(reportFact);
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [reported, setReported] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (typed: TypedFact): Promise<Problem | undefined> => {
    if (!typed.kind || !typed.on) return undefined;
    setBusy(true);
    setSaid(undefined);
    let fact = reported;
    try {
      fact ??= (
        await report.mutateAsync({
          idempotencyKey: key,
          input: {
            id: projectId,
            kind: typed.kind,
            on: typed.on,
            precision: typed.precision,
            amount: typed.amount?.value ? { value: typed.amount.value, currency: typed.amount.currency } : null,
            stepId: typed.kind === 'step-done' ? (typed.stepId ?? null) : null,
            remark: typed.remark || null,
            supersedes: corrects?.id ?? null,
          },
        })
      ).id;
      setReported(fact);
      if (typed.file) {
        await upload(attachEvidence, typed.file, { id: fact });
        await queries.invalidateQueries({ queryKey: [showProject.path] });
      }
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      // A refused report will come again changed and is another act; one without answer is tried again as the same.
      if (error.status >= 400 && error.status < 500) setKey(newKey());
      if (ownProblem(error)) setSaid(fact ? text('evidenceFailed', { why: say(error) }) : say(error));
      return error;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, said, reported: reported !== undefined };
}
