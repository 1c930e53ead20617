import { fill } from '../../contract/words/fill.ts';
import type { Language, Words } from '../../contract/words/words.ts';
import type { Value } from '../../documents/sheet.ts';
import { percentOf } from '../../domain/figures/percent.ts';
import { COMPARED, type Compared, type Verdicts } from '../../domain/regime/compare-standings.ts';
import type { Outcome } from '../back-test/compare.ts';
import type { FigureText } from '../back-test/figures.ts';
import type { PlaceOf } from '../back-test/places.ts';
import type { CardOf } from '../back-test/units.ts';

export interface Said {
  readonly words: Words;
  readonly lang: Language;
}

type Row = readonly Value[];
type Titled = { readonly id: string; readonly zh: string; readonly en: string };

const titleIn = ({ lang }: Said, it: Titled): string => (lang === 'en' ? it.en : it.zh);
const NONE = '—';

/** What a verdict is called: a rule by the name of the regime, a light or an exit by the common word. */
export function verdictText(
  what: Compared,
  value: string | null,
  { names }: Pick<Outcome, 'names'>,
  said: Said,
): string {
  if (value === null) return NONE;
  if (what === 'light') return said.words.names.light[value as Verdicts['light']];
  if (what === 'exit') return said.words.names.exit[value as Verdicts['exit']];
  const named = names[what].find(({ id }) => id === value);
  return named ? titleIn(said, named) : value;
}

const exitText = ({ exit, exitRule }: Verdicts, outcome: Outcome, said: Said): string => {
  const rule = outcome.names.exit.find(({ id }) => id === exitRule);
  const state = verdictText('exit', exit, outcome, said);
  return rule ? `${state} ${titleIn(said, rule)}` : state;
};

export const countRows = (outcome: Outcome, said: Said): Row[] =>
  COMPARED.flatMap((what) =>
    outcome.moves[what].counts.map(({ key, before, after }) => [
      { day: outcome.asOf },
      said.words.names.verdict[what],
      verdictText(what, key, outcome, said),
      before,
      after,
    ]),
  );

export const projectRows = (outcome: Outcome, said: Said): Row[] =>
  outcome.differing.map(({ name, unitId, before, after }) => [
    { day: outcome.asOf },
    name,
    outcome.unitNames.get(unitId) ?? '',
    ...(['table', 'tier', 'light'] as const).flatMap((what) => [
      verdictText(what, before[what], outcome, said),
      verdictText(what, after[what], outcome, said),
    ]),
    exitText(before, outcome, said),
    exitText(after, outcome, said),
  ]);

/** Numerator and denominator stand beside the share, which is none where there is nothing to divide by. */
export function figureText(figure: FigureText | null): string {
  if (!figure) return NONE;
  const { numerator, denominator } = figure;
  if (denominator === null) return numerator;
  return `${percentOf(numerator, denominator) ?? NONE}（${numerator}/${denominator}）`;
}

export const figureRows = (outcome: Outcome, said: Said): Row[] =>
  outcome.figures.map(({ indicator, unitId, before, after }) => [
    { day: outcome.asOf },
    titleIn(said, indicator),
    unitId === null ? said.words.regimes.backTest.whole : (outcome.unitNames.get(unitId) ?? ''),
    figureText(before),
    figureText(after),
  ]);

export function placeText(place: PlaceOf | null, { words }: Said): string {
  const { place: sentence, low, apart } = words.regimes.backTest;
  if (!place) return NONE;
  return place.place === null ? apart : fill(sentence, { place: place.place }) + (place.low ? low : '');
}

export const placeRows = (outcome: Outcome, said: Said): Row[] =>
  outcome.places.map(({ ranking, count, unitId, before, after }) => [
    { day: outcome.asOf },
    titleIn(said, ranking),
    count ? titleIn(said, count) : said.words.regimes.backTest.overall,
    outcome.unitNames.get(unitId) ?? '',
    placeText(before, said),
    placeText(after, said),
  ]);

export const cardText = (card: CardOf | null, said: Said): string => (card ? titleIn(said, card) : NONE);

export const cardRows = (outcome: Outcome, said: Said): Row[] =>
  outcome.cards.map(({ unitId, before, after }) => [
    { day: outcome.asOf },
    outcome.unitNames.get(unitId) ?? '',
    cardText(before, said),
    cardText(after, said),
  ]);
