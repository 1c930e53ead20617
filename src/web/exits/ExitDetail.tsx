import { Alert } from 'antd';
import { moveExit, showExit } from '../../contract/exits.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { CoHandling } from '../matters/CoHandling.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { Limits } from './Limits.tsx';
import { exitsText } from './messages.ts';

type Shown = ReplyOf<typeof showExit>;

/** One case: the limits then and now, whose fault it was, and what may be done next. */
export function ExitDetail({ id }: { readonly id: string }) {
  const { sent } = useAsOf();
  const answer = useAnswer(showExit, { id, ...sent });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown }: { readonly shown: Shown }) {
  const text = useText(exitsText);
  const { matters } = useWords();
  const { changed } = useAsOf();
  const { case: it, now, exited, trail, moves } = shown;
  const moving = useMoving(moveExit, it.id, it.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>{it.project && <ProjectLink {...it.project} />}</h2>
          <span className="quiet">{it.unit?.name}</span>
          <strong>{matters.state.exit[it.state as StateOf<'exit'>]}</strong>
          {it.cause && <span>{matters.cause[it.cause]}</span>}
          <DueDay due={it.due} closedOn={it.closedOn} />
        </div>
        <CoHandling id={it.id} />
        <h3>{text('then')}</h3>
        <Limits limits={it.limits} />
        {!changed && it.closedOn === null && (
          <>
            <h3>{text('now')}</h3>
            {now.length > 0 ? <Limits limits={now} /> : <p className="quiet">{text('nowNone')}</p>}
          </>
        )}
      </div>
      {!changed && <Left exited={exited} />}
      <Trail kind="exit" trail={trail} />
      <Moves kind="exit" moves={moves} moving={moving} />
    </article>
  );
}

/** A project that is cleared has left only when its unit has reported so and the office has recognised it. */
function Left({ exited: { wanted, fact } }: { readonly exited: Shown['exited'] }) {
  const text = useText(exitsText);
  if (fact) return <p>{text(fact.state === 'recognised' ? 'exitedRecognised' : 'exitedReported', { on: fact.on })}</p>;
  return wanted ? <Alert type="warning" showIcon title={text('exitedWanted')} /> : null;
}
