import { moveCard, showCard } from '../../contract/cards.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { CardTag } from './CardTag.tsx';
import { cardsText } from './messages.ts';
import { CardReasons } from './Reasons.tsx';

type Shown = ReplyOf<typeof showCard>;

const KEYS = {
  'card.confirm': 'a',
  'card.uphold': 'a',
  'card.take-down': 'a',
  'card.drop': 'r',
  'card.lift': 'r',
  'card.send-back': 'r',
};

/** A card with everything that decides about it on one screen: the figures, the rule, what the unit said, and the buttons. */
export function CardDetail({ id }: { readonly id: string }) {
  const { sent } = useAsOf();
  const answer = useAnswer(showCard, { id, ...sent });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { card, trail, moves } }: { readonly shown: Shown }) {
  const text = useText(cardsText);
  const pick = usePick();
  const { matters } = useWords();
  const moving = useMoving(moveCard, card.id, card.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <CardTag colour={card.colour} />
          <h2>{card.unit?.name}</h2>
          <span>{text('periodOf', { period: card.period })}</span>
          <strong>{matters.state.card[card.state as StateOf<'card'>]}</strong>
          <DueDay due={card.due} closedOn={card.closedOn} />
        </div>
        <h3>{text('because')}</h3>
        <CardReasons because={card.because} />
        <p className="quiet">
          {text('rule', { rule: pick({ zh: card.ruleZh, en: card.ruleEn }), clause: card.clause })}
        </p>
        <p className="quiet">
          {text('basis', {
            asOf: card.asOf,
            title: pick({ zh: card.titleZh, en: card.titleEn }),
            version: card.regimeVersion ?? '',
          })}
        </p>
      </div>
      <Trail kind="card" trail={trail} />
      <Moves kind="card" moves={moves} moving={moving} keys={KEYS} />
    </article>
  );
}
