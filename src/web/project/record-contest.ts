import type { Words } from '../../contract/words/words.ts';
import { grouped, orNone } from '../format.ts';
import type { Text } from '../messages/language.tsx';
import type { Contested } from './Conflict.tsx';
import type { projectText } from './messages.ts';
import type { Detail } from './missing.ts';
import type { TypedRecord } from './revising.ts';
import type { sourceText } from './source-messages.ts';

interface Speech {
  readonly text: Text<keyof (typeof sourceText)['zh']>;
  readonly head: Text<keyof (typeof projectText)['zh']>;
  readonly names: Words['names'];
}

const money = (
  amount: { readonly value?: string | undefined; readonly currency: string } | null | undefined,
): string => (amount?.value ? `${grouped(amount.value)} ${amount.currency}` : orNone(null));

/** The fields of a record that two people changed at once. */
export function recordContest(
  { text, head, names }: Speech,
  { project: was }: Detail,
  { project: theirs }: Detail,
  mine: TypedRecord,
  unitName: (id: string) => string | undefined,
): Contested[] {
  const origin = (of: TypedRecord['origin'] | null) => (of ? names.origin[of] : orNone(null));
  const plain = (field: string, name: 'creditCode' | 'district' | 'industry' | 'content' | 'remark'): Contested => ({
    field,
    was: orNone(was[name]),
    theirs: orNone(theirs[name]),
    mine: orNone(mine[name]),
  });
  return [
    { field: text('name'), was: was.name, theirs: theirs.name, mine: mine.name },
    { field: head('unit'), was: was.unit.name, theirs: theirs.unit.name, mine: orNone(unitName(mine.unitId)) },
    {
      field: head('investor'),
      was: orNone(was.investor?.name),
      theirs: orNone(theirs.investor?.name),
      mine: orNone(mine.investorName),
    },
    plain(text('creditCode'), 'creditCode'),
    { field: head('amount'), was: money(was.amount), theirs: money(theirs.amount), mine: money(mine.amount) },
    { field: text('origin'), was: origin(was.origin), theirs: origin(theirs.origin), mine: origin(mine.origin) },
    plain(text('district'), 'district'),
    plain(text('industry'), 'industry'),
    plain(text('content'), 'content'),
    plain(text('remark'), 'remark'),
  ];
}
