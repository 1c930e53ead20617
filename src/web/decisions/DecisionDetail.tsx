import { moveDecision, showDecision } from '../../contract/decisions.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { CoHandling } from '../matters/CoHandling.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { WatchButton } from '../matters/WatchButton.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { decisionsText } from './messages.ts';

const KEYS = { 'decision.settle': 'a', 'decision.send-back': 'r' };

/** A decision with what was done about it, and what can be done now. */
export function DecisionDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showDecision, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { decision, watching, trail, moves } }: { readonly shown: ReplyOf<typeof showDecision> }) {
  const text = useText(decisionsText);
  const { matters } = useWords();
  const moving = useMoving(moveDecision, decision.id, decision.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>{decision.title === '' ? text('explain') : decision.title}</h2>
          <strong>{matters.state.decision[decision.state]}</strong>
          <DueDay due={decision.due} closedOn={decision.closedOn} />
          <WatchButton id={decision.id} watching={watching} />
        </div>
        <p className="matter-facts">
          <span>{[decision.unit?.name, decision.person].filter(Boolean).join(' · ')}</span>
          {decision.metOn && <span className="quiet">{text('metOn', { day: decision.metOn })}</span>}
          {decision.project && <ProjectLink {...decision.project} />}
        </p>
        <CoHandling id={decision.id} />
      </div>
      <Trail kind="decision" trail={trail} />
      <Moves kind="decision" moves={moves} moving={moving} keys={KEYS} />
    </article>
  );
}
