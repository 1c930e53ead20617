import { Button } from 'antd';
import { useState } from 'react';
import { showCalendarYear } from '../../contract/calendar.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { yearOf } from '../../domain/day.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import './calendar.css';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { calendarText } from './messages.ts';
import { YearEditor } from './YearEditor.tsx';
import { YearLists } from './YearLists.tsx';
import { YearView } from './YearView.tsx';

export type CalendarYear = ReplyOf<typeof showCalendarYear>;

const [FIRST, LAST] = [1990, 2999];

/** 工作日历: the year on the wall, where it comes from, and how a government enters its own. */
export function CalendarPage() {
  const text = useText(calendarText);
  useTitle(text('title'));
  const { day } = useAsOf();
  const [search, change] = usePageSearch();
  const asked = Number(oneIn(search, 'year'));
  const year = Number.isInteger(asked) && asked >= FIRST && asked <= LAST ? asked : yearOf(day);
  const answer = useAnswer(showCalendarYear, { year }, { keepPrevious: true });
  const go = (to: number) => change({ year: String(to) });
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Button aria-label={text('before')} disabled={year <= FIRST} onClick={() => go(year - 1)}>
            ‹
          </Button>
          <select
            className="native-select"
            aria-label={text('year')}
            value={year}
            onChange={(event) => go(Number(event.target.value))}
          >
            {yearsOffered(answer.data?.loaded ?? [], year).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <Button aria-label={text('after')} disabled={year >= LAST} onClick={() => go(year + 1)}>
            ›
          </Button>
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <Loaded of={answer} rows={12}>
        {(found) => <Year key={found.year} of={found} />}
      </Loaded>
    </section>
  );
}

/** The loaded years, the one after them, and whichever one is at. */
const yearsOffered = (loaded: readonly number[], year: number): number[] =>
  [...new Set([...loaded, (loaded.at(-1) ?? year) + 1, year])].sort((a, b) => b - a);

function Year({ of }: { readonly of: CalendarYear }) {
  const text = useText(calendarText);
  const { changed } = useAsOf();
  const mayEdit = useMay('calendar.edit') && !changed;
  const [editing, setEditing] = useState(false);
  const [givingUp, setGivingUp] = useState(false);
  const enter = mayEdit && (
    <Button type={of.from === 'nobody' ? 'primary' : 'default'} onClick={() => setEditing(true)}>
      {text(of.from === 'nobody' ? 'enter' : 'edit')}
    </Button>
  );
  return (
    <>
      {of.from === 'nobody' ? (
        <Nothing title={text('nobody', { year: of.year })}>
          <p>{text('nobodyHint')}</p>
          {enter}
        </Nothing>
      ) : (
        <>
          <div className="tools">
            <span>{text(of.from, { source: of.source })}</span>
            {enter}
            {mayEdit && of.from === 'own' && (
              <Button onClick={() => setGivingUp(true)}>{text(of.shipped ? 'giveUp' : 'giveUpNone')}</Button>
            )}
          </div>
          <YearView of={of} />
          <YearLists of={of} />
        </>
      )}
      {editing && <YearEditor of={of} onClose={() => setEditing(false)} />}
      {givingUp && <GiveUpDialog of={of} onClose={() => setGivingUp(false)} />}
    </>
  );
}
