import { App } from 'antd';
import { useState } from 'react';
import type { Day } from '../../domain/day.ts';
import type { FactKind, Precision } from '../../domain/fact.ts';
import { type ChosenFile, newFileId, type Target } from '../drafts/draft.ts';
import { draftText } from '../drafts/messages.ts';
import { useOutbox } from '../drafts/outbox.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem, type Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
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
  readonly files?: readonly ChosenFile[];
}

/**
 * First the fact, then its files. Without a network both wait on this device; a file that is not taken is tried again without
 * reporting the fact twice.
 */
export function useSending(
  project: { readonly id: string; readonly name: string },
  corrects: FactOf | undefined,
  onClose: () => void,
) {
  const text = useText(actText);
  const drafted = useText(draftText);
  const say = useRefusal();
  const { names } = useWords();
  const { message } = App.useApp();
  const { submit } = useOutbox();
  const [reported, setReported] = useState<Target>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (typed: TypedFact): Promise<Problem | undefined> => {
    if (!typed.kind || !typed.on) return undefined;
    setBusy(true);
    setSaid(undefined);
    const title = `${project.name} · ${names.factKind[typed.kind]}`;
    // A file that has been refused is another file when it is sent again.
    const files = (typed.files ?? []).map((file) => (reported ? { ...file, id: newFileId() } : file));
    const input = {
      id: project.id,
      kind: typed.kind,
      on: typed.on,
      precision: typed.precision,
      amount: typed.amount?.value ? { value: typed.amount.value, currency: typed.amount.currency } : null,
      stepId: typed.kind === 'step-done' ? (typed.stepId ?? null) : null,
      remark: typed.remark || null,
      supersedes: corrects?.id ?? null,
    };
    const outcome = await (reported
      ? submit({ kind: 'files', title, files, target: reported })
      : submit({ kind: 'fact', title, files, input }));
    setBusy(false);
    if (outcome.state === 'kept') void message.info(drafted('kept'), 6);
    if (outcome.state !== 'refused') {
      onClose();
      return undefined;
    }
    const { problem, target } = outcome;
    const already = target ?? reported;
    setReported(already);
    if (ownProblem(problem)) setSaid(already ? text('evidenceFailed', { why: say(problem) }) : say(problem));
    return problem;
  };
  return { send, busy, said, reported: reported !== undefined };
}
