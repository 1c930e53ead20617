import { Link } from '@tanstack/react-router';
import { listCommitments } from '../../contract/commitments.ts';
import { useAnswer } from '../answer.ts';
import { NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { OfProject } from '../project/OfProject.tsx';
import { useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';
import { PromiseForm } from './PromiseForm.tsx';
import { Lacks, Standing, usePromised } from './Standing.tsx';

const DECIDED = ['kept', 'broken', 'released'];

/** What both sides promised in the agreement of one project (DS-6), the government's beside the investor's. */
export function CommitmentsTab({ project }: { readonly project: { readonly id: string; readonly name: string } }) {
  const text = useText(commitmentsText);
  const { between } = useWords();
  const mayPromise = useMay('matter.coordinate');
  const promisedText = usePromised();
  const answer = useAnswer(listCommitments, { project: project.id, size: 200 });
  return (
    <OfProject
      of={answer}
      label={text('title')}
      none={text('noneOfProject')}
      noneHint={text('noneHint')}
      begin={
        mayPromise
          ? { word: text('promise'), form: (onClose) => <PromiseForm project={project} onClose={onClose} /> }
          : undefined
      }
      columns={[
        {
          key: 'title',
          kind: 'main',
          title: text('what'),
          render: ({ id, title, state, lacks }) => (
            <>
              <Link
                to="/commitments"
                search={{ state: DECIDED.includes(state) ? 'decided' : 'open', open: id } as never}
              >
                {title}
              </Link>{' '}
              <Lacks lacks={lacks} />
            </>
          ),
        },
        {
          key: 'party',
          title: text('party'),
          render: (row) => text('of', { party: between.party[row.party], class: between.clause[row.class] }),
        },
        { key: 'unit', title: text('unit'), render: ({ unit }) => unit?.name ?? NONE },
        { key: 'measure', title: text('measure'), render: (row) => promisedText(row) ?? NONE },
        {
          key: 'reached',
          title: text('reached'),
          render: ({ reached, measure }) => (reached === null ? NONE : `${reached} ${measure ?? ''}`),
        },
        { key: 'due', kind: 'day', title: text('due'), render: ({ due }) => due ?? NONE },
        { key: 'standing', title: text('standing'), render: (row) => <Standing commitment={row} /> },
      ]}
    />
  );
}
