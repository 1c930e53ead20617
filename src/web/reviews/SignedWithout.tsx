import { listUnreviewed } from '../../contract/reviews.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows } from '../rows.tsx';
import { usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { Against } from './Against.tsx';
import { reviewsText } from './messages.ts';

const SIZE = 50;

/** Projects signed without their pre-reviews, or against them. */
export function SignedWithout() {
  const text = useText(reviewsText);
  const [search] = usePageSearch();
  const page = pageIn(search);
  const answer = useAnswer(listUnreviewed, { page, size: SIZE }, { keepPrevious: true });
  return (
    <Loaded of={answer} rows={10}>
      {({ since, total, rows }) => (
        <>
          <p className="quiet">{since ? text('since', { day: since }) : text('notAsked')}</p>
          {rows.length === 0 ? (
            <Nothing title={text('noneWithout')} />
          ) : (
            <Rows
              label={text('without')}
              rows={rows}
              keyOf={({ project }) => project.id}
              columns={[
                {
                  key: 'project',
                  kind: 'main',
                  title: text('project'),
                  render: ({ project }) => <ProjectLink {...project} tab="reviews" />,
                },
                { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
                { key: 'signed', kind: 'day', title: text('signedOn'), render: ({ signedOn }) => signedOn },
                { key: 'against', title: text('against'), render: ({ against }) => <Against against={against} /> },
              ]}
            />
          )}
          <Pages total={total} size={SIZE} />
        </>
      )}
    </Loaded>
  );
}
