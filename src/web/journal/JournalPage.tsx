import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { readJournal, verifyJournal } from '../../contract/journal.ts';
import { useAnswer } from '../answer.ts';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Failed, Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { Entries } from './Entries.tsx';
import './journal.css';
import { journalText } from './messages.ts';

/** 日志: every act, and whether the chain is whole. */
export function JournalPage() {
  const text = useText(journalText);
  useTitle(text('title'));
  const { acts } = useWords();
  const [search, change] = usePageSearch();
  const act = oneIn(search, 'act');
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={text('filter')}
            placeholder={text('allActs')}
            value={act ?? null}
            options={Object.entries(acts).map(([value, label]) => ({ value, label }))}
            onChange={(next: string | null) => change({ act: next ?? undefined })}
          />
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <Verification />
      <Pages key={act ?? ''} act={act} />
    </section>
  );
}

/** The whole chain is recomputed, which takes a moment on a long journal; so it is asked for and not done by itself. */
function Verification() {
  const text = useText(journalText);
  const [asked, setAsked] = useState(false);
  const answer = useAnswer(verifyJournal, {}, { enabled: asked, staleTime: 0 });
  const found = answer.data;
  return (
    <div className="journal-verification">
      <Button loading={answer.isFetching} onClick={() => (asked ? void answer.refetch() : setAsked(true))}>
        {text('verify')}
      </Button>
      {answer.error && <Failed problem={answer.error} />}
      {found?.ok && !answer.isFetching && (
        <Alert
          type="success"
          showIcon
          title={
            found.head
              ? text('verified', { n: count(found.entries), seq: count(found.head.seq) })
              : text('verifiedEmpty')
          }
          description={
            found.head && (
              <>
                {text('head')} <code className="hash">{found.head.hash}</code>
              </>
            )
          }
        />
      )}
      {found && !found.ok && !answer.isFetching && (
        <Alert
          type="error"
          showIcon
          title={text('broken', { n: found.faults.length })}
          description={
            <ul>
              {found.faults.map((fault) => (
                <li key={`${fault.seq} ${fault.what}`}>{text('faultAt', { seq: fault.seq, what: fault.what })}</li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

function Pages({ act }: { readonly act: string | undefined }) {
  const [before, setBefore] = useState<readonly (number | undefined)[]>([undefined]);
  return before.map((seq, n) => (
    <Page
      key={seq ?? 'newest'}
      act={act}
      before={seq}
      onMore={n === before.length - 1 ? (last) => setBefore([...before, last]) : undefined}
    />
  ));
}

interface PageProps {
  readonly act: string | undefined;
  readonly before: number | undefined;
  readonly onMore: ((last: number) => void) | undefined;
}

function Page({ act, before, onMore }: PageProps) {
  const text = useText(journalText);
  const answer = useAnswer(readJournal, { ...(act ? { act } : {}), ...(before ? { before } : {}) });
  return (
    <Loaded of={answer}>
      {({ rows, more }) => {
        const last = rows.at(-1)?.seq;
        if (rows.length === 0 && !before) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
        return (
          <>
            <Entries rows={rows} audit />
            {more && last !== undefined && onMore && (
              <Button className="journal-more" onClick={() => onMore(last)}>
                {text('more')}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
