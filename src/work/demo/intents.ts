import type { Currency } from '../../domain/money.ts';
import type { Chance } from './chance.ts';
import type { Investor } from './investors.ts';
import { SUITS } from './places.ts';
import { type Product, type Trade, tradeNamed } from './trades.ts';
import type { Place } from './units.ts';

/** What somebody intends to invest in, where and how much, before anything happens. */
export interface Intent {
  readonly place: Place;
  readonly trade: Trade;
  readonly product: Product;
  readonly investor: Investor;
  /** In 万 of the currency. */
  readonly tenThousands: number;
  readonly currency: Currency;
  /** How much that is about in 万元; decides sizes and building time. */
  readonly worth: number;
  readonly rents: boolean;
}

const LEAST = 3000;
/** What needs a ground of its own is not set up in a rented hall. */
const OWN_GROUND = /合成|罐|污水|塔|熔|电镀|大楼/;
const YUAN_PER_DOLLAR = 7;

export function makeIntent(
  chance: Chance,
  places: readonly Place[],
  investors: { for(trade: Trade): Investor },
): Intent {
  const place = chance.weighted(places.map((it) => [it, it.weight / weightOf(it)] as const));
  const trade = tradeNamed(chance.weighted(tradesAt(place)));
  const rents = chance.happens(trade.rents);
  const investor = investors.for(trade);
  const median =
    trade.median * place.county.manner.size * (rents ? 0.45 : 1) * (investor.origin === 'domestic' ? 0.7 : 1.1);
  const sized = chance.skewed(median, rents ? 0.6 : 0.95);
  const product = chance.pick(
    trade.products.filter(
      (it) => (it.most > sized || it.most === largest(trade)) && !(rents && OWN_GROUND.test(it.parts)),
    ),
  );
  const worth =
    sized < LEAST
      ? chance.between(LEAST, 2 * LEAST)
      : sized > product.most
        ? product.most * chance.between(0.6, 1)
        : sized;
  if (investor.origin !== 'foreign') {
    const tenThousands = rounded(worth);
    return { place, trade, product, investor, tenThousands, currency: 'CNY', worth: tenThousands, rents };
  }
  const tenThousands = Math.max(300, rounded(worth / YUAN_PER_DOLLAR / 10) * 10);
  return {
    place,
    trade,
    product,
    investor,
    tenThousands,
    currency: 'USD',
    worth: tenThousands * YUAN_PER_DOLLAR,
    rents,
  };
}

/** No rice mill on a shopping street, no hotel in an industrial park. */
export const hasRoomFor = ({ suits }: Place, trade: Pick<Trade, 'name'>): boolean =>
  (SUITS[suits] as readonly string[]).includes(trade.name);

/** What the county attracts, as far as it fits the place. */
const tradesAt = (place: Place): (readonly [string, number])[] =>
  Object.entries(place.county.trades).map(([name, weight]) => [name, hasRoomFor(place, { name }) ? weight : 0]);

const largest = ({ products }: Trade): number => Math.max(...products.map((it) => it.most));

/** Places are weighed inside their county, counties by their share. */
const weightOf = (place: Place): number => place.county.places.reduce((sum, [, , weight]) => sum + weight, 0);

/** As people state amounts: the bigger, the rounder. */
export function rounded(tenThousands: number): number {
  const step = tenThousands < 5000 ? 100 : tenThousands < 20_000 ? 500 : tenThousands < 100_000 ? 1000 : 10_000;
  return Math.max(step, Math.round(tenThousands / step) * step);
}
