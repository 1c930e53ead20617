import { Link } from '@tanstack/react-router';
import { Pagination } from 'antd';
import { listUnreviewed } from '../../contract/reviews.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { Against } from './Against.tsx';
import { reviewsText } from './messages.ts';

const SIZE = 50;

/** Projects signed without their pre-reviews, or against them. */
export function SignedWithout() {
  const text = useText(reviewsText);
  const [search, change] = usePageSearch();
  const page = Math.max(1, Number(oneIn(search, 'page')) || 1);
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
                  render: ({ project }) => (
                    <Link to="/projects/$id" params={{ id: project.id }} search={{ tab: 'reviews' } as never}>
                      {project.name}
                    </Link>
                  ),
                },
                { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
                { key: 'signed', kind: 'day', title: text('signedOn'), render: ({ signedOn }) => signedOn },
                { key: 'against', title: text('against'), render: ({ against }) => <Against against={against} /> },
              ]}
            />
          )}
          {total > SIZE && (
            <Pagination
              align="end"
              current={page}
              pageSize={SIZE}
              total={total}
              showSizeChanger={false}
              onChange={(next) => change({ page: String(next) })}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
