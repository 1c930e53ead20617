import { Button } from 'antd';
import { useState } from 'react';
import { exportCommitments, listCommitments } from '../../contract/commitments.ts';
import { CLAUSE_KINDS, clausesOf, PARTIES } from '../../domain/matter/commitment.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { CommitmentDetail } from './CommitmentDetail.tsx';
import './commitments.css';
import { CommitmentTools } from './CommitmentTools.tsx';
import { KeptFigures } from './KeptFigures.tsx';
import { commitmentsText } from './messages.ts';
import { PromiseForm } from './PromiseForm.tsx';
import { Standing } from './Standing.tsx';

/** What each tab asks for. */
const TABS = {
  open: { state: ['promised', 'claimed'] },
  late: { standing: ['late'] },
  'at-risk': { standing: ['at-risk'] },
  claimed: { state: ['claimed'] },
  lacking: { lacking: 'true' },
  decided: { state: ['kept', 'broken', 'released'] },
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** 承诺 (DS-6): what both sides promised, late ones first, and what share of it was kept. */
export function CommitmentsPage() {
  const text = useText(commitmentsText);
  useTitle(text('title'));
  const { between } = useWords();
  const [search] = usePageSearch();
  const { changed } = useAsOf();
  const mayPromise = useMay('matter.coordinate');
  const mayExport = useMay('export.make');
  const [promising, setPromising] = useState(false);
  const tab = NAMES.find((name) => name === oneIn(search, 'state')) ?? 'open';
  const party = PARTIES.find((one) => one === oneIn(search, 'party'));
  const kind = (party ? clausesOf(party) : CLAUSE_KINDS).find((one) => one === oneIn(search, 'class'));
  const unit = oneIn(search, 'unit');
  const q = oneIn(search, 'q');
  const shown: { state?: readonly string[]; standing?: readonly string[]; lacking?: 'true' } = TABS[tab];
  const narrowed = {
    ...(party ? { party } : {}),
    ...(kind ? { class: [kind] } : {}),
    ...(unit ? { unit } : {}),
    ...(q ? { q } : {}),
  };
  const asked = { ...shown, ...narrowed };
  const answer = useAnswer(listCommitments, { ...asked, size: 200 }, { keepPrevious: true });
  const figures = useAnswer(listCommitments, { ...narrowed, size: 1 }, { keepPrevious: true });
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <CommitmentTools party={party} kind={kind} unit={unit} q={q} />
          {mayExport && (
            <ExportButton route={exportCommitments} asked={asked} disabled={!answer.data || answer.data.total === 0} />
          )}
          {mayPromise && !changed && (
            <Button type="primary" onClick={() => setPromising(true)}>
              {text('promise')}
            </Button>
          )}
        </div>
      </div>
      {figures.data && <KeptFigures figures={figures.data} />}
      <TabLinks
        label={text('parts')}
        name="state"
        open={tab}
        forget={['open']}
        tabs={NAMES.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing title={Object.keys(narrowed).length > 0 || tab !== 'open' ? text('noneHere') : text('none')}>
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
                    <Standing commitment={row} /> <strong>{row.title}</strong>
                  </>
                ),
                lines: [
                  row.project.name,
                  text('of', { party: between.party[row.party], class: between.clause[row.class] }),
                  `${row.unit?.name ?? ''} · ${text('due')} ${row.due ?? ''}`,
                ],
              }))}
            >
              {(id) => <CommitmentDetail id={id} />}
            </Board>
          )
        }
      </Loaded>
      {promising && <PromiseForm onClose={() => setPromising(false)} />}
    </section>
  );
}
