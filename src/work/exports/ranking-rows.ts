import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { amountIn } from '../../documents/amounts.ts';
import type { Column, Row, Value } from '../../documents/sheet.ts';
import { percentOf } from '../../domain/figures/percent.ts';
import { type Currency, money } from '../../domain/money.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { rankingSeen } from '../views/rankings.ts';
import { amountUnit } from './printed.ts';
import { remarkOf } from './ranking-remark.ts';

type Seen = Exclude<Awaited<ReturnType<typeof rankingSeen>>, Refusal>;
export type Ranking = NonNullable<Seen['ranking']>;
type Group = Seen['groups'][number];
export type Placed = Group['lists'][number]['placed'][number];
export type Figure = Group['units'][number]['figures'][number];
export type Count = Ranking['counts'][number];

export interface ShownList {
  readonly ranking: Ranking;
  readonly group: Group;
  readonly days: Seen['days'];
  /** The count whose list it is; null for all together. */
  readonly indicator: string | null;
  readonly lang: Language;
}

const named = (it: { zh: string; en: string }, lang: Language): string => (lang === 'en' ? it.en : it.zh);

/** The counts that stand in the list: its own, or all that go into it. */
const countsIn = ({ ranking, indicator }: ShownList): readonly Count[] =>
  indicator === null ? ranking.counts : ranking.counts.filter(({ id }) => id === indicator);

export function rankingColumns(shown: ShownList): Column[] {
  const { ranking, days, indicator, lang } = shown;
  const words = WORDS[lang].ranking;
  const number = (width: number, ...heading: string[]): Column => ({ heading, kind: 'number', width });
  return [
    number(6, words.place),
    { heading: [words.moved], kind: 'text', width: 8, centred: true },
    { heading: [words.unit], kind: 'text', width: 20 },
    ...(indicator === null
      ? [{ heading: [words.pointsOf[ranking.added ?? 'values']], kind: 'text', width: 9 } as const]
      : []),
    ...countsIn(shown).flatMap((count) => countColumns(count, shown)),
    number(10, words.waiting),
    ...days.slice(0, -1).map((day) => number(11, words.history, day)),
    { heading: [words.remark], kind: 'text', width: 34 },
  ];
}

function countColumns(count: Count, { indicator, lang }: ShownList): Column[] {
  const words = WORDS[lang].ranking;
  const money_ = count.unit === 'money';
  const name = money_ ? `${named(count, lang)}（${amountUnit(lang).nameOf('CNY')}）` : named(count, lang);
  const kind = money_ ? 'amount' : 'number';
  const parts: Column[] = count.share
    ? [
        { heading: [name, words.numerator], kind, width: 10 },
        { heading: [name, words.denominator], kind, width: 10 },
        { heading: [name, words.value], kind: 'text', width: 9 },
      ]
    : [{ heading: indicator === null ? [name, words.numerator] : [name], kind, width: 12 }];
  return indicator === null ? [...parts, { heading: [name, words.on], kind: 'number', width: 9 }] : parts;
}

export function rankingRows(shown: ShownList): Row[] {
  const { group, indicator } = shown;
  const list = group.lists.find((it) => it.indicator === indicator);
  const placeOn = new Map(
    group.lists.map((it) => [it.indicator, new Map(it.placed.map(({ unitId, place }) => [unitId, place]))]),
  );
  const unitOf = new Map(group.units.map((unit) => [unit.id, unit]));
  const row = (unitId: string, placed: Placed | undefined): Row => {
    const { name = '', figures = [] } = unitOf.get(unitId) ?? {};
    const counts = countsIn(shown);
    const figureOf = (count: Count) => figures.find((it) => it.indicator === count.id);
    const past = shown.days.slice(0, -1).map((_, n) => placed?.places[n] ?? null);
    return [
      placed?.place ?? null,
      placed ? movedText(placed, shown) : null,
      name,
      ...(indicator === null ? [placed ? pointsText(placed.points) : null] : []),
      ...counts.flatMap((count) => [
        ...figureCells(figureOf(count), count, shown.lang),
        ...(indicator === null ? [placeOn.get(count.id)?.get(unitId) ?? null] : []),
      ]),
      counts.reduce((n, count) => n + (figureOf(count)?.waiting ?? 0), 0) || null,
      ...past,
      remarkOf(placed, counts, figures, shown),
    ];
  };
  return [
    ...(list?.placed.map((placed) => row(placed.unitId, placed)) ?? []),
    ...(list?.apart.map((unitId) => row(unitId, undefined)) ?? []),
  ];
}

const pointsText = (points: number): string => points.toFixed(2).replace(/\.?0+$/, '');

function movedText({ moved, places }: Placed, { lang }: ShownList): string {
  const words = WORDS[lang].ranking;
  if (moved === null) return places.length > 1 ? words.new : '';
  if (moved === 0) return words.level;
  return fill(moved > 0 ? words.up : words.down, { n: Math.abs(moved) });
}

function figureCells(figure: Figure | undefined, { unit, share }: Count, lang: Language): Value[] {
  const cell = (text: string | null | undefined): Value => {
    if (text === null || text === undefined) return null;
    return unit === 'money' ? amountIn(money(text, 'CNY' as Currency) ?? null, 'CNY', amountUnit(lang)) : Number(text);
  };
  if (!share) return [cell(figure?.numerator)];
  const { numerator, denominator } = figure ?? { numerator: null, denominator: null };
  const value = numerator !== null && denominator !== null ? percentOf(numerator, denominator) : null;
  return [cell(numerator), cell(denominator), value ?? '—'];
}
