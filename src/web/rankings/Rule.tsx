import { ADDING, PUBLISHED, RANK_PERIOD, TIE } from '../../domain/regime/terms-units.ts';
import { usePick, useText } from '../messages/language.tsx';
import { rankingsText } from './messages.ts';
import type { Ranking } from './ranking.ts';

/** How the ranking is made, in a sentence: how often, how ties are dealt with, how the counts add up, which places are low. */
export function Rule({ ranking }: { readonly ranking: Ranking }) {
  const text = useText(rankingsText);
  const pick = usePick();
  const { period, ties, added, low, published, clause, counts } = ranking;
  const weights = counts.map(({ weight }) => weight);
  return (
    <p className="quiet ranking-rule">
      {text('rule', {
        period: pick(RANK_PERIOD[period]),
        ties: pick(TIE[ties]),
        added: added ? text('addedBy', { how: pick(ADDING[added]) }) : '',
        low: low ? text('lowIs', { low: pick(low) }) : '',
        published: published ? text('isPublished', { how: pick(PUBLISHED) }) : '',
        clause,
      })}
      {new Set(weights).size > 1 && (
        <>
          {' '}
          {text('weights', {
            weights: counts.map((it) => text('weight', { count: pick(it), weight: it.weight ?? 1 })).join(text('and')),
          })}
        </>
      )}
    </p>
  );
}
