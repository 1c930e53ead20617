import type { WorkdayCount } from '../../domain/calendar.ts';
import type { CardLeaf } from '../../domain/figures/card-leaf.ts';
import { MONEY_PLACES, decimalOfScaled } from '../../domain/money.ts';
import { amountWords } from '../../domain/regime/wording.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

type WithFigure = Extract<CardLeaf, { limits: unknown }>;

/** What the rule of a card compared, as a sentence: the figure with both its numbers, and the line it met. */
export function sayCardLeaf(leaf: CardLeaf, language: Language): string {
  const words = WORDS[language].matters.leaf;
  const said = sayHolding(leaf, language);
  return leaf.holds ? said : fill(words.not, { leaf: said });
}

function sayHolding(leaf: CardLeaf, language: Language): string {
  const { leaf: words } = WORDS[language].matters;
  const name = language === 'en' ? leaf.en : leaf.zh;
  switch (leaf.says) {
    case 'figure':
      return fill(words.figure, { name, side: side(leaf, language), limits: limits(leaf, language) });
    case 'behind': {
      const { gone, all } = leaf.pace;
      const pace = share(gone / all);
      return fill(words.behind, { name, side: side(leaf, language), limits: limits(leaf, language), gone, all, pace });
    }
    case 'low':
      return fill(leaf.periods === 1 ? words.low : words.lowRun, { name, periods: leaf.periods });
    case 'carded':
      return fill(words.carded, { name, periods: leaf.periods.join(words.and) });
    case 'unmended':
      return fill(words.unmended, { name, due: leaf.due ?? '' });
  }
}

function side({ unit, numerator, denominator, value }: WithFigure, language: Language): string {
  const { leaf: words } = WORDS[language].matters;
  const number = (text: string): string =>
    unit === 'money' ? amountWords({ currency: 'CNY', parts: BigInt(text) }, language === 'en' ? 'en' : 'zh') : text;
  if (denominator === null) return number(numerator);
  if (value === null) return words.nothing;
  return fill(words.ratio, { numerator: number(numerator), denominator: number(denominator), share: share(value) });
}

function limits({ limits: given }: WithFigure, language: Language): string {
  const { leaf: words, limit: sentences } = WORDS[language].matters;
  return Object.entries(given)
    .map(([word, limit]) => {
      const inPoints = word.toLowerCase().endsWith('points');
      const said = inPoints ? fill(words.points, { n: limit.replace('%', '') }) : limit;
      return fill((sentences as Readonly<Record<string, string>>)[word] ?? word, { limit: said });
    })
    .join(words.and);
}

/** Two decimals at most, cut and not rounded: 79.999 % is not shown as the 80 % it falls short of. */
const share = (part: number): string =>
  `${decimalOfScaled(BigInt(Math.floor(Number((part * 10 ** MONEY_PLACES).toFixed(6)))), 2)}%`;

/** How a deadline was reckoned: the workdays, and what rest days were left out. */
export function sayReckoned({ from, counted, due, skipped }: WorkdayCount, language: Language): string {
  const { matters } = WORDS[language];
  const runs = skipped.map(
    (run) => `${run.from === run.to ? run.from : `${run.from}—${run.to}`} ${run.name ?? matters.weekend}`,
  );
  const left = runs.length > 0 ? fill(matters.skipped, { runs: runs.join(matters.leaf.and) }) : '';
  return fill(matters.reckoned, { from, n: counted, due, skipped: left });
}
