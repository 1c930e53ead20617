import type { projectReviews } from '../../contract/reviews.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { ReviewFault } from '../../domain/matter/review.ts';
import type { Light } from '../../domain/standing.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { reviewsText } from './messages.ts';

const LIGHTS: Readonly<Record<ReviewFault, Light>> = {
  missing: 'yellow',
  open: 'yellow',
  'after-signing': 'yellow',
  refused: 'red',
  'conditions-late': 'red',
};

/** Without or against which checks a project was signed. */
export function Against({ against }: Pick<ReplyOf<typeof projectReviews>, 'against'>) {
  const text = useText(reviewsText);
  const { between } = useWords();
  return (
    <span className="matter-facts">
      {against.map(({ check, why }) => (
        <Signed key={check} light={LIGHTS[why]}>
          {text('againstOne', { check: between.check[check], why: between.reviewFault[why] })}
        </Signed>
      ))}
    </span>
  );
}
