import { Select } from 'antd';
import { listProcedures } from '../../contract/procedures.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { Departments, Receipts } from './Departments.tsx';
import { proceduresText } from './messages.ts';
import { ProcedureDetail } from './ProcedureDetail.tsx';

const TABS = {
  running: { state: ['running', 'asked'] },
  late: { late: 'true', state: ['running', 'asked'] },
  waiting: { state: ['planned', 'papers'] },
  done: { state: ['done'] },
  closed: { state: ['refused', 'dropped'] },
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** 手续: each department's clocks above, the procedures below, one of them whole at the right. */
export function ProceduresPage() {
  const text = useText(proceduresText);
  useTitle(text('title'));
  const { matters } = useWords();
  const { sent } = useAsOf();
  const [search, change] = usePageSearch();
  const wanted = oneIn(search, 'state');
  const tab = NAMES.find((name) => name === wanted) ?? 'running';
  const unit = oneIn(search, 'unit');
  const { state, ...more } = TABS[tab];
  const asked = { ...more, ...sent, state: [...state], ...(unit ? { unit } : {}), size: 200 };
  const answer = useAnswer(listProcedures, asked, { keepPrevious: true });
  const { data } = answer;
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <span className="quiet board-keys">{text('keys')}</span>
          <Select
            aria-label={text('department')}
            value={unit ?? ''}
            onChange={(value: string) => change({ unit: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('allDepartments') },
              ...(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      </div>
      {!unit && data && data.departments.length > 1 && <Departments departments={data.departments} />}
      <TabLinks
        label={text('title')}
        name="state"
        open={wanted === 'receipts' ? 'receipts' : tab}
        forget={['open']}
        tabs={[...NAMES, 'receipts' as const].map((key) => ({ key, label: text(key) }))}
      />
      {wanted === 'receipts' ? (
        <Receipts />
      ) : (
        <Loaded of={answer}>
          {({ rows, total, departments }) =>
            rows.length === 0 ? (
              <Nothing title={departments.length > 0 ? text('noneHere') : text('none')}>{text('noneHint')}</Nothing>
            ) : (
              <Board
                label={text(tab)}
                total={total}
                open={oneIn(search, 'open')}
                items={rows.map((row) => ({
                  id: row.id,
                  head: <strong>{row.title}</strong>,
                  lines: [
                    row.project.name,
                    <>
                      {row.unit.name} · {matters.state.procedure[row.state]}
                    </>,
                    <ClockLine key="clock" procedure={row} />,
                  ],
                }))}
              >
                {(id) => <ProcedureDetail id={id} />}
              </Board>
            )
          }
        </Loaded>
      )}
    </section>
  );
}
