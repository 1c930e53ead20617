import type { ReactNode } from 'react';
import { percentOf } from '../../domain/figures/percent.ts';
import { grouped, NONE } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useSome } from '../some.tsx';
import { Signed } from '../verdict.tsx';
import type { Compared } from './ComparedShown.tsx';
import { backTestText } from './messages.ts';

type Figure = NonNullable<Compared['figures']['rows'][number]['before']>;
type Place = NonNullable<Compared['places']['rows'][number]['before']>;
type Card = NonNullable<Compared['cards']['rows'][number]['before']>;

const STEP = 20;

/** What would be otherwise of units: figures with what they are made of, places, cards. */
export function UnitsDiffer({ of }: { readonly of: Compared }) {
  const text = useText(backTestText);
  if (of.figures.total + of.places.total + of.cards.total === 0) return <p className="quiet">{text('untouched')}</p>;
  return (
    <>
      <Cards cards={of.cards} />
      <Places places={of.places} />
      <Figures figures={of.figures} />
    </>
  );
}

function Part({ title, total, shown, children }: { title: string; total: number; shown: number; children: ReactNode }) {
  const text = useText(backTestText);
  if (total === 0) return null;
  return (
    <section className="compared-part">
      <h3>
        {title} <span className="quiet">{total}</span>
      </h3>
      {children}
      {total > shown && <p className="quiet">{text('more', { n: total - shown })}</p>}
    </section>
  );
}

function Cards({ cards }: { readonly cards: Compared['cards'] }) {
  const text = useText(backTestText);
  const { rows, more } = useSome(cards.rows, STEP);
  return (
    <Part title={text('cards')} total={cards.total} shown={cards.rows.length}>
      <Rows
        label={text('cards')}
        rows={rows}
        keyOf={({ unit }) => unit.id}
        columns={[
          { key: 'unit', title: text('unit'), kind: 'main', render: ({ unit }) => unit.name },
          { key: 'before', title: text('before'), render: ({ before }) => <CardWord card={before} /> },
          { key: 'after', title: text('after'), render: ({ after }) => <CardWord card={after} /> },
        ]}
      />
      {more}
    </Part>
  );
}

function CardWord({ card }: { readonly card: Card | null }) {
  const pick = usePick();
  if (!card) return NONE;
  return card.colour === 'blue' ? pick(card) : <Signed light={card.colour}>{pick(card)}</Signed>;
}

function Places({ places }: { readonly places: Compared['places'] }) {
  const text = useText(backTestText);
  const pick = usePick();
  const { rows, more } = useSome(places.rows, STEP);
  const place = (it: Place | null) => {
    if (!it) return NONE;
    if (it.place === null) return text('apart');
    return (
      <>
        {text('place', { place: it.place })} {it.low && <Signed light="yellow">{text('low')}</Signed>}
      </>
    );
  };
  return (
    <Part title={text('places')} total={places.total} shown={places.rows.length}>
      <Rows
        label={text('places')}
        rows={rows}
        keyOf={({ ranking, count, unit }) => `${ranking.id} ${count?.id} ${unit.id}`}
        columns={[
          { key: 'unit', title: text('unit'), kind: 'main', render: ({ unit }) => unit.name },
          { key: 'ranking', title: text('ranking'), render: ({ ranking }) => pick(ranking) },
          { key: 'count', title: text('indicator'), render: ({ count }) => (count ? pick(count) : text('overall')) },
          { key: 'before', title: text('before'), render: ({ before }) => place(before) },
          { key: 'after', title: text('after'), render: ({ after }) => place(after) },
        ]}
      />
      {more}
    </Part>
  );
}

function Figures({ figures }: { readonly figures: Compared['figures'] }) {
  const text = useText(backTestText);
  const pick = usePick();
  const { rows, more } = useSome(figures.rows, STEP);
  // A share never without what it was divided by.
  const figureText = (figure: Figure | null): string => {
    if (!figure) return NONE;
    const numerator = grouped(figure.numerator);
    if (figure.denominator === null) return numerator;
    return text('share', {
      value: percentOf(figure.numerator, figure.denominator) ?? NONE,
      numerator,
      denominator: grouped(figure.denominator),
    });
  };
  return (
    <Part title={text('figures')} total={figures.total} shown={figures.rows.length}>
      <Rows
        label={text('figures')}
        rows={rows}
        keyOf={({ indicator, unit }) => `${indicator.id} ${unit?.id}`}
        columns={[
          { key: 'unit', title: text('unit'), kind: 'main', render: ({ unit }) => unit?.name ?? text('whole') },
          { key: 'indicator', title: text('indicator'), render: ({ indicator }) => pick(indicator) },
          { key: 'before', title: text('before'), kind: 'digits', render: ({ before }) => figureText(before) },
          { key: 'after', title: text('after'), kind: 'digits', render: ({ after }) => figureText(after) },
        ]}
      />
      {more}
    </Part>
  );
}
