import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listFactors } from '../../contract/factors.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { grouped, NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { TodayOnly } from '../shell/TodayOnly.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { AskForm } from './AskForm.tsx';
import { factorsText } from './messages.ts';
import { Order } from './order.tsx';

const TAB: Readonly<Record<string, string>> = { asked: 'open', allotted: 'allotted' };

/** What one project needs of factors, in whatever year, and what it was given. */
export function FactorsTab({ project }: { readonly project: { readonly id: string; readonly name: string } }) {
  const text = useText(factorsText);
  const { between, matters } = useWords();
  const { changed } = useAsOf();
  const mayAsk = useMay('matter.raise');
  const [asking, setAsking] = useState(false);
  const answer = useAnswer(listFactors, { project: project.id, size: 200 });
  if (changed) return <TodayOnly />;
  return (
    <>
      {mayAsk && <Button onClick={() => setAsking(true)}>{text('ask')}</Button>}
      <Loaded of={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text('noneOfProject')}>{text('noneHint')}</Nothing>
          ) : (
            <Rows
              label={text('title')}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'factor',
                  kind: 'main',
                  title: text('factor'),
                  render: ({ id, factor, state, neededBy }) => (
                    <Link
                      to="/factors"
                      search={{ year: neededBy.slice(0, 4), state: TAB[state] ?? 'closed', open: id } as never}
                    >
                      {between.factor[factor]}
                    </Link>
                  ),
                },
                {
                  key: 'sum',
                  kind: 'digits',
                  title: text('sum'),
                  render: ({ quantity, factor }) => `${grouped(quantity)} ${between.factorUnit[factor]}`,
                },
                {
                  key: 'given',
                  kind: 'digits',
                  title: text('given'),
                  render: ({ granted }) => (granted === null ? NONE : grouped(granted)),
                },
                { key: 'needed', kind: 'day', title: text('neededBy'), render: ({ neededBy }) => neededBy },
                { key: 'order', title: text('order'), render: (row) => <Order demand={row} /> },
                { key: 'state', title: text('states'), render: ({ state }) => matters.state.factor[state] },
              ]}
            />
          )
        }
      </Loaded>
      {asking && <AskForm project={project} onClose={() => setAsking(false)} />}
    </>
  );
}
