import { moveFactor, showFactor } from '../../contract/factors.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { grouped } from '../format.ts';
import { CoHandling } from '../matters/CoHandling.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { DecisionField } from './DecisionField.tsx';
import { Fulfilled } from './Fulfilled.tsx';
import { factorsText } from './messages.ts';
import { Order } from './order.tsx';

type Shown = ReplyOf<typeof showFactor>;

/** One demand: how much, by when, where it stands in the order and why, what was given and what can be done. */
export function DemandDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showFactor, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { demand, trail, moves } }: { readonly shown: Shown }) {
  const text = useText(factorsText);
  const pick = usePick();
  const { between, matters } = useWords();
  const moving = useMoving(moveFactor, demand.id, demand.version);
  const unit = between.factorUnit[demand.factor];
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>
            {between.factor[demand.factor]} {grouped(demand.quantity)} {unit}
          </h2>
          <strong>{matters.state.factor[demand.state]}</strong>
          <DueDay due={demand.neededBy} closedOn={demand.closedOn} />
        </div>
        <p>
          {text('project')} <ProjectLink {...demand.project} /> <span className="quiet">{demand.unit?.name}</span>
        </p>
        {demand.group && (
          <p>
            {text('handledBy')} {pick(demand.group)}
          </p>
        )}
        <p>
          {text('order')} <Order demand={demand} />
        </p>
        <p>
          {text('fulfilled')} <Fulfilled demand={demand} />
        </p>
        {demand.granted !== null && <p>{text('grantedOf', { n: grouped(demand.granted), unit })}</p>}
        {demand.decision && (
          <p>
            {text('decision')} {demand.decision.name}
          </p>
        )}
        <CoHandling id={demand.id} />
      </div>
      <Trail kind="factor" trail={trail} />
      <Moves
        kind="factor"
        moves={moves}
        moving={moving}
        more={({ act }) => act === 'factor.discuss' && <DecisionField projectId={demand.project.id} />}
      />
    </article>
  );
}
