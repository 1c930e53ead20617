import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFilter } from '../filter/filter.ts';
import { count, inOrder } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import type { Search } from '../search.ts';
import { overviewText } from './messages.ts';
import type { Overview } from './slices.ts';

/** One line of what matters; each figure opens the projects it counts. */
export function Figures({ answer }: { readonly answer: Overview }) {
  const text = useText(overviewText);
  const amounts = useAmounts();
  const { kept } = useFilter();
  const mayJudge = useMay('fact.judge');
  const inState = (key: string) => answer.byExit.find((slice) => slice.key === key)?.count ?? 0;
  const opens = (search: Search, figure: number) =>
    figure === 0 ? (
      count(figure)
    ) : (
      <Link to="/projects" search={{ ...kept, ...search }}>
        {count(figure)}
      </Link>
    );
  return (
    <dl className="figures" aria-label={text('figures')}>
      <Figure name={text('projects')}>{opens({}, answer.total)}</Figure>
      {inOrder(answer.amounts).map((total) => (
        <Figure key={total.currency} name={text('amount', { unit: amounts.unit(total.currency) })}>
          {amounts.write(total)}
        </Figure>
      ))}
      <Figure name={text('late')}>{opens({ late: 'true', sort: 'lateDays' }, answer.late)}</Figure>
      <Figure name={text('warning')}>{opens({ exit: 'warning' }, inState('warning'))}</Figure>
      <Figure name={text('over')}>{opens({ exit: 'over' }, inState('over'))}</Figure>
      <Figure name={text('incomplete')}>{opens({ incomplete: 'true' }, answer.incomplete)}</Figure>
      <Figure name={text('waiting')}>
        {mayJudge && answer.waiting > 0 && Object.keys(kept).length === 0 ? (
          <Link to="/desk">{count(answer.waiting)}</Link>
        ) : (
          opens({ waiting: 'true' }, answer.waiting)
        )}
      </Figure>
    </dl>
  );
}

const Figure = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
