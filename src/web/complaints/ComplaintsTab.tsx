import { Button } from 'antd';
import { useState } from 'react';
import { exportComplaints, listComplaints } from '../../contract/complaints.ts';
import { useAnswer } from '../answer.ts';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { ComplaintDetail } from './ComplaintDetail.tsx';
import { complaintsText } from './messages.ts';
import { TakeForm } from './TakeForm.tsx';

const GROUPS = {
  waiting: ['received'],
  inHand: ['in-hand', 'passed-on'],
  answered: ['answered'],
  closed: ['declined', 'closed', 'withdrawn'],
} as const;
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

/** Complaints by what is owed next; a unit sees those that were passed on to it. */
export function ComplaintsTab() {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const [search] = usePageSearch();
  const handles = useMay('complaint.handle');
  const reads = useMay('complaint.read');
  const mayExport = useMay('export.make');
  const [taking, setTaking] = useState(false);
  const groups = handles ? NAMES : NAMES.filter((name) => name !== 'waiting');
  const open = groups.find((name) => name === oneIn(search, 'state')) ?? (handles ? 'waiting' : 'inHand');
  const asked = { state: [...GROUPS[open]] };
  const answer = useAnswer(listComplaints, { ...asked, size: 200 }, { keepPrevious: true, enabled: reads });
  if (!reads) return <Nothing title={text('none')} />;
  return (
    <>
      <div className="tools">
        {mayExport && <ExportButton route={exportComplaints} asked={asked} disabled={!answer.data?.total} />}
        {handles && <Button onClick={() => setTaking(true)}>{text('take')}</Button>}
      </div>
      <Loaded of={answer}>
        {({ rows, total, counts }) => (
          <>
            <StateLinks
              groups={groups.map((key) => ({ key, label: text(key), states: GROUPS[key] }))}
              open={open}
              counts={counts}
            />
            {rows.length === 0 ? (
              <Nothing title={text('none')}>
                {handles ? text('noneHint', { address: '/complain' }) : text('noneUnit')}
              </Nothing>
            ) : (
              <Board
                label={text(open)}
                total={total}
                open={oneIn(search, 'open')}
                items={rows.map((row) => ({
                  id: row.id,
                  head: <strong>{matters.complaintClass[row.class]}</strong>,
                  lines: [
                    row.number,
                    <>
                      {matters.state.complaint[row.state]} · {row.unit?.name ?? text('notPassed')}
                    </>,
                    <DueDay key="due" due={row.due} closedOn={row.closedOn} />,
                  ],
                }))}
              >
                {(id) => <ComplaintDetail id={id} />}
              </Board>
            )}
          </>
        )}
      </Loaded>
      {taking && <TakeForm onClose={() => setTaking(false)} />}
    </>
  );
}
