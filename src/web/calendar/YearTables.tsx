import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { DayPicker } from '../DayPicker.tsx';
import { useText } from '../messages/language.tsx';
import { fill } from '../messages/messages.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { nextNo, type PlaceFault, type TypedHoliday, type TypedMakeUp, type TypedYear } from './editing.ts';
import { calendarText } from './messages.ts';

interface YearTablesProps {
  readonly typed: TypedYear;
  readonly faults: readonly PlaceFault[];
  readonly onChange: (typed: TypedYear) => void;
}

/** Holidays and worked weekend days as two short tables to be filled in. */
export function YearTables({ typed, faults, onChange }: YearTablesProps) {
  const text = useText(calendarText);
  const holidays = listOf(typed.holidays, (rows) => onChange({ ...typed, holidays: rows }));
  const makeUp = listOf(typed.makeUp, (rows) => onChange({ ...typed, makeUp: rows }));
  const at = (rows: readonly { readonly no: number }[], row: { readonly no: number }) => rows.indexOf(row);
  const fault = (place: string) => <Faults of={faults.filter(({ field }) => field === place)} />;
  return (
    <div className="calendar-tables">
      <section>
        <h3>{text('holidays')}</h3>
        {fault('holidays')}
        <Rows
          label={text('holidays')}
          rows={typed.holidays}
          keyOf={({ no }) => no}
          columns={[
            {
              key: 'name',
              title: text('name'),
              render: (row: TypedHoliday) => (
                <Place fault={fault(`holidays.${at(typed.holidays, row)}.name`)}>
                  <Name value={row.name} onChange={(name) => holidays.change(row, { name })} />
                </Place>
              ),
            },
            ...(['from', 'to'] as const).map((edge) => ({
              key: edge,
              title: text(edge),
              render: (row: TypedHoliday) => (
                <Place fault={fault(`holidays.${at(typed.holidays, row)}.${edge}`)}>
                  <DayPicker
                    aria-label={text(edge)}
                    value={row[edge]}
                    onChange={(day) =>
                      holidays.change(row, { [edge]: day, ...(edge === 'from' && !row.to ? { to: day } : {}) })
                    }
                  />
                </Place>
              ),
            })),
            {
              key: 'acts',
              kind: 'acts',
              title: text('acts'),
              render: (row) => <Remove onClick={() => holidays.remove(row)} />,
            },
          ]}
        />
        <Button size="small" onClick={() => holidays.add({ name: '', from: undefined, to: undefined })}>
          {text('addHoliday')}
        </Button>
      </section>
      <section>
        <h3>{text('makeUps')}</h3>
        <Rows
          label={text('makeUps')}
          rows={typed.makeUp}
          keyOf={({ no }) => no}
          columns={[
            {
              key: 'name',
              title: text('name'),
              render: (row: TypedMakeUp) => (
                <Place fault={fault(`makeUp.${at(typed.makeUp, row)}.name`)}>
                  <Name value={row.name} onChange={(name) => makeUp.change(row, { name })} />
                </Place>
              ),
            },
            {
              key: 'on',
              title: text('on'),
              render: (row) => (
                <Place fault={fault(`makeUp.${at(typed.makeUp, row)}.on`)}>
                  <DayPicker aria-label={text('on')} value={row.on} onChange={(on) => makeUp.change(row, { on })} />
                </Place>
              ),
            },
            {
              key: 'acts',
              kind: 'acts',
              title: text('acts'),
              render: (row) => <Remove onClick={() => makeUp.remove(row)} />,
            },
          ]}
        />
        <Button size="small" onClick={() => makeUp.add({ name: '', on: undefined })}>
          {text('addMakeUp')}
        </Button>
      </section>
    </div>
  );
}

function listOf<T extends { readonly no: number }>(rows: readonly T[], onChange: (rows: readonly T[]) => void) {
  return {
    change: (row: T, change: Partial<T>) => onChange(rows.map((it) => (it.no === row.no ? { ...it, ...change } : it))),
    remove: (row: T) => onChange(rows.filter(({ no }) => no !== row.no)),
    add: (row: Omit<T, 'no'>) => onChange([...rows, { ...row, no: nextNo(rows) } as T]),
  };
}

function Name({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const text = useText(calendarText);
  return (
    <Input aria-label={text('name')} maxLength={20} value={value} onChange={(event) => onChange(event.target.value)} />
  );
}

function Remove({ onClick }: { readonly onClick: () => void }) {
  const text = useText(calendarText);
  return (
    <Button size="small" onClick={onClick}>
      {text('remove')}
    </Button>
  );
}

const Place = ({ fault, children }: { readonly fault: ReactNode; readonly children: ReactNode }) => (
  <>
    {children}
    {fault}
  </>
);

function Faults({ of }: { readonly of: readonly PlaceFault[] }) {
  const text = useText(calendarText);
  const { refusals } = useWords();
  return of.map(({ field, reason, values }) => (
    <p key={`${field} ${reason}`} className="said-wrong">
      {reason === 'required' ? text('required') : fill(refusals[reason] ?? reason, values)}
    </p>
  ));
}
