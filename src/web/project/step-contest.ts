import { dayText, orNone } from '../format.ts';
import type { Text } from '../messages/language.tsx';
import type { actText } from './act-messages.ts';
import type { Contested } from './Conflict.tsx';
import type { StepOf } from './missing.ts';
import type { TypedStep } from './planning.ts';

type ActText = Text<keyof (typeof actText)['zh']>;

/** The fields of a step that two people changed at once. */
export function stepContest(
  text: ActText,
  was: StepOf,
  theirs: StepOf,
  mine: TypedStep,
  unitName: (id: string | undefined) => string | undefined,
): Contested[] {
  return [
    { field: text('stepName'), was: was.name, theirs: theirs.name, mine: mine.name },
    { field: text('due'), was: dayText(was.due), theirs: dayText(theirs.due), mine: dayText(mine.due) },
    {
      field: text('unit'),
      was: orNone(was.unit?.name),
      theirs: orNone(theirs.unit?.name),
      mine: orNone(unitName(mine.unitId)),
    },
    { field: text('person'), was: orNone(was.person), theirs: orNone(theirs.person), mine: orNone(mine.person) },
    {
      field: text('projectUnit'),
      was: orNone(was.projectUnit),
      theirs: orNone(theirs.projectUnit),
      mine: orNone(mine.projectUnit),
    },
  ];
}
