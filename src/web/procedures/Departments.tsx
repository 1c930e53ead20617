import { gatherReceipts, type listProcedures } from '../../contract/procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { usePageSearch } from '../search.ts';
import { Loaded } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { proceduresText } from './messages.ts';

type Department = ReplyOf<typeof listProcedures>['departments'][number];
type Gathered = ReplyOf<typeof gatherReceipts>['byUnit'][number];

/** 绿色通道 by department: how many wait, run, stand still and are late; a name narrows the list below to it. */
export function Departments({ departments }: { readonly departments: readonly Department[] }) {
  const text = useText(proceduresText);
  const [, change] = usePageSearch();
  const count = (key: 'waiting' | 'running' | 'stopped' | 'done'): RowsColumn<Department> => ({
    key,
    kind: 'digits',
    title: text(key),
    render: (row) => row[key],
  });
  return (
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
            <button type="button" className="link-button" onClick={() => change({ unit: id, open: undefined })}>
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
      ]}
    />
  );
}

/** Receipts gathered by department and by project (DS-2), for the leader. */
export function Receipts() {
  const { sent } = useAsOf();
  const text = useText(proceduresText);
  const answer = useAnswer(gatherReceipts, sent);
  return (
    <Loaded of={answer}>
      {({ byUnit, byProject }) => (
        <>
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
