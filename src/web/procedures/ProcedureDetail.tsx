import { moveProcedure, showProcedure } from '../../contract/procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { CoHandling } from '../matters/CoHandling.tsx';
import { Files } from '../matters/Files.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { ClockCount, ClockLine } from './ClockShown.tsx';
import { proceduresText } from './messages.ts';
import { RatingShown } from './RatingShown.tsx';
import { ReceiptShown } from './ReceiptShown.tsx';
import { Special } from './Special.tsx';

const KEYS = { 'procedure.finish': 'f', 'procedure.finish-short': 'f', 'procedure.complete': 'c' };

/** A procedure with its clock, what it waits for, its receipt, and what can be done now. */
export function ProcedureDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showProcedure, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown }: { readonly shown: ReplyOf<typeof showProcedure> }) {
  const text = useText(proceduresText);
  const { matters } = useWords();
  const { procedure, waitsFor, trail, moves } = shown;
  const { title, state, unit, project, receipt } = procedure;
  const moving = useMoving(moveProcedure, procedure.id, procedure.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>{title}</h2>
          <strong>{matters.state.procedure[state]}</strong>
          <ClockLine procedure={procedure} />
        </div>
        <p className="matter-facts">
          <span>{unit.name}</span>
          <ProjectLink {...project} />
        </p>
        <CoHandling id={procedure.id} />
        {waitsFor.length > 0 && (
          <p>
            <Signed light="yellow">{text('waitsFor', { what: waitsFor.join(matters.leaf.and) })}</Signed>
          </p>
        )}
        <RatingShown procedure={procedure} />
        <Special shown={shown} />
        <ClockCount procedure={procedure} />
      </div>
      {receipt && <ReceiptShown procedure={procedure} receipt={receipt} />}
      <Files matter={procedure.id} title={title} />
      <Trail kind="procedure" trail={trail} matter={procedure.id} />
      <Moves kind="procedure" moves={moves} moving={moving} keys={KEYS} />
    </article>
  );
}
