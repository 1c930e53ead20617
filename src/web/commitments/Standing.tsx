import type { listCommitments } from '../../contract/commitments.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { type CommitmentStanding, isAtMost } from '../../domain/matter/commitment.ts';
import type { Light } from '../../domain/standing.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';

export type CommitmentRow = ReplyOf<typeof listCommitments>['rows'][number];

const LIGHTS: Readonly<Record<CommitmentStanding, Light>> = {
  kept: 'green',
  'kept-late': 'yellow',
  broken: 'red',
  released: 'none',
  late: 'red',
  'at-risk': 'yellow',
  'on-track': 'none',
};

/** How a commitment stands, in a word with its sign, and how late. */
export function Standing({
  commitment: { standing, lateDays },
}: {
  readonly commitment: Pick<CommitmentRow, 'standing' | 'lateDays'>;
}) {
  const text = useText(commitmentsText);
  const { between } = useWords();
  return (
    <span className="nowrap">
      <Signed light={LIGHTS[standing]}>{between.commitmentStanding[standing]}</Signed>
      {lateDays > 0 && <span className="quiet"> {text('lateDays', { n: lateDays })}</span>}
    </span>
  );
}

/** What was promised, with the side on which it is kept. */
export function usePromised() {
  const text = useText(commitmentsText);
  return ({ class: kind, promised, measure }: Pick<CommitmentRow, 'class' | 'promised' | 'measure'>) =>
    promised === null
      ? undefined
      : text(isAtMost(kind) ? 'atMost' : 'atLeast', { n: promised, measure: measure ?? '' });
}

/** What a promised support still lacks. */
export function Lacks({ lacks }: Pick<CommitmentRow, 'lacks'>) {
  const { between } = useWords();
  return lacks.map((one) => (
    <Signed key={one} light={one === 'review-refused' ? 'red' : 'yellow'}>
      {between.lacks[one]}
    </Signed>
  ));
}
