import { addDays, type Day, parseDuration, plus } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Regime } from './regime/format.ts';

/** What a unit declares (DS-13). */
export const DECLARATION_CLASSES = ['fee', 'inspection'] as const;
export type DeclarationClass = (typeof DECLARATION_CLASSES)[number];

export interface Declared {
  readonly class: DeclarationClass;
  readonly on: Day;
  /** 元, as a decimal text. */
  readonly amount: string | null;
  readonly inspectors: number | null;
}

/** The first day for which something can be declared today: as far ahead as the running regimes ask, and a coming day always. */
export const declarableFrom = (regimes: readonly Pick<Regime, 'declarations'>[], today: Day): Day =>
  regimes.reduce(
    (latest, { declarations }) => {
      const ahead = declarations && parseDuration(declarations.ahead);
      const from = ahead ? plus(today, ahead) : latest;
      return from > latest ? from : latest;
    },
    addDays(today, 1),
  );

/** Why this cannot be declared: it is for a day too near or past (`declare-before` { from }), or says neither amount nor inspectors (`how-much-missing`). */
export function declarationFault(
  { class: kind, on, amount, inspectors }: Declared,
  today: Day,
  from: Day = addDays(today, 1),
): Refusal | undefined {
  if (on < from) return refuse('invalid', 'declare-before', { field: 'on', from });
  const [field, value] = kind === 'fee' ? (['amount', amount] as const) : (['inspectors', inspectors] as const);
  return value === null ? refuse('invalid', 'how-much-missing', { field }) : undefined;
}
