import { fill } from '../../contract/words/fill.ts';
import { sayRanking } from '../../contract/words/say-ranking.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { TonedText } from '../../documents/sheet.ts';
import { type Currency, decimalOfScaled, money, MONEY_PLACES } from '../../domain/money.ts';
import { OUTCOME } from '../../domain/regime/terms-units.ts';
import { amountUnit } from './printed.ts';
import type { Count, Figure, Placed, ShownList } from './ranking-rows.ts';

/** What the columns of a ranking do not say: low and for how long, what follows, what could not be measured or added. */
export function remarkOf(
  placed: Placed | undefined,
  counts: readonly Count[],
  figures: readonly Figure[],
  { ranking, lang }: ShownList,
): TonedText | string | null {
  const { ranking: words, sheets } = WORDS[lang];
  const { printed } = sheets;
  const nameOf = (id: string): string => {
    const count = counts.find((it) => it.id === id);
    return (lang === 'en' ? count?.en : count?.zh) ?? id;
  };
  const money_ = counts.flatMap(({ id }) => {
    const apart = figures.find((it) => it.indicator === id)?.apart ?? [];
    const amounts = apart.map((it) => amountText(it, lang)).join(printed.and);
    return apart.length > 0 ? [fill(words.unconverted, { amounts, count: nameOf(id) })] : [];
  });
  if (!placed) return { text: [words.apart, ...money_].join(printed.joint), tone: 'faint' };
  const { low, run, longer, follows, without } = placed;
  const parts = [
    ...(low ? [sayRanking(ranking, String, lang).low(run, longer)] : []),
    ...follows.map((outcome) => (lang === 'en' ? OUTCOME[outcome].en : OUTCOME[outcome].zh)),
    ...(without.length > 0 ? [fill(words.without, { counts: without.map(nameOf).join(printed.and) })] : []),
    ...money_,
  ];
  if (parts.length === 0) return null;
  const text = parts.join(printed.joint);
  return low ? { text: `▼ ${text}`, tone: 'red' } : text;
}

function amountText({ currency, value }: { currency: string; value: string }, lang: Language): string {
  const unit = amountUnit(lang);
  const parts = money(value, currency as Currency)?.parts ?? 0n;
  return `${decimalOfScaled(parts, MONEY_PLACES + unit.zeros)} ${unit.nameOf(currency as Currency)}`;
}
