import { Link } from '@tanstack/react-router';
import { sayRanking } from '../../contract/words/say-ranking.ts';
import { percentOf } from '../../domain/figures/percent.ts';
import { OUTCOME } from '../../domain/regime/terms-units.ts';
import { grouped, NONE } from '../format.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { rankingsText } from './messages.ts';
import type { Count, Figure, Placed, Ranking } from './ranking.ts';

/** How many places up or down against the period before; nothing while that is not known. */
export function Moved({ placed }: { readonly placed: Placed }) {
  const text = useText(rankingsText);
  const { moved, places } = placed;
  if (places.length < 2) return null;
  if (moved === null) return <span title={text('fresh')}>{NONE}</span>;
  if (moved === 0) return <span title={text('level')}>－</span>;
  const said = text(moved > 0 ? 'up' : 'down', { n: Math.abs(moved) });
  return (
    <span title={said}>
      <span aria-hidden>
        {moved > 0 ? '↑' : '↓'}
        {Math.abs(moved)}
      </span>
      <span className="unseen">{said}</span>
    </span>
  );
}

interface FigureCellProps {
  readonly ranking: Ranking;
  readonly count: Count;
  readonly figure: Figure | undefined;
  readonly unit: { readonly id: string; readonly name: string };
  /** Its place on this count, beside the figure in a list of all counts. */
  readonly place?: number | undefined;
}

/** A figure with what it was divided by; it opens the projects behind it. */
export function FigureCell({ ranking, count, figure, unit, place }: FigureCellProps) {
  const text = useText(rankingsText);
  const pick = usePick();
  const amounts = useAmounts();
  // Nothing to divide by: there is no project to open either.
  if (!figure || (figure.denominator !== null && figure.value === null)) return NONE;
  const write = (value: string): string =>
    count.unit === 'money' ? amounts.write({ value, currency: 'CNY' }) : grouped(value);
  const { numerator, denominator } = figure;
  const share = denominator === null ? null : percentOf(numerator, denominator);
  const apart = figure.apart.map((it) => `${amounts.write(it)} ${amounts.unit(it.currency)}`).join(text('and'));
  return (
    <span className="ranking-figure">
      <Link
        to="/figures"
        search={{ regime: ranking.regime, measure: count.id, key: unit.id, part: 'numerator' }}
        title={text('openFigure', { unit: unit.name, count: pick(count) })}
      >
        {denominator === null ? write(numerator) : share}
      </Link>
      {denominator !== null && (
        <span className="quiet">
          {text('shareOf', { numerator: write(numerator), denominator: write(denominator) })}
        </span>
      )}
      {place !== undefined && <span className="quiet">{text('inPlace', { n: place })}</span>}
      {apart !== '' && <span className="quiet">{text('unconverted', { amounts: apart })}</span>}
    </span>
  );
}

/** Low and for how long, with its sign, and what follows. */
export function Verdict({ ranking, placed }: { readonly ranking: Ranking; readonly placed: Placed }) {
  const pick = usePick();
  const { language } = useLanguage();
  const { low, run, longer, follows } = placed;
  if (!low && follows.length === 0) return null;
  return (
    <span className="ranking-verdict">
      {low && (
        <span className="signed signed-red">
          <span aria-hidden>▼</span> {sayRanking(ranking, String, language).low(run, longer)}
        </span>
      )}
      {follows.map((outcome) => (
        <strong key={outcome}>{pick(OUTCOME[outcome])}</strong>
      ))}
    </span>
  );
}
