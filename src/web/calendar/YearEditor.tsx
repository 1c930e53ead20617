import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { previewCalendarYear, putCalendarYear } from '../../contract/calendar.ts';
import type { HolidayYear } from '../../domain/holidays/holiday-year.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal } from '../words.ts';
import type { CalendarYear } from './CalendarPage.tsx';
import { checked, type TypedYear, typedOf } from './editing.ts';
import { calendarText } from './messages.ts';
import { MovesTable } from './MovesTable.tsx';
import { PasteNotice } from './PasteNotice.tsx';
import { YearTables } from './YearTables.tsx';

/** A year of holidays is entered, what it would move is looked at, and only then it is saved. */
export function YearEditor({ of, onClose }: { readonly of: CalendarYear; readonly onClose: () => void }) {
  const text = useText(calendarText);
  const narrow = useNarrow();
  const say = useRefusal();
  const { message } = App.useApp();
  const [typed, setTyped] = useState<TypedYear>(() => typedOf(of));
  const [source, setSource] = useState(of.from === 'own' ? of.source : '');
  const [tried, setTried] = useState<'look' | 'save'>();
  const [seen, setSeen] = useState<string>();
  const preview = useAct(previewCalendarYear);
  const put = useAct(putCalendarYear);
  const { year, faults } = checked(of.year, typed);
  const needsSource = source.trim().length < 2;
  const error = put.error ?? preview.error;
  const problem = error && ownProblem(error);
  // What was looked at must be what is saved.
  const isSeen = year !== undefined && seen === textOf(year);
  const look = () => {
    setTried('look');
    if (!year) return;
    preview.mutate({ input: { ...year, holidays: [...year.holidays], makeUp: [...year.makeUp] } });
    setSeen(textOf(year));
  };
  const save = () => {
    setTried('save');
    if (!year || needsSource) return;
    put.mutate(
      { ifMatch: of.version, input: { ...year, holidays: [...year.holidays], makeUp: [...year.makeUp], source } },
      {
        onSuccess: ({ moved }) => {
          void message.success(text('saved', { year: of.year, n: moved }));
          onClose();
        },
      },
    );
  };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 780}
      title={text('editTitle', { year: of.year })}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          {seen !== undefined && !isSeen && <span className="quiet">{text('previewAgain')}</span>}
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type={isSeen ? 'default' : 'primary'} loading={preview.isPending} onClick={look}>
            {text('preview')}
          </Button>
          <Button
            type={isSeen ? 'primary' : 'default'}
            disabled={!isSeen || !preview.data}
            loading={put.isPending}
            onClick={save}
          >
            {text('save')}
          </Button>
        </div>
      }
    >
      <div className="calendar-editor">
        {problem && <FormProblem title={problem.reason === 'changed-meanwhile' ? text('changed') : say(problem)} />}
        {tried && faults.length > 0 && <FormProblem title={text('faults', { n: faults.length })} />}
        <PasteNotice year={of.year} onRead={(read) => setTyped(typedOf(read))} />
        <YearTables
          typed={typed}
          faults={tried ? faults : faults.filter(({ reason }) => reason !== 'required' && reason !== 'holiday-none')}
          onChange={setTyped}
        />
        <section>
          <h3>
            <label htmlFor="source">{text('source')}</label>
          </h3>
          <Input
            id="source"
            maxLength={300}
            placeholder={text('sourceHint')}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
          {tried === 'save' && needsSource && <p className="said-wrong">{text('required')}</p>}
        </section>
        {isSeen && preview.data && (
          <section aria-label={text('preview')}>
            <MovesTable moved={preview.data.moved} />
          </section>
        )}
      </div>
    </Drawer>
  );
}

const textOf = (year: HolidayYear): string => JSON.stringify(year);
