import type { previewCalendarYear } from '../../contract/calendar.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayPeriod } from '../../contract/words/say-due.ts';
import { orNone } from '../format.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useSome } from '../some.tsx';
import { calendarText } from './messages.ts';

export type Moves = ReplyOf<typeof previewCalendarYear>['moved'];

/** Which open dues a change would move: the day now and the day then beside each other. */
export function MovesTable({ moved }: { readonly moved: Moves }) {
  const text = useText(calendarText);
  const pick = usePick();
  const { language } = useLanguage();
  const { rows, more } = useSome(moved, 40);
  if (moved.length === 0) return <p role="status">{text('previewNone')}</p>;
  return (
    <>
      <p role="status">{text('previewSome', { n: moved.length })}</p>
      <Rows
        label={text('preview')}
        rows={rows}
        keyOf={({ regime, duty, period }) => `${regime.id} ${duty.id} ${period}`}
        columns={[
          { key: 'duty', kind: 'main', title: text('duty'), render: ({ duty }) => pick(duty) },
          { key: 'about', title: text('about2'), render: ({ period }) => sayPeriod(period, language) },
          { key: 'written', kind: 'day', title: text('asWritten'), render: ({ asWritten }) => asWritten },
          { key: 'now', kind: 'day', title: text('now'), render: ({ before }) => <s>{orNone(before)}</s> },
          { key: 'then', kind: 'day', title: text('then'), render: ({ after }) => <strong>{orNone(after)}</strong> },
          {
            key: 'open',
            kind: 'digits',
            title: text('openUnits'),
            render: ({ open, units }) => text('units', { open, units }),
          },
        ]}
      />
      {more}
    </>
  );
}
