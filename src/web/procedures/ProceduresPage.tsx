import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { exportProcedures, listProcedures } from '../../contract/procedures.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { Departments, Receipts } from './Departments.tsx';
import { deskText } from './desk-messages.ts';
import { JointList } from './JointList.tsx';
import { proceduresText } from './messages.ts';
import { ProcedureDetail } from './ProcedureDetail.tsx';
import { SlippingList } from './SlippingList.tsx';
import { TAB_NAMES, TABS } from './tabs.ts';

/** Tabs that show something else than a list of procedures. */
const OTHERS = ['departments', 'joint', 'slipping', 'receipts'] as const;

/** 手续: by state, one of them whole at the right; by department; for the joint meeting; what slips; the receipts. */
export function ProceduresPage() {
  const text = useText(proceduresText);
  useTitle(text('title'));
  const { matters } = useWords();
  const { sent } = useAsOf();
  const [search, change] = usePageSearch();
  const wanted = oneIn(search, 'state');
  const tab = TAB_NAMES.find((name) => name === wanted) ?? 'running';
  const other = OTHERS.find((name) => name === wanted);
  const desk = useText(deskText);
  const unit = oneIn(search, 'unit');
  const { state, ...more } = TABS[tab];
  const narrowed = { ...more, ...sent, state: [...state], ...(unit ? { unit } : {}) };
  const answer = useAnswer(listProcedures, { ...narrowed, size: 200 }, { keepPrevious: true });
  const { data } = answer;
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <span className="quiet board-keys">{text('keys')}</span>
          <Link to="/procedures/templates">{desk('templates')}</Link>
          <Select
            aria-label={text('department')}
            value={unit ?? ''}
            onChange={(value: string) => change({ unit: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('allDepartments') },
              ...(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {!other && <ExportButton route={exportProcedures} asked={narrowed} disabled={!data || data.total === 0} />}
        </div>
      </div>
      <TabLinks
        label={text('title')}
        name="state"
        open={other ?? tab}
        forget={['open']}
        tabs={[...TAB_NAMES, ...OTHERS].map((key) => ({
          key,
          label: key === 'short' || key === 'followed' || key === 'joint' || key === 'slipping' ? desk(key) : text(key),
        }))}
      />
      {other === 'departments' && (
        <Loaded of={answer}>{({ departments }) => <Departments departments={departments} />}</Loaded>
      )}
      {other === 'receipts' && <Receipts />}
      {other === 'joint' && <JointList />}
      {other === 'slipping' && <SlippingList />}
      {other === undefined && (
        <Loaded of={answer}>
          {({ rows, total, departments }) =>
            rows.length === 0 ? (
              <Nothing title={departments.length > 0 ? text('noneHere') : text('none')}>{text('noneHint')}</Nothing>
            ) : (
              <Board
                label={tab === 'short' || tab === 'followed' ? desk(tab) : text(tab)}
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
