import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { moveCommitment, showCommitment } from '../../contract/commitments.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { REVIEW_RESULTS } from '../../domain/matter/commitment.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { NONE } from '../format.ts';
import { CoHandling } from '../matters/CoHandling.tsx';
import { Moves } from '../matters/Moves.tsx';
import { type OpenMove, useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';
import { type CommitmentRow, Lacks, Standing, usePromised } from './Standing.tsx';

type Shown = ReplyOf<typeof showCommitment>;

/** A commitment with its measure, what it rests on, what was done, and what can be done now. */
export function CommitmentDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showCommitment, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

/** A promise that is no support needs no review. */
const offered = ({ lacks, review, basis }: CommitmentRow, moves: readonly OpenMove[]) =>
  moves.filter(({ act }) => act !== 'commitment.review' || lacks.length > 0 || review !== null || basis !== null);

function Detail({ shown: { commitment: it, trail, moves } }: { readonly shown: Shown }) {
  const text = useText(commitmentsText);
  const { between, matters } = useWords();
  const moving = useMoving(moveCommitment, it.id, it.version);
  const promisedText = usePromised();
  const { reachedOn, review, reviewOn } = it;
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <Standing commitment={it} />
          <h2>{it.title}</h2>
          <strong>{matters.state.commitment[it.state]}</strong>
          {/* How late it is stands before its name already. */}
          <span className="nowrap">
            {text('due')} {it.due ?? NONE}
          </span>
        </div>
        <p className="matter-facts">
          <span>{text('of', { party: between.party[it.party], class: between.clause[it.class] })}</span>
          <span>{it.unit?.name}</span>
          <Lacks lacks={it.lacks} />
        </p>
        <dl className="trail-given">
          <Pair term={text('project')}>
            <ProjectLink {...it.project} />
          </Pair>
          <Pair term={text('measure')}>{promisedText(it)}</Pair>
          {it.promised !== null && (
            <Pair term={text('reached')}>
              {it.reached !== null && reachedOn
                ? text('reachedAt', { reached: it.reached, measure: it.measure ?? '', day: reachedOn })
                : text('notReached')}
            </Pair>
          )}
          <Pair term={text('evidence')}>{it.evidence}</Pair>
          {it.party === 'government' && <Pair term={text('basis')}>{it.basis}</Pair>}
          {review && (
            <Pair term={text('review')}>
              {text('reviewSaid', { result: between.review[review], day: reviewOn ?? '' })} {it.reviewReason}
            </Pair>
          )}
        </dl>
        <CoHandling id={it.id} />
      </div>
      <Trail kind="commitment" trail={trail} />
      <Moves
        kind="commitment"
        moves={offered(it, moves)}
        moving={moving}
        more={({ act }) => <MoreFields act={act} commitment={it} />}
      />
    </article>
  );
}

const TELLS_REACHED = ['commitment.report', 'commitment.claim', 'commitment.keep', 'commitment.break'];

/** What a commitment asks beside the fields of every move. */
function MoreFields({ act, commitment: it }: { readonly act: string; readonly commitment: CommitmentRow }) {
  const text = useText(commitmentsText);
  const { between } = useWords();
  const { today } = useAsOf();
  if (TELLS_REACHED.includes(act) && it.promised !== null)
    return (
      <Form.Item name="reached" label={`${text('reached')}（${it.measure ?? ''}）`}>
        <Input maxLength={20} inputMode="decimal" autoComplete="off" />
      </Form.Item>
    );
  if (act !== 'commitment.review') return null;
  return (
    <>
      <Form.Item name="review" label={text('review')} rules={[{ required: true, message: text('required') }]}>
        <Select options={REVIEW_RESULTS.map((value) => ({ value, label: between.review[value] }))} />
      </Form.Item>
      <Form.Item name="reviewOn" label={text('reviewOn')}>
        <DayPicker max={today} />
      </Form.Item>
      <Form.Item name="basis" label={text('basis')} extra={text('basisHint')} initialValue={it.basis ?? undefined}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
