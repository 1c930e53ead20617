import { addDays, type Day, day, dayOfMonth, daysInMonth, weekday } from '../../domain/day.ts';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import type { CalendarYear } from './CalendarPage.tsx';
import { calendarText } from './messages.ts';

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);
const SATURDAY = 6;

/** What a day is, if it is not a plain workday. */
type Kind = 'holiday' | 'weekend' | 'work';

interface Marked {
  readonly kind: Kind;
  readonly name: string;
}

/** Rest days and worked weekend days of the year, coloured and signed. */
export function YearView({ of }: { readonly of: CalendarYear }) {
  const text = useText(calendarText);
  const marks = marksOf(of, text('weekend'));
  return (
    <>
      <ul className="calendar-legend">
        <li>
          <span className="calendar-day day-holiday">
            1<i>{text('rest')}</i>
          </span>
          {text('legendRest')}
        </li>
        <li>
          <span className="calendar-day day-weekend">1</span>
          {text('legendWeekend')}
        </li>
        <li>
          <span className="calendar-day day-work">
            1<i>{text('work')}</i>
          </span>
          {text('legendWork')}
        </li>
      </ul>
      <div className="calendar-year">
        {MONTHS.map((month) => (
          <Month key={month} year={of.year} month={month} marks={marks} />
        ))}
      </div>
    </>
  );
}

function marksOf({ year, holidays, makeUp }: CalendarYear, weekend: string): ReadonlyMap<Day, Marked> {
  const marks = new Map<Day, Marked>();
  for (let on = day(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1))
    if (weekday(on) >= SATURDAY) marks.set(on, { kind: 'weekend', name: weekend });
  for (const { name, from, to } of holidays)
    for (let on = from; on <= to; on = addDays(on, 1)) marks.set(on, { kind: 'holiday', name });
  for (const { name, on } of makeUp) marks.set(on, { kind: 'work', name });
  return marks;
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly marks: ReadonlyMap<Day, Marked>;
}

function Month({ year, month, marks }: MonthProps) {
  const text = useText(calendarText);
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  const days = Array.from({ length: daysInMonth(year, month) }, (_, n) => addDays(first, n));
  const cells = [...Array.from({ length: weekday(first) - 1 }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(7 * n, 7 * n + 7));
  return (
    <table className="calendar-month" aria-label={`${year}-${String(month).padStart(2, '0')}`}>
      <caption>{text('month', { n: month })}</caption>
      <thead>
        <tr>
          {text('week')
            .split(' ')
            .map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, n) => (
          <tr key={week.find((on) => on !== undefined) ?? n}>
            {Array.from({ length: 7 }, (_, place) => (
              <td key={week[place] ?? place}>
                {week[place] && <DayCell on={week[place]} mark={marks.get(week[place])} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ on, mark }: { readonly on: Day; readonly mark: Marked | undefined }) {
  const text = useText(calendarText);
  const { today } = useMe();
  const said = mark && text(mark.kind === 'work' ? 'workDay' : 'restDay', { day: on, name: mark.name });
  return (
    <span
      className={`calendar-day${mark ? ` day-${mark.kind}` : ''}${on === today ? ' day-today' : ''}`}
      title={said}
      {...(on === today ? { 'aria-current': 'date' as const } : {})}
    >
      {dayOfMonth(on)}
      {mark && mark.kind !== 'weekend' && <i aria-hidden>{text(mark.kind === 'work' ? 'work' : 'rest')}</i>}
      {said && mark?.kind !== 'weekend' && <span className="unseen">{said}</span>}
    </span>
  );
}
