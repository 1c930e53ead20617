import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { projectReviews } from '../../contract/reviews.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { TodayOnly } from '../shell/TodayOnly.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { Against } from './Against.tsx';
import { AskReview } from './AskReview.tsx';
import { reviewsText } from './messages.ts';

const TAB: Readonly<Record<string, string>> = { passed: 'passed', refused: 'refused', dropped: 'refused' };

/** What departments said of the project before it was signed, and what its signing stands without or against (DS-8). */
export function ReviewsTab({ projectId }: { readonly projectId: string }) {
  const text = useText(reviewsText);
  const { between, matters } = useWords();
  const { changed } = useAsOf();
  const mayAsk = useMay('matter.coordinate');
  const [asking, setAsking] = useState(false);
  const answer = useAnswer(projectReviews, { id: projectId });
  if (changed) return <TodayOnly />;
  return (
    <>
      {mayAsk && <Button onClick={() => setAsking(true)}>{text('ask')}</Button>}
      <Loaded of={answer}>
        {({ signedOn, against, rows }) => (
          <>
            {against.length > 0 && (
              <p>
                {text('signedAgainst', { day: signedOn ?? '' })} <Against against={against} />
              </p>
            )}
            {rows.length === 0 ? (
              <Nothing title={text('noneOfProject')}>{text('about')}</Nothing>
            ) : (
              <Rows
                label={text('title')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'check',
                    kind: 'main',
                    title: text('check'),
                    render: ({ id, check, state }) => (
                      <Link to="/reviews" search={{ state: TAB[state] ?? 'open', open: id } as never}>
                        {between.check[check]}
                      </Link>
                    ),
                  },
                  { key: 'unit', title: text('department'), render: ({ unit }) => unit?.name ?? NONE },
                  { key: 'state', title: text('state'), render: ({ state }) => matters.state.review[state] },
                  {
                    key: 'why',
                    title: `${text('conditions')} / ${text('refusedFor')}`,
                    render: ({ conditions, refusedFor }) => [conditions, refusedFor].filter(Boolean).join('；') || NONE,
                  },
                  { key: 'due', kind: 'day', title: text('due'), render: ({ due }) => due ?? NONE },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
      {asking && <AskReview projectId={projectId} onClose={() => setAsking(false)} />}
    </>
  );
}
