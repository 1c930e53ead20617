import type { Day } from '../../domain/day.ts';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { nodeState } from '../wall/nodes.ts';
import { useStepName } from '../wall/step-name.ts';
import { useNodeWords } from '../wall/words.ts';
import { useWords } from '../words.ts';
import { projectText } from './messages.ts';
import type { Detail, FactOf } from './missing.ts';
import type { Item } from './time-line.ts';

export interface Event extends Item {
  /** The day as exactly as it is known. */
  readonly dayText: string;
  readonly note: string | undefined;
}

/** Steps at their due day and facts at theirs, in the order of days; what was returned, corrected or withdrawn did not happen. */
export function useEvents(detail: Detail): Event[] {
  const { names } = useWords();
  const text = useText(projectText);
  const nodeWords = useNodeWords();
  const nameOf = useStepName();
  const stepName = (fact: FactOf) => {
    const step = detail.steps.find((one) => one.id === fact.stepId);
    return step && nameOf(step);
  };
  const planned = detail.steps.flatMap((step): Event[] =>
    step.due
      ? [
          {
            key: step.id,
            side: 'planned',
            day: step.due as Day,
            dayText: dayText(step.due, step.duePrecision),
            label: nameOf(step),
            tone: nodeState(step, detail.project.stage),
            note: nodeWords.lateness(step, detail.project.stage),
          },
        ]
      : [],
  );
  const happened = detail.facts
    .filter((fact) => fact.state === 'recognised' || fact.state === 'reported')
    .map(
      (fact): Event => ({
        key: fact.id,
        side: 'happened',
        day: fact.on as Day,
        dayText: dayText(fact.on, fact.precision),
        label: (fact.kind === 'step-done' && stepName(fact)) || names.factKind[fact.kind],
        tone: fact.state,
        note: fact.state === 'reported' ? text('waiting') : undefined,
      }),
    );
  return [...planned, ...happened].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
