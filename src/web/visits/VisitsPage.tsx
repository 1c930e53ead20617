import { Button } from 'antd';
import { useState } from 'react';
import { exportVisits, listVisits } from '../../contract/visits.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { ExportFile } from '../ExportFile.tsx';
import { count } from '../format.ts';
import { useMay } from '../me.tsx';
import { useLanguage, useText } from '../messages/language.tsx';
import { Pages } from '../Pages.tsx';
import { Rows } from '../rows.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { visitsText } from './messages.ts';
import { useVisitFilter, type VisitRow, type Visits } from './visits.ts';
import './visits.css';
import { VisitForm } from './VisitForm.tsx';
import { VisitTools } from './VisitTools.tsx';
import { VisitsTable } from './VisitsTable.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const SIZE = 50;

/** 外出招商 (TQ-5): who visited or invited whom, where, when, with what result, on which project. */
export function VisitsPage() {
  const text = useText(visitsText);
  useTitle(text('title'));
  const { language } = useLanguage();
  const mayExport = useMay('export.make');
  const { sent, changed } = useAsOf();
  const { filter, page } = useVisitFilter();
  const answer = useAnswer(listVisits, { ...sent, ...filter, page, size: SIZE }, { keepPrevious: true });
  const [editing, setEditing] = useState<VisitRow | 'new'>();
  const [leaving, setLeaving] = useState<VisitRow>();
  const units = answer.data?.mayRecordFor ?? [];
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          {mayExport && (
            <ExportFile
              route={exportVisits}
              input={{ ...sent, ...filter, lang: language }}
              label={text('export')}
              failed={text('exportFailed')}
              disabled={!answer.data?.total}
            />
          )}
          {!changed && units.length > 0 && (
            <Button type="primary" onClick={() => setEditing('new')}>
              {text('record')}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <VisitTools />
      <Loaded of={answer} rows={10}>
        {(found) => <Found found={found} onRevise={setEditing} onWithdraw={setLeaving} />}
      </Loaded>
      {editing && (
        <VisitForm
          visit={editing === 'new' ? undefined : editing}
          units={units}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving && <WithdrawDialog visit={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

interface FoundProps {
  readonly found: Visits;
  readonly onRevise: (row: VisitRow) => void;
  readonly onWithdraw: (row: VisitRow) => void;
}

function Found({ found, onRevise, onWithdraw }: FoundProps) {
  const text = useText(visitsText);
  const { narrowed, reset } = useVisitFilter();
  if (found.total === 0)
    return narrowed ? (
      <Nothing title={text('noneMatch')}>
        <Button onClick={reset}>{text('reset')}</Button>
      </Nothing>
    ) : (
      <Nothing title={text('none')}>{text('noneHint')}</Nothing>
    );
  const sum = (which: 'visits' | 'invitations') => found.byUnit.reduce((n, unit) => n + unit[which], 0);
  return (
    <>
      <p role="status">
        {text('found', {
          n: count(found.total),
          visits: count(sum('visits')),
          invitations: count(sum('invitations')),
        })}
      </p>
      {found.byUnit.length > 1 && <ByUnit found={found} />}
      <VisitsTable rows={found.rows} onRevise={onRevise} onWithdraw={onWithdraw} />
      <Pages total={found.total} size={SIZE} />
    </>
  );
}

/** What it comes to by unit; a name narrows the list to that unit. */
function ByUnit({ found }: { readonly found: Visits }) {
  const text = useText(visitsText);
  const { set } = useVisitFilter();
  return (
    <details className="card visits-units">
      <summary>{text('byUnit')}</summary>
      <Rows
        label={text('byUnit')}
        rows={found.byUnit}
        keyOf={({ unit }) => unit.id}
        columns={[
          {
            key: 'unit',
            kind: 'main',
            title: text('unit'),
            render: ({ unit }) => (
              <Button type="link" size="small" onClick={() => set({ unit: unit.id })}>
                {unit.name}
              </Button>
            ),
          },
          { key: 'visits', kind: 'digits', title: text('visits'), render: ({ visits }) => count(visits) },
          {
            key: 'invitations',
            kind: 'digits',
            title: text('invitations'),
            render: ({ invitations }) => count(invitations),
          },
        ]}
      />
    </details>
  );
}
