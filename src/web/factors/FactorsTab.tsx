import { Link } from '@tanstack/react-router';
import { listFactors } from '../../contract/factors.ts';
import { useAnswer } from '../answer.ts';
import { grouped, NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { OfProject } from '../project/OfProject.tsx';
import { useWords } from '../words.ts';
import { AskForm } from './AskForm.tsx';
import { factorsText } from './messages.ts';
import { Order } from './order.tsx';

const TAB: Readonly<Record<string, string>> = { asked: 'open', allotted: 'allotted' };

/** What one project needs of factors, in whatever year, and what it was given. */
export function FactorsTab({ project }: { readonly project: { readonly id: string; readonly name: string } }) {
  const text = useText(factorsText);
  const { between, matters } = useWords();
  const mayAsk = useMay('matter.raise');
  const answer = useAnswer(listFactors, { project: project.id, size: 200 });
  return (
    <OfProject
      of={answer}
      label={text('title')}
      none={text('noneOfProject')}
      noneHint={text('noneHint')}
      begin={
        mayAsk ? { word: text('ask'), form: (onClose) => <AskForm project={project} onClose={onClose} /> } : undefined
      }
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
        { key: 'state', title: text('state'), render: ({ state }) => matters.state.factor[state] },
      ]}
    />
  );
}
