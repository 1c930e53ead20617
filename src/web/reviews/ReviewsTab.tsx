import { Link } from '@tanstack/react-router';
import { projectReviews } from '../../contract/reviews.ts';
import { useAnswer } from '../answer.ts';
import { NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useJoin, useText } from '../messages/language.tsx';
import { OfProject } from '../project/OfProject.tsx';
import { useWords } from '../words.ts';
import { Against } from './Against.tsx';
import { AskReview } from './AskReview.tsx';
import { reviewsText } from './messages.ts';

const TAB: Readonly<Record<string, string>> = { passed: 'passed', refused: 'refused', dropped: 'refused' };

/** What departments said of the project before it was signed, and what its signing stands without or against (DS-8). */
export function ReviewsTab({ projectId }: { readonly projectId: string }) {
  const text = useText(reviewsText);
  const join = useJoin();
  const { between, matters } = useWords();
  const mayAsk = useMay('matter.coordinate');
  const answer = useAnswer(projectReviews, { id: projectId });
  return (
    <OfProject
      of={answer}
      label={text('title')}
      none={text('noneOfProject')}
      noneHint={text('about')}
      begin={
        mayAsk
          ? { word: text('ask'), form: (onClose) => <AskReview projectId={projectId} onClose={onClose} /> }
          : undefined
      }
      said={({ signedOn, against }) =>
        against.length > 0 && (
          <p>
            {text('signedAgainst', { day: signedOn ?? '' })} <Against against={against} />
          </p>
        )
      }
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
          render: ({ conditions, refusedFor }) => join.remarks([conditions, refusedFor]) || NONE,
        },
        { key: 'due', kind: 'day', title: text('due'), render: ({ due }) => due ?? NONE },
      ]}
    />
  );
}
