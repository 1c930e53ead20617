import { moveReview, showReview } from '../../contract/reviews.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { reviewsText } from './messages.ts';

type Shown = ReplyOf<typeof showReview>;

/** One pre-review with its conditions or its reason, what was done, and what can be done now. */
export function ReviewDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showReview, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { review, trail, moves } }: { readonly shown: Shown }) {
  const text = useText(reviewsText);
  const { between, matters } = useWords();
  const moving = useMoving(moveReview, review.id, review.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>
            {between.check[review.check]} · <ProjectLink {...review.project} />
          </h2>
          <strong>{matters.state.review[review.state]}</strong>
          <DueDay due={review.due} closedOn={review.closedOn} />
        </div>
        <p className="matter-facts">
          <span>{review.unit?.name}</span>
          {review.passedOn && <span>{text('passedOn', { day: review.passedOn })}</span>}
        </p>
        <dl className="trail-given">
          {review.conditions && (
            <div>
              <dt>{text('conditions')}</dt>
              <dd>{review.conditions}</dd>
            </div>
          )}
          {review.refusedFor && (
            <div>
              <dt>{text('refusedFor')}</dt>
              <dd>{review.refusedFor}</dd>
            </div>
          )}
        </dl>
      </div>
      <Trail kind="review" trail={trail} />
      <Moves kind="review" moves={moves} moving={moving} />
    </article>
  );
}
