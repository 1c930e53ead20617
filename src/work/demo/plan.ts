import { addDays, addMonths, type Day, daysBetween, endOf } from '../../domain/day.ts';
import type { Precision } from '../../domain/fact.ts';
import type { Chance } from './chance.ts';
import type { Intent } from './intents.ts';
import { openBy } from './office-days.ts';

/** The turns of a project between signing and full production, in the order in which a plan takes them. */
export const TURNS = [
  'registered',
  'filed',
  'land',
  'delivered',
  'eia',
  'planning',
  'permit',
  'started',
  'completed',
  'producing',
] as const;
export type Turn = (typeof TURNS)[number];
export type Turns = Partial<Record<Turn, Day>>;

/** How far between signing and start each paper comes. Land and building permits are for those who build. */
const PAPERS: readonly (readonly [turn: Turn, at: number, onlyBuilders: boolean])[] = [
  ['registered', 0.2, false],
  ['filed', 0.33, false],
  ['land', 0.5, true],
  ['delivered', 0.6, true],
  ['eia', 0.66, false],
  ['planning', 0.78, true],
  ['permit', 0.93, true],
];
export const papersOf = (intent: Intent) => PAPERS.filter(([, , onlyBuilders]) => !onlyBuilders || !intent.rents);

/** What the responsibility letter promises on the day of signing. */
export interface Plan {
  readonly signed: Day;
  readonly due: Turns;
  /** The later nodes are promised by the end of a month, the start sometimes. */
  readonly precision: Partial<Record<Turn, Precision>>;
  readonly buildDays: number;
}

export function makePlan(chance: Chance, intent: Intent, signed: Day): Plan {
  const big = Math.max(0, Math.log10(intent.worth / 50_000));
  const lag = intent.rents ? chance.whole(22, 55) : chance.whole(52, 84) + Math.round(big * 25);
  const byMonth = chance.happens(0.55);
  const started = byMonth ? endOf('month', addDays(signed, lag)) : openBy(addDays(signed, lag));
  const buildDays = Math.round(monthsOfBuilding(chance, intent) * 30.4);
  const completed = endOf('month', addDays(started, buildDays));
  const due: Turns = { started, completed, producing: endOf('month', addMonths(completed, chance.whole(1, 3))) };
  const span = daysBetween(signed, started);
  for (const [turn, at] of papersOf(intent)) due[turn] = openBy(addDays(signed, Math.round(span * at)));
  const precision = { started: byMonth ? 'month' : 'day', completed: 'month', producing: 'month' } as const;
  return { signed, due, precision, buildDays };
}

function monthsOfBuilding(chance: Chance, { trade, worth, rents }: Intent): number {
  if (rents) return chance.between(2, 5);
  const months = chance.between(...trade.months);
  return months * Math.min(1.55, Math.max(0.6, 0.72 + 0.22 * Math.log10(worth / 3000)));
}
