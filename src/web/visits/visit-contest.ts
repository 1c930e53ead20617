import type { Words } from '../../contract/words/words.ts';
import type { VisitKind } from '../../domain/visit.ts';
import { NONE } from '../format.ts';
import type { Text } from '../messages/language.tsx';
import type { Contested } from '../project/Conflict.tsx';
import type { visitsText } from './messages.ts';
import { revisionOf, type Theirs, type TypedVisit } from './visiting.ts';
import type { VisitRow } from './visits.ts';

interface Speech {
  readonly text: Text<keyof (typeof visitsText)['zh']>;
  readonly names: Words['names'];
}

const FIELDS = ['kind', 'on', 'whom', 'where', 'who', 'result'] as const;

/** The fields of a visit that two people changed at once. */
export function visitContest({ text, names }: Speech, was: VisitRow, theirs: Theirs, mine: TypedVisit): Contested[] {
  const sent = revisionOf(was, mine);
  const say = (field: (typeof FIELDS)[number], value: unknown): string => {
    if (typeof value !== 'string' || value === '') return NONE;
    return field === 'kind' ? names.visitKind[value as VisitKind] : value;
  };
  return FIELDS.filter((field) => field in sent).map((field) => ({
    field: text(field),
    was: say(field, was[field]),
    theirs: say(field, field in theirs.values ? theirs.values[field] : was[field]),
    mine: say(field, sent[field]),
  }));
}
