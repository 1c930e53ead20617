import { exportProcedures, gatherReceipts, type listProcedures } from '../../contract/procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { App, Button } from 'antd';
import { reportReceipts } from '../../contract/procedure-desk.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { usePageSearch } from '../search.ts';
import { FormProblem } from '../FormProblem.tsx';
import { Loaded } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useRefusal } from '../words.ts';
import { deskText } from './desk-messages.ts';
import { proceduresText } from './messages.ts';

type Department = ReplyOf<typeof listProcedures>['departments'][number];
type Gathered = ReplyOf<typeof gatherReceipts>['byUnit'][number];

/** 绿色通道 by department: how many wait, run, stand still and are late; a name narrows the list below to it. */
export function Departments({ departments }: { readonly departments: readonly Department[] }) {
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const [, change] = usePageSearch();
  const count = (key: 'waiting' | 'running' | 'stopped' | 'done'): RowsColumn<Department> => ({
    key,
    kind: 'digits',
    title: text(key),
    render: (row) => row[key],
  });
  const { sent } = useAsOf();
  return (
    <>
      <Rows
        label={text('departments')}
        rows={departments}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            kind: 'main',
            title: text('department'),
            render: ({ id, name }) => (
              <button
                type="button"
                className="link-button"
                onClick={() => change({ unit: id, state: 'running', open: undefined })}
              >
                {name}
              </button>
            ),
          },
          count('waiting'),
          count('running'),
          count('stopped'),
          {
            key: 'late',
            kind: 'digits',
            title: text('late'),
            render: ({ late }) => (late > 0 ? <Signed light="red">{late}</Signed> : 0),
          },
          count('done'),
          {
            key: 'average',
            kind: 'digits',
            title: desk('average'),
            render: ({ used, receipts }) =>
              receipts === 0 ? '—' : desk('averageOf', { days: (used / receipts).toFixed(1), n: receipts }),
          },
          {
            key: 'share',
            kind: 'digits',
            title: desk('share'),
            render: ({ inTime, overdue }) =>
              inTime + overdue === 0
                ? '—'
                : desk('shareOf', {
                    part: inTime,
                    whole: inTime + overdue,
                    percent: ((inTime / (inTime + overdue)) * 100).toFixed(1),
                  }),
          },
          {
            key: 'rating',
            kind: 'digits',
            title: desk('rating'),
            render: ({ rated, stars }) =>
              rated === 0 ? (
                <span className="quiet">{desk('notRated')}</span>
              ) : (
                desk('ratingOf', { stars: (stars / rated).toFixed(1), n: rated })
              ),
          },
        ]}
      />
      <div className="tools">
        <ExportButton
          route={exportProcedures}
          asked={{ what: 'departments', ...sent }}
          disabled={departments.length === 0}
        />
      </div>
    </>
  );
}

/** Receipts gathered by department and by project (DS-2), for the leader. */
export function Receipts() {
  const { sent, changed } = useAsOf();
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const say = useRefusal();
  const { message } = App.useApp();
  const mayReport = useMay('matter.coordinate');
  const answer = useAnswer(gatherReceipts, sent);
  const act = useAct(reportReceipts);
  const report = () =>
    act.mutate(
      { input: {} },
      { onSuccess: ({ reported }) => void message.success(desk('reportedN', { n: reported })) },
    );
  return (
    <Loaded of={answer}>
      {({ byUnit, byProject, unreported }) => (
        <>
          {act.error && <FormProblem title={say(act.error)} />}
          <div className="tools">
            {mayReport && !changed && (
              <Button disabled={unreported === 0} loading={act.isPending} onClick={report}>
                {desk('report', { n: unreported })}
              </Button>
            )}
            <ExportButton
              route={exportProcedures}
              asked={{ what: 'receipts', ...sent }}
              disabled={byUnit.length === 0}
            />
          </div>
          <ReceiptRows label={text('byUnit')} name={text('department')} rows={byUnit} />
          <ReceiptRows label={text('byProject')} name={text('project')} rows={byProject} />
        </>
      )}
    </Loaded>
  );
}

function ReceiptRows({ label, name, rows }: { label: string; name: string; rows: readonly Gathered[] }) {
  const text = useText(proceduresText);
  return (
    <section>
      <h2>{label}</h2>
      <Rows
        label={label}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', kind: 'main', title: name, render: (row) => row.name },
          { key: 'inTime', kind: 'digits', title: text('inTime'), render: ({ inTime }) => inTime },
          {
            key: 'late',
            kind: 'digits',
            title: text('lateN'),
            render: ({ late }) => (late > 0 ? <Signed light="red">{late}</Signed> : 0),
          },
          { key: 'followed', kind: 'digits', title: text('followedN'), render: ({ followed }) => followed },
        ]}
      />
    </section>
  );
}
