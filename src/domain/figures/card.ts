import type { Day } from '../day.ts';
import { type Card, type CardCondition, COLOURS } from '../regime/card-shape.ts';
import { cardWords } from '../regime/explain-cards.ts';
import type { Regime } from '../regime/format.ts';
import { clauseOf } from '../regime/part.ts';
import { type CardInputs, type CardLeaf, cardLeaf } from './card-leaf.ts';

/** That a rule asks for a card, with all that is needed to check it: the rule, and each comparison with its two sides. */
export interface CardVerdict {
  readonly regime: string;
  readonly version: string;
  readonly rule: string;
  readonly colour: Card['colour'];
  readonly clause: string;
  readonly asOf: Day;
  readonly because: readonly CardLeaf[];
}

/**
 * The card a unit is to be proposed on the day (WH-4.2): of the cards of the regime that are for units of its kind, the
 * first in the order of the file whose condition holds. Undefined when none does.
 */
export function cardOf(regime: Regime, unitKind: string, inputs: CardInputs): CardVerdict | undefined {
  for (const card of regime.cards ?? []) {
    if (![card.to].flat().includes(`each-${unitKind}` as never)) continue;
    const judged = judge(card.when, (leaf) => cardLeaf(leaf, card, regime, inputs));
    if (!judged.holds) continue;
    const { id: rule, colour, cites } = card;
    return {
      regime: regime.id,
      version: regime.version,
      rule,
      colour,
      clause: clauseOf(cites),
      asOf: inputs.asOf,
      because: judged.because,
    };
  }
  return undefined;
}

interface Judged {
  readonly holds: boolean;
  /** The comparisons that settle it: of an `any` that holds those that hold, of an `all` that does not those that do not. */
  readonly because: readonly CardLeaf[];
}

type Leaf = Exclude<CardCondition, { all: unknown } | { any: unknown } | { not: unknown }>;

function judge(condition: CardCondition, ask: (leaf: Leaf) => CardLeaf): Judged {
  if ('not' in condition) {
    const { holds, because } = judge(condition.not, ask);
    return { holds: !holds, because };
  }
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const parts = (isAll ? condition.all : condition.any).map((part) => judge(part, ask));
    const holds = isAll ? parts.every((part) => part.holds) : parts.some((part) => part.holds);
    return { holds, because: parts.filter((part) => part.holds === holds).flatMap((part) => part.because) };
  }
  const leaf = ask(condition);
  return { holds: leaf.holds, because: [leaf] };
}

/** What is kept with a card, so that it can be read for good, whatever becomes of the regime's text and settings. */
export interface CardKept extends Omit<CardVerdict, 'regime' | 'version' | 'rule'> {
  readonly zh: string;
  readonly en: string;
  readonly ruleZh: string;
  readonly ruleEn: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Workdays from the confirmation to mend what the card is for; null when the regime gives none. */
  readonly mendWithin: number | null;
}

export function cardKept(regime: Regime, { regime: _, version: __, rule, ...verdict }: CardVerdict): CardKept {
  const card = regime.cards?.find(({ id }) => id === rule);
  if (!card) throw new Error(`${regime.id} has no card ${rule}`);
  return {
    ...verdict,
    zh: card.zh,
    en: card.en,
    ruleZh: cardWords(card.when, 'zh', regime),
    ruleEn: cardWords(card.when, 'en', regime),
    titleZh: regime.title.zh,
    titleEn: regime.title.en,
    mendWithin: card.mendWithin ?? null,
  };
}

/** How grave a colour is, the gravest the least. */
export const gravityOf = (colour: Card['colour']): number => COLOURS.indexOf(colour);

/** What has to be known before the cards of a regime can be judged: which figures, and which rankings over how many periods. */
export function askedByCards({ cards = [] }: Pick<Regime, 'cards'>): {
  indicators: string[];
  lows: { ranking: string; periods: number }[];
} {
  const indicators = new Set<string>();
  const lows = new Map<string, { ranking: string; periods: number }>();
  const look = (condition: CardCondition): void => {
    if ('all' in condition) condition.all.forEach(look);
    else if ('any' in condition) condition.any.forEach(look);
    else if ('not' in condition) look(condition.not);
    else if ('figure' in condition) indicators.add(condition.figure.id);
    else if ('behind' in condition) indicators.add(condition.behind.id);
    else if ('low' in condition) {
      const { ranking, periods = 1 } = condition.low;
      lows.set(`${ranking} ${periods}`, { ranking, periods });
    }
  };
  for (const card of cards) look(card.when);
  return { indicators: [...indicators], lows: [...lows.values()] };
}
