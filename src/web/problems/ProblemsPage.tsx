import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { listProblems } from '../../contract/problems.ts';
import { PROBLEM_CLASSES, type ProblemClass } from '../../domain/matter/problem.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { GatherForm } from './GatherForm.tsx';
import { problemsText } from './messages.ts';
import { ProblemDetail } from './ProblemDetail.tsx';
import './problems.css';
import { RaiseForm } from './RaiseForm.tsx';

/** What each tab asks for; on the board stand those that wait for the same. */
const TABS = {
  waiting: { state: ['raised', 'returned'] },
  inHand: { state: ['in-hand', 'paused', 'resolved'] },
  up: { only: 'up' },
  lookBack: { only: 'look-back', state: ['in-hand', 'paused', 'resolved'] },
  closed: { state: ['confirmed', 'withdrawn'] },
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** 问题: what waits at the left, one problem whole at the right. */
export function ProblemsPage() {
  const text = useText(problemsText);
  useTitle(text('title'));
  const { matters } = useWords();
  const [search, change] = usePageSearch();
  const { changed } = useAsOf();
  const mayRaise = useMay('matter.raise');
  const mayCoordinate = useMay('matter.coordinate');
  const [raising, setRaising] = useState(false);
  const [gathering, setGathering] = useState(false);
  const tab = NAMES.find((name) => name === oneIn(search, 'state')) ?? (mayCoordinate ? 'waiting' : 'inHand');
  const kind = PROBLEM_CLASSES.find((one) => one === oneIn(search, 'class'));
  const q = oneIn(search, 'q');
  const asked = { ...TABS[tab], ...(kind ? { class: [kind] } : {}), ...(q ? { q } : {}), size: 200 };
  const answer = useAnswer(
    listProblems,
    { ...asked, state: 'state' in asked ? [...asked.state] : undefined },
    { keepPrevious: true },
  );
  const tabs = NAMES.filter((name) => mayCoordinate || name !== 'lookBack');
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          {mayCoordinate && <span className="quiet board-keys">{text('keys')}</span>}
          <Input.Search
            aria-label={text('search')}
            placeholder={text('search')}
            defaultValue={q}
            allowClear
            onSearch={(value) => change({ q: value || undefined, open: undefined })}
          />
          <Select
            aria-label={text('class')}
            value={kind ?? ''}
            onChange={(value: ProblemClass | '') => change({ class: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('all') },
              ...PROBLEM_CLASSES.map((value) => ({ value, label: matters.class[value] })),
            ]}
          />
          {mayCoordinate && !changed && <Button onClick={() => setGathering(true)}>{text('gather')}</Button>}
          {mayRaise && !changed && (
            <Button type="primary" onClick={() => setRaising(true)}>
              {text('raise')}
            </Button>
          )}
        </div>
      </div>
      <TabLinks
        label={text('title')}
        name="state"
        open={tab}
        forget={['open']}
        tabs={tabs.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing title={tab === 'closed' || kind || q ? text('noneHere') : text('none')}>
              {text('noneHint')}
            </Nothing>
          ) : (
            <Board
              label={text(tab)}
              total={total}
              open={oneIn(search, 'open')}
              items={rows.map((row) => ({
                id: row.id,
                head: (
                  <>
                    {row.urgent && <Signed light="red">{text('urgentMark')}</Signed>} <strong>{row.title}</strong>
                  </>
                ),
                lines: [
                  row.project?.name ?? row.raisedBy?.name ?? '',
                  <>
                    {matters.class[row.class]} · {matters.state.problem[row.state]} ·{' '}
                    {row.unit?.name ?? text('unassigned')}
                  </>,
                  <>
                    <DueDay due={row.due} closedOn={row.closedOn} />
                  </>,
                ],
              }))}
            >
              {(id) => <ProblemDetail id={id} />}
            </Board>
          )
        }
      </Loaded>
      {gathering && <GatherForm onClose={() => setGathering(false)} />}
      {raising && <RaiseForm onClose={() => setRaising(false)} />}
    </section>
  );
}
