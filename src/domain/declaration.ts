import type { Day } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

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

/** Why this cannot be declared: it is not for a coming day (`declare-before`), or says neither amount nor inspectors (`how-much-missing`). */
export function declarationFault({ class: kind, on, amount, inspectors }: Declared, today: Day): Refusal | undefined {
  if (on <= today) return refuse('invalid', 'declare-before', { field: 'on', today });
  const [field, value] = kind === 'fee' ? (['amount', amount] as const) : (['inspectors', inspectors] as const);
  return value === null ? refuse('invalid', 'how-much-missing', { field }) : undefined;
}
