import { Button } from 'antd';
import { useState } from 'react';
import { projectJournal } from '../../contract/journal.ts';
import { useAnswer } from '../answer.ts';
import { Entries } from '../journal/Entries.tsx';
import '../journal/journal.css';
import { journalText } from '../journal/messages.ts';
import { useText } from '../messages/language.tsx';
import { Loaded, Nothing } from '../states.tsx';

/** Who did what to this project and when, newest first. */
export function JournalTab({ projectId }: { readonly projectId: string }) {
  const [before, setBefore] = useState<readonly (number | undefined)[]>([undefined]);
  return before.map((seq, n) => (
    <Page
      key={seq ?? 'newest'}
      projectId={projectId}
      before={seq}
      onMore={n === before.length - 1 ? (last) => setBefore([...before, last]) : undefined}
    />
  ));
}

interface PageProps {
  readonly projectId: string;
  readonly before: number | undefined;
  readonly onMore: ((last: number) => void) | undefined;
}

function Page({ projectId, before, onMore }: PageProps) {
  const text = useText(journalText);
  const answer = useAnswer(projectJournal, { id: projectId, ...(before ? { before } : {}) });
  return (
    <Loaded of={answer}>
      {({ rows, more }) => {
        const last = rows.at(-1)?.seq;
        if (rows.length === 0 && !before) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
        return (
          <>
            <Entries rows={rows} />
            {more && last !== undefined && onMore && <Button onClick={() => onMore(last)}>{text('more')}</Button>}
          </>
        );
      }}
    </Loaded>
  );
}
