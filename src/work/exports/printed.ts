import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { AmountUnit } from '../../documents/amounts.ts';
import type { Printed } from '../../documents/printed.ts';
import type { Day } from '../../domain/day.ts';
import type { Currency } from '../../domain/money.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Head } from '../../store/journal.ts';

/** Amounts leave the house in the unit its readers count in: 万元, or millions. */
export const amountUnit = (language: Language): AmountUnit =>
  language === 'en'
    ? { zeros: 6, nameOf: (currency) => `${currency} million` }
    : { zeros: 4, nameOf: (currency) => `万${WORDS[language].names.currencyUnit[currency]}` };

export interface RestsOn {
  readonly asOf: Day;
  readonly head: Head | undefined;
  readonly regimes: readonly { readonly regime: Regime; readonly clause: string }[];
  readonly currencies: readonly Currency[];
  /** What the figures were narrowed by, in words; undefined for all. */
  readonly filter?: string | undefined;
}

/** What a table says around its figures: the day, the unit, the regime with its clauses, and where the journal stood. */
export function printedOf(rests: RestsOn, language: Language): Printed {
  const words = WORDS[language].sheets.printed;
  const { asOf, head, regimes, currencies, filter } = rests;
  const unit = amountUnit(language);
  const day = fill(words.asOf, { asOf });
  const journal = head ? fill(words.journal, { ...head }) : words.noJournal;
  const basis = regimes.map(({ regime, clause }) => {
    const title = language === 'en' ? regime.title.en : regime.title.zh;
    return fill(words.basis, { title, regime: regime.id, version: regime.version, clause }).trim();
  });
  return {
    note: { left: day, right: fill(words.unit, { units: currencies.map(unit.nameOf).join(words.and) }) },
    foot: [
      day,
      ...(filter === undefined ? [] : [fill(words.filter, { filter })]),
      ...(basis.length > 0 ? basis : [words.noRegime]),
      journal,
    ],
    page: { left: `${day}  ${journal}`, right: words.page },
  };
}
