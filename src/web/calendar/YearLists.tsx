import { daysBetween } from '../../domain/day.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import type { CalendarYear } from './CalendarPage.tsx';
import { calendarText } from './messages.ts';

/** The same year as the notice tells it: each holiday with its days, and the weekend days that are worked. */
export function YearLists({ of: { holidays, makeUp } }: { readonly of: CalendarYear }) {
  const text = useText(calendarText);
  return (
    <div className="calendar-lists">
      <section>
        <h2>{text('holidays')}</h2>
        <Rows
          label={text('holidays')}
          rows={holidays}
          keyOf={({ from }) => from}
          columns={[
            { key: 'name', kind: 'main', title: text('name'), render: ({ name }) => name },
            { key: 'from', kind: 'day', title: text('from'), render: ({ from }) => from },
            { key: 'to', kind: 'day', title: text('to'), render: ({ to }) => to },
            { key: 'days', kind: 'digits', title: text('days'), render: ({ from, to }) => daysBetween(from, to) + 1 },
          ]}
        />
      </section>
      <section>
        <h2>{text('makeUps')}</h2>
        {makeUp.length === 0 ? (
          <p className="quiet">{text('none')}</p>
        ) : (
          <Rows
            label={text('makeUps')}
            rows={makeUp}
            keyOf={({ on }) => on}
            columns={[
              { key: 'name', kind: 'main', title: text('name'), render: ({ name }) => name },
              { key: 'on', kind: 'day', title: text('on'), render: ({ on }) => on },
            ]}
          />
        )}
      </section>
    </div>
  );
}
