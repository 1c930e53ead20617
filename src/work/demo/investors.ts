import { checkCreditCode } from '../../domain/credit-code.ts';
import type { Origin } from '../../domain/project.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Chance } from './chance.ts';
import { brandOf, FAR, foreignBrandOf, NEAR } from './invented-names.ts';
import { DIVISION } from './places.ts';
import type { Trade } from './trades.ts';

export interface Investor {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly origin: Origin;
  readonly creditCode: string | null;
  readonly trade: string;
  /** The company it founds here, which is the project unit of every step. */
  readonly here: string;
}

/** Makes investors with names and codes that nobody else in the city bears, and remembers them for a second project. */
export function investorsOf(chance: Chance): { for(trade: Trade): Investor; readonly all: readonly Investor[] } {
  const all: Investor[] = [];
  const taken = new Set<string>();
  return {
    all,
    for(trade) {
      const again = all.filter((it) => it.trade === trade.name);
      if (again.length > 4 && chance.happens(0.13)) return chance.pick(again);
      for (;;) {
        const made = makeInvestor(chance, trade, all.length);
        const known = made.origin === 'foreign' ? made.here : made.brand;
        if (taken.has(known)) continue;
        taken.add(known);
        all.push(made);
        return made;
      }
    },
  };
}

function makeInvestor(chance: Chance, trade: Trade, serial: number): Investor {
  const foreign = chance.happens(trade.foreign);
  const near = !foreign && chance.happens(0.36);
  const brand = foreign ? foreignBrandOf(chance) : brandOf(chance);
  const maker = chance.pick(trade.makers);
  const form = chance.weighted([
    ['有限公司', 6],
    ['股份有限公司', 2],
    ['集团有限公司', 1.5],
  ]);
  const home = near ? chance.pick(NEAR) : chance.pick(FAR);
  const name = foreign ? `${brand}（亚洲）${maker}有限公司（演示）` : `${home}${brand}${maker}${form}（演示）`;
  return {
    id: chance.id(),
    name,
    brand,
    origin: foreign ? 'foreign' : near ? 'domestic' : 'out-of-province',
    creditCode: !foreign && chance.happens(0.9) ? inventedCode(serial) : null,
    trade: trade.name,
    here: home === '云川' ? name : `云川${brand}${maker}有限公司（演示）`,
  };
}

/** A code of the right form, with its check digit, under a division that does not exist: it was never issued to anybody. */
function inventedCode(serial: number): string {
  const body = `91${DIVISION}MADEM${String(serial).padStart(4, '0')}`;
  const checked = checkCreditCode(`${body}0`);
  return isRefusal(checked) ? `${body}${String(checked.detail?.['expected'])}` : checked;
}
