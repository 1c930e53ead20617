import { PLANTS } from './trades-plants.ts';
import { SITES } from './trades-sites.ts';

/** What a project makes or offers: `cost` is how many 万元 of investment one unit of capacity takes, about. */
export interface Product {
  readonly name: string;
  readonly unit: string;
  readonly cost: number;
  /** What is built for it. */
  readonly parts: string;
  /** The most that anybody would put into one, in 万元. */
  readonly most: number;
}

export interface Trade {
  readonly name: string;
  readonly group: '工业' | '服务业' | '农业';
  /** What an investor of the trade calls its business. */
  readonly makers: readonly string[];
  /** Usual investment in 万元, and months of building. */
  readonly median: number;
  readonly months: readonly [number, number];
  /** Share that moves into a standard plant or an existing house, and share of foreign investors. */
  readonly rents: number;
  readonly foreign: number;
  /** A place people come to opens (开业); a plant goes into production (投产). */
  readonly opens: boolean;
  readonly products: readonly Product[];
}

export type ProductLine = readonly [name: string, unit: string, cost: number, parts: string, most?: number];
export type TradeLine = Omit<Trade, 'products'> & { readonly products: readonly ProductLine[] };

/** 60 亿元. */
const MOST = 600_000;

const tradeOf = (line: TradeLine): Trade => ({
  ...line,
  products: line.products.map(([name, unit, cost, parts, most = MOST]) => ({ name, unit, cost, parts, most })),
});

const TRADES: readonly Trade[] = [...PLANTS, ...SITES].map(tradeOf);

export function tradeNamed(name: string): Trade {
  const found = TRADES.find((trade) => trade.name === name);
  if (!found) throw new Error(`no such trade: ${name}`);
  return found;
}
