import { Button } from 'antd';
import { sayPeriod } from '../../contract/words/say-due.ts';
import { orNone } from '../format.ts';
import { useJoin, useLanguage, usePick, useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { DueDay } from './DueDay.tsx';
import { DueTag } from './DueTag.tsx';
import { type Due, keyOf } from './duty.ts';
import { dutiesText } from './messages.ts';

export type Act = Due['acts'][number];

/** The same in every group, so that columns stand below each other. */
const WIDE = { about: 240, unit: 190, state: 270 };
const NARROW = { about: 190, unit: 160, state: 170 };

interface DutyLinesProps {
  readonly label: string;
  readonly rows: readonly Due[];
  /** The key of the line the keyboard is at. */
  readonly at?: string | undefined;
  readonly settled?: boolean;
  readonly withUnit: boolean;
  readonly onAct: (act: Act, due: Due) => void;
}

/** Dues as a table, one act a line. */
export function DutyLines({ label, rows, at, settled = false, withUnit, onAct }: DutyLinesProps) {
  const text = useText(dutiesText);
  const pick = usePick();
  const { language } = useLanguage();
  const widths = settled ? NARROW : WIDE;
  const columns: (RowsColumn<Due> | false)[] = [
    {
      key: 'duty',
      kind: 'main',
      title: text('duty'),
      render: (due) => (
        <>
          {pick(due.duty)}
          {due.reopened && <p className="lacking duty-reopened">{text('reopened', due.reopened)}</p>}
        </>
      ),
    },
    { key: 'about', title: text('about'), width: widths.about, render: ({ about }) => sayPeriod(about, language) },
    withUnit && { key: 'unit', title: text('unitName'), width: widths.unit, render: ({ unit }) => unit.name },
    { key: 'due', kind: 'day', title: text('due'), width: 120, render: (due) => <DueDay due={due} /> },
    {
      key: 'state',
      width: widths.state,
      title: text('state'),
      render: (due) => (
        <>
          <DueTag state={due.state} /> <Late due={due} />
        </>
      ),
    },
    settled && { key: 'settled', title: text('settledOn'), width: 110, render: (due) => <By due={due} /> },
    settled && { key: 'note', title: text('note'), render: (due) => <Note due={due} /> },
    {
      key: 'acts',
      kind: 'acts',
      width: 130,
      title: text('acts'),
      render: (due) =>
        due.acts.length > 0 && (
          <span className="duty-acts">
            {due.acts.map((act) => (
              <Button
                key={act}
                size="small"
                type={act === 'fulfil' ? 'primary' : 'default'}
                onClick={() => onAct(act, due)}
              >
                {text(act)}
              </Button>
            ))}
          </span>
        ),
    },
  ];
  return (
    <Rows
      label={label}
      rows={rows}
      keyOf={keyOf}
      idOf={keyOf}
      classOf={(due) => (at === keyOf(due) ? 'rows-target' : undefined)}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

function Late({ due }: { readonly due: Due }) {
  const text = useText(dutiesText);
  const { lateDays: days, lateWorkdays: workdays } = due;
  if (days === 0) return null;
  return (
    <span className="quiet digits">
      {workdays === null ? text('lateBy', { days }) : text('lateByWorkdays', { days, workdays })}
    </span>
  );
}

function By({ due: { settled } }: { readonly due: Due }) {
  return (
    settled && (
      <span title={settled.post}>
        {settled.by} <span className="digits nowrap">{settled.on}</span>
      </span>
    )
  );
}

function Note({ due: { settled } }: { readonly due: Due }) {
  const text = useText(dutiesText);
  const join = useJoin();
  if (!settled) return null;
  if (settled.reason !== null) return text('excusedBy', { reason: settled.reason, agreedBy: orNone(settled.agreedBy) });
  return join.remarks([settled.nothing ? text('nothingMark') : '', settled.note]);
}
