import type { ReplyOf } from '../../contract/route.ts';
import type { showSchedule } from '../../contract/schedule.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { scheduleText } from './schedule-messages.ts';

type Line = ReplyOf<typeof showSchedule>['rows'][number];

/** Each line with the last day to begin and to be done, and how it looks now. */
export function ScheduleRows({ rows }: { readonly rows: readonly Line[] }) {
  const text = useText(scheduleText);
  const { matters } = useWords();
  const states: Readonly<Record<string, string>> = matters.state.procedure;
  return (
    <Rows
      label={text('columns')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          kind: 'main',
          title: text('name'),
          render: ({ title, critical, takes }) => (
            <>
              {title} {critical && takes > 0 && <strong>{text('critical')}</strong>}
            </>
          ),
        },
        { key: 'unit', title: text('unit'), render: ({ unit }) => unit },
        { key: 'takes', kind: 'digits', title: text('takes'), render: ({ takes }) => (takes > 0 ? takes : '—') },
        { key: 'startBy', kind: 'day', title: text('startBy'), render: ({ startBy }) => startBy },
        { key: 'doneBy', kind: 'day', title: text('doneBy'), render: ({ doneBy }) => doneBy },
        { key: 'state', title: text('state'), render: ({ state }) => states[state] ?? state },
        { key: 'now', title: text('now'), render: (line) => <Now line={line} /> },
      ]}
    />
  );
}

function Now({ line: { doneOn, now } }: { readonly line: Line }) {
  const text = useText(scheduleText);
  if (doneOn !== null && now === null) return <>✓ {text('doneOn', { day: doneOn })}</>;
  if (doneOn !== null) return <Signed light="yellow">{text('doneOn', { day: doneOn })}</Signed>;
  if (now !== null) return <Signed light="red">{text('slips', { day: now })}</Signed>;
  return <span className="quiet">{text('onTime')}</span>;
}
