import type { CardCondition } from './card-shape.ts';
import type { Shape } from './checks.ts';
import type { Indicator } from './figure-shape.ts';
import { type Fault, type FaultWord, keyFault, wordFault } from './problem.ts';

type Path = readonly PropertyKey[];

const SHARES = ['share', 'nodes', 'complete', 'entered', 'confirmed'] as const;
const isShare = (it: Indicator): boolean =>
  SHARES.some((form) => form in it) || ('over' in it && it.over !== undefined);

/** Rules name each other: rankings and cards name indicators, cards name rankings and cards. Whoever is named must be there. */
export function referenceFaults({ indicators = [], rankings = [], cards = [] }: Shape): Fault[] {
  const names = {
    indicator: indicators.map(({ id }) => id),
    ranking: rankings.map(({ id }) => id),
    card: cards.map(({ id }) => id),
    share: indicators.filter(isShare).map(({ id }) => id),
  };
  const named = (path: Path, kind: keyof typeof names, id: string, what: FaultWord): Fault[] =>
    names[kind].includes(id) ? [] : [wordFault(path, what, names[kind], id)];
  const inCard = (condition: CardCondition, path: Path): Fault[] => {
    if ('all' in condition) return condition.all.flatMap((one, place) => inCard(one, [...path, 'all', place]));
    if ('any' in condition) return condition.any.flatMap((one, place) => inCard(one, [...path, 'any', place]));
    if ('not' in condition) return inCard(condition.not, [...path, 'not']);
    if ('figure' in condition)
      return named([...path, 'figure', 'id'], 'indicator', condition.figure.id, 'unknown-indicator');
    if ('behind' in condition) {
      const place = [...path, 'behind', 'id'];
      const { id } = condition.behind;
      return names.indicator.includes(id)
        ? named(place, 'share', id, 'not-a-share')
        : named(place, 'indicator', id, 'unknown-indicator');
    }
    if ('low' in condition)
      return named([...path, 'low', 'ranking'], 'ranking', condition.low.ranking, 'unknown-ranking');
    if ('carded' in condition) return named([...path, 'carded', 'card'], 'card', condition.carded.card, 'unknown-card');
    return named([...path, 'unmended', 'card'], 'card', condition.unmended.card, 'unknown-card');
  };
  return [
    ...rankings.flatMap((ranking, place) =>
      'each' in ranking
        ? ranking.each.flatMap((id, at) => named(['rankings', place, 'each', at], 'indicator', id, 'unknown-indicator'))
        : Object.keys(ranking.of)
            .filter((id) => !names.indicator.includes(id))
            .map((id) => keyFault(['rankings', place, 'of', id], 'unknown-indicator', names.indicator)),
    ),
    ...cards.flatMap((card, place) => inCard(card.when, ['cards', place, 'when'])),
  ];
}
