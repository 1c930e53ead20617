import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { amountIn } from '../../documents/amounts.ts';
import type { Column, Row, Value } from '../../documents/sheet.ts';
import type { Day } from '../../domain/day.ts';
import type { GroupBy } from '../../domain/figures/group.ts';
import { percentOf } from '../../domain/figures/percent.ts';
import { type Currency, decimalOfScaled, money, MONEY_PLACES } from '../../domain/money.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { figuresSeen } from '../views/figures.ts';
import { amountUnit } from './printed.ts';

type Seen = Exclude<Awaited<ReturnType<typeof figuresSeen>>, Refusal>;
export type MeasureSeen = Seen['measures'][number];
type Group = Seen['groups'][number];
type FigureSeen = Group['figures'][number];

/** Every measure is a row; what it counts in stands beside it, because no two need count in the same. */
export function measureColumns(lang: Language): Column[] {
  const words = WORDS[lang].sheets.figures;
  return [
    { heading: [words.measure], kind: 'text', width: 34 },
    { heading: [words.basis], kind: 'text', width: 12 },
    { heading: [words.counted], kind: 'text', width: 9 },
    ...figureColumns(lang),
    ...paceColumns(lang),
    { heading: [words.apart], kind: 'text', width: 22 },
    { heading: [words.clause], kind: 'text', width: 12 },
  ];
}

export const measureRows = (measures: readonly MeasureSeen[], figures: readonly FigureSeen[], lang: Language): Row[] =>
  measures.map((measure, at) => {
    const figure = figures[at];
    return [
      lang === 'en' ? measure.en : measure.zh,
      WORDS[lang].sheets.figures.bases[measure.basis],
      unitName(measure, lang),
      ...figureCells(measure, figure, lang),
      ...paceCells(measure, figure, lang),
      apartText(figure, lang),
      measure.clause,
    ];
  });

/** The groups of one measure. */
export function groupColumns(measure: MeasureSeen, by: GroupBy, lang: Language): Column[] {
  const words = WORDS[lang].sheets.figures;
  return [
    { heading: [words.groups[by]], kind: 'text', width: 28 },
    ...figureColumns(lang, unitName(measure, lang)),
    ...paceColumns(lang),
    { heading: [words.apart], kind: 'text', width: 22 },
  ];
}

export const groupRows = (measure: MeasureSeen, at: number, groups: readonly Group[], lang: Language): Row[] =>
  groups.map(({ key, name, depth, figures }) => {
    const words = WORDS[lang].sheets.figures;
    const said = name ? (lang === 'en' ? name.en : name.zh) : key === null ? words.everything : words.notGiven;
    const figure = figures[at];
    return [
      '　'.repeat(depth) + said,
      ...figureCells(measure, figure, lang),
      ...paceCells(measure, figure, lang),
      apartText(figure, lang),
    ];
  });

function figureColumns(lang: Language, unit?: string): Column[] {
  const words = WORDS[lang].sheets.figures;
  const counted = (word: string): string => (unit === undefined ? word : `${word}（${unit}）`);
  return [
    { heading: [counted(words.numerator)], kind: 'amount', width: 14 },
    { heading: [counted(words.denominator)], kind: 'amount', width: 14 },
    { heading: [words.value], kind: 'text', width: 9 },
  ];
}

function paceColumns(lang: Language): Column[] {
  const words = WORDS[lang].sheets.figures;
  return [
    { heading: [words.goal], kind: 'text', width: 9 },
    { heading: [words.by], kind: 'day', width: 12 },
    { heading: [words.missing], kind: 'amount', width: 12 },
    { heading: [words.perMonth], kind: 'amount', width: 10 },
  ];
}

function figureCells(measure: MeasureSeen, figure: FigureSeen | undefined, lang: Language): Value[] {
  if (!figure) return [null, null, null];
  const { numerator, denominator } = figure;
  const share = denominator === null ? null : (percentOf(numerator, denominator) ?? '—');
  return [cell(numerator, measure, lang), cell(denominator, measure, lang), share];
}

function paceCells(measure: MeasureSeen, figure: FigureSeen | undefined, lang: Language): Value[] {
  const pace = figure?.pace;
  if (!pace) return [null, null, null, null];
  const goal = pace.atLeast === null ? null : `${(pace.atLeast * 100).toFixed(1)}%`;
  const perMonth = decimalOfScaled(BigInt(Math.round(pace.perMonth * 100)), 2);
  const by: { day: Day } = { day: pace.by };
  return [goal, by, cell(pace.missing, measure, lang), cell(perMonth, measure, lang)];
}

/** Money in the unit its readers count in. */
const cell = (decimal: string | null, { unit }: MeasureSeen, lang: Language): Value =>
  decimal === null || unit !== 'money' ? decimal : amountIn(money(decimal, 'CNY') ?? null, 'CNY', amountUnit(lang));

const unitName = ({ unit }: MeasureSeen, lang: Language): string =>
  fill(WORDS[lang].sheets.figures.units[unit], { unit: amountUnit(lang).nameOf('CNY') });

function apartText(figure: FigureSeen | undefined, lang: Language): string | null {
  const unit = amountUnit(lang);
  const amounts = (figure?.apart ?? []).map(({ currency, value }) => {
    const parts = money(value, currency as Currency)?.parts ?? 0n;
    return `${decimalOfScaled(parts, MONEY_PLACES + unit.zeros)} ${unit.nameOf(currency as Currency)}`;
  });
  return amounts.length === 0 ? null : amounts.join(WORDS[lang].sheets.printed.and);
}
