import { moveDeclaration, showDeclaration } from '../../contract/declarations.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { grouped } from '../format.ts';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { complaintsText } from './messages.ts';

const KEYS = { 'declaration.approve': 'a', 'declaration.refuse': 'r' };

export function DeclarationDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showDeclaration, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { declaration: it, trail, moves } }: { readonly shown: ReplyOf<typeof showDeclaration> }) {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const moving = useMoving(moveDeclaration, it.id, it.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>{it.title}</h2>
          <strong>{matters.state.declaration[it.state]}</strong>
          <span>{it.on}</span>
        </div>
        <p className="matter-facts">
          <span>{it.company}</span>
          <span>{it.unit?.name}</span>
          <span>
            {it.class === 'fee'
              ? text('feeOf', { amount: grouped(it.amount ?? '') })
              : text('inspectorsOf', { n: it.inspectors ?? '' })}
          </span>
        </p>
        <p>{text('basisOf', { basis: it.basis })}</p>
      </div>
      <Trail kind="declaration" trail={trail} />
      <Moves kind="declaration" moves={moves} moving={moving} keys={KEYS} />
    </article>
  );
}
