import { Input, Select } from 'antd';
import { exportReviews, listReviews } from '../../contract/reviews.ts';
import { REVIEW_CHECKS } from '../../domain/matter/review.ts';
import { useAnswer } from '../answer.ts';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import '../matters/matters.css';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { reviewsText } from './messages.ts';
import { ReviewDetail } from './ReviewDetail.tsx';
import { SignedWithout } from './SignedWithout.tsx';

const STATES = {
  open: ['asked', 'conditional'],
  passed: ['passed'],
  refused: ['refused', 'dropped'],
} as const;
type Tab = keyof typeof STATES;
const NAMES = Object.keys(STATES) as Tab[];

/** 预审 (DS-8): what waits for a department, what it said, and what was signed without it. */
export function ReviewsPage() {
  const text = useText(reviewsText);
  useTitle(text('title'));
  const { between } = useWords();
  const [search, change] = usePageSearch();
  const wanted = oneIn(search, 'state');
  const tab = NAMES.find((name) => name === wanted) ?? 'open';
  const check = REVIEW_CHECKS.find((one) => one === oneIn(search, 'check'));
  const q = oneIn(search, 'q');
  const mayExport = useMay('export.make');
  const asked = { state: [...STATES[tab]], ...(check ? { check: [check] } : {}), ...(q ? { q } : {}) };
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Input.Search
            aria-label={text('search')}
            placeholder={text('search')}
            defaultValue={q ?? ''}
            allowClear
            maxLength={100}
            style={{ width: 200 }}
            onSearch={(value) => change({ q: value.trim() || undefined, open: undefined })}
          />
          <Select
            aria-label={text('check')}
            value={check ?? ''}
            onChange={(value: string) => change({ check: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('allChecks') },
              ...REVIEW_CHECKS.map((value) => ({ value, label: between.check[value] })),
            ]}
          />
          {mayExport && wanted !== 'without' && <ExportButton route={exportReviews} asked={asked} disabled={false} />}
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <TabLinks
        label={text('parts')}
        name="state"
        open={wanted === 'without' ? 'without' : tab}
        forget={['open', 'page']}
        tabs={[...NAMES, 'without' as const].map((key) => ({ key, label: text(key) }))}
      />
      {wanted === 'without' ? <SignedWithout /> : <Reviews tab={tab} asked={asked} />}
    </section>
  );
}

function Reviews({ tab, asked }: { readonly tab: Tab; readonly asked: object }) {
  const text = useText(reviewsText);
  const { between, matters } = useWords();
  const [search] = usePageSearch();
  const answer = useAnswer(listReviews, { ...asked, size: 200 }, { keepPrevious: true });
  return (
    <Loaded of={answer}>
      {({ rows, total, counts }) =>
        rows.length === 0 ? (
          <Nothing title={counts.some(({ n }) => n > 0) ? text('noneHere') : text('none')}>{text('noneHint')}</Nothing>
        ) : (
          <Board
            label={text(tab)}
            total={total}
            open={oneIn(search, 'open')}
            items={rows.map((row) => ({
              id: row.id,
              head: <strong>{row.project.name}</strong>,
              lines: [
                `${between.check[row.check]} · ${matters.state.review[row.state]} · ${row.unit?.name ?? ''}`,
                <DueDay key="due" due={row.due} closedOn={row.closedOn} />,
              ],
            }))}
          >
            {(id) => <ReviewDetail id={id} />}
          </Board>
        )
      }
    </Loaded>
  );
}
